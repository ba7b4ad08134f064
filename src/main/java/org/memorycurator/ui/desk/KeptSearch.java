package org.memorycurator.ui.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.memorycurator.model.Json;
import org.memorycurator.model.Query;
import org.memorycurator.model.SortKey;
import org.memorycurator.search.QueryException;
import org.memorycurator.search.QueryParser;
import org.memorycurator.store.JsonText;

/**
 * A search that outlives the window: of a tab, or one that was saved under a name. Pure, any thread.
 *
 * @param name what the user calls it; empty for none
 * @param text as it stands in the box, be it right or wrong
 * @param sort empty for relevance
 */
public record KeptSearch(String name, String text, List<SortKey> sort) {
    /** Copies the list. */
    public KeptSearch {
        sort = List.copyOf(sort);
    }

    /** Whether both ask the same, whatever they are called. */
    public boolean asksAs(KeptSearch other) {
        return text.equals(other.text) && sort.equals(other.sort);
    }

    /** The same search under another name. */
    public KeptSearch named(String newName) {
        return new KeptSearch(newName, text, sort);
    }

    /** What it asks, as a query; throws QueryException when its text is wrong. */
    public Query query() {
        return QueryParser.parse(text).sortedBy(sort);
    }

    /** What it asks, in one text. */
    public String asks() {
        return QueryParser.printSort(sort) + "\n" + text;
    }

    Asked asked() {
        return new Asked(text, sort);
    }

    /** Searches as text, a JSON object on each line: a line that is damaged costs no other one. */
    public static String print(List<KeptSearch> searches) {
        return searches.stream().map(KeptSearch::line).collect(Collectors.joining("\n"));
    }

    /** Reads what {@link #print} wrote; what cannot be read is left out. */
    public static List<KeptSearch> parse(String lines) {
        List<KeptSearch> searches = new ArrayList<>();
        lines.lines().forEach(line -> read(line).ifPresent(searches::add));
        return searches;
    }

    private String line() {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("name", new Json.Str(name));
        members.put("text", new Json.Str(text));
        members.put("sort", new Json.Str(QueryParser.printSort(sort)));
        return JsonText.printForFile(new Json.Obj(members));
    }

    private static Optional<KeptSearch> read(String line) {
        try {
            if (JsonText.parse(line) instanceof Json.Obj(Map<String, Json> members)
                    && members.get("name") instanceof Json.Str(String name)
                    && members.get("text") instanceof Json.Str(String text)
                    && members.get("sort") instanceof Json.Str(String sort)) {
                return Optional.of(new KeptSearch(name, text, QueryParser.parseSort(sort)));
            }
            return Optional.empty();
        } catch (IllegalArgumentException | QueryException damaged) {
            return Optional.empty();
        }
    }
}
