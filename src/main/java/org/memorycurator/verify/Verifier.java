package org.memorycurator.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.memorycurator.model.ChangeSet;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Progress;
import org.memorycurator.model.Verdict;
import org.memorycurator.search.IndexWitness;
import org.memorycurator.search.MemoryIndex;
import org.memorycurator.store.Store;
import org.memorycurator.store.Witness;
import org.memorycurator.store.Witness.Testimony;

/**
 * Reads again what a change set was to do, and judges each memory. It asks only the two witnesses, which share neither a
 * connection nor a reader nor a cache with what wrote. May block: not for the FX thread.
 */
public final class Verifier {
    private static final int CHUNK = 2_000;

    private final Store store;
    private final MemoryIndex index;

    /** Verifies on this store and this index. */
    public Verifier(Store store, MemoryIndex index) {
        this.store = store;
        this.index = index;
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
            Investigation investigation = new Investigation(changeSet, witness, later, lookout, Writers.unasked());
            Verdicts verdicts = new Verdicts(changeSet.firstRevision(), Math.toIntExact(changeSet.count()));
            BitSet own = judge(changeSet, witness, investigation, verdicts, progress);
            List<VerifiedMemory> between = new Between(changeSet, own, search, witness).find(later);
            Rows rows = new Rows(store, changeSet, verdicts, later, search, followed);
            return new Verification(changeSet, at, verdicts, between, rows);
        }
    }

    /** Fills in the verdicts, and gives the numbers of the change set's memories. */
    private static BitSet judge(
            ChangeSet changeSet, Witness witness, Investigation investigation, Verdicts verdicts, Progress progress) {
        BitSet own = new BitSet();
        for (long from = changeSet.firstRevision(); from <= changeSet.lastRevision(); from += CHUNK) {
            progress.checkpoint(from - changeSet.firstRevision(), changeSet.count());
            long to = Math.min(changeSet.lastRevision(), from + CHUNK - 1);
            List<Testimony> chunk = witness.revisions(from, to, CHUNK);
            for (long revision : lost(chunk, from, to)) {
                verdicts.set(revision, Verdict.MISSING);
            }
            for (Evidence evidence : investigation.gather(chunk)) {
                Memory intended = evidence.intended().memory();
                own.set(intended.number());
                verdicts.set(intended.revision(), Check.verdict(evidence).verdict());
            }
        }
        progress.checkpoint(changeSet.count(), changeSet.count());
        return own;
    }

    /** Revisions from..to that the store has lost. */
    private static List<Long> lost(List<Testimony> chunk, long from, long to) {
        List<Long> lost = new ArrayList<>();
        long expected = from;
        for (Testimony row : chunk) {
            for (; expected < row.memory().revision(); expected++) {
                lost.add(expected);
            }
            expected++;
        }
        for (; expected <= to; expected++) {
            lost.add(expected);
        }
        return lost;
    }
}
