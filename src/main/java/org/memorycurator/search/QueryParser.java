package org.memorycurator.search;

import java.util.List;
import org.memorycurator.model.Query;
import org.memorycurator.model.SortKey;

/**
 * Search text to query and back; {@code parse(print(q))} is {@code q}. Pure: any thread.
 *
 * <p>Clauses are separated by white space and a memory must match all of them:
 *
 * <ul>
 *   <li>{@code decaf}, {@code dec*}, {@code de?af}: a word of the text; {@code "oak street"}: words that follow each other
 *   <li>{@code region:EU}: a value, case and accents folded, {@code *} for anything; {@code region:"EU"}: to the character;
 *       {@code region:EU|"EMEA"}: one of several; {@code "home town":Oslo}: a name with spaces; {@code metadata.user:x}: a
 *       metadata key that is called like a field
 *   <li>{@code updated:2026-05}, {@code updated:>2026-05-01}, {@code created:2026-05..2026-06}, {@code score:>=0.8},
 *       {@code score:>0<1}: dates (whole years, months, days in UTC; {@code today}, {@code yesterday}, {@code today-7}) and
 *       numbers
 *   <li>{@code has:region}, {@code is:immutable}, {@code is:expired}, {@code is:binned} or {@code in:bin}, {@code is:addressed}
 *   <li>{@code -clause}: not so; {@code ~clause}: switched off, {@code ~-clause} both
 * </ul>
 *
 * A backslash takes the meaning from the character after it.
 */
public final class QueryParser {
    private QueryParser() {}

    /**
     * What the text asks. A text that cannot be parsed is told with its place.
     *
     * @throws QueryException with a sentence and the character at which the trouble begins
     */
    public static Query parse(String text) {
        return new QueryReader(text).read();
    }

    /**
     * The clauses as text, without the sort. A white space follows a last word that is whole, for without it the word would
     * be one that is still being typed.
     */
    public static String print(Query query) {
        return QueryPrinter.print(query);
    }

    /** A sort as text, {@code -updated,user}; empty for none. */
    public static String printSort(List<SortKey> sort) {
        return SortText.print(sort);
    }

    /**
     * Reads what {@link #printSort} wrote.
     *
     * @throws QueryException with a sentence and the character at which the trouble begins
     */
    public static List<SortKey> parseSort(String text) {
        return SortText.parse(text);
    }
}
