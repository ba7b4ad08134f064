package org.memorycurator.ui.kit;

import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.value.ChangeListener;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * Row selection as a bitmap of row positions: a million rows are selected, asked and cleared in milliseconds, where JavaFX's own model takes
 * minutes. Positions mean nothing once the rows are others: whoever replaces the rows sets the selection anew ({@link #set}); until
 * then it is empty. Watch {@link #versionProperty()}: the lists fire one cheap "update" per change, not what was added. FX thread only.
 */
public final class BitmapSelection<T> extends RowSelection<T> {
    private final RoaringBitmap rows = new RoaringBitmap();
    private final ReadOnlyLongWrapper version = new ReadOnlyLongWrapper();
    private final SelectedList<Integer> indices = new SelectedList<>(rows, at -> at);
    private final SelectedList<T> items = new SelectedList<>(rows, this::getModelItem);

    @SuppressWarnings("rawtypes") // as JavaFX declares it
    private final SelectedList<TablePosition> cells =
            new SelectedList<>(rows, at -> new TablePosition<>(getTableView(), at, focusedColumn()));

    private final ListChangeListener<T> onRows = this::rowsChanged;
    private int anchor = -1;

    private BitmapSelection(TableView<T> table) {
        super(table);
        setSelectionMode(SelectionMode.MULTIPLE);
        ChangeListener<ObservableList<T>> onItems = (_, before, now) -> {
            if (before != null) {
                before.removeListener(onRows);
            }
            if (now != null) {
                now.addListener(onRows);
            }
            clearSelection();
        };
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::extend);
        table.itemsProperty().addListener(onItems);
        if (table.getItems() != null) {
            table.getItems().addListener(onRows);
        }
    }

    /** Gives the table a selection of this kind and answers it. */
    public static <T> BitmapSelection<T> install(TableView<T> table) {
        BitmapSelection<T> selection = new BitmapSelection<>(table);
        table.setSelectionModel(selection);
        return selection;
    }

    /** Rises with every change of the selection. */
    public ReadOnlyLongProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    /** How many rows are selected. */
    public int count() {
        return rows.getCardinality();
    }

    /** Whether there are rows and all of them are selected. */
    public boolean isAll() {
        return count() > 0 && count() == getItemCount();
    }

    /** The selected positions, as a copy. */
    public RoaringBitmap positions() {
        return rows.clone();
    }

    /** Calls back for every selected position, in rising order. */
    public void forEachSelected(IntConsumer position) {
        rows.forEach((org.roaringbitmap.IntConsumer) position::accept);
    }

    /** Selects exactly these positions; those outside the table are left out. Focus stays. */
    public void set(RoaringBitmap positions) {
        rows.clear();
        rows.or(positions);
        rows.remove((long) getItemCount(), 1L << 32);
        setSelectedIndex(rows.isEmpty() ? -1 : rows.contains(lead()) ? lead() : rows.first());
        changed();
    }

    @Override
    public ObservableList<Integer> getSelectedIndices() {
        return indices;
    }

    /** The selected rows; reading it loads their pages, so it is for a few rows only. */
    @Override
    public ObservableList<T> getSelectedItems() {
        return items;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public ObservableList<TablePosition> getSelectedCells() {
        return cells;
    }

    @Override
    public boolean isSelected(int index) {
        return index >= 0 && rows.contains(index);
    }

    @Override
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    @Override
    public void select(int row, @Nullable TableColumn<T, ?> column) {
        if (inside(row)) {
            if (getSelectionMode() == SelectionMode.SINGLE) {
                rows.clear();
            }
            begin(row, column);
        }
    }

    @Override
    public void clearAndSelect(int row, @Nullable TableColumn<T, ?> column) {
        if (inside(row)) {
            rows.clear();
            begin(row, column);
        }
    }

    @Override
    public void selectIndices(int row, int... more) {
        if (inside(row)) {
            rows.add(row);
        }
        int last = row;
        for (int at : more) {
            if (inside(at)) {
                rows.add(at);
                last = at;
            }
        }
        lead(last, focusedColumn());
        changed();
    }

    /** From {@code start} on to before {@code end}, downwards or upwards, as JavaFX has it. */
    @Override
    public void selectRange(int start, int end) {
        if (start != end) {
            addRange(start, end > start ? end - 1 : end + 1);
        }
    }

    /** Both rows included; whole rows, whatever the columns. */
    @Override
    public void selectRange(
            int first,
            @Nullable TableColumnBase<T, ?> firstColumn,
            int last,
            @Nullable TableColumnBase<T, ?> lastColumn) {
        addRange(first, last);
    }

    @Override
    public void selectAll() {
        int count = getItemCount();
        if (count > 0) {
            rows.add(0L, count);
            setSelectedIndex(lead() >= 0 ? lead() : 0);
            changed();
        }
    }

    @Override
    public void clearSelection() {
        if (!rows.isEmpty() || getSelectedIndex() >= 0) {
            rows.clear();
            setSelectedIndex(-1);
            changed();
        }
    }

    @Override
    public void clearSelection(int row) {
        if (isSelected(row)) {
            rows.remove(row);
            setSelectedIndex(rows.isEmpty() ? -1 : rows.last());
            changed();
        }
    }

    /** Selects a row from which Shift will extend. */
    private void begin(int row, @Nullable TableColumn<T, ?> column) {
        rows.add(row);
        anchor = row;
        lead(row, column);
        changed();
        cells.fire(rows.rank(row) - 1);
    }

    /** Shift and an arrow; JavaFX's own way clears a million rows one by one. */
    private void extend(KeyEvent key) {
        boolean arrow = key.getCode() == KeyCode.UP || key.getCode() == KeyCode.DOWN;
        boolean onlyShift = key.isShiftDown() && !key.isShortcutDown() && !key.isAltDown() && !key.isMetaDown();
        if (arrow && onlyShift && key.getTarget() == getTableView() && inside(anchor) && inside(lead())) {
            int to = Math.clamp(lead() + (key.getCode() == KeyCode.UP ? -1L : 1L), 0, getItemCount() - 1);
            rows.clear();
            addRange(anchor, to);
            EditKeys.reveal(getTableView(), to);
            key.consume();
        }
    }

    private void addRange(int first, int last) {
        int from = Math.max(0, Math.min(first, last));
        int to = Math.min(getItemCount() - 1, Math.max(first, last));
        if (from <= to) {
            rows.add((long) from, to + 1L);
            lead(Math.clamp(last, 0, getItemCount() - 1), focusedColumn());
            changed();
        }
    }

    private void rowsChanged(ListChangeListener.Change<? extends T> change) {
        boolean others = false;
        while (change.next()) {
            int oldSize = getItemCount() - change.getAddedSize() + change.getRemovedSize();
            boolean resized = change.getAddedSize() != change.getRemovedSize();
            boolean all = change.wasReplaced() && change.getRemovedSize() == oldSize;
            others |= resized || all || change.wasPermutated();
            if (change.wasUpdated() && change.getFrom() <= getSelectedIndex() && getSelectedIndex() < change.getTo()) {
                setSelectedItem(getModelItem(getSelectedIndex()));
            }
        }
        if (others) {
            clearSelection();
        }
    }

    private void lead(int row, @Nullable TableColumn<T, ?> column) {
        setSelectedIndex(row);
        if (getTableView().getFocusModel() != null) {
            getTableView().getFocusModel().focus(row, column == null ? focusedColumn() : column);
        }
    }

    private void changed() {
        version.set(version.get() + 1);
        indices.fire(-1);
        cells.fire(-1);
    }
}
