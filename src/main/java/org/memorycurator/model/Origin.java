package org.memorycurator.model;

import java.util.List;

/**
 * The search from which a change set came, as it was before the change.
 *
 * @param query the search text, filters and sort included, as QueryParser prints it
 * @param total how many memories matched
 * @param first the numbers of the first 200 matches in their order, for showing how ranks moved
 */
public record Origin(String query, long total, List<Integer> first) {
    /** How many of the first matches are kept. */
    public static final int KEPT = 200;

    /** Copies the list. */
    public Origin {
        first = List.copyOf(first);
    }
}
