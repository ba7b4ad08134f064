package org.memorycurator.verify;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Origin;
import org.memorycurator.search.IndexWitness;
import org.memorycurator.search.Matches;
import org.memorycurator.search.Origins;
import org.memorycurator.search.QueryException;

/**
 * The search from which a change set came, run again.
 *
 * @param total how many match now; -1 when there was no search, or none that can be understood any more
 * @param before the first matches before the change set
 * @param now the first matches now
 * @param matching the numbers of all that match now; not to be changed
 */
record OriginSearch(long total, List<Integer> before, List<Integer> now, BitSet matching) {
    private static final System.Logger LOG = System.getLogger(OriginSearch.class.getName());
    private static final OriginSearch NONE = new OriginSearch(-1, List.of(), List.of(), new BitSet());

    static OriginSearch run(@Nullable Origin origin, IndexWitness index) {
        if (origin == null) {
            return NONE;
        }
        try {
            Matches matches = index.search(Origins.query(origin));
            BitSet matching = new BitSet();
            for (int row = 0; row < matches.size(); row++) {
                matching.set(matches.number(row));
            }
            List<Integer> now =
                    Arrays.stream(matches.page(0, Origin.KEPT)).boxed().toList();
            return new OriginSearch(matches.size(), origin.first(), now, matching);
        } catch (QueryException e) {
            LOG.log(System.Logger.Level.WARNING, "The search of a change set cannot be run again", e);
            return NONE;
        }
    }

    /** Whether there is a search to judge by. */
    boolean ran() {
        return total >= 0;
    }

    /** Whether a memory matches now; every one does when there is no search. */
    boolean matches(int number) {
        return !ran() || matching.get(number);
    }

    /** Whether a memory matches now or was among the first matches before. */
    boolean concerns(int number) {
        return ran() && (matching.get(number) || before.contains(number));
    }

    /** The place from 1 among the first matches before, or 0. */
    int rankBefore(int number) {
        return before.indexOf(number) + 1;
    }

    /** The place from 1 among the first matches now, or 0. */
    int rankNow(int number) {
        return now.indexOf(number) + 1;
    }
}
