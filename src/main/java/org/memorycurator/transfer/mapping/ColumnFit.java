package org.memorycurator.transfer.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Json;
import org.memorycurator.model.Owner;
import org.memorycurator.transfer.file.ImportException;
import org.memorycurator.transfer.memory.RejectedException;

/**
 * How the first values of a column fit what it becomes.
 *
 * @param filled how many cells have something in them
 * @param wrong how many of those do not fit, so that their rows would stay out
 * @param line of the first of those; 0 when there is none
 * @param value of the first of those; empty when there is none
 */
public record ColumnFit(int filled, int wrong, long line, String value) {
    private static final int SHOWN = 40;

    /** Judges a column, by its place from 0. Quick, but not for the FX thread. */
    public static ColumnFit of(TableSample sample, int column, ColumnUse use) {
        int filled = 0;
        int wrong = 0;
        long line = 0;
        String value = "";
        ColumnReader reader = reader(sample, column, use);
        for (TableSample.Row row : sample.rows()) {
            List<Json> cells = row.cells();
            String text = column < cells.size() ? CellText.of(cells.get(column)) : "";
            if (text.isBlank()) {
                continue;
            }
            filled++;
            if (reader == null || !fits(reader, cells.get(column))) {
                wrong++;
                if (wrong == 1) {
                    line = row.line();
                    value = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
                }
            }
        }
        return new ColumnFit(filled, wrong, line, value);
    }

    /** None where the use cannot be at all: then nothing fits. */
    private static @Nullable ColumnReader reader(TableSample sample, int column, ColumnUse use) {
        try {
            return new ColumnReader(sample.columns().get(column), use, false);
        } catch (ImportException e) {
            return null;
        }
    }

    private static boolean fits(ColumnReader reader, Json cell) {
        try {
            reader.read(cell, new RowParts(Owner.NONE));
            return true;
        } catch (RejectedException e) {
            return false;
        }
    }
}
