package org.memorycurator.ui.grid;

import javafx.scene.AccessibleAttribute;
import org.jspecify.annotations.Nullable;
import org.memorycurator.ui.kit.EditCell;
import org.memorycurator.ui.kit.EditColumn;

/** A cell that can be edited. */
final class MemoryCell extends EditCell<GridRow> {
    private final CellLook look;

    MemoryCell(EditColumn<GridRow> editing, GridColumn column, GridEdits edits) {
        super(editing);
        look = new CellLook(this, column, edits);
    }

    @Override
    protected void render(@Nullable String item) {
        look.show(isEmpty() ? null : rowNow(), isEmpty());
    }

    /** Rows are read again although their words are the same: marks and tooltips may differ. */
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
