package org.memorycurator.ui.grid;

import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Field;
import org.memorycurator.text.Text;
import org.memorycurator.ui.kit.CellWords;
import org.memorycurator.ui.kit.DiffText;
import org.memorycurator.ui.kit.Icon;

/** How a cell of a memory looks: from what its row says, nothing is worked out here. FX thread. */
final class CellLook {
    private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");
    /** The style sheet shows the picture of the marked text instead of the text itself. */
    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");

    private static final PseudoClass SAVING = PseudoClass.getPseudoClass("saving");
    /** So much of a text is read in a tooltip; the whole of it is in the details. */
    private static final int TOLD = 1_200;

    private final TableCell<GridRow, String> cell;
    private final GridColumn column;
    private final GridEdits edits;
    private final DiffText marked = DiffText.markedLine();
    private @Nullable CellText shown;
    private @Nullable GridRow told;

    CellLook(TableCell<GridRow, String> cell, GridColumn column, GridEdits edits) {
        this.cell = cell;
        this.column = column;
        this.edits = edits;
        marked.maxWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> cell.getWidth()
                                - cell.getInsets().getLeft()
                                - cell.getInsets().getRight(),
                        cell.widthProperty(),
                        cell.insetsProperty()));
        if (column.field() != Field.Core.TEXT) {
            cell.getStyleClass().add("quiet-column");
        }
        cell.setOnMouseEntered(_ -> tell());
    }

    /** Shows the cell of this row; null while the row is not loaded. */
    void show(@Nullable GridRow row, boolean empty) {
        String pending = row == null ? null : edits.pending(row.number(), column.id());
        shown = row == null ? null : pending != null ? CellText.of(pending) : row.cell(column.id());
        cell.pseudoClassStateChanged(SAVING, pending != null);
        cell.pseudoClassStateChanged(MISSING, shown == null || shown.missing());
        cell.pseudoClassStateChanged(MARKED, shown != null && !shown.spans().isEmpty());
        told = row;
        if (shown == null) {
            cell.setGraphic(null);
            cell.setText(!empty && row == null && column.field() == Field.Core.TEXT ? "…" : null);
        } else if (column.field() == Field.Core.IMMUTABLE) {
            cell.setText(null);
            cell.setGraphic(shown.missing() ? null : Icon.LOCK.node());
        } else if (shown.spans().isEmpty()) {
            cell.setGraphic(null);
            cell.setText(shown.shown());
        } else {
            marked.show(shown.spans());
            cell.setText(shown.shown());
            cell.setGraphic(marked);
        }
    }

    /** What the cell says to those who do not see it: column, value, what became of it, place. */
    String spoken() {
        GridRow row = told;
        CellText now = shown;
        if (row == null || now == null) {
            return "";
        }
        boolean lock = column.field() == Field.Core.IMMUTABLE;
        String value = lock ? Text.of(now.missing() ? "grid.mutable" : "grid.immutable") : now.full();
        String state = edits.spoken(row, column);
        return CellWords.of(
                column.title(),
                value,
                state,
                cell.getIndex(),
                cell.getTableView().getItems().size());
    }

    /** A tooltip only where there is more to read than the cell shows. */
    private void tell() {
        CellText now = shown;
        if (now == null || now.full().isEmpty() || cell.isEditing() || cell.getTooltip() != null) {
            return;
        }
        boolean cut = cell.isTextTruncated()
                || (!now.spans().isEmpty() && marked.prefWidth(-1) > marked.getWidth())
                || column.field() == Field.Core.IMMUTABLE;
        boolean moment = column.field() == Field.Core.CREATED || column.field() == Field.Core.UPDATED;
        if (cut || moment) {
            String full = now.full();
            Tooltip tooltip = new Tooltip(full.length() <= TOLD ? full : full.substring(0, TOLD) + "…");
            tooltip.getStyleClass().add("full-text");
            tooltip.setWrapText(true);
            cell.setTooltip(tooltip);
        }
    }
}
