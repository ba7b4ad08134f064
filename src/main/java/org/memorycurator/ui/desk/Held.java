package org.memorycurator.ui.desk;

import org.jspecify.annotations.Nullable;
import org.memorycurator.search.Matches;
import org.memorycurator.search.QueryException;

/**
 * The search of a tab as it was left.
 *
 * @param matches the last good result, so that coming back needs no search; null when there was none yet
 * @param problem what was wrong with the text; null when nothing was
 * @param answered whether the matches are the answer to this text
 */
record Held(
        Asked asked,
        SearchSteps steps,
        @Nullable Matches matches,
        @Nullable QueryException problem,
        boolean answered) {
    /** A search that was not run yet. */
    static Held of(Asked asked) {
        return new Held(asked, new SearchSteps(asked), null, null, false);
    }

    /** The same without its result, which is large: it is searched again on coming back. */
    Held withoutResult() {
        return new Held(asked, steps, null, null, false);
    }
}
