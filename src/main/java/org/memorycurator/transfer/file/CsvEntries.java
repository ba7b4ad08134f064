package org.memorycurator.transfer.file;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Json;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.file.CsvRows.CsvRow;

/** The rows of a text with separated columns. A row that does not fit the header is a problem, and is never shifted. */
final class CsvEntries implements Entries {
    private final SourceText text;
    private final CsvRows rows;
    private final List<String> before = new ArrayList<>();
    private final List<String> columns;
    private @Nullable CsvRow first;

    /**
     * Reads up to the header.
     *
     * @throws ImportException when the header cannot be read
     */
    CsvEntries(SourceText text, Layout.Table table) {
        this.text = text;
        Lines lines = new Lines(text);
        rows = new CsvRows(lines, table.delimiter());
        for (int i = 0; i < table.skipped(); i++) {
            Lines.Line line = lines.next();
            if (line != null) {
                before.add(line.text());
            }
        }
        List<List<String>> names = new ArrayList<>();
        int count = 0;
        for (int i = 0; i < table.headerRows(); i++) {
            CsvRow row = rows.next();
            if (row != null && row.hasProblem()) {
                throw new ImportException(
                        Text.of("transfer.csv.header", text.name(), row.line(), String.valueOf(row.problem())), null);
            } else if (row != null) {
                before.add(row.raw());
                names.add(row.cells());
                count = Math.max(count, row.cells().size());
            }
        }
        if (names.isEmpty()) {
            first = rows.next();
            count = first == null ? 0 : Math.max(1, first.cells().size());
        }
        columns = ColumnNames.of(names, count);
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public @Nullable Stated stated() {
        return Stated.ofComments(before);
    }

    /** The lines before the rows as they were written: what is not read, and the header. */
    List<String> before() {
        return before;
    }

    @Override
    public @Nullable Entry next() {
        CsvRow row = first == null ? rows.next() : first;
        first = null;
        return row == null ? null : entry(row);
    }

    private Entry entry(CsvRow row) {
        int count = row.cellsFor(columns.size());
        List<String> cells = count < row.count() ? row.cells().subList(0, count) : row.cells();
        String problem = row.problem();
        if (problem == null && count != columns.size()) {
            problem = Text.of(count < columns.size() ? "transfer.csv.few" : "transfer.csv.many", count, columns.size());
        } else if (problem == null && row.raw().indexOf('\0') >= 0) {
            problem = Text.of("transfer.csv.nul");
        }
        List<Json> values = cells.stream().<Json>map(Json.Str::new).toList();
        return new Entry(row.raw(), row.line(), 0, problem, new Entry.Body.Row(values));
    }

    @Override
    public long bytesTaken() {
        return text.bytesTaken();
    }

    @Override
    public void close() {
        text.close();
    }
}
