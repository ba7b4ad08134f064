package org.memorycurator.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The fields of rows as bytes, one after the other. Texts keep every char, half a surrogate pair too: a byte for each as
 * long as all are of Latin-1, else two.
 */
final class PackedFields {
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle CHAR = MethodHandles.byteArrayViewVarHandle(char[].class, ByteOrder.LITTLE_ENDIAN);

    /** A null in place of a text's length. */
    private static final int NULL = -1;

    private byte[] bytes;
    private int at;

    /** To write, from the beginning. */
    PackedFields() {
        this(new byte[1 << 14], 0);
    }

    /** To read, from this byte on; what is not there is an {@link IndexOutOfBoundsException}. */
    PackedFields(byte[] bytes, int at) {
        this.bytes = bytes;
        this.at = at;
    }

    int position() {
        return at;
    }

    /** Forgets what was written from here on. */
    void cut(int position) {
        at = position;
    }

    /** Copies what was written into {@code to}, from its byte {@code from} on. */
    void copy(byte[] to, int from) {
        System.arraycopy(bytes, 0, to, from, at);
    }

    static int intAt(byte[] bytes, int at) {
        return (int) INT.get(bytes, at);
    }

    static void intAt(byte[] bytes, int at, int value) {
        INT.set(bytes, at, value);
    }

    void add(int value) {
        int from = room(Integer.BYTES);
        INT.set(bytes, from, value);
    }

    void add(long value) {
        int from = room(Long.BYTES);
        LONG.set(bytes, from, value);
    }

    void add(boolean value) {
        int from = room(1);
        bytes[from] = (byte) (value ? 1 : 0);
    }

    void add(@Nullable String text) {
        if (text == null) {
            add(NULL);
            return;
        }
        int length = text.length();
        if (isLatin(text)) {
            add(length << 1);
            int from = room(length);
            System.arraycopy(text.getBytes(StandardCharsets.ISO_8859_1), 0, bytes, from, length);
        } else {
            add(length << 1 | 1);
            int from = room(length * Character.BYTES);
            for (int i = 0; i < length; i++) {
                CHAR.set(bytes, from + i * Character.BYTES, text.charAt(i));
            }
        }
    }

    int readInt() {
        return (int) INT.get(bytes, pass(Integer.BYTES));
    }

    long readLong() {
        return (long) LONG.get(bytes, pass(Long.BYTES));
    }

    boolean readBoolean() {
        return bytes[pass(1)] != 0;
    }

    @Nullable
    String readText() {
        int header = readInt();
        if (header == NULL) {
            return null;
        }
        int length = header >>> 1;
        if ((header & 1) == 0) {
            return new String(bytes, pass(length), length, StandardCharsets.ISO_8859_1);
        }
        int from = pass(length * Character.BYTES);
        char[] chars = new char[length];
        for (int i = 0; i < length; i++) {
            chars[i] = (char) CHAR.get(bytes, from + i * Character.BYTES);
        }
        return new String(chars);
    }

    private static boolean isLatin(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0xFF) {
                return false;
            }
        }
        return true;
    }

    /** Where so many bytes may be written; {@link #bytes} may be another array afterwards. */
    private int room(int count) {
        int from = at;
        if (from + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, from + count));
        }
        at = from + count;
        return from;
    }

    private int pass(int count) {
        int from = Objects.checkFromIndexSize(at, count, bytes.length);
        at = from + count;
        return from;
    }
}
