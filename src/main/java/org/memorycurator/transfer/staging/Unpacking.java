package org.memorycurator.transfer.staging;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what {@link Packing} wrote, in the same order. */
final class Unpacking {
    private final byte[] bytes;
    private int at;

    Unpacking(byte[] bytes) {
        this.bytes = bytes;
    }

    boolean flag() {
        return number() == 1;
    }

    long number() {
        long number = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes[at++];
            number |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return number;
            }
        }
    }

    long wholeNumber() {
        long number = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            number = number << 8 | bytes[at++] & 0xff;
        }
        return number;
    }

    String text() {
        return Objects.requireNonNull(textOrNull());
    }

    @Nullable
    String textOrNull() {
        long head = number();
        if (head == 0) {
            return null;
        }
        int length = (int) (head - 1 >> 1);
        if ((head - 1 & 1) == 0) {
            at += length;
            return new String(bytes, at - length, length, StandardCharsets.ISO_8859_1);
        }
        char[] characters = new char[length];
        for (int i = 0; i < length; i++) {
            characters[i] = (char) ((bytes[at++] & 0xff) << 8 | bytes[at++] & 0xff);
        }
        return new String(characters);
    }
}
