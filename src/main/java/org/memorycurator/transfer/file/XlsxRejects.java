package org.memorycurator.transfer.file;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Json;
import org.memorycurator.store.JsonText;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.file.XlsxRows.XlsxRow;

/** Rows of a sheet under the header that they had, with two more columns behind; dates as ISO text. */
final class XlsxRejects extends RejectsFile {
    private static final int FLUSHED_EVERY = 1_000;
    private static final int MOST_DIGITS = 15;
    private static final Pattern LIKE_ESCAPED = Pattern.compile("_x[0-9A-Fa-f]{4}_");

    private final Path source;
    private final Layout.Table table;
    private @Nullable Workbook book;
    private @Nullable Worksheet sheet;
    private int row;
    private int columns;
    private boolean again;

    XlsxRejects(Path file, Path source, Layout.Table table) {
        super(file);
        this.source = source;
        this.table = table;
    }

    @Override
    void begin() throws IOException {
        book = new Workbook(Files.newOutputStream(path()), Text.of("app.name"), "1.0");
        try (XlsxEntries entries = XlsxEntries.open(source, table)) {
            sheet = book.newWorksheet(table.sheet().isEmpty() ? "Rejects" : table.sheet());
            again = ofRejects(entries.columns());
            columns = entries.columns().size() - (again ? 2 : 0);
            List<XlsxRow> before = entries.before();
            for (XlsxRow title : before) {
                row = (int) title.line() - 1;
                put(title.cells());
            }
            if (table.headerRows() > 0 && !before.isEmpty() && !again) {
                sheet.inlineString(row, columns, LINE);
                sheet.inlineString(row, columns + 1, REASON);
            }
            row = before.isEmpty() ? table.skipped() : row + 1;
        }
    }

    @Override
    void write(String name, Entry entry, String reason) throws IOException {
        if (sheet != null && entry.body() instanceof Entry.Body.Row cells) {
            List<Json> whole = again ? bare(cells.cells()) : cells.cells();
            put(whole);
            int behind = Math.max(columns, whole.size());
            sheet.value(row, behind, entry.line());
            sheet.inlineString(row, behind + 1, reason);
            row++;
            if (row % FLUSHED_EVERY == 0) {
                sheet.flush();
            }
        }
    }

    /** Without its last two cells, where they are a line and a reason. */
    private static List<Json> bare(List<Json> cells) {
        int size = cells.size();
        boolean told = size >= 2 && cells.get(size - 2) instanceof Json.Num && cells.get(size - 1) instanceof Json.Str;
        return told ? cells.subList(0, size - 2) : cells;
    }

    private void put(List<Json> cells) {
        for (int i = 0; i < cells.size() && sheet != null; i++) {
            switch (cells.get(i)) {
                case Json.Nil nil -> {} // an empty cell is not written
                case Json.Bool flag -> sheet.value(row, i, flag.value());
                case Json.Num number
                when number.literal().length() <= MOST_DIGITS -> sheet.value(row, i, new BigDecimal(number.literal()));
                case Json.Str text -> sheet.inlineString(row, i, escaped(text.value()));
                case Json other -> sheet.inlineString(row, i, JsonText.print(other));
            }
        }
    }

    /** Characters that XML does not have, or would change, and what looks like a character that is written so. */
    private static String escaped(String text) {
        String plain = LIKE_ESCAPED.matcher(text).replaceAll("_x005F$0");
        StringBuilder escaped = new StringBuilder(plain.length());
        plain.codePoints().forEach(c -> {
            boolean written =
                    c >= ' ' && !(c >= 0xD800 && c <= 0xDFFF) && c < 0xFFFE || c > 0xFFFF || c == '\n' || c == '\t';
            if (written) {
                escaped.appendCodePoint(c);
            } else {
                escaped.append(String.format("_x%04X_", c));
            }
        });
        return escaped.toString();
    }

    @Override
    void end() throws IOException {
        if (book != null) {
            book.close();
        }
    }
}
