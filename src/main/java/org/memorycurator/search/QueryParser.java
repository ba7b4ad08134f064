package org.memorycurator.search;

import java.util.List;
import org.memorycurator.model.Query;
import org.memorycurator.model.SortKey;

/** Search text to query and back; {@code parse(print(q))} is {@code q}. Pure. */
public final class QueryParser {
    private QueryParser() {}

    /**
     * What the text asks. A text that cannot be parsed is told with its place.
     *
     * @throws QueryException with a sentence and the character at which the trouble begins
     */
    public static Query parse(String text) {
        throw new UnsupportedOperationException();
    }

    /** The clauses as text, without the sort. */
    public static String print(Query query) {
        throw new UnsupportedOperationException();
    }

    /** A sort as text, {@code -updated,user}; empty for none. */
    public static String printSort(List<SortKey> sort) {
        throw new UnsupportedOperationException();
    }

    /** Reads what {@link #printSort} wrote. */
    public static List<SortKey> parseSort(String text) {
        throw new UnsupportedOperationException();
    }
}
