package org.memorycurator.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * The keys of an editable table: typing on a cell replaces its text, Enter and F2 edit it, Tab and Shift+Tab go over the editable cells, left and right move the
 * cell without touching the selection. Works with {@link EditColumn} columns and row selection.
 */
public final class EditKeys {
    private EditKeys() {}

    /** Installs the keys; the table must be editable. */
    public static <R> void install(TableView<R> table) {
        table.addEventFilter(KeyEvent.KEY_PRESSED, key -> pressed(table, key));
        table.addEventHandler(KeyEvent.KEY_TYPED, key -> typed(table, key));
    }

    /** Moves to the next or previous editable cell, over the ends of rows; answers false at the end of the table. */
    static <R> boolean tab(TableView<R> table, boolean forward) {
        TablePosition<?, ?> at = table.getFocusModel().getFocusedCell();
        int columns = table.getVisibleLeafColumns().size();
        int row = Math.max(0, at.getRow());
        int column = at.getTableColumn() == null ? (forward ? -1 : columns) : at.getColumn();
        int step = forward ? 1 : -1;
        while (row >= 0 && row < table.getItems().size()) {
            column += step;
            if (column < 0 || column >= columns) {
                row += step;
                column = forward ? -1 : columns;
                if (table.getVisibleLeafColumns().stream().noneMatch(EditColumn::isOn)) {
                    return false;
                }
            } else if (EditColumn.isOn(table.getVisibleLeafColumn(column))) {
                go(table, row, table.getVisibleLeafColumn(column));
                return true;
            }
        }
        return false;
    }

    /** Moves to the same cell of the next row, as far as there is one. */
    static <R> void down(TableView<R> table) {
        TablePosition<?, ?> at = table.getFocusModel().getFocusedCell();
        int row = Math.min(at.getRow() + 1, table.getItems().size() - 1);
        go(table, row, focusedColumn(table));
    }

    private static <R> void pressed(TableView<R> table, KeyEvent key) {
        if (key.getTarget() != table || table.getEditingCell() != null) {
            return;
        }
        boolean plain = !key.isShortcutDown() && !key.isAltDown() && !key.isControlDown() && !key.isMetaDown();
        boolean used =
                switch (key.getCode()) {
                    case TAB -> plain && tab(table, !key.isShiftDown());
                    case LEFT, KP_LEFT -> plain && !key.isShiftDown() && sideways(table, -1);
                    case RIGHT, KP_RIGHT -> plain && !key.isShiftDown() && sideways(table, 1);
                    // JavaFX would open the editor, and the space would replace the text
                    case SPACE -> plain && !key.isShiftDown();
                    default -> false;
                };
        if (used) {
            key.consume();
        }
    }

    private static <R> void typed(TableView<R> table, KeyEvent key) {
        String text = key.getCharacter();
        boolean altGr = key.isControlDown() && key.isAltDown();
        boolean command = (key.isControlDown() || key.isAltDown() || key.isMetaDown()) && !altGr;
        TableColumn<R, ?> column = focusedColumn(table);
        int row = table.getFocusModel().getFocusedIndex();
        boolean letters = !text.isBlank() && text.chars().noneMatch(Character::isISOControl);
        if (key.getTarget() != table
                || table.getEditingCell() != null
                || command
                || !letters
                || row < 0
                || column == null
                || !EditColumn.isOn(column)) {
            return;
        }
        EditColumn<?> edits = EditColumn.of(column);
        if (edits != null) {
            edits.typed(text);
            edit(table, row, column);
            edits.takeTyped(); // nobody took it when the cell is not there: it must not start a later edit
            key.consume();
        }
    }

    /** Edits a cell, wherever the table is scrolled to. */
    public static <R> void edit(TableView<R> table, int row, TableColumn<R, ?> column) {
        reveal(table, row);
        table.edit(row, column);
        Node at = table.getScene() == null ? null : table.getScene().getFocusOwner();
        while (at != null && at.getParent() != table) {
            at = at.getParent();
        }
        if (at == null) { // no cell took it, and the table would wait for the end of an edit that never began
            table.edit(-1, null);
        }
    }

    private static <R> boolean sideways(TableView<R> table, int step) {
        TableColumn<R, ?> from = focusedColumn(table);
        int to = Math.clamp(
                (from == null ? -1 : table.getVisibleLeafIndex(from)) + step,
                0,
                Math.max(0, table.getVisibleLeafColumns().size() - 1));
        int row = table.getFocusModel().getFocusedIndex();
        if (row < 0 || table.getVisibleLeafColumns().isEmpty()) {
            return false;
        }
        table.getFocusModel().focus(row, table.getVisibleLeafColumn(to));
        table.scrollToColumnIndex(to);
        return true;
    }

    private static <R> void go(TableView<R> table, int row, @Nullable TableColumn<R, ?> column) {
        table.getSelectionModel().clearAndSelect(row, column);
        reveal(table, row);
        if (column != null) {
            table.scrollToColumn(column);
        }
    }

    /** Scrolls only if the row is not in view: JavaFX's scrollTo would move the table in any case. */
    static void reveal(TableView<?> table, int row) {
        Node flow = table.lookup(".virtual-flow");
        if (!(flow instanceof VirtualFlow<?> rows) || rows.getFirstVisibleCell() == null) {
            return;
        }
        int first = rows.getFirstVisibleCell().getIndex();
        int last = rows.getLastVisibleCell().getIndex();
        if (row <= first) {
            table.scrollTo(row);
        } else if (row >= last) {
            table.scrollTo(Math.max(0, row - (last - first) + 2));
        }
        table.layout();
    }

    @SuppressWarnings("unchecked") // the focused cell of a TableView<R> has a column of R
    private static <R> @Nullable TableColumn<R, ?> focusedColumn(TableView<R> table) {
        return (TableColumn<R, ?>) table.getFocusModel().getFocusedCell().getTableColumn();
    }
}
