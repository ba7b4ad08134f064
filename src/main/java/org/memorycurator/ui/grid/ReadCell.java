package org.memorycurator.ui.grid;

import javafx.scene.AccessibleAttribute;
import org.jspecify.annotations.Nullable;
import org.memorycurator.ui.kit.CursorCell;

/** A cell of a column that never changes. */
final class ReadCell extends CursorCell<GridRow, String> {
    private final CellLook look;

    ReadCell(GridColumn column, GridEdits edits) {
        look = new CellLook(this, column, edits);
    }

    @Override
    protected void render(@Nullable String item) {
        int at = getIndex();
        boolean inside = !isEmpty() && at >= 0 && at < getTableView().getItems().size();
        look.show(inside ? getTableView().getItems().get(at) : null, isEmpty());
    }

    @Override
    protected boolean isItemChanged(@Nullable String before, @Nullable String now) {
        return true;
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT && !isEditing()
                ? look.spoken()
                : super.queryAccessibleAttribute(attribute, parameters);
    }
}
