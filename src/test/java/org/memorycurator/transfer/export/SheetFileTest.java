package org.memorycurator.transfer.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;

import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.memorycurator.model.Field;

class SheetFileTest {
    private Exports exports = new Exports();

    @AfterEach
    void close() {
        exports.close();
    }

    @Test
    void cells_have_types_texts_are_never_formulas_and_a_second_sheet_says_where_it_comes_from() throws Exception {
        exports.close();
        exports = new Exports(
                memory("=SUM(A1)")
                        .id("1")
                        .withNumber("age", "41")
                        .withJson("vip", "true")
                        .expires("2026-12-31"),
                memory(" two\nlines ")
                        .id("2")
                        .withNumber("age", "-0.5")
                        .immutable()
                        .expires("1812-05-01"));
        Exported exported = exports.all(ExportFormat.XLSX);
        try (InputStream in = Files.newInputStream(exported.file());
                ReadableWorkbook book = new ReadableWorkbook(in)) {
            List<Row> rows = book.getFirstSheet().read();
            List<String> header = texts(rows.getFirst());
            assertThat(header)
                    .startsWith("id", "version", "text")
                    .endsWith("metadata.age (number)", "metadata.vip (boolean)");
            Row first = rows.get(1);
            assertThat(first.getCell(1).getType()).isEqualTo(CellType.NUMBER);
            assertThat(first.getCell(2).getType()).isEqualTo(CellType.STRING);
            assertThat(first.getCell(2).getText()).isEqualTo("=SUM(A1)");
            assertThat(first.getCell(header.indexOf("metadata.age (number)")).asNumber())
                    .hasToString("41");
            assertThat(first.getCell(header.indexOf("metadata.vip (boolean)")).asBoolean())
                    .isTrue();
            assertThat(first.getCell(header.indexOf("expiration_date")).asDate())
                    .hasToString("2026-12-31T00:00");
            Row second = rows.get(2);
            assertThat(second.getCell(2).getText()).isEqualTo(" two\nlines ");
            assertThat(second.getCell(header.indexOf("metadata.age (number)")).asNumber())
                    .hasToString("-0.5");
            assertThat(second.getCell(header.indexOf("immutable")).asBoolean()).isTrue();
            assertThat(second.getCell(header.indexOf("expiration_date")).getText())
                    .isEqualTo("1812-05-01");
            List<Row> about = book.findSheet("About").orElseThrow().read();
            assertThat(about.stream().map(SheetFileTest::texts))
                    .contains(List.of("store", "desk"), List.of("digest", "sha256:" + exported.digest()));
        }
    }

    /** A spreadsheet keeps numbers as binary fractions and writes them its own way. */
    @Test
    void a_number_that_a_spreadsheet_would_write_in_another_way_stays_a_text() throws Exception {
        List<String> kept = List.of("0", "7", "-7", "0.83", "123456789012345", "0.0001", "-12.5");
        List<String> texts =
                List.of("0.830", "1e3", "1E400", "-0", "1234567890123456", "0.00001", "0.1234567890123456", "1.0");
        var numbers = new ArrayList<>(kept);
        numbers.addAll(texts);
        exports.close();
        exports = new Exports(numbers.stream()
                .map(n -> memory("n " + n).withNumber("n", n))
                .toArray(org.memorycurator.support.Memories[]::new));
        Exported exported = exports.columns(ExportFormat.XLSX, new Field.Key("n"));
        try (InputStream in = Files.newInputStream(exported.file());
                ReadableWorkbook book = new ReadableWorkbook(in)) {
            List<Row> rows = book.getFirstSheet().read();
            for (int i = 0; i < numbers.size(); i++) {
                Cell cell = rows.get(i + 1).getCell(2);
                boolean number = i < kept.size();
                assertThat(cell.getType()).as(numbers.get(i)).isEqualTo(number ? CellType.NUMBER : CellType.STRING);
                assertThat(number ? cell.getRawValue() : cell.getText()).isEqualTo(numbers.get(i));
            }
        }
    }

    @Test
    void what_xml_cannot_hold_is_written_so_that_it_comes_back() throws Exception {
        exports.close();
        exports = new Exports(
                memory("a\rb _x0041_ _x41_").id("1"),
                memory("nul \0, half \ud83d, \uffff").id("2"));
        Exported exported = exports.columns(ExportFormat.XLSX, Field.Core.TEXT);
        try (ZipFile zip = new ZipFile(exported.file().toFile())) {
            String sheet = new String(
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
                    java.nio.charset.StandardCharsets.UTF_8);
            assertThat(sheet)
                    .contains("a\\rb _x005F_x0041_ _x41_")
                    .contains("nul \\u0000, half \\ud83d, \\uffff")
                    .contains("state=\"frozen\"");
        }
    }

    private static List<String> texts(Row row) {
        return row.stream()
                .map(cell -> cell.getRawValue() == null ? cell.getText() : cell.getRawValue())
                .toList();
    }
}
