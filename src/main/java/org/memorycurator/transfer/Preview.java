package org.memorycurator.transfer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Content;
import org.memorycurator.model.Identity;
import org.memorycurator.model.Json;
import org.memorycurator.model.Timestamp;
import org.memorycurator.transfer.ImportSetup.Source;
import org.memorycurator.transfer.file.Entries;
import org.memorycurator.transfer.file.Entry;
import org.memorycurator.transfer.file.SourceFile;
import org.memorycurator.transfer.mapping.Mapping;
import org.memorycurator.transfer.memory.Draft;
import org.memorycurator.transfer.memory.RejectedException;

/**
 * The first rows of the files of an import, as they are read now.
 *
 * @param columns the names of the first table's columns; empty where there is no table
 */
public record Preview(List<String> columns, List<Row> rows) {
    /** How many rows it has at most. */
    public static final int ROWS = 100;

    private static final int LOOKED_AT = 1_000;

    /**
     * One row.
     *
     * @param line where it begins
     * @param cells of a table, one for each column, else empty
     * @param raw as it was written
     * @param identity of the memory; null where it is none. Without an id or a date in the file they are made up here, and again on import
     * @param content what would be stored of a new memory; null where it is none
     * @param said what the file says of it, before the import rule; null where it is none
     * @param problem why it is none, as a sentence; else empty
     */
    public record Row(
            long line,
            List<Json> cells,
            String raw,
            @Nullable Identity identity,
            @Nullable Content content,
            @Nullable Content said,
            String problem) {
        /** Copies the list. */
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** Copies the lists. */
    public Preview {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    static Preview of(ImportSetup setup, Timestamp now) {
        List<String> columns = List.of();
        List<Row> rows = new ArrayList<>();
        for (Source source : setup.sources()) {
            try (Entries entries = SourceFile.open(source.file(), source.layout())) {
                columns = columns.isEmpty() ? entries.columns() : columns;
                String name = String.valueOf(source.file().getFileName());
                Drafting drafting = new Drafting(name, entries.columns(), setup, now);
                Drafting bare = new Drafting(name, entries.columns(), setup.withoutSteps(), now);
                for (Entry entry = rows.size() < ROWS ? entries.next() : null;
                        entry != null;
                        entry = rows.size() < ROWS ? entries.next() : null) {
                    rows.add(row(entry, drafting, bare));
                }
            }
        }
        return new Preview(columns, rows);
    }

    private static Row row(Entry entry, Drafting drafting, Drafting bare) {
        List<Json> cells = entry.body() instanceof Entry.Body.Row(List<Json> all) ? all : List.of();
        try {
            Draft draft = drafting.draft(entry);
            Content said = said(entry, bare);
            return new Row(entry.line(), cells, entry.raw(), draft.identity(), draft.content(), said, "");
        } catch (RejectedException e) {
            return new Row(entry.line(), cells, entry.raw(), null, null, null, String.valueOf(e.getMessage()));
        }
    }

    private static @Nullable Content said(Entry entry, Drafting bare) {
        try {
            return bare.draft(entry).content();
        } catch (RejectedException e) {
            return null; // too long a text that the import rule shortens
        }
    }

    /** What the columns of a table probably are. */
    static Mapping suggestion(Source source) {
        try (Entries entries = SourceFile.open(source.file(), source.layout())) {
            List<List<Json>> first = new ArrayList<>();
            for (Entry entry = entries.next(); entry != null && first.size() < LOOKED_AT; entry = entries.next()) {
                if (entry.body() instanceof Entry.Body.Row(List<Json> cells)) {
                    first.add(cells);
                }
            }
            return Mapping.suggest(entries.columns(), first);
        }
    }
}
