package org.memorycurator.verify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.ChangeSet;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Verdict;
import org.memorycurator.store.Store;
import org.memorycurator.store.Witness;
import org.memorycurator.store.Witness.Testimony;
import org.memorycurator.text.Text;

/**
 * Rows of a verification, read again when they are asked for: revisions never change, so that a page takes no memory
 * until it is shown and still tells of the moment of verifying. What the search answered is kept in the verdict.
 */
record Rows(Store store, ChangeSet changeSet, Verdicts verdicts, Later later, OriginSearch search, long followed) {

    /** The rows of these revisions of the change set, in their order. */
    List<VerifiedMemory> read(List<Long> revisions) {
        try (Witness witness = store.witness()) {
            Investigation investigation =
                    new Investigation(changeSet, witness, later, this::recorded, Writers.asking(witness::changeSetOf));
            List<Testimony> intended =
                    witness.revisions(longs(revisions.stream().mapToLong(Long::longValue)));
            Map<Long, Evidence> evidence = new HashMap<>();
            investigation
                    .gather(intended)
                    .forEach(e -> evidence.put(e.intended().memory().revision(), e));
            Map<Long, Memory> before = new HashMap<>();
            witness.revisions(longs(
                            intended.stream().mapToLong(row -> row.memory().previous())))
                    .forEach(row -> before.put(row.memory().revision(), row.memory()));
            return revisions.stream()
                    .map(revision -> row(revision, evidence.get(revision), before))
                    .toList();
        }
    }

    private static long[] longs(LongStream stream) {
        return stream.filter(revision -> revision > 0).toArray();
    }

    private List<Sighting> recorded(List<Testimony> intended, List<Testimony> stored) {
        return IntStream.range(0, intended.size())
                .mapToObj(i -> {
                    Verdict verdict = verdicts.get(intended.get(i).memory().revision());
                    boolean behind = stored.get(i).memory().revision() > followed;
                    return new Sighting(verdict != Verdict.NOT_FINDABLE, behind, verdict != Verdict.MOVED_OUT);
                })
                .toList();
    }

    private VerifiedMemory row(long revision, @Nullable Evidence evidence, Map<Long, Memory> before) {
        if (evidence == null) {
            return new VerifiedMemory(
                    0,
                    "",
                    Verdict.MISSING,
                    null,
                    null,
                    null,
                    Text.of("verify.revisionGone", String.valueOf(revision)),
                    0,
                    0,
                    0);
        }
        Finding finding = Check.verdict(evidence);
        Memory intended = evidence.intended().memory();
        return new VerifiedMemory(
                intended.number(),
                intended.id(),
                finding.verdict(),
                before.get(intended.previous()),
                evidence.intended().intact() ? intended : null,
                evidence.keyGone() ? null : evidence.stored().memory(),
                finding.explanation().get(),
                finding.writtenBy(),
                search.rankBefore(intended.number()),
                search.rankNow(intended.number()));
    }
}
