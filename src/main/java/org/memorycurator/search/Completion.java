package org.memorycurator.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.lucene.util.BytesRef;
import org.memorycurator.model.Criterion.Flag;
import org.memorycurator.model.Criterion.Term;
import org.memorycurator.model.Field;
import org.memorycurator.model.Field.Core;
import org.memorycurator.search.Facets.Count;

/** Ways to go on with a search text, from what the live memories have. For one thread. */
final class Completion {
    private final View view;
    private final int limit;

    Completion(View view, int limit) {
        this.view = view;
        this.limit = limit;
    }

    /** For the clause in which the caret stands. */
    List<Suggestion> at(String text, int caret) throws IOException {
        CaretClause clause = CaretClause.at(text, caret);
        if (clause.quoted() && clause.name().isEmpty()) {
            return List.of();
        }
        return switch (clause.name()) {
            case "" -> names(clause);
            case "is" -> flags(clause);
            case "in" -> fixed(clause, Stream.of("bin"));
            case "has" -> fields(clause, "");
            default -> ofField(clause, Field.named(clause.name()));
        };
    }

    private List<Suggestion> names(CaretClause clause) throws IOException {
        if (clause.typed().isEmpty()) {
            return List.of();
        }
        List<Suggestion> found = new ArrayList<>();
        Stream.of("is", "has")
                .filter(name -> name.startsWith(Folding.fold(clause.typed())))
                .forEach(name -> found.add(clause.suggest(name + ":", name + ":", -1)));
        found.addAll(fields(clause, ":"));
        return limited(found);
    }

    private List<Suggestion> fields(CaretClause clause, String colon) throws IOException {
        String typed = Folding.fold(clause.typed());
        List<Suggestion> found = new ArrayList<>();
        for (Core core : Core.values()) {
            if (core.queryName().startsWith(typed)) {
                found.add(clause.suggest(core.queryName() + colon, core.queryName() + colon, -1));
            }
        }
        Ordinals ordinals = view.ordinals(MemoryDocument.KEYS);
        int[] counts = view.liveCounts(MemoryDocument.KEYS);
        List<Count> keys = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                String key = ordinals.term(i).utf8ToString();
                if (Folding.fold(key).startsWith(typed) || ("metadata." + key).startsWith(typed)) {
                    keys.add(new Count(key, counts[i]));
                }
            }
        }
        keys.stream().sorted(MOST_FIRST).limit(limit).forEach(key -> {
            String name = QuerySyntax.name(new Field.Key(key.value())) + colon;
            found.add(clause.suggest(name, name, key.count()));
        });
        return limited(found);
    }

    private static final Comparator<Count> MOST_FIRST =
            Comparator.comparingInt(Count::count).reversed().thenComparing(Count::value);

    private List<Suggestion> flags(CaretClause clause) {
        return fixed(
                clause, Arrays.stream(Flag.values()).map(flag -> flag.name().toLowerCase(Locale.ROOT)));
    }

    private List<Suggestion> fixed(CaretClause clause, Stream<String> words) {
        return words.filter(word -> word.startsWith(Folding.fold(clause.typed())))
                .map(word -> clause.suggest(word, word, -1))
                .limit(limit)
                .toList();
    }

    private List<Suggestion> ofField(CaretClause clause, Field field) throws IOException {
        if (QueryReader.isDated(field)) {
            return fixed(clause, Stream.of("today", "yesterday"));
        }
        List<Count> counts = field == Core.TEXT ? List.of() : containing(field, clause.typed());
        return counts.stream()
                .map(count ->
                        clause.suggest(count.value(), QueryPrinter.term(new Term(count.value(), true)), count.count()))
                .toList();
    }

    /** Values that begin so before those that only contain it, each most frequent first. */
    private List<Count> containing(Field field, String part) throws IOException {
        String folded = Folding.fold(part);
        return matching(field, folded, false).stream()
                .sorted(Comparator.comparing(
                                (Count count) -> !Folding.fold(count.value()).startsWith(folded))
                        .thenComparing(MOST_FIRST))
                .limit(limit)
                .toList();
    }

    /** Values that begin so, most frequent first. */
    List<Count> values(Field field, String prefix) throws IOException {
        if (field == Core.TEXT || QueryReader.isDated(field)) {
            return List.of();
        }
        return matching(field, Folding.fold(prefix), true).stream()
                .sorted(MOST_FIRST)
                .limit(limit)
                .toList();
    }

    private List<Count> matching(Field field, String folded, boolean fromStart) throws IOException {
        boolean isKey = field instanceof Field.Key;
        String indexed = isKey ? MemoryDocument.METADATA : field.queryName();
        Ordinals ordinals = view.ordinals(indexed);
        int first = field instanceof Field.Key key ? ordinals.ceiling(Terms.first(key.key())) : 0;
        int end = field instanceof Field.Key key ? ordinals.ceiling(Terms.end(key.key())) : ordinals.size();
        int[] counts = view.liveCounts(indexed);
        List<Count> found = new ArrayList<>();
        for (int i = first; i < end; i++) {
            if (counts[i] > 0) {
                BytesRef term = ordinals.term(i);
                String value = Terms.value(term);
                String foldedValue = Folding.fold(value);
                if (fromStart ? foldedValue.startsWith(folded) : foldedValue.contains(folded)) {
                    found.add(new Count(value, counts[i]));
                }
            }
        }
        return found;
    }

    private List<Suggestion> limited(List<Suggestion> suggestions) {
        return suggestions.stream().limit(limit).toList();
    }
}
