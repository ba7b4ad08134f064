package org.memorycurator.ui.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Json;
import org.memorycurator.model.Owner;
import org.memorycurator.store.JsonText;
import org.memorycurator.transfer.file.Entries;
import org.memorycurator.transfer.file.Entry;
import org.memorycurator.transfer.file.SourceFile;
import org.memorycurator.transfer.mapping.Mapping;

/**
 * The columns of the tables on the sheet.
 *
 * @param suggested what they become unless the user says otherwise
 */
record TableHead(List<ColumnDraft.Source> columns, Mapping suggested) {
    /** Where there is no table. */
    static final TableHead NONE = new TableHead(List.of(), new Mapping(List.of(), "", Owner.NONE));

    /** By so many rows a column is judged. */
    private static final int ROWS = 100;

    private static final int LONGEST_SAMPLE = 120;

    TableHead {
        columns = List.copyOf(columns);
    }

    /** The names of the columns. */
    List<String> names() {
        return columns.stream().map(ColumnDraft.Source::name).toList();
    }

    /**
     * Reads the first rows of a file. May block.
     *
     * @throws org.memorycurator.transfer.file.ImportException when it cannot be read
     */
    static TableHead of(SheetFile file) {
        if (file.layout() == null || !file.tabular()) {
            return NONE;
        }
        try (Entries entries = SourceFile.open(file.path(), file.layout())) {
            List<List<Json>> rows = new ArrayList<>();
            Entry entry = entries.next();
            while (entry != null && rows.size() < ROWS) {
                if (entry.body() instanceof Entry.Body.Row(List<Json> cells)) {
                    rows.add(cells);
                }
                entry = entries.next();
            }
            List<ColumnDraft.Source> columns = new ArrayList<>();
            for (String name : entries.columns()) {
                columns.add(new ColumnDraft.Source(name, sample(rows, columns.size())));
            }
            return new TableHead(columns, Mapping.suggest(entries.columns(), rows));
        }
    }

    /** Whether another table has the same columns, in whatever order, so that one mapping fits both. */
    boolean fits(TableHead other) {
        return Set.copyOf(names()).equals(Set.copyOf(other.names()));
    }

    private static String sample(List<List<Json>> rows, int column) {
        return rows.stream()
                .filter(cells -> column < cells.size())
                .map(cells -> words(cells.get(column)))
                .filter(words -> !words.isBlank())
                .findFirst()
                .map(words -> words.length() > LONGEST_SAMPLE ? words.substring(0, LONGEST_SAMPLE) + "…" : words)
                .orElse("");
    }

    private static String words(@Nullable Json cell) {
        return switch (cell) {
            case null -> "";
            case Json.Nil _ -> "";
            case Json.Str(String text) -> text.strip().replaceAll("\\s+", " ");
            default -> JsonText.print(cell);
        };
    }
}
