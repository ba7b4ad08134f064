package org.memorycurator.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Identity;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Owner;

/** Revisions with their keys and texts, each read on its own: much faster than a join where rows lie close together. */
final class Revisions {
    private static final Identity NOBODY =
            new Identity("", new Owner(null, null, null, null), Moments.UNKNOWN, false, null);

    private Revisions() {}

    /**
     * A stored revision.
     *
     * @param keyed whether its key is there; without it, it comes with an empty one
     * @param worded the same of its text
     */
    record Stored(RevisionRow row, Memory memory, boolean keyed, boolean worded) {
        boolean whole() {
            return keyed && worded;
        }

        /** Whether it is whole and still has the digest under which it was written, together with that of its past, if it has one. */
        boolean intact(@Nullable Long past) {
            long digest = Digest.of(memory, row.metadata(), row.categories());
            // in earlier versions it stood for itself
            return whole() && (digest == row.digest() || Digest.with(past, digest) == row.digest());
        }
    }

    /** These revisions, in this order; unknown ones and zeros are left out, and those that are not whole. */
    static List<Memory> read(Connection connection, long[] revisions, RecentTexts recent) throws SQLException {
        return whole(stored(connection, revisions), recent);
    }

    /** Revisions from..to (both inclusive), ascending, at most {@code count}; those that are not whole are left out. */
    static List<Memory> range(Connection connection, long from, long to, int count, RecentTexts recent)
            throws SQLException {
        return whole(storedRange(connection, from, to, count), recent);
    }

    /** These revisions, in this order; unknown ones and zeros are left out. */
    static List<Stored> stored(Connection connection, long[] revisions) throws SQLException {
        Seek.Found<RevisionRow> found = new Seek<>(connection, RevisionForm.ALL).rows(Arrays.stream(revisions));
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
        List<RevisionRow> packed = packed(connection, from, to, count);
        List<RevisionRow> rows = new ArrayList<>();
        String where = "r.rev between ? and ? order by r.rev fetch first ? rows only";
        try (PreparedStatement select = connection.prepareStatement(RevisionForm.SELECT + " where " + where)) {
            select.setLong(1, from);
            select.setLong(2, to);
            select.setInt(3, count);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(RevisionForm.read(row));
                }
            }
        }
        List<RevisionRow> both = rows.isEmpty() ? packed : merged(packed, rows);
        return stored(connection, both.subList(0, Math.min(count, both.size())));
    }

    /** In their order; what is packed hides what somebody put beside it. */
    private static List<RevisionRow> merged(List<RevisionRow> packed, List<RevisionRow> rows) {
        SortedMap<Long, RevisionRow> merged = new TreeMap<>();
        rows.forEach(row -> merged.put(row.revision(), row));
        packed.forEach(row -> merged.put(row.revision(), row));
        return List.copyOf(merged.values());
    }

    private static List<RevisionRow> packed(Connection connection, long from, long to, int count) throws SQLException {
        List<RevisionRow> rows = new ArrayList<>();
        try (PreparedStatement select = H2.prepareIfThere(connection, RevisionForm.ALL.selectPacks())) {
            long begin = Pack.group(from);
            for (boolean more = true; select != null && more && rows.size() < count; ) {
                int some = (count - rows.size()) / Pack.ROWS + 2;
                select.setLong(1, begin);
                select.setLong(2, to);
                select.setInt(3, some);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        Pack pack = Pack.of(row);
                        pack.rows(from, to, RevisionForm.ALL.unpacking(), rows::add);
                        begin = pack.first() + 1;
                        some--;
                    }
                }
                more = some == 0;
            }
        }
        return rows;
    }

    private static List<Stored> stored(Connection connection, List<RevisionRow> rows) throws SQLException {
        Seek.Found<Identity> keys =
                new Seek<>(connection, Keys.ALL).rows(rows.stream().mapToLong(RevisionRow::number));
        Seek.Found<String> texts =
                new Seek<>(connection, Texts.ALL).rows(rows.stream().mapToLong(RevisionRow::tid));
        Identities later = Identities.of(connection, rows);
        List<Stored> stored = new ArrayList<>(rows.size());
        for (RevisionRow row : rows) {
            Identity key = keys.of(row.number());
            Identity turned = key == null ? null : later.of(row.revision());
            stored.add(stored(row, turned == null ? key : turned, texts.of(row.tid())));
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
        return new Stored(row, memory, key != null, text != null);
    }

    private static List<Memory> whole(List<Stored> stored, RecentTexts recent) {
        recent.remember(stored);
        List<Memory> memories = new ArrayList<>(stored.size());
        for (Stored each : stored) {
            if (each.whole()) {
                memories.add(each.memory);
            }
        }
        return memories;
    }
}
