package org.memorycurator.verify;

import org.memorycurator.model.ChangeSet;
import org.memorycurator.model.Progress;
import org.memorycurator.search.MemoryIndex;
import org.memorycurator.store.Store;

/** Reads again what a change set was to do, and judges each memory. May block: not for the FX thread. */
public final class Verifier {
    /** Verifies on this store and this index. */
    public Verifier(Store store, MemoryIndex index) {
        throw new UnsupportedOperationException();
    }

    /** Judges every memory of a change set, now. The index should have caught up. */
    public Verification verify(ChangeSet changeSet, Progress progress) {
        throw new UnsupportedOperationException();
    }
}
