package org.memorycurator.ui.kit;

import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TableView.TableViewSelectionModel;
import org.jspecify.annotations.Nullable;

/** What every selection of whole rows has in common: columns do not matter, and the steps of the keyboard. */
abstract class RowSelection<T> extends TableViewSelectionModel<T> {
    RowSelection(TableView<T> table) {
        super(table);
    }

    @Override
    public boolean isSelected(int row, @Nullable TableColumn<T, ?> column) {
        return isSelected(row);
    }

    @Override
    public void select(int row) {
        select(row, focusedColumn());
    }

    @Override
    public void select(@Nullable T row) {
        int at = row == null ? -1 : getTableModel().indexOf(row);
        if (at >= 0) {
            select(at);
        }
    }

    @Override
    public void clearAndSelect(int row) {
        clearAndSelect(row, focusedColumn());
    }

    @Override
    public void clearSelection(int row, @Nullable TableColumn<T, ?> column) {
        clearSelection(row);
    }

    @Override
    public void selectFirst() {
        clearAndSelect(0);
    }

    @Override
    public void selectLast() {
        clearAndSelect(getItemCount() - 1);
    }

    @Override
    public void selectPrevious() {
        select(lead() - 1);
    }

    @Override
    public void selectNext() {
        select(lead() + 1);
    }

    @Override
    public void selectAboveCell() {
        selectPrevious();
    }

    @Override
    public void selectBelowCell() {
        selectNext();
    }

    /** Rows are selected whole: nothing to do. */
    @Override
    public void selectLeftCell() {}

    /** Rows are selected whole: nothing to do. */
    @Override
    public void selectRightCell() {}

    final boolean inside(int row) {
        return row >= 0 && row < getItemCount();
    }

    final int lead() {
        return getTableView().getFocusModel() == null
                ? -1
                : getTableView().getFocusModel().getFocusedIndex();
    }

    @SuppressWarnings("unchecked") // the focused cell of a TableView<T> has a column of T
    final @Nullable TableColumn<T, ?> focusedColumn() {
        var focus = getTableView().getFocusModel();
        return focus == null ? null : (TableColumn<T, ?>) focus.getFocusedCell().getTableColumn();
    }
}
