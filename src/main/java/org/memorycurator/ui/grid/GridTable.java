package org.memorycurator.ui.grid;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.memorycurator.model.Field;
import org.memorycurator.model.Memory;
import org.memorycurator.model.SortKey;
import org.memorycurator.text.Text;
import org.memorycurator.ui.kit.EditColumn;
import org.memorycurator.ui.kit.Icon;

/** The table's columns: made from their descriptions, sorted by searching, edited through the model. FX thread. */
final class GridTable {
    private static final Duration A_FRAME = Duration.ofMillis(60);

    private final GridModel model;
    private final TableView<GridRow> table;
    private final ColumnWidths widths;
    private final TableColumn<GridRow, GridRow> status = new TableColumn<>();
    private final Map<String, TableColumn<GridRow, String>> made = new HashMap<>();
    private boolean reflecting;

    GridTable(GridModel model, TableView<GridRow> table) {
        this.model = model;
        this.table = table;
        this.widths = new ColumnWidths(table, model.columns());
        status.setId("status");
        status.setSortable(false);
        status.setReorderable(false);
        status.setResizable(false);
        status.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        status.setCellFactory(_ -> new StatusCell(model.desk().marks()));
        table.setSortPolicy(_ -> {
            sort();
            return true;
        });
        model.columns().shown().subscribe(this::build);
        build();
        table.getColumns().addListener((ListChangeListener<TableColumn<GridRow, ?>>) _ -> dragged());
        model.rows().shownProperty().subscribe(_ -> reflectSort());
    }

    ColumnWidths widths() {
        return widths;
    }

    private void build() {
        List<TableColumn<GridRow, ?>> all = new ArrayList<>();
        all.add(status);
        model.columns().shown().forEach(c -> all.add(made.computeIfAbsent(c.id(), _ -> column(c))));
        if (!all.equals(table.getColumns())) {
            boolean added = all.size() == table.getColumns().size() + 1 && all.containsAll(table.getColumns());
            reflecting = true;
            table.getColumns().setAll(all);
            reflecting = false;
            reflectSort();
            widths.arrange();
            if (added) {
                model.desk().background().later(A_FRAME, () -> reveal(all.getLast()));
            }
        } else {
            widths.arrange();
        }
    }

    /** JavaFX makes no cells for a column that is added beyond the right edge (JDK-8321970), and scrolls only after a layout. */
    private void reveal(TableColumn<GridRow, ?> column) {
        if (table.getColumns().contains(column)) {
            table.refresh();
            table.layout();
            table.scrollToColumn(column);
        }
    }

    private TableColumn<GridRow, String> column(GridColumn described) {
        TableColumn<GridRow, String> column = new TableColumn<>();
        column.setId(described.id());
        column.setUserData(described);
        column.setCellValueFactory(cell -> {
            CellText shown = cell.getValue() == null ? null : cell.getValue().cell(described.id());
            return shown == null ? null : new ReadOnlyStringWrapper(shown.shown());
        });
        header(column, described);
        if (described.editable()) {
            EditColumn<GridRow> editing = editing(described);
            editing.attach(column, () -> new MemoryCell(editing, described, model.edits()));
        } else {
            column.setEditable(false);
            column.setCellFactory(_ -> new ReadCell(described, model.edits()));
        }
        widths.watch(column);
        return column;
    }

    private static void header(TableColumn<GridRow, String> column, GridColumn described) {
        if (described.field() == Field.Core.IMMUTABLE) {
            Label lock = new Label(null, Icon.LOCK.node());
            lock.setAccessibleText(described.title());
            lock.setTooltip(new Tooltip(described.title()));
            column.setGraphic(lock);
        } else {
            column.setText(described.title());
        }
    }

    private EditColumn<GridRow> editing(GridColumn described) {
        EditColumn<GridRow> editing = new EditColumn<>(
                        GridRow::number,
                        row -> row.memory() == null ? "" : described.raw(row.memory()),
                        (row, text) -> commit(row, described, text))
                .refusing((row, text) -> row.memory() == null
                        ? Optional.of(Text.of("grid.status.gone"))
                        : described.refusal(row.memory(), text))
                .allowedWhen(row -> model.editor().mayEdit(row.memory(), described))
                .bigEditor((row, soFar) -> {
                    Memory memory = row.memory();
                    if (memory != null) {
                        model.editor().big(memory, described, soFar);
                    }
                });
        return described.multiLine() ? editing.multiLine() : editing;
    }

    private void commit(GridRow row, GridColumn described, String text) {
        Memory memory = row.memory();
        if (memory != null) {
            model.editor().commit(memory, described, text);
        }
    }

    private void dragged() {
        if (!reflecting) {
            model.columns()
                    .order(table.getColumns().stream()
                            .map(TableColumn::getId)
                            .filter(id -> !id.equals("status"))
                            .toList());
        }
    }

    /** A click on a header becomes a search in another order; no sort key is left: by relevance. */
    private void sort() {
        if (reflecting) {
            return;
        }
        List<SortKey> keys = table.getSortOrder().stream()
                .filter(column -> column.getUserData() instanceof GridColumn)
                .map(column -> new SortKey(
                        ((GridColumn) column.getUserData()).field(), column.getSortType() == SortType.DESCENDING))
                .toList();
        model.desk().finding().sort(keys);
    }

    private void reflectSort() {
        reflecting = true;
        List<TableColumn<GridRow, ?>> order = new ArrayList<>();
        for (SortKey key : model.rows().shown().query().sort()) {
            TableColumn<GridRow, String> column = made.get(key.field().columnId());
            if (column != null && table.getColumns().contains(column)) {
                column.setSortType(key.descending() ? SortType.DESCENDING : SortType.ASCENDING);
                order.add(column);
            }
        }
        if (!order.equals(table.getSortOrder())) {
            table.getSortOrder().setAll(order);
        }
        reflecting = false;
    }
}
