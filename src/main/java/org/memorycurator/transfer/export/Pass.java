package org.memorycurator.transfer.export;

import org.memorycurator.model.Progress;

/** One of several readings of the same memories, as a part of one progress. */
record Pass(Progress progress, int number, int passes, long each) {
    /** So many memories of this reading are done. */
    void at(long done) {
        progress.checkpoint((number * each + done) / passes, each);
    }

    /** The reading after this one. */
    Pass next() {
        return new Pass(progress, number + 1, passes, each);
    }
}
