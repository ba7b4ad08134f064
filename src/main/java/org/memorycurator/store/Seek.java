package org.memorycurator.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds rows of one table by its primary key: keys that lie close together as a range, passing over what lies between, for
 * that costs a fraction of looking for each; the others one by one.
 */
final class Seek<T> {
    /** What is passed over between two keys of a range at the most. */
    private static final int GAP = 8;

    private static final int FEW = 16;
    private static final int LONGEST_RANGE = 20_000;

    /** How many are asked for in one statement: H2 compares each row found with all of them. */
    private static final int AT_ONCE = 100;

    private final Connection connection;
    private final String select;
    private final String key;
    private final Decoder<T> decoder;

    /** @param select of the whole table, the key first */
    Seek(Connection connection, String select, String key, Decoder<T> decoder) {
        this.connection = connection;
        this.select = select + " where ";
        this.key = key;
        this.decoder = decoder;
    }

    /** Makes something of a row. */
    interface Decoder<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** What was found, by key. */
    static final class Found<T> {
        private final long[] keys;
        private final Object[] values;

        private Found(long[] keys) {
            this.keys = keys;
            this.values = new Object[keys.length];
        }

        @SuppressWarnings("unchecked") // only decoded values are put in
        @Nullable
        T of(long key) {
            int place = Arrays.binarySearch(keys, key);
            return place < 0 ? null : (T) values[place];
        }
    }

    /** The rows of these keys, in whatever order and however often they are named. */
    Found<T> rows(LongStream wanted) throws SQLException {
        Found<T> found = new Found<>(wanted.sorted().distinct().toArray());
        long[] keys = found.keys;
        long[] scattered = new long[keys.length];
        int count = 0;
        for (int from = 0; from < keys.length; ) {
            int to = from + 1;
            while (to < keys.length && keys[to] - keys[to - 1] <= GAP && keys[to] - keys[from] < LONGEST_RANGE) {
                to++;
            }
            if (to - from >= FEW) {
                range(found, from, to);
            } else {
                System.arraycopy(keys, from, scattered, count, to - from);
                count += to - from;
            }
            from = to;
        }
        for (int from = 0; from < count; from += AT_ONCE) {
            some(found, Arrays.copyOfRange(scattered, from, Math.min(from + AT_ONCE, count)));
        }
        return found;
    }

    private void range(Found<T> found, int from, int to) throws SQLException {
        String where = key + " between ? and ?";
        try (PreparedStatement statement = connection.prepareStatement(select + where + " order by " + key)) {
            statement.setLong(1, found.keys[from]);
            statement.setLong(2, found.keys[to - 1]);
            int place = from;
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    long at = row.getLong(1);
                    while (found.keys[place] < at) {
                        place++;
                    }
                    if (found.keys[place] == at) {
                        found.values[place] = decoder.of(row);
                    }
                }
            }
        }
    }

    private void some(Found<T> found, long[] keys) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(select + key + " = any(?)")) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint", Arrays.stream(keys).boxed().toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.values[Arrays.binarySearch(found.keys, row.getLong(1))] = decoder.of(row);
                }
            }
        }
    }
}
