package org.memorycurator.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds rows by their key, first in packs, then in the table: keys that lie close together as a range, passing over what lies
 * between, for that costs a fraction of looking for each; the others one by one.
 */
final class Seek<T> {
    /** What is passed over between two keys of a range of the table at the most. */
    private static final int GAP = 8;

    private static final int FEW = 16;
    private static final int LONGEST_RANGE = 20_000;

    /** How many are asked for in one statement: H2 compares each row found with all of them. */
    private static final int AT_ONCE = 100;

    private final Connection connection;
    private final Table<T> table;

    Seek(Connection connection, Table<T> table) {
        this.connection = connection;
        this.table = table;
    }

    /** What was found, by key. */
    static final class Found<T> {
        private final long[] keys;
        private final @Nullable Object[] values;

        private Found(long[] keys) {
            this.keys = keys;
            this.values = new @Nullable Object[keys.length];
        }

        /** Whether one of these places is still empty. */
        private boolean lacks(int from, int to) {
            for (int place = from; place < to; place++) {
                if (values[place] == null) {
                    return true;
                }
            }
            return false;
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
        if (found.keys.length > 0) {
            unpackAll(found);
            readTable(found, missing(found));
        }
        return found;
    }

    /** A range of packs is one as long as each has a key that is wanted, or the next one. */
    private void unpackAll(Found<T> found) throws SQLException {
        unpackAlone(found);
        long[] keys = found.keys;
        try (PreparedStatement statement = H2.prepareIfThere(connection, table.selectPacks())) {
            for (int from = 0; statement != null && from < keys.length; ) {
                int to = run(keys, from);
                if (found.lacks(from, to)) {
                    statement.setLong(1, Pack.group(keys[from]));
                    statement.setLong(2, keys[to - 1]);
                    statement.setInt(3, LONGEST_RANGE);
                    try (ResultSet row = statement.executeQuery()) {
                        for (int place = from; row.next(); ) {
                            place = unpack(found, Pack.of(row), place, to);
                        }
                    }
                }
                from = to;
            }
        }
    }

    /** The place after the last key that lies close enough to the one before it. */
    private static int run(long[] keys, int from) {
        int to = from + 1;
        while (to < keys.length
                && Pack.group(keys[to]) - keys[to - 1] <= Pack.ROWS
                && keys[to] - keys[from] < LONGEST_RANGE) {
            to++;
        }
        return to;
    }

    /**
     * Looks for keys of which no other lies near where most packs begin: at a multiple. H2 finds many keys at once, while for each range it
     * also reads the pack behind it.
     */
    private void unpackAlone(Found<T> found) throws SQLException {
        long[] keys = found.keys;
        long[] groups = new long[keys.length];
        int count = 0;
        for (int from = 0; from < keys.length; ) {
            int to = run(keys, from);
            if (Pack.group(keys[from]) == Pack.group(keys[to - 1])) {
                groups[count++] = Pack.group(keys[from]);
            }
            from = to;
        }
        for (int from = 0; from < count; from += AT_ONCE) {
            unpackSome(found, Arrays.copyOfRange(groups, from, Math.min(from + AT_ONCE, count)));
        }
    }

    private void unpackSome(Found<T> found, long[] groups) throws SQLException {
        try (PreparedStatement statement = H2.prepareIfThere(connection, table.selectPacksAt())) {
            if (statement == null) {
                return;
            }
            statement.setArray(1, array(groups));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Pack pack = Pack.of(row);
                    int place = Arrays.binarySearch(found.keys, pack.first());
                    unpack(found, pack, place < 0 ? -place - 1 : place, found.keys.length);
                }
            }
        }
    }

    private Array array(long[] keys) throws SQLException {
        return connection.createArrayOf("bigint", Arrays.stream(keys).boxed().toArray());
    }

    /** @return the first place after this pack */
    private int unpack(Found<T> found, Pack pack, int from, int to) {
        int place = from;
        while (place < to && found.keys[place] <= pack.last()) {
            found.values[place] = pack.row(found.keys[place], table.unpacking());
            place++;
        }
        return place;
    }

    private static long[] missing(Found<?> found) {
        long[] missing = new long[found.keys.length];
        int count = 0;
        for (int place = 0; place < found.keys.length; place++) {
            if (found.values[place] == null) {
                missing[count++] = found.keys[place];
            }
        }
        return Arrays.copyOf(missing, count);
    }

    private void readTable(Found<T> found, long[] keys) throws SQLException {
        long[] scattered = new long[keys.length];
        int count = 0;
        for (int from = 0; from < keys.length; ) {
            int to = from + 1;
            while (to < keys.length && keys[to] - keys[to - 1] <= GAP && keys[to] - keys[from] < LONGEST_RANGE) {
                to++;
            }
            if (to - from >= FEW) {
                readRange(found, keys[from], keys[to - 1]);
            } else {
                System.arraycopy(keys, from, scattered, count, to - from);
                count += to - from;
            }
            from = to;
        }
        for (int from = 0; from < count; from += AT_ONCE) {
            readSome(found, Arrays.copyOfRange(scattered, from, Math.min(from + AT_ONCE, count)));
        }
    }

    private void readRange(Found<T> found, long first, long last) throws SQLException {
        String where = table.key() + " between ? and ?";
        try (PreparedStatement statement =
                connection.prepareStatement(table.select() + " where " + where + " order by " + table.key())) {
            statement.setLong(1, first);
            statement.setLong(2, last);
            int place = Arrays.binarySearch(found.keys, first);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    long at = row.getLong(1);
                    while (found.keys[place] < at) {
                        place++;
                    }
                    if (found.keys[place] == at && found.values[place] == null) {
                        found.values[place] = table.decoder().of(row);
                    }
                }
            }
        }
    }

    private void readSome(Found<T> found, long[] keys) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(table.select() + " where " + table.key() + " = any(?)")) {
            statement.setArray(1, array(keys));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.values[Arrays.binarySearch(found.keys, row.getLong(1))] =
                            table.decoder().of(row);
                }
            }
        }
    }
}
