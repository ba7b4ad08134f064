package org.memorycurator.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one table whose keys follow one another, packed into one value: how many, where each ends, and their fields. One
 * that somebody broke holds as many rows as can still be read.
 */
final class Pack {
    /** No pack goes over a multiple of this, so that a pack with a key begins close before it. A power of two. */
    static final int ROWS = 64;

    private final long first;
    private final byte[] bytes;
    private final int count;

    private Pack(long first, byte[] bytes) {
        this.first = first;
        this.bytes = bytes;
        int said = bytes.length < Integer.BYTES ? 0 : PackedFields.intAt(bytes, 0);
        this.count = said < 0 || said > ROWS || start(said) > bytes.length ? 0 : said;
    }

    /** Makes something of the fields of a row. */
    interface Unpacking<T> {
        T of(long key, PackedFields fields);
    }

    /** One that was selected, its first key first. */
    static Pack of(ResultSet row) throws SQLException {
        return new Pack(row.getLong(1), Objects.requireNonNullElse(row.getBytes(2), new byte[0]));
    }

    /** Where a pack with this key begins at the earliest. */
    static long group(long key) {
        return key & -ROWS;
    }

    long first() {
        return first;
    }

    long last() {
        return first + count - 1;
    }

    /** The row with this key; null when it is not in this pack or cannot be read. */
    <T> @Nullable T row(long key, Unpacking<T> unpacking) {
        if (key < first || key > last()) {
            return null;
        }
        int place = (int) (key - first);
        try {
            int from = place == 0 ? start(count) : PackedFields.intAt(bytes, start(place - 1));
            return unpacking.of(key, new PackedFields(bytes, from));
        } catch (IndexOutOfBoundsException | ArithmeticException | DateTimeException broken) {
            return null;
        }
    }

    /** Hands over the rows from..to, both inclusive, that are in this pack and can be read. */
    <T> void rows(long from, long to, Unpacking<T> unpacking, Consumer<T> each) {
        for (long key = Math.max(from, first); key <= Math.min(to, last()); key++) {
            T row = row(key, unpacking);
            if (row != null) {
                each.accept(row);
            }
        }
    }

    /** Packs the first {@code count} rows of these fields, which end there. */
    static byte[] of(PackedFields fields, int[] ends, int count) {
        byte[] bytes = new byte[start(count) + fields.position()];
        PackedFields.intAt(bytes, 0, count);
        for (int i = 0; i < count; i++) {
            PackedFields.intAt(bytes, start(i), start(count) + ends[i]);
        }
        fields.copy(bytes, start(count));
        return bytes;
    }

    /** Where the end of this row is said; that of the last row is followed by the fields of all. */
    private static int start(int row) {
        return Integer.BYTES * (1 + row);
    }
}
