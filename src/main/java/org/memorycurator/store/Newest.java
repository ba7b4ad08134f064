package org.memorycurator.store;

import java.util.Arrays;

/** The newest revision of each memory among those that were looked at, in their order. */
final class Newest implements RevisionScan.Look {
    private final int last;
    private long[] revisions = {};

    /** @param last the last number that was given to a memory: whoever tampered may have written any other */
    Newest(int last) {
        this.last = last;
    }

    @Override
    public void at(long revision, int number) {
        if (number < 1 || number > last) {
            return;
        }
        if (number >= revisions.length) {
            revisions = Arrays.copyOf(revisions, (int) Math.min(last + 1L, number + number / 2 + 1L));
        }
        revisions[number] = revision;
    }

    /** By number; 0, or beyond the end, for memories that have none. Not to be changed. */
    long[] revisions() {
        return revisions;
    }
}
