package org.memorycurator.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Identity;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Owner;
import org.memorycurator.model.Timestamp;

/** Revisions with their keys and texts, each table read on its own: much faster than a join where rows lie close together. */
final class Revisions {
    private static final String KEYS = "select number, id, user_id, agent_id, app_id, run_id, created_at, created_nano,"
            + " created_text, immutable, replaces from mem_key";

    private static final Identity NOBODY =
            new Identity("", new Owner(null, null, null, null), Timestamp.of(Instant.EPOCH), false, null);

    private Revisions() {}

    /**
     * A stored revision.
     *
     * @param whole whether its key and its text are there; without them it comes with empty ones
     * @param intact whether it is whole and still has the digest under which it was written
     */
    record Stored(RevisionRow row, Memory memory, boolean whole) {
        boolean intact() {
            return whole && Digest.of(memory, row.metadata(), row.categories()) == row.digest();
        }
    }

    /** These revisions, in this order; unknown ones and zeros are left out, and those that are not whole. */
    static List<Memory> read(Connection connection, long[] revisions) throws SQLException {
        return whole(stored(connection, revisions));
    }

    /** Revisions from..to (both inclusive), ascending, at most {@code count}; those that are not whole are left out. */
    static List<Memory> range(Connection connection, long from, long to, int count) throws SQLException {
        return whole(storedRange(connection, from, to, count));
    }

    /** These revisions, in this order; unknown ones and zeros are left out. */
    static List<Stored> stored(Connection connection, long[] revisions) throws SQLException {
        Seek.Found<RevisionRow> found =
                new Seek<>(connection, RevisionRow.SELECT, "rev", RevisionRow::of).rows(Arrays.stream(revisions));
        List<RevisionRow> rows = new ArrayList<>(revisions.length);
        for (long revision : revisions) {
            RevisionRow row = found.of(revision);
            if (row != null) {
                rows.add(row);
            }
        }
        return stored(connection, rows);
    }

    /** Revisions from..to (both inclusive), ascending, at most {@code count}. */
    static List<Stored> storedRange(Connection connection, long from, long to, int count) throws SQLException {
        List<RevisionRow> rows = new ArrayList<>();
        String where = "r.rev between ? and ? order by r.rev fetch first ? rows only";
        try (PreparedStatement select = connection.prepareStatement(RevisionRow.SELECT + " where " + where)) {
            select.setLong(1, from);
            select.setLong(2, to);
            select.setInt(3, count);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(RevisionRow.of(row));
                }
            }
        }
        return stored(connection, rows);
    }

    private static List<Stored> stored(Connection connection, List<RevisionRow> rows) throws SQLException {
        Seek.Found<Identity> keys = new Seek<>(connection, KEYS, "number", Revisions::identity)
                .rows(rows.stream().mapToLong(RevisionRow::number));
        Seek.Found<String> texts = new Seek<>(
                        connection,
                        "select tid, text from mem_text",
                        "tid",
                        row -> Objects.requireNonNullElse(row.getString(2), ""))
                .rows(rows.stream().mapToLong(RevisionRow::tid));
        List<Stored> stored = new ArrayList<>(rows.size());
        for (RevisionRow row : rows) {
            stored.add(stored(row, keys.of(row.number()), texts.of(row.tid())));
        }
        return stored;
    }

    private static Stored stored(RevisionRow row, @Nullable Identity key, @Nullable String text) {
        Memory memory = new Memory(
                row.number(),
                key == null ? NOBODY : key,
                row.revision(),
                row.previous(),
                row.version(),
                text == null ? row.content() : row.content().withText(text));
        return new Stored(row, memory, key != null && text != null);
    }

    private static List<Memory> whole(List<Stored> stored) {
        List<Memory> memories = new ArrayList<>(stored.size());
        for (Stored each : stored) {
            if (each.whole) {
                memories.add(each.memory);
            }
        }
        return memories;
    }

    private static Identity identity(ResultSet row) throws SQLException {
        Owner owner = new Owner(row.getString(3), row.getString(4), row.getString(5), row.getString(6));
        Timestamp created = RevisionRow.moment(row, 7);
        return new Identity(
                Objects.requireNonNullElse(row.getString(2), ""),
                owner,
                created == null ? NOBODY.createdAt() : created,
                row.getBoolean(10),
                row.getString(11));
    }
}
