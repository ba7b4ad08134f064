package org.memorycurator.batch;

import java.util.BitSet;

/**
 * Which rows of a plan are left out. A pattern that is left out is all of its rows; then single ones can be taken in again.
 * While somebody reads the plan to write it, ticks hold still. Thread-safe.
 */
final class Ticks {
    /**
     * What would be written.
     *
     * @param users of how many different users
     * @param edited how many rows were written after the search looked
     */
    record Tally(int rows, int users, int edited) {}

    private final FrozenRows rows;
    private final long searched;
    /** By number, so that they can be kept for the next plan. */
    private BitSet out = new BitSet();

    private final int[] outOfPattern;
    private int readers;
    private Tally tally;
    private boolean counted;

    /** @param searched up to which revision the search had seen the store */
    Ticks(FrozenRows rows, long searched) {
        this.rows = rows;
        this.searched = searched;
        this.outOfPattern = new int[rows.patterns().size()];
        this.tally = count();
        this.counted = true;
    }

    synchronized boolean leaveOut(int number, boolean leave) {
        int row = rows.row(number);
        if (readers > 0 || row < 0 || !rows.writes(row)) {
            return false;
        }
        set(row, leave);
        return true;
    }

    /** Leaves all rows of these patterns out, as far as they would be written. */
    synchronized boolean leaveOutPatterns(BitSet patterns, boolean leave) {
        if (readers > 0) {
            return false;
        }
        for (int row = 0; row < rows.size(); row++) {
            if (patterns.get(rows.pattern(row)) && rows.writes(row)) {
                set(row, leave);
            }
        }
        return true;
    }

    /** Leaves exactly these memories out, as far as they would be written. */
    synchronized boolean leaveOut(BitSet numbers) {
        if (readers > 0) {
            return false;
        }
        for (int row = 0; row < rows.size(); row++) {
            if (rows.writes(row)) {
                set(row, numbers.get(rows.number(row)));
            }
        }
        return true;
    }

    synchronized int leftOut() {
        return out.cardinality();
    }

    synchronized int leftOut(int pattern) {
        return outOfPattern[pattern];
    }

    synchronized boolean isOut(int number) {
        return out.get(number);
    }

    synchronized BitSet numbers() {
        return (BitSet) out.clone();
    }

    synchronized Tally tally() {
        if (!counted) {
            tally = count();
            counted = true;
        }
        return tally;
    }

    /** The memories that are left out, which stay so until {@link #close}. */
    synchronized BitSet open() {
        readers++;
        return numbers();
    }

    synchronized void close() {
        readers--;
    }

    private void set(int row, boolean leave) {
        int number = rows.number(row);
        if (out.get(number) != leave) {
            out.set(number, leave);
            outOfPattern[rows.pattern(row)] += leave ? 1 : -1;
            counted = false;
        }
    }

    private Tally count() {
        BitSet users = new BitSet();
        int ticked = 0;
        int edited = 0;
        for (int row = 0; row < rows.size(); row++) {
            if (rows.writes(row) && !out.get(rows.number(row))) {
                ticked++;
                edited += rows.revision(row) > searched ? 1 : 0;
                users.set(rows.user(row));
            }
        }
        users.clear(0);
        return new Tally(ticked, users.cardinality(), edited);
    }
}
