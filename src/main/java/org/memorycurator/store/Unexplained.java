package org.memorycurator.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.LongSupplier;

/**
 * Looks for revisions that no change set explains, as often as it is asked. What lies between published change sets nobody writes any
 * more, so that each gap is looked at once; what lies behind the last one is looked at each time. For one thread.
 */
final class Unexplained {
    private final Connection connection;
    private final LongSupplier writes;
    private long[] found = {};
    private long changeSet;
    private long explained;

    /** {@code writes} is odd while somebody writes, and another number each time. */
    Unexplained(Connection connection, LongSupplier writes) {
        this.connection = connection;
        this.writes = writes;
    }

    /** By memory number, the newest of them; 0, or beyond the end, for memories that have none. Not to be changed. */
    long[] look() throws SQLException {
        long before = writes.getAsLong();
        int last = ChangeSets.head(connection).number();
        passChangeSets(last);
        // What lies behind the last change set may be on its way into the next one.
        if (before % 2 == 0) {
            Newest behind = new Newest(last);
            RevisionScan.each(connection, explained + 1, Long.MAX_VALUE, behind);
            if (writes.getAsLong() == before) {
                add(behind.revisions());
            }
        }
        return found;
    }

    private void passChangeSets(int last) throws SQLException {
        Newest between = new Newest(last);
        try (PreparedStatement select = connection.prepareStatement(
                "select number, first_rev, last_rev from change_set where number > ? order by number")) {
            select.setLong(1, changeSet);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    RevisionScan.each(connection, explained + 1, row.getLong(2) - 1, between);
                    changeSet = row.getLong(1);
                    explained = Math.max(explained, row.getLong(3));
                }
            }
        }
        add(between.revisions());
    }

    private void add(long[] newest) {
        if (newest.length > found.length) {
            found = Arrays.copyOf(found, newest.length);
        }
        for (int number = 0; number < newest.length; number++) {
            found[number] = Math.max(found[number], newest[number]);
        }
    }
}
