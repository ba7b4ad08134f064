package org.memorycurator.verify;

import org.memorycurator.store.Witness;

/**
 * The newest revision of each memory that was written after a change set, up to the moment of verifying, so that what is
 * written meanwhile does not mix into the answer. Eight bytes for each memory of the store at most. Immutable.
 */
final class Later {
    private final long[] newest;

    private Later(long[] newest) {
        this.newest = newest;
    }

    static Later than(long revision, Witness witness) {
        return new Later(witness.newest(revision + 1, witness.lastRevision()));
    }

    /** The newest revision of a memory: a later one, or the one given. */
    long revision(int number, long otherwise) {
        return number < newest.length && newest[number] > otherwise ? newest[number] : otherwise;
    }
}
