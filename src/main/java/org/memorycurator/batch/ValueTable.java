package org.memorycurator.batch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Json;
import org.memorycurator.store.JsonText;
import org.memorycurator.text.Text;

/** Which values become which, in the order in which they are shown. Both have a type: {@code "7"} is not {@code 7}. Pure. */
public record ValueTable(List<Entry> entries) {
    /** No table is longer. */
    public static final int LONGEST = 100_000;

    /** Copies the list. */
    public ValueTable {
        entries = List.copyOf(entries);
    }

    /**
     * One value and what becomes of it.
     *
     * @param to null when it is cleared: the key goes, or the item of a list
     */
    public record Entry(Json from, @Nullable Json to) {}

    /** What the cells of a CSV text are. */
    public enum Cells {
        /** All are texts. */
        TEXTS,
        /** Those without quotes that read as a number, {@code true}, {@code false} or {@code null} are that. */
        TYPED
    }

    /**
     * A table from CSV text (RFC 4180) with two columns, separated by comma, semicolon or tab as its first line shows. Empty
     * lines are passed by. An empty cell at the right clears; in quotes it is the empty text.
     *
     * @throws IllegalArgumentException with a sentence that names the line and what is wrong with it
     */
    public static ValueTable parse(String csv, Cells cells) {
        List<Entry> entries = new ArrayList<>();
        for (CsvText.Row row : CsvText.parse(csv)) {
            if (row.cells().size() != 2) {
                throw new IllegalArgumentException(
                        Text.of("batch.csv.columns", row.line(), row.cells().size()));
            }
            CsvText.Cell from = row.cells().getFirst();
            CsvText.Cell to = row.cells().getLast();
            if (entries.size() == LONGEST) {
                throw new IllegalArgumentException(Text.of("batch.csv.tooLong", LONGEST));
            }
            boolean clears = to.text().isEmpty() && !to.quoted();
            entries.add(new Entry(value(from, cells), clears ? null : value(to, cells)));
        }
        return new ValueTable(entries);
    }

    /** Why the table cannot be used; empty when it can. */
    Optional<String> problem(boolean ignoreCase) {
        if (entries.isEmpty()) {
            return Optional.of(Text.of("batch.table.empty"));
        }
        Map<Json, Entry> seen = new HashMap<>();
        for (Entry entry : entries) {
            Json from = ignoreCase && entry.from instanceof Json.Str(String text)
                    ? new Json.Str(Values.folded(text))
                    : entry.from;
            Entry before = seen.putIfAbsent(from, entry);
            if (before != null && !Objects.equals(before.to, entry.to)) {
                return Optional.of(Text.of("batch.table.twice", Values.shown(entry.from)));
            }
        }
        return Optional.empty();
    }

    private static Json value(CsvText.Cell cell, Cells cells) {
        if (cells == Cells.TYPED && !cell.quoted() && !cell.text().isBlank()) {
            char first = cell.text().strip().charAt(0);
            // Only what can begin a scalar is tried: a list in a cell is meant as the characters that it has.
            if (first == '-' || Character.isDigit(first) || "tfn".indexOf(first) >= 0) {
                try {
                    return JsonText.parse(cell.text());
                } catch (IllegalArgumentException e) {
                    return new Json.Str(cell.text());
                }
            }
        }
        return new Json.Str(cell.text());
    }
}
