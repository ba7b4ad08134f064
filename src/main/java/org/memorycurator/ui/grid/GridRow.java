package org.memorycurator.ui.grid;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Memory;

/**
 * One row as it is drawn: made off the FX thread, so that cells have nothing to work out.
 *
 * @param number of the memory
 * @param memory null when the store has no such memory any more
 * @param cells by column id; a column that was added since is not in it
 */
record GridRow(int number, @Nullable Memory memory, Map<String, CellText> cells) {
    GridRow {
        cells = Map.copyOf(cells);
    }

    /** What the cell of this column shows; null while it is not worked out. */
    @Nullable
    CellText cell(String column) {
        return cells.get(column);
    }
}
