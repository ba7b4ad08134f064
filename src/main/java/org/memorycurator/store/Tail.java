package org.memorycurator.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What was written behind the published part and never published: left by a cancelled, failed or killed change set. */
final class Tail {
    private static final int PART = 10_000;

    private Tail() {}

    /** Deletes it, part by part, so that a long tail needs no long transaction; says whether there was any. */
    static boolean sweep(Connection connection, Head head) throws SQLException {
        boolean any = top(connection, "mem_rev", "rev") > head.revision()
                || top(connection, Table.REVISION_PACKS, "first_key") > head.revision();
        sweep(connection, "mem_rev", "rev", head.revision(), PART);
        sweep(connection, "mem_text", "tid", head.tid(), PART);
        sweep(connection, "mem_key", "number", head.number(), PART);
        sweep(connection, "mem_past", "place", PastRows.place(head.revision() + 1) - 1, PastRows.place(PART));
        sweep(connection, PastDigests.TABLE, "rev", head.revision(), PART);
        sweep(connection, "mem_identity", "rev", head.revision(), PART);
        sweep(connection, Table.IDENTITY_PACKS, "first_key", head.revision(), PART);
        sweep(connection, Table.REVISION_PACKS, "first_key", head.revision(), PART);
        sweep(connection, Table.TEXT_PACKS, "first_key", head.tid(), PART);
        sweep(connection, Table.KEY_PACKS, "first_key", head.number(), PART);
        connection.commit();
        return any;
    }

    private static void sweep(Connection connection, String table, String key, long last, long part)
            throws SQLException {
        String delete = "delete from " + table + " where " + key + " > ? and " + key + " >= ?";
        try (PreparedStatement statement = connection.prepareStatement(delete)) {
            for (long top = top(connection, table, key); top > last; top = top(connection, table, key)) {
                statement.setLong(1, last);
                statement.setLong(2, top - part);
                statement.executeUpdate();
                connection.commit();
            }
        }
    }

    private static long top(Connection connection, String table, String key) throws SQLException {
        String sql = "select " + key + " from " + table + " order by " + key + " desc fetch first 1 row only";
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }
}
