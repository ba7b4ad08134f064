package org.memorycurator.verify;

import java.util.Arrays;
import java.util.BitSet;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.memorycurator.model.ChangeSet;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Progress;
import org.memorycurator.model.Verdict;
import org.memorycurator.store.Witness;
import org.memorycurator.work.Errand;

/** Judges the memories of a change set, part by part; of a large one two parts at a time, where a helper is free. */
final class Trial {
    private static final int PART = 2_000;

    private final ChangeSet changeSet;
    private final Later later;
    private final Sighting.Lookout lookout;
    private final Verdicts verdicts;
    private final BitSet own = new BitSet();

    /** {@code lookout} is asked by two threads at a time. */
    Trial(ChangeSet changeSet, Later later, Sighting.Lookout lookout) {
        this.changeSet = changeSet;
        this.later = later;
        this.lookout = lookout;
        this.verdicts = new Verdicts(changeSet.firstRevision(), Math.toIntExact(changeSet.count()));
    }

    /** The verdict of each revision, once this has run. */
    Verdicts verdicts() {
        return verdicts;
    }

    /** The numbers of the change set's memories, once this has run. */
    BitSet own() {
        return own;
    }

    /** @param another gives a second witness, for the helper */
    void run(Witness witness, Supplier<Witness> another, Executor helpers, Progress progress) {
        Bench here = new Bench(witness);
        long first = changeSet.firstRevision();
        if (changeSet.count() <= PART) {
            progress.checkpoint(0, changeSet.count());
            enter(here.judge(first));
        } else {
            try (Witness second = another.get()) {
                Bench there = new Bench(second);
                for (long from = first; from <= changeSet.lastRevision(); from += 2 * PART) {
                    progress.checkpoint(from - first, changeSet.count());
                    judge(here, there, from, helpers);
                }
            }
        }
        progress.checkpoint(changeSet.count(), changeSet.count());
    }

    private void judge(Bench here, Bench there, long from, Executor helpers) {
        Errand<Judged> other = Errand.of(() -> there.judge(from + PART), helpers);
        try {
            enter(here.judge(from));
            enter(other.result());
        } finally {
            other.await(); // its witness is closed next
        }
    }

    private void enter(Judged judged) {
        for (int i = 0; i < judged.verdicts.length; i++) {
            verdicts.set(judged.from + i, judged.verdicts[i]);
            own.set(judged.numbers[i]);
        }
    }

    /**
     * What comes of a part.
     *
     * @param from its first revision
     * @param numbers of whom each revision tells; 0 for one that the store has lost
     */
    private record Judged(long from, int[] numbers, Verdict[] verdicts) {}

    /** Where one thread at a time judges, with a witness of its own. */
    private final class Bench {
        private final Witness witness;
        private final Investigation investigation;

        Bench(Witness witness) {
            this.witness = witness;
            this.investigation = new Investigation(changeSet, witness, later, lookout, Writers.unasked());
        }

        Judged judge(long from) {
            long to = Math.min(changeSet.lastRevision(), from + PART - 1);
            int count = (int) Math.max(0, to - from + 1);
            int[] numbers = new int[count];
            Verdict[] each = new Verdict[count];
            Arrays.fill(each, Verdict.MISSING); // unless the store still has the revision
            for (Evidence evidence : investigation.gather(witness.revisions(from, to, count))) {
                Memory intended = evidence.intended().memory();
                int place = (int) (intended.revision() - from);
                numbers[place] = Math.max(0, intended.number());
                each[place] = Check.verdict(evidence).verdict();
            }
            return new Judged(from, numbers, each);
        }
    }
}
