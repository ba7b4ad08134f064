package org.memorycurator.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;

/** Fills {@link Current} from the database, or brings an older one up to date. */
final class Filling {
    /** H2 holds a result whole: read part by part. */
    private static final int PART = 20_000;

    private Filling() {}

    /** Follows the published part from where {@code current} stands. */
    static void follow(Connection connection, Current current) throws SQLException {
        Head from = current.head();
        Head head = ChangeSets.head(connection);
        keys(connection, current, from.number(), head.number());
        int[] numbers = new int[PART];
        long revision = from.revision();
        String sql = "select rev, number from mem_rev where rev between ? and ? order by rev";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            while (revision < head.revision()) {
                long last = Math.min(revision + PART, head.revision());
                select.setLong(1, revision + 1);
                select.setLong(2, last);
                Arrays.fill(numbers, 0);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        numbers[(int) (row.getLong(1) - revision - 1)] = row.getInt(2);
                    }
                }
                Head reached = new Head(from.changeSet(), from.token(), last, head.number(), from.tid());
                current.publish(reached, revision + 1, numbers, (int) (last - revision));
                revision = last;
            }
        }
        current.publish(head, head.revision(), numbers, 0);
    }

    private static void keys(Connection connection, Current current, int from, int to) throws SQLException {
        String sql = "select number, id from mem_key where number between ? and ? order by number";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int number = from; number < to; number = Math.min(number + PART, to)) {
                select.setInt(1, number + 1);
                select.setInt(2, Math.min(number + PART, to));
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        current.announce(row.getInt(1), row.getString(2));
                    }
                }
            }
        }
    }
}
