package org.memorycurator.verify;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executor;
import org.memorycurator.model.ChangeSet;
import org.memorycurator.model.Progress;
import org.memorycurator.search.IndexWitness;
import org.memorycurator.search.MemoryIndex;
import org.memorycurator.store.Store;
import org.memorycurator.store.Witness;

/**
 * Reads again what a change set was to do, and judges each memory. It asks only the two witnesses, which share neither a
 * connection nor a reader nor a cache with what wrote. May block: not for the FX thread.
 */
public final class Verifier {
    private final Store store;
    private final MemoryIndex index;
    private final Executor helpers;

    /**
     * Verifies on this store and this index.
     *
     * @param helpers has threads of which one may judge beside the caller's
     */
    public Verifier(Store store, MemoryIndex index, Executor helpers) {
        this.store = store;
        this.index = index;
        this.helpers = helpers;
    }

    /**
     * Judges every memory of a change set, now. The index should have caught up.
     *
     * @throws org.memorycurator.model.CancelledException when cancelled
     */
    public Verification verify(ChangeSet changeSet, Progress progress) {
        Instant at = Instant.now();
        long followed = index.revision();
        index.commit(); // its witness sees only what is on disk
        try (Witness witness = store.witness();
                IndexWitness searcher = index.witness()) {
            OriginSearch search = OriginSearch.run(changeSet.origin(), searcher);
            Later later = Later.than(changeSet.lastRevision(), witness);
            Sighting.Lookout lookout = new LiveLookout(searcher, search, followed);
            Trial trial = new Trial(changeSet, later, lookout);
            trial.run(witness, store::witness, helpers, progress);
            List<VerifiedMemory> between = new Between(changeSet, trial.own(), search, witness).find(later);
            Rows rows = new Rows(store, changeSet, trial.verdicts(), later, search, followed);
            return new Verification(changeSet, at, trial.verdicts(), between, rows);
        }
    }
}
