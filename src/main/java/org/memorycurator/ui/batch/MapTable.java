package org.memorycurator.ui.batch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;
import org.memorycurator.batch.ValueCounts;
import org.memorycurator.batch.ValueTable;
import org.memorycurator.batch.ValueTable.Entry;
import org.memorycurator.model.Json;
import org.memorycurator.ui.batch.MapRow.To;

/** Which values of a key become which: those that the memories have, counted, and any others. FX thread. */
final class MapTable {
    private final ObservableList<MapRow> rows = FXCollections.observableArrayList();
    private final FilteredList<MapRow> found = new FilteredList<>(rows);
    private final Map<Json, MapRow> byValue = new HashMap<>();
    private final List<MapRow> added = new ArrayList<>();
    private final BooleanProperty ignoreCase = new SimpleBooleanProperty();
    private final List<Runnable> onChange = new ArrayList<>();

    /** The values that are searched for; all at first. */
    FilteredList<MapRow> found() {
        return found;
    }

    BooleanProperty ignoreCase() {
        return ignoreCase;
    }

    /** Called whenever something else becomes of a value. */
    void onChange(Runnable listener) {
        onChange.add(listener);
    }

    /** Whether every value is kept. */
    boolean unchanged() {
        return rows.stream().allMatch(MapRow::kept);
    }

    /** How many values are set or cleared. */
    int changed() {
        return (int) rows.stream().filter(row -> !row.kept()).count();
    }

    /** Leaves only values with this in them in sight, case not counting. */
    void search(String part) {
        String folded = part.strip().toLowerCase(Locale.ROOT);
        found.setPredicate(
                folded.isEmpty()
                        ? null
                        : row -> row.shown().toLowerCase(Locale.ROOT).contains(folded));
    }

    /** Shows what the memories have; what was filled in stays, before the others where they do not have it. */
    void count(List<ValueCounts.Count> counts) {
        List<MapRow> order = new ArrayList<>(counts.size());
        rows.removeIf(MapRow::kept);
        rows.forEach(row -> row.count(0));
        Map<Json, MapRow> filledIn = new HashMap<>(byValue);
        filledIn.values().removeIf(MapRow::kept);
        byValue.clear();
        for (ValueCounts.Count count : counts) {
            MapRow row = filledIn.computeIfAbsent(count.value(), value -> new MapRow(value, 0));
            row.count(count.count());
            byValue.put(count.value(), row);
            order.add(row);
        }
        List<MapRow> elsewhere =
                rows.stream().filter(row -> !byValue.containsKey(row.from())).toList();
        elsewhere.forEach(row -> byValue.put(row.from(), row));
        order.addAll(0, elsewhere);
        rows.setAll(order);
    }

    /** What was typed for a value; nothing keeps it. */
    void type(MapRow row, String typed) {
        To before = row.to();
        row.type(typed);
        changedUnless(before.equals(row.to()));
    }

    /** Clears a value, or keeps it again. */
    void clear(MapRow row, boolean clears) {
        row.to(clears ? MapRow.CLEAR : MapRow.KEEP);
        changedUnless(false);
    }

    /** What was typed for all values in sight at once, but for the one that is so already: to merge them. */
    void typeAll(String typed) {
        found.stream().filter(row -> !row.typedFrom().equals(typed)).forEach(row -> row.type(typed));
        refresh();
    }

    /** Takes entries over as they are. */
    void take(ValueTable table) {
        for (Entry entry : table.entries()) {
            row(entry.from()).to(to(entry.to()));
        }
        refresh();
    }

    /**
     * Takes over what a file says, whose cells have no types: a cell means every value that is written so. Answers how many
     * of the values the memories do not have.
     */
    int takeTexts(ValueTable table) {
        Map<String, List<MapRow>> written = rows.stream().collect(Collectors.groupingBy(MapRow::typedFrom));
        int unknown = 0;
        for (Entry entry : table.entries()) {
            String from = ((Json.Str) entry.from()).value();
            List<MapRow> meant = written.getOrDefault(from, List.of());
            unknown += meant.stream().noneMatch(row -> row.count() > 0) ? 1 : 0;
            for (MapRow row : meant.isEmpty() ? List.of(row(entry.from())) : meant) {
                if (entry.to() instanceof Json.Str(String to)) {
                    row.type(to.isEmpty() ? "\"\"" : to);
                } else {
                    row.to(MapRow.CLEAR);
                }
            }
        }
        refresh();
        return unknown;
    }

    /** The values that are set or cleared. */
    ValueTable read() {
        return new ValueTable(rows.stream()
                .filter(row -> !row.kept())
                .map(row -> new Entry(row.from(), row.to() instanceof To.Set(Json value) ? value : null))
                .toList());
    }

    private MapRow row(Json from) {
        MapRow known = byValue.get(from);
        if (known != null) {
            return known;
        }
        MapRow row = new MapRow(from, 0);
        byValue.put(from, row);
        added.add(row);
        return row;
    }

    private static To to(@Nullable Json value) {
        return value == null ? MapRow.CLEAR : new To.Set(value);
    }

    /** Many values are others: the list is shown anew. */
    private void refresh() {
        added.addAll(rows);
        rows.setAll(added);
        added.clear();
        changedUnless(false);
    }

    private void changedUnless(boolean same) {
        if (!same) {
            List.copyOf(onChange).forEach(Runnable::run);
        }
    }
}
