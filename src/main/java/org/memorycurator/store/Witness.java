package org.memorycurator.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;
import org.memorycurator.model.ChangeSet;
import org.memorycurator.model.Memory;

/**
 * Reads what is really stored, on a database connection of its own and without any cache: for Verify. Not thread-safe;
 * close after use.
 */
public final class Witness implements AutoCloseable {
    private final Connection connection;
    private final Unexplained unexplained;

    /** {@code writes} is odd while somebody writes, and another number each time. */
    Witness(H2 h2, Store.Access access, LongSupplier writes) {
        try {
            connection = h2.connect(access);
            unexplained = new Unexplained(connection, writes);
        } catch (SQLException e) {
            throw Readers.failed(e);
        }
    }

    /**
     * A revision as it is stored.
     *
     * @param intact whether the row still has the digest under which it was written
     * @param pastIntact whether what it made known of the memory's past still has its own
     * @param keyThere whether the memory's identity is there; without it, it comes with an empty one
     */
    public record Testimony(Memory memory, boolean intact, boolean pastIntact, boolean keyThere) {}

    /** Stored revisions from..to (both inclusive), ascending, at most {@code count}; unpublished ones are left out. */
    public List<Testimony> revisions(long from, long to, int count) {
        return read(() -> {
            long last = Math.min(to, ChangeSets.head(connection).revision());
            return testimonies(Revisions.storedRange(connection, from, last, count));
        });
    }

    /** These published revisions, ascending; unknown ones are left out. */
    public List<Testimony> revisions(long[] wanted) {
        if (wanted.length == 0) {
            return List.of();
        }
        return read(() -> {
            long last = ChangeSets.head(connection).revision();
            return testimonies(Arrays.stream(wanted).filter(revision -> revision <= last));
        });
    }

    /** The newest published revision. */
    public long lastRevision() {
        return read(() -> ChangeSets.head(connection).revision());
    }

    /**
     * By memory number, the newest of each memory's revisions from..to (both inclusive); 0, or beyond the end, for memories
     * that have none. Eight bytes a memory, one look at each revision.
     */
    public long[] newest(long from, long to) {
        return read(() -> {
            Newest newest = new Newest(ChangeSets.head(connection).number());
            RevisionScan.each(connection, from, to, newest);
            return newest.revisions();
        });
    }

    /** Change sets below this number, newest first. */
    public List<ChangeSet> changeSets(long before, int count) {
        return read(() -> ChangeSets.below(connection, before, count));
    }

    /** The change set that appended this revision. */
    public Optional<ChangeSet> changeSetOf(long revision) {
        return read(() -> ChangeSets.holding(
                connection, revision, ChangeSets.head(connection).changeSet()));
    }

    /**
     * By memory number, the newest of each memory's stored revisions that no change set explains, as it is now; 0, or beyond the
     * end, for memories that have none. Meant to be asked again and again: what lies between change sets is looked at once.
     */
    public long[] unexplained() {
        return read(unexplained::look);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw Readers.failed(e);
        }
    }

    private List<Testimony> testimonies(LongStream revisions) throws SQLException {
        return testimonies(Revisions.stored(connection, revisions.sorted().toArray()));
    }

    private List<Testimony> testimonies(List<Revisions.Stored> stored) throws SQLException {
        PastDigests pasts = PastDigests.read(
                connection,
                stored.stream().mapToLong(each -> each.row().revision()).toArray());
        return stored.stream()
                .map(each -> {
                    long revision = each.row().revision();
                    return new Testimony(
                            each.memory(), each.intact(pasts.written(revision)), pasts.intact(revision), each.keyed());
                })
                .toList();
    }

    private interface Reading<T> {
        T run() throws SQLException;
    }

    private static <T> T read(Reading<T> reading) {
        try {
            return reading.run();
        } catch (SQLException e) {
            throw Readers.failed(e);
        }
    }
}
