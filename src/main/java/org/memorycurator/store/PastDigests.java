package org.memorycurator.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.PastChange;
import org.memorycurator.model.PastEvent;
import org.memorycurator.model.Timestamp;

/**
 * What the events of a revision must hash to, all together, so that one that is altered, gone or added is told. The digest of the
 * revision counts this one in: neither can go alone.
 */
final class PastDigests {
    /** Since this version of the schema. */
    static final int SINCE = 4;

    static final String TABLE = "mem_past_digest";
    static final String INSERT = "insert into mem_past_digest(rev, digest) values (?, ?)";

    /** What is there where the schema has no room for it, or nothing was ever known of any past. */
    private static final PastDigests NOTHING = new PastDigests(Map.of(), Map.of());

    /** So many revisions of an earlier version get theirs at once. */
    private static final int PART = 100;

    private final Map<Long, Long> written;
    private final Map<Long, PastChange> stored;

    private PastDigests(Map<Long, Long> written, Map<Long, PastChange> stored) {
        this.written = written;
        this.stored = stored;
    }

    /** The digest of what a revision does to the past that is known. */
    static long of(long revision, PastChange change) {
        Hash hash = new Hash().add(revision);
        add(hash, change.dropped());
        add(hash, change.added());
        return hash.value();
    }

    private static void add(Hash hash, List<PastEvent> events) {
        hash.add(events.size());
        for (PastEvent event : events) {
            hash.add(event.kind().name())
                    .add(event.before())
                    .add(event.after())
                    .add(event.actor())
                    .add(event.role())
                    .add(event.source());
            Timestamp at = event.at();
            hash.add(at != null);
            if (at != null) {
                hash.add(at);
            }
        }
    }

    /** What is stored of these revisions, and what should be. */
    static PastDigests read(Connection connection, long[] revisions) throws SQLException {
        long[] sorted = Arrays.stream(revisions).sorted().distinct().toArray();
        if (sorted.length == 0 || nothing(connection)) {
            return NOTHING;
        }
        Map<Long, Long> written = new HashMap<>();
        String select = "select rev, digest from mem_past_digest where rev between ? and ?";
        try (PreparedStatement statement = connection.prepareStatement(select)) {
            for (PastRows.Range range : PastRows.ranges(sorted)) {
                statement.setLong(1, range.first());
                statement.setLong(2, range.last());
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        written.put(row.getLong(1), row.getLong(2));
                    }
                }
            }
        }
        return new PastDigests(written, PastRows.changes(connection, sorted));
    }

    private static boolean nothing(Connection connection) throws SQLException {
        try (PreparedStatement digests =
                H2.prepareIfThere(connection, "select rev from mem_past_digest fetch first 1 row only")) {
            if (digests == null) {
                return true;
            }
            try (ResultSet row = digests.executeQuery()) {
                return !row.next() && PastRows.none(connection);
            }
        }
    }

    /** The digest under which the events of a revision were written; null when it has none. */
    @Nullable
    Long written(long revision) {
        return written.get(revision);
    }

    /** Whether the events of a revision are those that were written. */
    boolean intact(long revision) {
        PastChange change = stored.get(revision);
        return Objects.equals(written.get(revision), change == null ? null : Long.valueOf(of(revision, change)));
    }

    /** Gives all events that have none their digests, as they are now: those of an earlier version. */
    static void fill(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            statement.execute("delete from mem_past_digest"); // of an attempt that was cut short
            for (long first = PastRows.next(connection, 0);
                    first > 0;
                    first = PastRows.next(connection, first + PART)) {
                long[] revisions = LongStream.range(first, first + PART).toArray();
                for (Map.Entry<Long, PastChange> each :
                        PastRows.changes(connection, revisions).entrySet()) {
                    insert.setLong(1, each.getKey());
                    insert.setLong(2, of(each.getKey(), each.getValue()));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        }
    }
}
