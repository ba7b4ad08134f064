package org.memorycurator.transfer.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Json;
import org.memorycurator.model.Memory;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.mapping.CellText;
import org.memorycurator.transfer.mapping.ColumnUse.Kind;
import org.memorycurator.transfer.mapping.ColumnUse.Part;
import org.memorycurator.transfer.mapping.TableHeader;

/** A spreadsheet with the memories on one sheet and, on a second one, what the file says of itself. */
final class SheetFile implements MemoryFile {
    /** What Excel takes. */
    static final int MOST_ROWS = 1_048_576;

    static final int LONGEST_CELL = 32_767;

    private static final int FLUSHED_EVERY = 200;
    /** So much of a search that is too long for a cell. */
    private static final int SHOWN = 1_000;
    /** Digits that survive in a spreadsheet, which keeps numbers as binary fractions. */
    private static final int DIGITS = 15;

    private static final BigDecimal SMALLEST = new BigDecimal("0.0001");
    private static final BigDecimal LARGEST = new BigDecimal("1e15");
    private static final Pattern LIKE_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
    private static final String EXPIRES = TableHeader.of(Part.EXPIRES);
    /** Before it, spreadsheets miscount the days, and they know none after this year. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    private static final int LAST_YEAR = 9999;
    private static final double ID_WIDTH = 16;
    private static final double TEXT_WIDTH = 60;
    private static final double OTHER_WIDTH = 18;

    private final List<Column> columns;
    private final Survey survey;
    private final @Nullable Heading heading;

    SheetFile(List<Column> columns, Survey survey, @Nullable Heading heading) {
        this.columns = columns;
        this.survey = survey;
        this.heading = heading;
    }

    /** What is too long or too much for Excel is refused as a whole: it would be cut, or the file would not open. */
    @Override
    public void check(FrozenMemories memories, Pass pass) throws IOException {
        if (survey.count() >= MOST_ROWS) {
            throw new ExportException(Text.of("export.tooManyRows", survey.count(), MOST_ROWS - 1), null);
        }
        if (survey.longest() < LONGEST_CELL) {
            return;
        }
        long[] tooLong = {0};
        String[] first = {"", ""};
        memories.each(pass, memory -> {
            for (Column column : columns) {
                if (cell(column, memory) instanceof String text && text.length() > LONGEST_CELL) {
                    first[0] = tooLong[0] == 0 ? memory.id() : first[0];
                    first[1] = tooLong[0] == 0 ? column.header() : first[1];
                    tooLong[0]++;
                }
            }
        });
        if (tooLong[0] > 0) {
            throw new ExportException(
                    Text.of("export.tooLongCells", tooLong[0], LONGEST_CELL, first[1], first[0]), null);
        }
    }

    @Override
    public void write(OutputStream out, FrozenMemories memories, Pass pass) throws IOException {
        try (Workbook book = new Workbook(new Unclosed(out), Text.of("app.name"), "1.0")) {
            Worksheet sheet = book.newWorksheet("Memories");
            sheet.freezePane(0, 1);
            for (int i = 0; i < columns.size(); i++) {
                sheet.width(i, width(columns.get(i).header()));
                sheet.inlineString(0, i, escaped(columns.get(i).header()));
                sheet.style(0, i).bold().set();
            }
            int[] row = {0};
            memories.each(pass, memory -> {
                row[0]++;
                for (int i = 0; i < columns.size(); i++) {
                    put(sheet, row[0], i, cell(columns.get(i), memory));
                }
                if (row[0] % FLUSHED_EVERY == 0) {
                    sheet.flush();
                }
            });
            sheet.finish();
            if (heading != null) {
                about(book.newWorksheet("About"), heading);
            }
        }
    }

    private static double width(String header) {
        return switch (header) {
            case "id" -> ID_WIDTH;
            case "text" -> TEXT_WIDTH;
            default -> OTHER_WIDTH;
        };
    }

    private static void about(Worksheet sheet, Heading heading) throws IOException {
        int row = 0;
        for (Map.Entry<String, String> line : heading.lines().entrySet()) {
            sheet.inlineString(row, 0, line.getKey());
            String value = line.getValue();
            boolean fits = value.length() < LONGEST_CELL;
            sheet.inlineString(row, 1, escaped(CellText.ofSheet(fits ? value : value.substring(0, SHOWN) + "…")));
            row++;
        }
        sheet.width(0, OTHER_WIDTH);
        sheet.width(1, TEXT_WIDTH);
        sheet.finish();
    }

    /** A text, a number, a truth or a day; null for an empty cell. A number that a spreadsheet would write in another way is a text. */
    private static @Nullable Object cell(Column column, Memory memory) {
        Json value = column.value().apply(memory);
        return switch (value) {
            case null -> null;
            case Json.Str text when column.header().equals(EXPIRES) -> day(text.value());
            case Json.Str text when column.kind() == Kind.TEXT -> CellText.ofSheet(text.value());
            case Json.Num number when column.kind() == Kind.NUMBER -> number(number.literal());
            case Json.Bool flag when column.kind() == Kind.BOOLEAN -> flag.value();
            case Json other -> CellText.ofJson(other);
        };
    }

    private static Object day(String iso) {
        LocalDate day = LocalDate.parse(iso);
        return day.isBefore(FIRST_DAY) || day.getYear() > LAST_YEAR ? iso : day;
    }

    private static Object number(String literal) {
        if (literal.length() > 2 * DIGITS) {
            return literal;
        }
        BigDecimal number = new BigDecimal(literal);
        BigDecimal size = number.abs();
        boolean common = number.signum() == 0 || (size.compareTo(SMALLEST) >= 0 && size.compareTo(LARGEST) < 0);
        boolean kept = common
                && number.precision() <= DIGITS
                && number.stripTrailingZeros().toPlainString().equals(literal);
        return kept ? number : literal;
    }

    private static void put(Worksheet sheet, int row, int column, @Nullable Object cell) {
        switch (cell) {
            case null -> {}
            case BigDecimal number -> sheet.value(row, column, number);
            case Boolean flag -> sheet.value(row, column, flag);
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            default -> sheet.inlineString(row, column, escaped(cell.toString()));
        }
    }

    /** What looks like {@code _x000D_}, which stands for a character, must not stand for one. */
    private static String escaped(String text) {
        return LIKE_ESCAPED.matcher(text).replaceAll("_x005F$0");
    }

    /** Whoever writes the workbook closes what he writes to, which is not his. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            out.write(bytes, from, count);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
