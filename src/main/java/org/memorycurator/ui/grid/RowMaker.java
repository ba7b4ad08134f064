package org.memorycurator.ui.grid;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Field;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Query;

/** Makes the rows of one page: display strings, and the words that were searched for. Off the FX thread. */
final class RowMaker {
    private final List<GridColumn> columns;

    RowMaker(Query query, List<GridColumn> columns) {
        this.columns = columns;
    }

    /** The row of a memory, or of one that is not in the store. */
    GridRow row(int number, @Nullable Memory memory) {
        Map<String, CellText> cells = new HashMap<>();
        if (memory != null) {
            for (GridColumn column : columns) {
                cells.put(column.id(), cell(column, memory));
            }
        }
        return new GridRow(number, memory, cells);
    }

    private CellText cell(GridColumn column, Memory memory) {
        CellText plain = column.cell(memory);
        return column.field() == Field.Core.TEXT ? plain.marked() : plain;
    }
}
