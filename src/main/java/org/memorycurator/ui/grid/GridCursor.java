package org.memorycurator.ui.grid;

import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import org.jspecify.annotations.Nullable;

/** In which cell of the table the keyboard is, and that it can be seen there. FX thread. */
final class GridCursor {
    private final GridModel model;
    private final TableView<GridRow> table;

    GridCursor(GridModel model, TableView<GridRow> table) {
        this.model = model;
        this.table = table;
    }

    /** Tells the model of every move, and follows its lead; the model also hears when the keyboard is within the view. */
    void follow(GridView view) {
        table.getFocusModel().focusedCellProperty().addListener((_, _, at) -> moved(at));
        model.leadPositionProperty().addListener((_, _, _) -> lead());
        view.sceneProperty().subscribe(scene -> {
            model.focusWithinProperty().unbind();
            if (scene == null) {
                model.focusWithinProperty().set(false);
            } else {
                model.focusWithinProperty()
                        .bind(scene.focusOwnerProperty()
                                .map(owner -> holds(view, owner))
                                .orElse(false));
            }
        });
    }

    /** Goes to the row of the model's lead, in the column where it is. */
    void lead() {
        int row = model.leadPositionProperty().get();
        if (row != table.getFocusModel().getFocusedIndex()) {
            table.getFocusModel().focus(row, column());
        }
    }

    /** Whether this node is of the view, and no text field in it. */
    private static boolean holds(GridView view, Node owner) {
        return !(owner instanceof TextInputControl) && GridView.around(owner, node -> node == view) != null;
    }

    /** Goes to a cell of the row that has the keyboard, or of the first row, unless it is in one. */
    void appear() {
        if (!table.getItems().isEmpty() && described(column()) == null) {
            table.getFocusModel().focus(Math.max(0, table.getFocusModel().getFocusedIndex()), first());
        }
    }

    /** Goes to this cell. */
    void put(TableCell<?, ?> cell) {
        table.getColumns().stream()
                .filter(column -> column == cell.getTableColumn())
                .findFirst()
                .ifPresent(column -> table.getFocusModel().focus(cell.getIndex(), column));
    }

    /** The column of its cell; null while it is on no cell. */
    @SuppressWarnings("unchecked") // the focused cell of a TableView<GridRow> has a column of it
    @Nullable
    TableColumn<GridRow, ?> column() {
        return (TableColumn<GridRow, ?>) table.getFocusModel().getFocusedCell().getTableColumn();
    }

    private void moved(TablePosition<?, ?> at) {
        TableColumn<?, ?> column = at.getTableColumn();
        TableColumn<GridRow, ?> first = first();
        if (column != null && described(column) == null && at.getRow() >= 0 && first != null) {
            // JavaFX begins with the signs of the rows, which are no place of their own: it would not be seen there
            table.getFocusModel().focus(at.getRow(), first);
            return;
        }
        if (column != null && column == first) {
            table.scrollToColumnIndex(0); // the signs before it tell whether an edit landed
        }
        model.focus(at.getRow(), described(column));
    }

    private static @Nullable GridColumn described(@Nullable TableColumn<?, ?> column) {
        return column != null && column.getUserData() instanceof GridColumn described ? described : null;
    }

    private @Nullable TableColumn<GridRow, ?> first() {
        return table.getVisibleLeafColumns().stream()
                .filter(TableColumn::isEditable)
                .filter(column -> column.getUserData() instanceof GridColumn)
                .findFirst()
                .orElse(null);
    }
}
