package org.memorycurator.ui.grid;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Field;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Query;
import org.memorycurator.search.Highlighter;

/** Makes the rows of one page: display strings, and the words that were searched for. Off the FX thread. */
final class RowMaker {
    private final List<GridColumn> columns;
    private final Highlighter highlighter;

    RowMaker(Query query, List<GridColumn> columns) {
        this.highlighter = new Highlighter(query);
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
        return column.field() == Field.Core.TEXT && !highlighter.isEmpty()
                ? plain.marked(highlighter.ranges(memory.text()).stream()
                        .flatMapToInt(range -> IntStream.of(range.from(), range.to()))
                        .toArray())
                : plain;
    }
}
