package org.memorycurator.verify;

import org.memorycurator.model.Verdict;
import org.memorycurator.text.Text;

/** Landed, or moved out: stored as intended and findable, in the search from which the change set came or no longer. */
final class InItsSearch implements Check {
    @Override
    public Finding judge(Evidence evidence) {
        if (evidence.intended().memory().binned()) {
            return finding(Verdict.LANDED, "verify.landedInBin", evidence);
        }
        return evidence.sighting().matches()
                ? finding(Verdict.LANDED, "verify.landed", evidence)
                : finding(Verdict.MOVED_OUT, "verify.movedOut", evidence);
    }

    private static Finding finding(Verdict verdict, String key, Evidence evidence) {
        return new Finding(
                verdict,
                () -> evidence.superseded()
                        ? Text.of("verify.writtenAgain", Text.of(key), evidence.writerInWords())
                        : Text.of(key),
                evidence.writer());
    }
}
