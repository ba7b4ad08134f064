package org.memorycurator.ui.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Clause;
import org.memorycurator.model.Criterion;
import org.memorycurator.model.Criterion.Bound;
import org.memorycurator.model.Criterion.Term;
import org.memorycurator.model.Field;
import org.memorycurator.model.Json;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Query;

/** A search narrowed by what a cell says. Pure. */
final class GridFilters {
    private GridFilters() {}

    /** The query with the cell's value asked for, or shut out; empty where a column cannot be asked so. */
    static Optional<Query> narrowed(Query query, Memory memory, GridColumn column, boolean exclude) {
        return criterion(memory, column).map(asked -> {
            Clause clause = exclude ? asked.not() : asked;
            List<Clause> clauses = new ArrayList<>(query.clauses());
            if (!clauses.contains(clause)) {
                clauses.add(clause);
            }
            return query.withClauses(clauses);
        });
    }

    private static Optional<Clause> criterion(Memory memory, GridColumn column) {
        Field field = column.field();
        String raw = column.raw(memory);
        boolean negative = false;
        Criterion asked =
                switch (field) {
                    case Field.Core.TEXT -> new Criterion.Phrase(firstWords(memory.text()));
                    case Field.Core.IMMUTABLE -> {
                        negative = !memory.identity().immutable();
                        yield new Criterion.Is(Criterion.Flag.IMMUTABLE);
                    }
                    case Field.Core.CATEGORY -> categories(memory.content().categories());
                    case Field.Core.CREATED, Field.Core.UPDATED -> day(field, raw);
                    case Field.Core.FEEDBACK -> feedback(memory);
                    case Field.Core _ -> raw.isEmpty() ? null : value(field, raw);
                    case Field.Key key -> value(field, MetadataValues.get(memory.metadata(), key.key()));
                };
        if (asked == null) {
            return Optional.of(Clause.of(new Criterion.Has(field)).not());
        }
        return Optional.of(negative ? Clause.of(asked).not() : Clause.of(asked));
    }

    private static @Nullable Criterion categories(List<String> categories) {
        return categories.isEmpty()
                ? null
                : new Criterion.Value(
                        Field.Core.CATEGORY,
                        categories.stream().map(c -> new Term(c, true)).toList());
    }

    private static @Nullable Criterion day(Field field, String raw) {
        if (raw.length() < "2024-01-31".length()) {
            return null;
        }
        Bound day = new Bound(raw.strip().substring(0, "2024-01-31".length()), true);
        return new Criterion.Range(field, day, day);
    }

    private static @Nullable Criterion feedback(Memory memory) {
        var given = memory.content().feedback();
        if (given == null) {
            return null;
        }
        return given.addressed()
                ? new Criterion.Is(Criterion.Flag.ADDRESSED)
                : value(Field.Core.FEEDBACK, given.rating().name().toLowerCase(Locale.ROOT));
    }

    private static @Nullable Criterion value(Field field, @Nullable Json value) {
        return switch (value) {
            case null -> null;
            case Json.Nil _, Json.Obj _ -> new Criterion.Has(field);
            case Json.Arr list ->
                list.items().isEmpty()
                        ? new Criterion.Has(field)
                        : new Criterion.Value(
                                field,
                                list.items().stream()
                                        .map(item -> new Term(MetadataValues.print(item), true))
                                        .toList());
            case Json scalar -> value(field, MetadataValues.print(scalar));
        };
    }

    private static Criterion value(Field field, String value) {
        return new Criterion.Value(field, List.of(new Term(value, true)));
    }

    /** Enough of a text to find its doubles, few enough to be read as a chip. */
    private static String firstWords(String text) {
        String[] words = text.strip().split("\\s+");
        return String.join(" ", List.of(words).subList(0, Math.min(words.length, 8)));
    }
}
