package org.memorycurator.verify;

import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Verdict;

/** Not findable: stored as intended, but the search misses it or returns old content. */
final class Found implements Check {
    @Override
    public @Nullable Finding judge(Evidence evidence) {
        return evidence.sighting().findable()
                ? null
                : new Finding(Verdict.NOT_FINDABLE, explanation(evidence), evidence.writer());
    }

    private static String explanation(Evidence evidence) {
        if (evidence.sighting().behind()) {
            return "Stored as intended, but the search has not yet followed the store so far: verify again in a moment.";
        }
        return evidence.stored().memory().binned()
                ? "Stored in the bin as intended, but the search does not know it as binned: rebuild the search index."
                : "Stored as intended, but the search misses it or returns other content: rebuild the search index.";
    }
}
