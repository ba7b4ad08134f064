package org.memorycurator.transfer.mapping;

import java.util.ArrayList;
import java.util.List;
import org.memorycurator.model.Json;
import org.memorycurator.transfer.file.Entries;
import org.memorycurator.transfer.file.Entry;

/** The first rows of a table, by which its columns are judged. */
public record TableSample(List<String> columns, List<Row> rows) {
    /** Of no table. */
    public static final TableSample NONE = new TableSample(List.of(), List.of());

    private static final int MOST_ROWS = 1_000;
    private static final long MOST_CHARACTERS = 4L << 20;

    /**
     * A row that can be read.
     *
     * @param line where it begins
     */
    public record Row(long line, List<Json> cells) {
        /** Copies the list. */
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** Copies the lists. */
    public TableSample {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** Reads at most a thousand rows, fewer where they are long. May block. */
    public static TableSample of(Entries entries) {
        List<Row> rows = new ArrayList<>();
        long characters = 0;
        for (Entry entry = entries.next();
                entry != null && rows.size() < MOST_ROWS && characters < MOST_CHARACTERS;
                entry = entries.next()) {
            characters += entry.raw().length();
            if (entry.problem() == null && entry.body() instanceof Entry.Body.Row(List<Json> cells)) {
                rows.add(new Row(entry.line(), cells));
            }
        }
        return new TableSample(entries.columns(), rows);
    }

    /** The cells of each row. */
    public List<List<Json>> cells() {
        return rows.stream().map(Row::cells).toList();
    }

    /** What is in a column, by its place from 0, without its empty cells and without space around. */
    public List<String> values(int column) {
        return rows.stream()
                .map(Row::cells)
                .filter(cells -> column < cells.size())
                .map(cells -> CellText.of(cells.get(column)).strip())
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
