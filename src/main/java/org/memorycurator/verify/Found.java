package org.memorycurator.verify;

import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Verdict;
import org.memorycurator.text.Text;

/** Not findable: stored as intended, but the search misses it or returns old content. */
final class Found implements Check {
    @Override
    public @Nullable Finding judge(Evidence evidence) {
        return evidence.sighting().findable()
                ? null
                : new Finding(Verdict.NOT_FINDABLE, () -> explanation(evidence), evidence.writer());
    }

    private static String explanation(Evidence evidence) {
        if (evidence.sighting().behind()) {
            return Text.of("verify.behind");
        }
        return evidence.stored().memory().binned() ? Text.of("verify.notFoundInBin") : Text.of("verify.notFound");
    }
}
