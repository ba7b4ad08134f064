package org.memorycurator.transfer.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Json;
import org.memorycurator.store.JsonText;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.file.XlsxRows.XlsxRow;

/** The rows of a workbook's sheet. */
final class XlsxEntries implements Entries {
    private static final int AHEAD = 100;

    /** The sheet on which an export says where it comes from. */
    private static final String ABOUT = "About";

    private static final int ABOUT_ROWS = 20;

    private final XlsxBook book;
    private final XlsxRows rows;
    private final long size;
    private final List<XlsxRow> before = new ArrayList<>();
    private final Deque<XlsxRow> ahead = new ArrayDeque<>();
    private final List<String> columns;
    private final @Nullable Stated stated;
    private boolean ended;

    private XlsxEntries(XlsxBook book, XlsxRows rows, Layout.Table table, @Nullable Stated stated) throws IOException {
        this.book = book;
        this.rows = rows;
        this.stated = stated;
        this.size = Files.size(book.file());
        List<List<String>> names = new ArrayList<>();
        int width = 0;
        for (XlsxRow row = rows.next(); row != null; row = rows.next()) {
            if (row.line() > table.skipped() && names.size() >= table.headerRows()) {
                ahead.add(row);
                break;
            }
            before.add(row);
            if (row.line() > table.skipped()) {
                names.add(texts(row));
                width = Math.max(width, row.cells().size());
            }
        }
        if (names.isEmpty()) {
            width = lookAhead();
        }
        columns = ColumnNames.of(names, width);
    }

    /** Opens a sheet of a workbook, and reads up to its header. */
    static XlsxEntries open(Path file, Layout.Table table) throws IOException {
        XlsxBook book = XlsxBook.open(file);
        try {
            Stated stated = stated(book, table.sheet());
            return new XlsxEntries(book, book.rows(book.sheet(table.sheet())), table, stated);
        } catch (IOException | RuntimeException e) {
            book.close();
            throw e;
        }
    }

    /** What the first sheet is said to hold, on a sheet of its own. */
    private static @Nullable Stated stated(XlsxBook book, String sheet) throws IOException {
        List<String> sheets = book.sheets();
        boolean first = sheet.isEmpty() || sheet.equals(sheets.getFirst());
        if (!first || !sheets.subList(1, sheets.size()).contains(ABOUT)) {
            return null;
        }
        Map<String, String> said = new HashMap<>();
        try (XlsxRows about = book.rows(book.sheet(ABOUT))) {
            XlsxRow row = about.next();
            for (int i = 0; row != null && i < ABOUT_ROWS; i++) {
                List<String> cells = texts(row);
                if (cells.size() > 1) {
                    said.putIfAbsent(cells.get(0), cells.get(1));
                }
                row = about.next();
            }
        }
        return Stated.of(said);
    }

    @Override
    public @Nullable Stated stated() {
        return stated;
    }

    /** Without names, a table is as wide as its first rows. */
    private int lookAhead() {
        for (int i = 1; i < AHEAD; i++) {
            XlsxRow row = rows.next();
            if (row != null) {
                ahead.add(row);
            }
        }
        return ahead.stream().mapToInt(r -> r.cells().size()).max().orElse(0);
    }

    /** A row's cells as text. */
    static List<String> texts(XlsxRow row) {
        return row.cells().stream().map(XlsxEntries::text).toList();
    }

    private static String text(Json cell) {
        return switch (cell) {
            case Json.Str string -> string.value();
            case Json.Nil nil -> "";
            case Json.Num number -> number.literal();
            default -> JsonText.print(cell);
        };
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    /** The rows that come before those with values: titles and names. */
    List<XlsxRow> before() {
        return before;
    }

    @Override
    public @Nullable Entry next() {
        XlsxRow row = ahead.isEmpty() ? rows.next() : ahead.poll();
        ended = row == null;
        return row == null ? null : entry(row);
    }

    private Entry entry(XlsxRow row) {
        List<Json> cells = new ArrayList<>(row.cells());
        String problem = row.problem();
        if (cells.size() < columns.size()) {
            cells.addAll(Collections.nCopies(columns.size() - cells.size(), Json.NULL));
        } else if (cells.size() > columns.size() && problem == null) {
            problem = Text.of("transfer.xlsx.beyond", cells.size(), columns.size());
        }
        String raw = cells.stream().map(XlsxEntries::text).collect(Collectors.joining("\t"));
        return new Entry(raw, row.line(), 0, problem, new Entry.Body.Row(cells));
    }

    @Override
    public long bytesTaken() {
        return ended ? size : Math.min(book.taken(), size);
    }

    @Override
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        String name = book.file().getFileName().toString();
        if (rows.errors() > 0) {
            notes.add(Text.of("transfer.xlsx.errors", name, rows.errors()));
        }
        if (rows.withoutResult() > 0) {
            notes.add(Text.of("transfer.xlsx.noResult", name, rows.withoutResult()));
        }
        return notes;
    }

    @Override
    public void close() {
        try (book) {
            rows.close();
        } catch (IOException e) {
            throw ImportException.unreadable(book.file(), e);
        }
    }
}
