package org.memorycurator.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Identity;

/** Who memories are from some revision on, where that turned out otherwise than at first: beside {@link Keys}, by revision. */
final class Identities {
    /** Since this version of the schema. */
    static final int SINCE = 5;

    private static final Identities NONE = new Identities(null);

    private final Seek.@Nullable Found<Identity> found;

    private Identities(Seek.@Nullable Found<Identity> found) {
        this.found = found;
    }

    /** Those of these revisions. */
    static Identities of(Connection connection, List<RevisionRow> rows) throws SQLException {
        return rows.isEmpty() || !any(connection)
                ? NONE
                : new Identities(
                        new Seek<>(connection, Keys.LATER).rows(rows.stream().mapToLong(RevisionRow::revision)));
    }

    /** Whether there is any at all. */
    static boolean any(Connection connection) throws SQLException {
        return any(connection, "select rev from mem_identity fetch first 1 row only")
                || any(connection, "select first_key from mem_identity_pack fetch first 1 row only");
    }

    private static boolean any(Connection connection, String sql) throws SQLException {
        try (PreparedStatement select = H2.prepareIfThere(connection, sql)) {
            if (select == null) {
                return false;
            }
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    /** That of a revision; null where it is as it was at first. */
    @Nullable
    Identity of(long revision) {
        return found == null ? null : found.of(revision);
    }
}
