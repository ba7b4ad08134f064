package org.memorycurator.batch;

import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.memorycurator.batch.BatchPlan.Outcome;
import org.memorycurator.model.Memory;
import org.memorycurator.store.StoreException;
import org.memorycurator.text.Text;

/**
 * The revisions of a plan in rising order and what the steps make of each, in nine bytes a row: revisions never change and
 * steps are pure, so that everything else can be worked out again, page by page. Filled by one thread, then read by any.
 */
final class FrozenRows {
    /** Where revisions are read from: the store, or the one memory that the user has before him. */
    interface Source {
        List<Memory> read(long[] revisions);
    }

    private static final Outcome[] OUTCOMES = Outcome.values();

    private final long[] revisions;
    private final byte[] outcomes;
    private final int[] counts = new int[OUTCOMES.length];
    private final BitSet changing = new BitSet();
    private final Source source;
    private int users;

    /** @param revisions rising, without doubles; taken over */
    FrozenRows(long[] revisions, Source source) {
        this.revisions = revisions;
        this.outcomes = new byte[revisions.length];
        this.source = source;
    }

    void set(int row, int number, Outcome outcome) {
        outcomes[row] = (byte) outcome.ordinal();
        counts[outcome.ordinal()]++;
        changing.set(number, writes(outcome));
    }

    void setUsers(int distinct) {
        users = distinct;
    }

    static boolean writes(Outcome outcome) {
        return outcome == Outcome.CHANGES || outcome == Outcome.REPLACED;
    }

    int size() {
        return revisions.length;
    }

    int users() {
        return users;
    }

    int count(Outcome outcome) {
        return counts[outcome.ordinal()];
    }

    /** Whether the plan would write this memory. */
    boolean writes(int number) {
        return changing.get(number);
    }

    /** The memories of the rows from..to (exclusive), as they were when the plan was made. */
    List<Memory> read(int from, int to) {
        return read(Arrays.copyOfRange(revisions, from, to));
    }

    private List<Memory> read(long[] wanted) {
        List<Memory> memories = source.read(wanted);
        if (memories.size() != wanted.length) {
            throw new StoreException(
                    StoreException.Reason.DAMAGED, Text.of("batch.rowsLost", wanted.length - memories.size()), null);
        }
        return memories;
    }

    /** The next rows with one of these outcomes: reading goes on after the last row that it returned. */
    final class Cursor {
        private final Set<Outcome> wanted;
        private int row;

        Cursor(Set<Outcome> wanted) {
            this.wanted = EnumSet.copyOf(wanted);
        }

        void skip(int rows) {
            for (int left = rows; left > 0 && row < outcomes.length; row++) {
                left -= wanted() ? 1 : 0;
            }
        }

        /** Memories of at most so many rows; empty at the end. */
        List<Memory> next(int count) {
            long[] found = new long[Math.min(count, outcomes.length - row)];
            int size = 0;
            for (; size < found.length && row < outcomes.length; row++) {
                if (wanted()) {
                    found[size++] = revisions[row];
                }
            }
            return size == 0 ? List.of() : read(Arrays.copyOf(found, size));
        }

        private boolean wanted() {
            return wanted.contains(OUTCOMES[outcomes[row]]);
        }
    }
}
