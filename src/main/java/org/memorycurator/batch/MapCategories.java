package org.memorycurator.batch;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Content;
import org.memorycurator.model.Json;
import org.memorycurator.text.Text;

/**
 * Puts other categories in the place of those in a table; the others stay. Each keeps its place; of those that become the
 * same the first stays, and one to be cleared is taken out.
 *
 * @param table of texts
 * @param ignoreCase whether a category that is not in the table is looked up without regard to upper and lower case
 */
public record MapCategories(ValueTable table, boolean ignoreCase) implements EditStep {
    @Override
    public Content apply(Content before) {
        return ready().apply(before);
    }

    @Override
    public UnaryOperator<Content> ready() {
        ValueMapping mapping = new ValueMapping(table, ignoreCase);
        return before -> {
            Set<String> mapped = new LinkedHashSet<>();
            for (String category : before.categories()) {
                if (mapping.apply(new Json.Str(category)) instanceof Json.Str(String to)) {
                    mapped.add(to);
                }
            }
            List<String> after = List.copyOf(mapped);
            boolean same = before.categories().equals(after) || !touches(mapping, before.categories());
            return same ? before : before.withCategories(after);
        };
    }

    /** Doubles that were there before stay where nothing else changes. */
    private static boolean touches(ValueMapping mapping, List<String> categories) {
        return categories.stream().map(Json.Str::new).anyMatch(category -> !category.equals(mapping.apply(category)));
    }

    @Override
    public String describe() {
        if (table.entries().size() != 1) {
            return Text.of("batch.do.mapCategories", table.entries().size());
        }
        ValueTable.Entry only = table.entries().getFirst();
        return only.to() == null
                ? Text.of("batch.do.removeCategory", name(only.from()))
                : Text.of("batch.do.renameCategory", name(only.from()), name(only.to()));
    }

    private static String name(@Nullable Json category) {
        return category instanceof Json.Str(String text) ? Words.plain(text) : "";
    }

    @Override
    public Optional<String> problem() {
        boolean texts = table.entries().stream()
                .allMatch(e -> e.from() instanceof Json.Str
                        && (e.to() == null || e.to() instanceof Json.Str(String to) && !to.isBlank()));
        return Words.unless(texts, Text.of("batch.step.emptyCategory")).or(() -> table.problem(ignoreCase));
    }
}
