package org.memorycurator.ui.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableBooleanValue;
import org.memorycurator.model.SortKey;
import org.memorycurator.ui.desk.Finding;
import org.memorycurator.ui.kit.Action;
import org.memorycurator.ui.kit.Icon;

/** What the mouse does with the header of a column, for the column of the cell that has the focus. */
final class ColumnActions {
    private static final double STEP = 1.15;

    private final GridModel model;
    private final Finding finding;

    ColumnActions(GridModel model, Finding finding) {
        this.model = model;
        this.finding = finding;
    }

    List<Action> all() {
        return List.of(
                action("sort", Icon.UP, "Ctrl+Shift+S", column -> sort(column, false)),
                action("sortToo", Icon.UP, "", column -> sort(column, true)),
                action("columnLeft", Icon.BACK, "Alt+Shift+Left", column -> move(column, -1)),
                action("columnRight", Icon.FORWARD, "Alt+Shift+Right", column -> move(column, 1)),
                action("columnWider", Icon.COLUMNS, "Alt+Shift+Up", column -> resize(column, STEP)),
                action("columnNarrower", Icon.COLUMNS, "Alt+Shift+Down", column -> resize(column, 1 / STEP)),
                action("columnHide", Icon.HIDDEN, "", column -> model.columns().show(column, false)));
    }

    private Action action(String name, Icon icon, String keys, Consumer<GridColumn> work) {
        ObservableBooleanValue enabled = model.focusWithinProperty();
        Runnable run = () -> Optional.ofNullable(model.leadColumn()).ifPresent(work);
        return new Action("grid." + name, "grid.action." + name, icon, keys, enabled, run);
    }

    /** Rising, then falling, then not: as a click on the header does, and with {@code too} as a click with Shift. */
    private void sort(GridColumn column, boolean too) {
        List<SortKey> now = finding.matches().query().sort();
        Optional<SortKey> has =
                now.stream().filter(k -> k.field().equals(column.field())).findFirst();
        List<SortKey> keys = new ArrayList<>(
                too
                        ? now
                        : now.stream()
                                .filter(k -> has.isPresent() && k == has.get())
                                .toList());
        if (has.isEmpty()) {
            keys.add(new SortKey(column.field(), false));
        } else if (has.get().descending()) {
            keys.remove(has.get());
        } else {
            keys.set(keys.indexOf(has.get()), new SortKey(column.field(), true));
        }
        finding.sort(keys);
    }

    private void move(GridColumn column, int by) {
        List<String> ids = new ArrayList<>(
                model.columns().shown().stream().map(GridColumn::id).toList());
        int at = ids.indexOf(column.id());
        int to = at + by;
        if (at >= 0 && to >= 0 && to < ids.size()) {
            ids.remove(at);
            ids.add(to, column.id());
            model.columns().order(ids);
        }
    }

    private void resize(GridColumn column, double factor) {
        model.columns().resize(column, factor);
    }
}
