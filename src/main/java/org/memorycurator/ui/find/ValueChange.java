package org.memorycurator.ui.find;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.memorycurator.batch.CategoryStep;
import org.memorycurator.batch.EditStep;
import org.memorycurator.batch.KeyStep.MapValues;
import org.memorycurator.batch.MapCategories;
import org.memorycurator.batch.ValueTable;
import org.memorycurator.model.Field;
import org.memorycurator.model.Field.Core;
import org.memorycurator.model.Json;
import org.memorycurator.search.Facets;
import org.memorycurator.store.JsonText;
import org.memorycurator.ui.desk.ValueType;

/**
 * Which values of a field become which, in the order in which they are to be shown. Facets know values as texts: one that
 * reads as a number, or as true or false, may be either. Pure.
 */
record ValueChange(Field field, Map<String, String> table) {
    /** How a facet shows the value that is none. */
    private static final String NULL = "null";

    /** Keeps the order, and leaves out what stays as it is. */
    ValueChange {
        Map<String, String> changes = new LinkedHashMap<>(table);
        changes.entrySet().removeIf(e -> e.getKey().equals(e.getValue()));
        table = changes;
    }

    /** Whether the values of a field can be changed: those of metadata, and categories. */
    static boolean possible(Field field) {
        return field instanceof Field.Key || field == Core.CATEGORY;
    }

    /** Whether this value can be changed: not the missing one, and not one of which only the beginning is known. */
    static boolean possible(Pick pick) {
        return possible(pick.field()) && pick.value() != null && Facets.whole(pick.value());
    }

    /** Whether a value of metadata may be something else than a text. */
    static boolean mayBeTyped(Field field, String value) {
        return field instanceof Field.Key && typed(value).isPresent();
    }

    /** Whether a value that is a number, or true or false, can become this and still be one. */
    static boolean staysTyped(String value, String wanted) {
        return typed(value).flatMap(from -> like(from, wanted)).isPresent();
    }

    /** What does it: one step. */
    List<EditStep> steps() {
        if (field instanceof Field.Key(String key)) {
            return List.of(new MapValues(key, new ValueTable(entries()), false));
        }
        if (table.size() == 1) {
            return table.entrySet().stream()
                    .<EditStep>map(e -> new CategoryStep.RenameCategory(e.getKey(), e.getValue()))
                    .toList();
        }
        List<ValueTable.Entry> categories = table.entrySet().stream()
                .map(e -> new ValueTable.Entry(new Json.Str(e.getKey()), new Json.Str(e.getValue())))
                .toList();
        return List.of(new MapCategories(new ValueTable(categories), false));
    }

    private List<ValueTable.Entry> entries() {
        List<ValueTable.Entry> entries = new ArrayList<>();
        table.forEach((from, to) -> {
            entries.add(new ValueTable.Entry(new Json.Str(from), new Json.Str(to)));
            if (from.equals(NULL)) {
                entries.add(new ValueTable.Entry(Json.NULL, new Json.Str(to)));
            }
            typed(from)
                    .ifPresent(value ->
                            like(value, to).ifPresent(wanted -> entries.add(new ValueTable.Entry(value, wanted))));
        });
        return entries;
    }

    private static Optional<Json> typed(String value) {
        boolean begins = !value.isEmpty() && "-0123456789tf".indexOf(value.charAt(0)) >= 0;
        if (!begins) {
            return Optional.empty();
        }
        try {
            Json read = JsonText.parse(value);
            boolean exact = JsonText.print(read).equals(value);
            return exact && (read instanceof Json.Num || read instanceof Json.Bool)
                    ? Optional.of(read)
                    : Optional.empty();
        } catch (IllegalArgumentException isText) {
            return Optional.empty();
        }
    }

    private static Optional<Json> like(Json value, String wanted) {
        try {
            return Optional.of(ValueType.of(value).read(wanted));
        } catch (IllegalArgumentException isText) {
            return Optional.empty();
        }
    }
}
