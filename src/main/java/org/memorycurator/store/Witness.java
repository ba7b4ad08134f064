package org.memorycurator.store;

import java.util.List;
import java.util.Set;
import org.memorycurator.model.Memory;

/**
 * Reads what is really stored, on a database connection of its own and without any cache: for Verify. Not thread-safe;
 * close after use.
 */
public final class Witness implements AutoCloseable {
    Witness() {}

    /**
     * A revision as it is stored.
     *
     * @param intact whether the row still has the digest under which it was written
     */
    public record Testimony(Memory memory, boolean intact) {}

    /** Stored revisions from..to (both inclusive), ascending, at most {@code count}; unpublished ones are left out. */
    public List<Testimony> revisions(long from, long to, int count) {
        throw new UnsupportedOperationException();
    }

    /** For each memory in {@code numbers} that has revisions after {@code revision}: those revisions, ascending. */
    public List<Testimony> revisionsAfter(long revision, Set<Integer> numbers) {
        throw new UnsupportedOperationException();
    }

    /** Those of these numbers that have no key row in the store. */
    public Set<Integer> missing(Set<Integer> numbers) {
        throw new UnsupportedOperationException();
    }

    /** Revisions of these memories that no change set explains. */
    public List<Testimony> unexplained(Set<Integer> numbers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
