package org.memorycurator.verify;

import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Verdict;
import org.memorycurator.text.Text;

/** Missing: the id is gone from the store, or a later change set put the memory into the bin. */
final class StillThere implements Check {
    @Override
    public @Nullable Finding judge(Evidence evidence) {
        if (evidence.keyGone()) {
            return new Finding(Verdict.MISSING, () -> Text.of("verify.gone"), 0);
        }
        boolean binnedSince = evidence.stored().memory().binned()
                && !evidence.intended().memory().binned()
                && evidence.superseded();
        return binnedSince && evidence.stored().intact()
                ? new Finding(
                        Verdict.MISSING,
                        () -> Text.of("verify.binnedSince", evidence.writerInWords()),
                        evidence.writer())
                : null;
    }
}
