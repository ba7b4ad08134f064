package org.memorycurator.batch;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.memorycurator.batch.BatchPlan.Outcome;
import org.memorycurator.model.Memory;
import org.memorycurator.store.StoreException;
import org.memorycurator.text.Text;

/**
 * The revisions of a plan in rising order and what the steps make of each, in twenty bytes a row: revisions never change
 * and steps are pure, so that everything else can be worked out again, page by page. Filled by one thread, then read by any.
 */
final class FrozenRows {
    /** Where revisions are read from: the store, or the one memory that the user has before him. */
    interface Source {
        List<Memory> read(long[] revisions);
    }

    private final long[] revisions;
    private final int[] numbers;
    private final int[] patterns;
    private final int[] users;
    private final int[] counts = new int[Outcome.values().length];
    private final Source source;
    private Patterns collecting = new Patterns();
    private UserIds userIds = new UserIds();
    private List<Pattern> found = List.of();

    /** @param revisions rising, without doubles; taken over */
    FrozenRows(long[] revisions, Source source) {
        this.revisions = revisions;
        this.numbers = new int[revisions.length];
        this.patterns = new int[revisions.length];
        this.users = new int[revisions.length];
        this.source = source;
    }

    void set(int row, Memory before, Kin kin) {
        String user = before.identity().owner().userId();
        numbers[row] = before.number();
        users[row] = user == null || !writes(kin.outcome()) ? 0 : userIds.of(user);
        patterns[row] = collecting.add(kin);
        counts[kin.outcome().ordinal()]++;
    }

    /** All rows are set: sorts their patterns; {@code known} tells whether a value is in the index. */
    void filled(Predicate<Part.Value> known) {
        Patterns.Found all = collecting.found(known);
        for (int row = 0; row < patterns.length; row++) {
            patterns[row] = all.places()[patterns[row]];
        }
        found = all.patterns();
        collecting = new Patterns();
        userIds = new UserIds();
    }

    static boolean writes(Outcome outcome) {
        return outcome == Outcome.CHANGES || outcome == Outcome.REPLACED;
    }

    int size() {
        return revisions.length;
    }

    int count(Outcome outcome) {
        return counts[outcome.ordinal()];
    }

    /** All patterns, in the order in which they are shown; each is at the place of its id. */
    List<Pattern> patterns() {
        return found;
    }

    /** The first row of each pattern. */
    BitSet firstOfEach() {
        BitSet seen = new BitSet();
        BitSet firsts = new BitSet();
        for (int row = 0; row < patterns.length; row++) {
            if (!seen.get(patterns[row])) {
                seen.set(patterns[row]);
                firsts.set(row);
            }
        }
        return firsts;
    }

    int number(int row) {
        return numbers[row];
    }

    long revision(int row) {
        return revisions[row];
    }

    /** The pattern of a row, by its id. */
    int pattern(int row) {
        return patterns[row];
    }

    /** Whose memory it is, as a number from 1; 0 for nobody's, and for a row that is not written. */
    int user(int row) {
        return users[row];
    }

    /** Whether the plan would write this row if it is ticked. */
    boolean writes(int row) {
        return writes(found.get(patterns[row]).outcome());
    }

    /** The row of a memory, or -1. */
    int row(int number) {
        for (int row = 0; row < numbers.length; row++) {
            if (numbers[row] == number) {
                return row;
            }
        }
        return -1;
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

    /** The next rows that are wanted: reading goes on after the last row that it returned. */
    final class Cursor {
        private final IntPredicate wanted;
        private int row;

        Cursor(IntPredicate wanted) {
            this.wanted = wanted;
        }

        /** Rows of these patterns. */
        Cursor(BitSet ids) {
            this(row -> ids.get(patterns[row]));
        }

        void skip(int rows) {
            for (int left = rows; left > 0 && row < revisions.length; row++) {
                left -= wanted.test(row) ? 1 : 0;
            }
        }

        /** Memories of at most so many rows; empty at the end. */
        List<Memory> next(int count) {
            long[] next = new long[Math.min(count, revisions.length - row)];
            int size = 0;
            for (; size < next.length && row < revisions.length; row++) {
                if (wanted.test(row)) {
                    next[size++] = revisions[row];
                }
            }
            return size == 0 ? List.of() : read(Arrays.copyOf(next, size));
        }
    }
}
