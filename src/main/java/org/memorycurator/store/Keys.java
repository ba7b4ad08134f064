package org.memorycurator.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The ids of memories. */
final class Keys {
    private Keys() {}

    /** The one of these numbers whose memory has this id, or 0. */
    static int numberOf(Connection connection, int[] candidates, String id) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select number from mem_key where number = ? and id = ?")) {
            for (int number : candidates) {
                select.setInt(1, number);
                select.setString(2, id);
                try (ResultSet row = select.executeQuery()) {
                    if (row.next()) {
                        return number;
                    }
                }
            }
        }
        return 0;
    }
}
