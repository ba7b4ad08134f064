package org.memorycurator.ui.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.memorycurator.model.Query;
import org.memorycurator.search.Facets;
import org.memorycurator.ui.desk.DefaultColumns;
import org.memorycurator.ui.desk.Desk;

/** Which metadata keys are columns to begin with: first those that are, in order, then what the store has beside them. FX thread. */
final class ColumnsModel {
    /**
     * A key.
     *
     * @param on whether it is a column to begin with
     * @param count how many memories have it; 0 while that is unknown
     */
    record Line(String key, boolean on, long count) {}

    private final Desk desk;
    private final DefaultColumns columns;
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private List<Facets.Count> keys = List.of();

    ColumnsModel(Desk desk) {
        this.desk = desk;
        this.columns = desk.defaultColumns();
        columns.keys().subscribe(this::show);
        filter.subscribe((_, _) -> show());
        show();
    }

    /** Reads the keys of the store. */
    void refresh() {
        desk.background()
                .read(
                        () -> desk.index().keys(Query.ALL),
                        found -> {
                            keys = found;
                            show();
                        },
                        desk.status()::failed);
    }

    /** A part of the keys that are shown. */
    StringProperty filterProperty() {
        return filter;
    }

    ObservableList<Line> lines() {
        return lines;
    }

    void toggle(Line line) {
        columns.set(line.key(), !line.on());
    }

    /** Takes the one key in that is typed whole, or the first that fits; answers whether there was one. */
    boolean takeTyped() {
        String typed = filter.get().strip();
        String key = lines.stream()
                .map(Line::key)
                .filter(k -> k.equals(typed))
                .findFirst()
                .orElseGet(() -> lines.isEmpty() ? typed : lines.getFirst().key());
        if (typed.isEmpty()) {
            return false;
        }
        columns.set(key, true);
        filter.set("");
        return true;
    }

    void move(Line line, int places) {
        columns.move(line.key(), places);
    }

    void reset() {
        columns.clear();
    }

    private void show() {
        String part = filter.get().strip().toLowerCase(Locale.ROOT);
        List<Line> all = new ArrayList<>();
        columns.keys().forEach(key -> all.add(new Line(key, true, count(key))));
        keys.stream()
                .filter(k -> !columns.keys().contains(k.value()))
                .forEach(k -> all.add(new Line(k.value(), false, k.count())));
        all.removeIf(line -> !line.key().toLowerCase(Locale.ROOT).contains(part));
        if (!all.equals(lines)) {
            lines.setAll(all);
        }
    }

    private long count(String key) {
        return keys.stream()
                .filter(k -> k.value().equals(key))
                .mapToLong(Facets.Count::count)
                .findFirst()
                .orElse(0);
    }
}
