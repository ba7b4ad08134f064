package org.memorycurator.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.PastChange;
import org.memorycurator.model.PastEvent;
import org.memorycurator.model.Timestamp;

/** What is known of memories from elsewhere, from and to rows. */
final class PastRows {
    /** So many events can come with one revision. */
    static final int MOST = 1 << 20;

    /** Since this version of the schema, there is a table for them. */
    static final int SINCE = 2;

    static final String INSERT = "insert into mem_past(place, dropped, event, old_text, new_text, actor, role, source,"
            + " at_seconds, at_nano, at_text) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String SELECT = "select place, dropped, event, old_text, new_text, actor, role, source,"
            + " at_seconds, at_nano, at_text from mem_past where place between ? and ? order by place";

    /** What is passed over between two revisions of a range at the most. */
    private static final int GAP = 8;

    private PastRows() {}

    /** The place of a revision's first event; all of its events come before the place of the next revision. */
    static long place(long revision) {
        return revision * MOST;
    }

    /** All but the moment, which the caller sets from column 9 on. */
    static void fill(PreparedStatement insert, long place, boolean dropped, PastEvent event) throws SQLException {
        insert.setLong(1, place);
        insert.setBoolean(2, dropped);
        insert.setString(3, event.kind().name());
        insert.setString(4, event.before());
        insert.setString(5, event.after());
        insert.setString(6, event.actor());
        insert.setString(7, event.role());
        insert.setString(8, event.source());
    }

    /** What these revisions did to the past that is known, by revision; those that did nothing are left out. */
    static Map<Long, PastChange> changes(Connection connection, long[] revisions) throws SQLException {
        long[] sorted = Arrays.stream(revisions).sorted().distinct().toArray();
        Map<Long, PastChange> changes = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            for (Range range : ranges(sorted)) {
                select.setLong(1, place(range.first));
                select.setLong(2, place(range.last + 1) - 1);
                read(select, changes);
            }
        }
        changes.keySet().removeIf(revision -> Arrays.binarySearch(sorted, revision) < 0);
        return changes;
    }

    /** Revisions that lie close together, both inclusive. */
    record Range(long first, long last) {}

    /** Rising revisions as ranges, which pass over a few between them: looking for each costs more. */
    static List<Range> ranges(long[] sorted) {
        List<Range> ranges = new ArrayList<>();
        for (int from = 0; from < sorted.length; ) {
            int to = from + 1;
            while (to < sorted.length && sorted[to] - sorted[to - 1] <= GAP) {
                to++;
            }
            ranges.add(new Range(sorted[from], sorted[to - 1]));
            from = to;
        }
        return ranges;
    }

    /** The first revision from this one on that did anything; 0 when none did. */
    static long next(Connection connection, long from) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select place from mem_past where place >= ? order by place fetch first 1 row only")) {
            select.setLong(1, place(from));
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getLong(1) / MOST : 0;
            }
        }
    }

    private static void read(PreparedStatement select, Map<Long, PastChange> changes) throws SQLException {
        Map<Long, List<PastEvent>> added = new HashMap<>();
        Map<Long, List<PastEvent>> dropped = new HashMap<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                (row.getBoolean(2) ? dropped : added)
                        .computeIfAbsent(row.getLong(1) / MOST, _ -> new ArrayList<>())
                        .add(event(row));
            }
        }
        added.forEach((revision, events) ->
                changes.put(revision, new PastChange(events, dropped.getOrDefault(revision, List.of()))));
        dropped.forEach((revision, events) -> changes.putIfAbsent(revision, new PastChange(List.of(), events)));
    }

    private static PastEvent event(ResultSet row) throws SQLException {
        return new PastEvent(
                kind(row.getString(3)),
                row.getString(4),
                row.getString(5),
                moment(row),
                row.getString(6),
                row.getString(7),
                Objects.requireNonNullElse(row.getString(8), ""));
    }

    /** None where somebody broke it: then the digest tells. */
    private static @Nullable Timestamp moment(ResultSet row) throws SQLException {
        try {
            return Moments.of(row, 9);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static PastEvent.Kind kind(String stored) {
        for (PastEvent.Kind kind : PastEvent.Kind.values()) {
            if (kind.name().equals(stored)) {
                return kind;
            }
        }
        return PastEvent.Kind.OTHER;
    }

    /**
     * What is known of the memories whose current revisions these are, by number; those of which nothing is known are left out.
     * Goes back through all their revisions, of all memories at once.
     */
    static Map<Integer, List<PastEvent>> known(Connection connection, long[] current) throws SQLException {
        if (none(connection)) {
            return Map.of();
        }
        Map<Integer, List<PastChange>> changes = new HashMap<>();
        for (long[] revisions = current; revisions.length > 0; ) {
            Seek.Found<RevisionRow> rows = new Seek<>(connection, RevisionForm.ALL)
                    .rows(Arrays.stream(revisions).filter(revision -> revision > 0));
            Map<Long, PastChange> did = changes(connection, revisions);
            long[] previous = new long[revisions.length];
            int count = 0;
            for (long revision : revisions) {
                RevisionRow row = rows.of(revision);
                PastChange change = did.get(revision);
                if (row != null && change != null) {
                    changes.computeIfAbsent(row.number(), _ -> new ArrayList<>())
                            .add(change);
                }
                if (row != null && row.previous() > 0 && row.previous() < revision) {
                    previous[count++] = row.previous();
                }
            }
            revisions = Arrays.copyOf(previous, count);
        }
        Map<Integer, List<PastEvent>> known = HashMap.newHashMap(changes.size());
        changes.forEach((number, newestFirst) -> known.put(number, PastChange.known(newestFirst.reversed())));
        return known;
    }

    /** Whether nothing is known of any past. */
    static boolean none(Connection connection) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("select place from mem_past fetch first 1 row only");
                ResultSet row = select.executeQuery()) {
            return !row.next();
        }
    }
}
