package org.memorycurator.model;

import java.util.List;

/**
 * What the user searches for. A memory matches when it matches every enabled clause; memories in the bin match only a
 * query that asks for them.
 *
 * @param open whether the last word is still being typed, so that it matches as a prefix
 * @param sort empty for relevance where there are words, else newest update first; ties by number
 */
public record Query(List<Clause> clauses, boolean open, List<SortKey> sort) {
    /** Every live memory. */
    public static final Query ALL = new Query(List.of(), false, List.of());

    /** Copies the lists. */
    public Query {
        clauses = List.copyOf(clauses);
        sort = List.copyOf(sort);
    }

    /** The same search in another order. */
    public Query sortedBy(List<SortKey> keys) {
        return new Query(clauses, open, keys);
    }

    /** The same search with other clauses; its last word is whole. */
    public Query withClauses(List<Clause> changed) {
        return new Query(changed, false, sort);
    }
}
