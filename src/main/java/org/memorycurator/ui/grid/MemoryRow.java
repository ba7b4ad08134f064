package org.memorycurator.ui.grid;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;
import org.jspecify.annotations.Nullable;
import org.memorycurator.ui.desk.RowMarks;

/** A row that shows what is marked beside it: no longer matching, being saved, in the bin. */
final class MemoryRow extends TableRow<GridRow> {
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    private static final PseudoClass BINNED = PseudoClass.getPseudoClass("binned");

    private final RowMarks marks;
    private final InvalidationListener onMarks = _ -> showMarks(getItem());

    MemoryRow(RowMarks marks) {
        this.marks = marks;
        getStyleClass().add("memory-row");
        marks.versionProperty().addListener(new WeakInvalidationListener(onMarks));
    }

    @Override
    protected void updateItem(@Nullable GridRow row, boolean empty) {
        super.updateItem(row, empty);
        showMarks(empty ? null : row);
    }

    private void showMarks(@Nullable GridRow row) {
        boolean valid = marks.versionProperty().get() >= 0; // reading it lets the property tell again
        pseudoClassStateChanged(STALE, valid && row != null && marks.stale(row.number()));
        pseudoClassStateChanged(
                BINNED, row != null && row.memory() != null && row.memory().binned());
    }
}
