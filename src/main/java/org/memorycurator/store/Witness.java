package org.memorycurator.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private final LongSupplier writes;

    /** {@code writes} is odd while somebody writes, and another number each time. */
    Witness(H2 h2, Store.Access access, LongSupplier writes) {
        this.writes = writes;
        try {
            connection = h2.connect(access);
        } catch (SQLException e) {
            throw Readers.failed(e);
        }
    }

    /**
     * A revision as it is stored.
     *
     * @param intact whether the row still has the digest under which it was written
     * @param pastIntact whether what it made known of the memory's past still has its own
     */
    public record Testimony(Memory memory, boolean intact, boolean pastIntact) {}

    /** Stored revisions from..to (both inclusive), ascending, at most {@code count}; unpublished ones are left out. */
    public List<Testimony> revisions(long from, long to, int count) {
        return read(() -> {
            long last = Math.min(to, ChangeSets.head(connection).revision());
            return testimonies(Revisions.storedRange(connection, from, last, count));
        });
    }

    /** These published revisions, ascending; unknown ones are left out. */
    public List<Testimony> revisions(long[] wanted) {
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
            Newest newest = new Newest();
            RevisionScan.each(connection, from, to, newest);
            return newest.revisions;
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

    /** For each memory in {@code numbers} that has revisions after {@code revision}: those revisions, ascending. */
    public List<Testimony> revisionsAfter(long revision, Set<Integer> numbers) {
        return read(() -> {
            long last = ChangeSets.head(connection).revision();
            return testimonies(revisionsOf(numbers, revision + 1, last).stream().mapToLong(Long::longValue));
        });
    }

    /** Those of these numbers that have no key row in the store. */
    public Set<Integer> missing(Set<Integer> numbers) {
        return read(() -> {
            Seek.Found<String> there =
                    new Seek<>(connection, Keys.IDS).rows(numbers.stream().mapToLong(Integer::longValue));
            Set<Integer> missing = new HashSet<>(numbers);
            missing.removeIf(number -> there.of(number) != null);
            return missing;
        });
    }

    /** Revisions of these memories that no change set explains. */
    public List<Testimony> unexplained(Set<Integer> numbers) {
        return read(() -> {
            long before = writes.getAsLong();
            List<Long> found = new ArrayList<>();
            long explained = 0;
            for (long[] range : ranges()) {
                found.addAll(revisionsOf(numbers, explained + 1, range[0] - 1));
                explained = Math.max(explained, range[1]);
            }
            List<Long> tail = revisionsOf(numbers, explained + 1, Long.MAX_VALUE);
            // What lies behind the last change set may be on its way into the next one.
            if (before % 2 == 0 && writes.getAsLong() == before) {
                found.addAll(tail);
            }
            return testimonies(found.stream().mapToLong(Long::longValue));
        });
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw Readers.failed(e);
        }
    }

    private List<long[]> ranges() throws SQLException {
        List<long[]> ranges = new ArrayList<>();
        try (PreparedStatement select =
                        connection.prepareStatement("select first_rev, last_rev from change_set order by number");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                ranges.add(new long[] {row.getLong(1), row.getLong(2)});
            }
        }
        return ranges;
    }

    /** Which revisions from..to are of these memories. */
    private List<Long> revisionsOf(Set<Integer> numbers, long from, long to) throws SQLException {
        List<Long> found = new ArrayList<>();
        if (!numbers.isEmpty()) {
            RevisionScan.each(connection, from, to, (revision, number) -> {
                if (numbers.contains(number)) {
                    found.add(revision);
                }
            });
        }
        return found;
    }

    /** The last revision that was looked at, by number. */
    private static final class Newest implements RevisionScan.Look {
        private long[] revisions = {};

        @Override
        public void at(long revision, int number) {
            if (number < 0) {
                return; // somebody tampered: no memory is called so
            }
            if (number >= revisions.length) {
                revisions = Arrays.copyOf(revisions, number + number / 2 + 1);
            }
            revisions[number] = revision;
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
                    return new Testimony(each.memory(), each.intact(pasts.written(revision)), pasts.intact(revision));
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
