package org.memorycurator.search;

import java.util.Arrays;
import org.memorycurator.model.Origin;
import org.memorycurator.model.Query;

/** A search as a change set remembers it: its text, its sort on a line of its own where it has one, its first matches. */
public final class Origins {
    private static final String SORT = "\nsort:";

    private Origins() {}

    /** What a change set made from these matches remembers. Any thread. */
    public static Origin of(Matches matches) {
        Query query = matches.query();
        String clauses = QueryParser.print(query);
        return new Origin(
                query.sort().isEmpty() ? clauses : clauses + SORT + QueryParser.printSort(query.sort()),
                matches.size(),
                Arrays.stream(matches.page(0, Origin.KEPT)).boxed().toList());
    }

    /**
     * The search to run again. Any thread.
     *
     * @throws QueryException when its text cannot be understood any more
     */
    public static Query query(Origin origin) {
        String text = origin.query();
        int end = text.lastIndexOf(SORT);
        return end < 0
                ? QueryParser.parse(text)
                : QueryParser.parse(text.substring(0, end))
                        .sortedBy(QueryParser.parseSort(text.substring(end + SORT.length())));
    }
}
