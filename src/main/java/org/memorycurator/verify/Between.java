package org.memorycurator.verify;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.memorycurator.model.ChangeSet;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Verdict;
import org.memorycurator.store.Witness;
import org.memorycurator.store.Witness.Testimony;
import org.memorycurator.text.Text;

/**
 * Rows of the search at hand that others changed after the plan was made and before it was applied: the user decided
 * without knowing of them. For one thread.
 */
final class Between {
    /** No more are told. */
    static final int MOST = 1_000;

    private static final int CHUNK = 2_000;

    private final ChangeSet changeSet;
    private final BitSet own;
    private final OriginSearch search;
    private final Witness witness;

    /** @param own the numbers of the change set's own memories */
    Between(ChangeSet changeSet, BitSet own, OriginSearch search, Witness witness) {
        this.changeSet = changeSet;
        this.own = own;
        this.search = search;
        this.witness = witness;
    }

    List<VerifiedMemory> find(Later later) {
        List<VerifiedMemory> found = new ArrayList<>();
        if (!search.ran()) {
            return found;
        }
        BitSet seen = new BitSet();
        long before = changeSet.number();
        while (true) {
            List<ChangeSet> older = witness.changeSets(before, 1);
            if (older.isEmpty() || !older.getFirst().at().isAfter(changeSet.planned())) {
                return found;
            }
            ChangeSet other = older.getFirst();
            before = other.number();
            collect(other, later, seen, found);
        }
    }

    private void collect(ChangeSet other, Later later, BitSet seen, List<VerifiedMemory> found) {
        long next = other.firstRevision();
        while (next <= other.lastRevision() && found.size() < MOST) {
            List<Testimony> chunk = witness.revisions(next, other.lastRevision(), CHUNK);
            next = chunk.isEmpty() ? Long.MAX_VALUE : chunk.getLast().memory().revision() + 1;
            for (Testimony row : chunk) {
                int number = row.memory().number();
                boolean counts = !own.get(number) && search.concerns(number) && found.size() < MOST;
                if (counts && !seen.get(number)) {
                    seen.set(number);
                    found.add(unexpected(row, other, later));
                }
            }
        }
    }

    private VerifiedMemory unexpected(Testimony row, ChangeSet other, Later later) {
        Memory changed = row.memory();
        long newest = later.revision(changed.number(), changed.revision());
        Memory stored = witness.revisions(newest, newest, 1).stream()
                .findFirst()
                .map(Testimony::memory)
                .orElse(changed);
        Memory before = witness.revisions(changed.previous(), changed.previous(), 1).stream()
                .findFirst()
                .map(Testimony::memory)
                .orElse(null);
        return new VerifiedMemory(
                changed.number(),
                changed.id(),
                Verdict.UNEXPECTED,
                before,
                null,
                stored,
                Text.of("verify.between", Writers.inWords(other)),
                other.number(),
                search.rankBefore(changed.number()),
                search.rankNow(changed.number()));
    }
}
