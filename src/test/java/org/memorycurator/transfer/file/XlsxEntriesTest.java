package org.memorycurator.transfer.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxEntriesTest {
    @TempDir
    Path folder;

    private Samples samples;

    @BeforeEach
    void open() {
        samples = new Samples(folder);
    }

    @Test
    void cells_keep_their_kinds_and_dates_are_known_by_their_format() {
        Samples.Read read = samples.read(workbook(book -> {
            Worksheet sheet = book.newWorksheet("People");
            row(sheet, 0, "id", "born", "seen", "score", "vip", "note");
            sheet.value(1, 0, 10093);
            sheet.value(1, 1, "1815-12-10");
            sheet.value(1, 2, LocalDateTime.of(2026, 1, 31, 9, 30));
            sheet.style(1, 2).format("yyyy-MM-dd H:mm:ss").set();
            sheet.value(1, 3, 5.2);
            sheet.value(1, 4, true);
            sheet.value(1, 5, "喝茶 & <b>\"tea\"</b>\nline");
            sheet.value(2, 1, LocalDate.of(1912, 6, 23));
            sheet.style(2, 1).format("dd/mm/yyyy").set();
            sheet.formula(2, 3, "1+1");
        }));

        assertThat(read.detection().words()).isEqualTo("Excel workbook");
        assertThat(read.detection().sheets()).containsExactly("People");
        assertThat(read.columns()).containsExactly("id", "born", "seen", "score", "vip", "note");
        assertThat(read.rows())
                .containsExactly(
                        "[10093,\"1815-12-10\",\"2026-01-31T09:30:00\",5.2,true,\"喝茶 & <b>\\\"tea\\\"</b>\\nline\"]",
                        "[null,\"1912-06-23\",null,null,null,null]");
        assertThat(read.entries()).extracting(Entry::line).containsExactly(2L, 3L);
        assertThat(read.notes()).singleElement().asString().contains("a formula without a stored result");
    }

    @Test
    void numbers_are_the_shortest_that_are_the_same() {
        assertThat(XlsxCells.literal("5.2000000000000002")).isEqualTo("5.2");
        assertThat(XlsxCells.literal("0.1")).isEqualTo("0.1");
        assertThat(XlsxCells.literal("3292879998")).isEqualTo("3292879998");
        assertThat(XlsxCells.literal("1.2345678901234567E19")).isEqualTo("12345678901234567000");
        assertThat(XlsxCells.literal("1E-3")).isEqualTo("0.001");
        assertThat(XlsxCells.literal("1.0")).isEqualTo("1");
        assertThat(XlsxCells.literal("-0.0")).isEqualTo("0");
        assertThat(XlsxCells.literal("1e300")).isEqualTo("1E+300");
        assertThat(XlsxCells.literal("007")).isEqualTo("7");
    }

    @Test
    void formats_tell_dates_from_numbers() {
        Map<String, XlsxFormats.Shows> formats = Map.of(
                "yyyy-mm-dd", XlsxFormats.Shows.DATE,
                "mmm yy", XlsxFormats.Shows.DATE,
                "[$-409]d/m/yy h:mm AM/PM;@", XlsxFormats.Shows.DATE_AND_TIME,
                "h:mm:ss", XlsxFormats.Shows.TIME,
                "[h]:mm", XlsxFormats.Shows.NUMBER,
                "#,##0.00 \"days\"", XlsxFormats.Shows.NUMBER,
                "0.00E+00", XlsxFormats.Shows.NUMBER,
                "General", XlsxFormats.Shows.NUMBER,
                "[Red]0\\d", XlsxFormats.Shows.NUMBER,
                "@", XlsxFormats.Shows.NUMBER);

        formats.forEach(
                (code, shows) -> assertThat(XlsxFormats.shows(code)).as(code).isEqualTo(shows));
    }

    @Test
    void days_are_counted_as_spreadsheets_count_them() {
        assertThat(XlsxFormats.iso(1, XlsxFormats.Shows.DATE, false)).isEqualTo("1900-01-01");
        assertThat(XlsxFormats.iso(59, XlsxFormats.Shows.DATE, false)).isEqualTo("1900-02-28");
        assertThat(XlsxFormats.iso(60, XlsxFormats.Shows.DATE, false)).isNull();
        assertThat(XlsxFormats.iso(61, XlsxFormats.Shows.DATE, false)).isEqualTo("1900-03-01");
        assertThat(XlsxFormats.iso(46053.5, XlsxFormats.Shows.DATE, false)).isEqualTo("2026-01-31T12:00:00");
        assertThat(XlsxFormats.iso(46053.395833333336, XlsxFormats.Shows.DATE_AND_TIME, false))
                .isEqualTo("2026-01-31T09:30:00");
        assertThat(XlsxFormats.iso(0.25, XlsxFormats.Shows.TIME, false)).isEqualTo("06:00:00");
        assertThat(XlsxFormats.iso(0, XlsxFormats.Shows.DATE, true)).isEqualTo("1904-01-01");
        assertThat(XlsxFormats.iso(2958465, XlsxFormats.Shows.DATE, false)).isEqualTo("9999-12-31");
        assertThat(XlsxFormats.iso(3e6, XlsxFormats.Shows.DATE, false)).isNull();
        assertThat(XlsxFormats.iso(-1, XlsxFormats.Shows.DATE, false)).isNull();
    }

    @Test
    void sheets_are_listed_and_can_be_chosen() {
        Path file = samples.write("two.xlsx", workbook(book -> {
            row(book.newWorksheet("First"), 0, "a", "b");
            Worksheet second = book.newWorksheet("Second & last");
            row(second, 0, "c", "d");
            row(second, 1, "x", "y");
        }));
        Detection detection = SourceFile.detect(file);

        assertThat(detection.sheets()).containsExactly("First", "Second & last");
        Samples.Read second = Samples.read(
                file, detection, detection.layout().withTable(new Layout.Table(',', 0, 1, "Second & last")));
        assertThat(second.columns()).containsExactly("c", "d");
        assertThat(second.rows()).containsExactly("[\"x\",\"y\"]");
        assertThatThrownBy(
                        () -> SourceFile.open(file, detection.layout().withTable(new Layout.Table(',', 0, 1, "Third"))))
                .isInstanceOf(ImportException.class)
                .hasMessage("two.xlsx has no sheet “Third”.");
    }

    @Test
    void the_first_sheet_in_sight_that_is_a_table_is_read_and_every_sheet_has_its_own_header() {
        Path file = samples.write("cover.xlsx", workbook(book -> {
            Worksheet cover = book.newWorksheet("Cover");
            row(cover, 0, "Corrections");
            row(cover, 1, "by sales");
            Worksheet hidden = book.newWorksheet("Old");
            hidden.setVisibilityState(VisibilityState.HIDDEN);
            row(hidden, 0, "id", "note");
            Worksheet customers = book.newWorksheet("Customers");
            row(customers, 0, "Customers of May");
            row(customers, 3, "id", "note");
            row(customers, 4, "1", "Prefers decaf");
        }));
        Detection detection = SourceFile.detect(file);

        assertThat(detection.sheets()).containsExactly("Cover", "Old", "Customers");
        assertThat(detection.layout().table()).isEqualTo(new Layout.Table(',', 3, 1, "Customers"));
        assertThat(SourceFile.sheet(file, "Old")).isEqualTo(new Layout.Table(',', 0, 1, "Old"));
        assertThatThrownBy(() -> SourceFile.sheet(file, "New"))
                .isInstanceOf(ImportException.class)
                .hasMessage("cover.xlsx has no sheet “New”.");
    }

    @Test
    void titles_and_empty_rows_are_skipped_and_rows_keep_their_numbers() {
        Samples.Read read = samples.read(workbook(book -> {
            Worksheet sheet = book.newWorksheet("S");
            sheet.value(0, 0, "Customers of May");
            row(sheet, 2, "id", "name", "city");
            row(sheet, 3, "1", "Ada", "London");
            row(sheet, 6, "2", "Bob", "Bonn");
            sheet.value(7, 4, "a remark beside the table");
        }));

        assertThat(read.detection().layout().table().skipped()).isEqualTo(2);
        assertThat(read.columns()).containsExactly("id", "name", "city");
        assertThat(read.entries()).extracting(Entry::line).containsExactly(4L, 7L, 8L);
        assertThat(read.problems())
                .containsExactly("null", "null", "It has a value in column 5, beyond the 3 columns of its table.");
    }

    @Test
    void what_an_exported_csv_says_of_itself_is_no_header_when_it_comes_back_as_a_workbook() {
        Samples.Read read = samples.read(workbook(book -> {
            Worksheet sheet = book.newWorksheet("S");
            row(sheet, 0, "# search: region:EU", " region:US", " tea");
            row(sheet, 1, "# memories: 1");
            row(sheet, 2, "id", "version", "text", "user_id");
            row(sheet, 3, "m1", "1", "Likes tea", "ivy");
        }));

        assertThat(read.columns()).containsExactly("id", "version", "text", "user_id");
        assertThat(read.rows()).containsExactly("[\"m1\",\"1\",\"Likes tea\",\"ivy\"]");
    }

    @Test
    void texts_that_are_shared_escaped_rich_or_missing_are_read_or_named() {
        String cells = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>"
                + "<row r=\"2\"><c t=\"inlineStr\"><is><t>in</t></is></c><c t=\"str\"><f>A1</f><v>out_x000A_</v></c></row>"
                + "<row r=\"3\"><c t=\"s\"><v>99</v></c><c t=\"e\"><v>#N/A</v></c></row>"
                + "<row><c t=\"d\"><v>2026-01-31</v></c><c r=\"ZZZZ4\"><v>1</v></c></row>";
        String strings =
                "<sst><si><t>name</t></si><si><r><t>so</t></r><rPh><t>spoken</t></rPh><r><t xml:space=\"preserve\">me </t></r></si></sst>";
        Samples.Read read = samples.read(raw(cells, strings));

        assertThat(read.columns()).containsExactly("name", "some");
        assertThat(read.rows().getFirst()).isEqualTo("[\"in\",\"out\\n\"]");
        assertThat(read.problems())
                .containsExactly(
                        "null", "Its cell in column 1 cannot be read.", "Its cell in column 475,254 cannot be read.");
        assertThat(read.entries().getLast().line()).isEqualTo(4);
        assertThat(read.notes()).singleElement().asString().contains("an error such as #N/A");
    }

    @Test
    void many_shared_texts_go_to_the_disk_and_come_back() {
        String text = "x".repeat(2_000);
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 12_000; i++) {
            all.add("<si><t>" + i + text + "</t></si>");
        }
        StringBuilder cells = new StringBuilder("<row><c t=\"s\"><v>11999</v></c></row>");
        for (int i = 0; i < 12_000; i += 1_000) {
            cells.append("<row><c t=\"s\"><v>").append(i).append("</v></c></row>");
        }
        Samples.Read read = samples.read(raw(cells.toString(), "<sst>" + String.join("", all) + "</sst>"));

        assertThat(read.columns()).containsExactly("11999" + text);
        assertThat(read.rows()).hasSize(12).last().isEqualTo("[\"11000" + text + "\"]");
    }

    @Test
    void broken_sheets_and_other_zip_files_end_in_a_sentence() {
        Path broken = samples.write("broken.xlsx", raw("<row><c><v>1</v></c></row><row><c></row>", "<sst/>"));
        assertThatThrownBy(() -> Samples.read(broken))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("broken.xlsx is damaged");
        Path other = samples.write("table.ods", Samples.zip(Map.of("content.xml", Samples.utf8("<x/>"))));
        assertThatThrownBy(() -> SourceFile.detect(other))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("is a spreadsheet of another kind");
    }

    @Test
    void entities_are_not_followed() {
        String bomb = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>";
        Path file = samples.write(
                "evil.xlsx", book(bomb + "<worksheet><sheetData><row><c t=\"str\"><v>&a;</v></c></row>", "<sst/>"));

        assertThatThrownBy(() -> Samples.read(file)).isInstanceOf(ImportException.class);
    }

    private static void row(Worksheet sheet, int row, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            sheet.value(row, i, cells[i]);
        }
    }

    static byte[] workbook(Consumer<Workbook> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Test", "1.0")) {
            content.accept(book);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A workbook of one sheet, as no well-behaved program writes it. */
    static byte[] raw(String rows, String strings) {
        return book("<worksheet><sheetData>" + rows + "</sheetData></worksheet>", strings);
    }

    /** The same, in a ZIP file that is not compressed and whose checks nobody makes. */
    static byte[] stored(String rows, String strings) {
        Map<String, byte[]> members = members("<worksheet><sheetData>" + rows + "</sheetData></worksheet>", strings);
        return Samples.stored(members);
    }

    private static byte[] book(String sheet, String strings) {
        return Samples.zip(members(sheet, strings));
    }

    static Map<String, byte[]> members(String sheet, String strings) {
        String relation = "<Relationship Id=\"%s\" Type=\"http://x/%s\" Target=\"%s\"/>";
        Map<String, String> members = new LinkedHashMap<>();
        members.put("[Content_Types].xml", "<Types/>");
        members.put("xl/workbook.xml", "<workbook><sheets><sheet name=\"S\" id=\"r1\"/></sheets></workbook>");
        members.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships>" + relation.formatted("r1", "worksheet", "sheet.xml")
                        + relation.formatted("r2", "sharedStrings", "/xl/strings.xml") + "</Relationships>");
        members.put("xl/sheet.xml", sheet);
        members.put("xl/strings.xml", strings);
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        members.forEach((name, content) -> bytes.put(name, content.getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }
}
