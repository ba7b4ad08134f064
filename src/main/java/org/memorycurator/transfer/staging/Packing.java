package org.memorycurator.transfer.staging;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Writes values one after the other into bytes, as {@link Unpacking} reads them. Texts keep every character, half ones too. */
final class Packing {
    private byte[] bytes = new byte[1 << 10];
    private int size;

    /** Begins anew. */
    Packing clear() {
        size = 0;
        return this;
    }

    Packing add(boolean value) {
        return add(value ? 1 : 0);
    }

    /** A number from 0, in as few bytes as it needs. */
    Packing add(long number) {
        room(10);
        long rest = number;
        while (rest >= 0x80) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
        return this;
    }

    /** Eight bytes. */
    Packing addWhole(long number) {
        room(Long.BYTES);
        for (int shift = 56; shift >= 0; shift -= 8) {
            bytes[size++] = (byte) (number >> shift);
        }
        return this;
    }

    Packing add(@Nullable String text) {
        if (text == null) {
            return add(0);
        }
        boolean narrow = narrow(text);
        add(1 + ((long) text.length() << 1 | (narrow ? 0 : 1)));
        room(text.length() * (narrow ? 1 : 2));
        if (narrow) {
            byte[] characters = text.getBytes(StandardCharsets.ISO_8859_1);
            System.arraycopy(characters, 0, bytes, size, characters.length);
            size += characters.length;
        } else {
            for (int i = 0; i < text.length(); i++) {
                bytes[size++] = (byte) (text.charAt(i) >> 8);
                bytes[size++] = (byte) text.charAt(i);
            }
        }
        return this;
    }

    private static boolean narrow(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0xff) {
                return false;
            }
        }
        return true;
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }

    int size() {
        return size;
    }

    /** The first {@link #size} of these are what was written. */
    byte[] bytes() {
        return bytes;
    }
}
