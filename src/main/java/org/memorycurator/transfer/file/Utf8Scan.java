package org.memorycurator.transfer.file;

import java.util.Arrays;

/**
 * Looks at bytes one after the other: whether they are UTF-8, where they are not, and between which neighbours the first
 * bytes beyond ASCII stand, so that other encodings can be weighed.
 */
final class Utf8Scan {
    /** How many bytes beyond ASCII are remembered with their neighbours. */
    private static final int REMEMBERED = 4_096;

    private byte[] around = new byte[64 * 3];
    private int remembered;
    private boolean waitsForNext;
    private byte previous = '\n';
    private int missing;
    private int lowest = 0x80;
    private int highest = 0xBF;
    private long position;
    private long begun;
    private long line = 1;
    private long firstWrong;
    private long firstWrongLine;
    private long characters;
    private long wrong;

    /** Takes some bytes. */
    void take(byte[] bytes, int count) {
        for (int i = 0; i < count; i++) {
            byte b = bytes[i];
            position++;
            if (b >= 0 && missing == 0 && !waitsForNext) {
                line += b == '\n' ? 1 : 0;
            } else {
                follow(b);
            }
            previous = b;
        }
    }

    /** Ends: a character that is cut off is none. */
    void end() {
        if (missing > 0) {
            wrong();
        }
    }

    private void follow(byte b) {
        if (waitsForNext) {
            around[remembered * 3 - 1] = b;
            waitsForNext = false;
        }
        if (b < 0) {
            remember(b);
        }
        int value = b & 0xff;
        if (missing > 0) {
            if (value >= lowest && value <= highest) {
                missing--;
                lowest = 0x80;
                highest = 0xBF;
                characters += missing == 0 ? 1 : 0;
                return;
            }
            wrong();
        }
        if (value >= 0x80) {
            begin(value);
        }
        line += value == '\n' ? 1 : 0;
    }

    /** The first byte of a character says how many follow, and no character may be written longer than it must. */
    private void begin(int value) {
        if (value < 0xC2 || value > 0xF4) {
            wrong();
            return;
        }
        begun = position;
        missing = value < 0xE0 ? 1 : value < 0xF0 ? 2 : 3;
        lowest = value == 0xE0 ? 0xA0 : value == 0xF0 ? 0x90 : 0x80;
        highest = value == 0xED ? 0x9F : value == 0xF4 ? 0x8F : 0xBF;
    }

    private void wrong() {
        if (wrong == 0) {
            firstWrong = missing > 0 ? begun : position;
            firstWrongLine = line;
        }
        wrong++;
        missing = 0;
        lowest = 0x80;
        highest = 0xBF;
    }

    private void remember(byte b) {
        if (remembered == REMEMBERED) {
            return;
        }
        if (around.length == remembered * 3) {
            around = Arrays.copyOf(around, around.length * 2);
        }
        around[remembered * 3] = previous;
        around[remembered * 3 + 1] = b;
        around[remembered * 3 + 2] = '\n';
        remembered++;
        waitsForNext = true;
    }

    /** How many places are not UTF-8. */
    long wrongPlaces() {
        return wrong;
    }

    /** How many characters beyond ASCII are well-formed UTF-8. */
    long characters() {
        return characters;
    }

    /** The byte, from 1, at which it first turned out not to be UTF-8. */
    long firstWrong() {
        return firstWrong;
    }

    /** The line of that byte, from 1. */
    long firstWrongLine() {
        return firstWrongLine;
    }

    /** The bytes beyond ASCII that came first, each between its neighbours: three bytes for each. */
    byte[] around() {
        return Arrays.copyOf(around, remembered * 3);
    }
}
