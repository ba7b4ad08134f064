package org.memorycurator.verify;

import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Verdict;

/** Missing: the id is gone from the store, or a later change set put the memory into the bin. */
final class StillThere implements Check {
    @Override
    public @Nullable Finding judge(Evidence evidence) {
        if (evidence.keyGone()) {
            return new Finding(Verdict.MISSING, "The memory is gone from the store: nothing is left of its id.", 0);
        }
        boolean binnedSince = evidence.stored().memory().binned()
                && !evidence.intended().memory().binned()
                && evidence.superseded();
        return binnedSince && evidence.stored().intact()
                ? new Finding(
                        Verdict.MISSING,
                        "Put into the bin since, by " + evidence.writerInWords() + ".",
                        evidence.writer())
                : null;
    }
}
