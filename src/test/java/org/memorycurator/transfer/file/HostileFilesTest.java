package org.memorycurator.transfer.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.memorycurator.store.JsonText;

class HostileFilesTest {
    private static final long HARMLESS = 1 << 20;
    private static final int SWELLS = 2 << 20;
    private static final String GOOD = "{\"id\":\"m1\",\"memory\":\"Likes tea\"}";

    @TempDir
    Path folder;

    private Samples samples;

    @BeforeEach
    void open() {
        samples = new Samples(folder);
    }

    @Test
    void gzip_that_swells_without_end_is_stopped() throws Exception {
        Path file = samples.write("bomb.jsonl.gz", gzip(SWELLS));

        assertBomb(file, () -> FileBytes.open(file, HARMLESS));
        assertWhole(() -> FileBytes.open(file, SWELLS * 2));
    }

    @Test
    void members_that_swell_without_end_are_stopped_and_so_is_what_is_packed_in_them() throws Exception {
        Path file = samples.write(
                "bomb.zip", zip(Map.of("memories.json", new byte[SWELLS], "memories.jsonl.gz", gzip(SWELLS))));

        try (ZipContent zip = ZipContent.open(file, HARMLESS)) {
            assertBomb(file, () -> zip.open("memories.json"));
            assertBomb(file, () -> zip.openUnpacked("memories.jsonl.gz"));
        }
        try (ZipContent zip = ZipContent.open(file, SWELLS * 2)) {
            assertWhole(() -> zip.open("memories.json"));
            assertWhole(() -> zip.openUnpacked("memories.jsonl.gz"));
        }
    }

    @Test
    void a_zip_file_that_gzip_is_around_is_stopped_before_it_fills_the_disk() throws IOException {
        Path file = samples.write("bomb.zip.gz", gzip(SWELLS));

        assertBomb(file, () -> ZipContent.open(file, HARMLESS).open("none"));
    }

    @Test
    void a_workbook_with_a_text_that_swells_without_end_is_refused_whole() throws IOException {
        Map<String, byte[]> book = new HashMap<>(XlsxEntriesTest.members("", "<sst/>"));
        byte[] words = Samples.utf8("<worksheet><sheetData><row><c t=\"str\"><v>");
        byte[] sheet = Arrays.copyOf(words, (int) Guarded.HARMLESS + SWELLS);
        Arrays.fill(sheet, words.length, sheet.length, (byte) ' ');
        book.put("xl/sheet.xml", sheet);

        assertRefused(samples.write("bomb.xlsx", zip(book)), "swells to more than 128 MB", "Nothing was imported");
    }

    @Test
    void what_shrinks_well_because_it_repeats_itself_is_read() {
        byte[] lines = Samples.utf8((GOOD + "\n").repeat(10_000));

        assertThat(samples.read(Samples.gzip(lines)).entries()).hasSize(10_000);
    }

    @Test
    void compressed_files_that_are_cut_off_or_damaged_end_in_a_sentence() {
        byte[] gzip = Samples.gzip(Samples.utf8((GOOD + "\n").repeat(100)));
        byte[] damaged = gzip.clone();
        damaged[gzip.length / 2] ^= 0x55;
        byte[] book = workbook();

        assertRefused(samples.write("cut.gz", Arrays.copyOf(gzip, gzip.length - 9)), "is cut off");
        assertRefused(samples.write("short.gz", Arrays.copyOf(gzip, 5)), "is cut off");
        assertRefused(samples.write("damaged.gz", damaged), "is damaged");
        assertRefused(samples.write("cut.xlsx", Arrays.copyOf(book, book.length - 30)), "is damaged");
        assertRefused(samples.write("twice.gz", Samples.gzip(gzip)), "more than once");
    }

    @Test
    void a_line_of_many_megabytes_is_named_and_the_next_one_read() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(Samples.utf8(GOOD + "\n{\"memory\":\""));
        byte[] text = Samples.utf8("long ".repeat(1 << 18));
        for (int i = 0; i < 55; i++) {
            bytes.write(text);
        }
        bytes.write(Samples.utf8("\"}\n" + GOOD + "\n"));
        Samples.Read read = samples.read(bytes.toByteArray());

        assertThat(read.problems())
                .containsExactly(
                        "null",
                        "It is longer than 64 MB and was not read; it is not in the rejects file either.",
                        "null");
        assertThat(read.entries().get(1).raw()).isEqualTo("(longer than 64 MB)");
    }

    @Test
    void depth_is_left_to_whoever_parses_and_never_followed_here() {
        String deep = "[".repeat(2_000_000);
        Samples.Read lines = samples.read("{\"memory\":\"x\",\"metadata\":{\"k\":" + deep + "\n" + GOOD + "\n");
        Samples.Read list =
                samples.read("[{\"memory\":\"x\",\"metadata\":" + deep + "]".repeat(2_000_000) + "},\n" + GOOD + "]");

        assertThat(lines.entries()).hasSize(2).last().extracting(Entry::raw).isEqualTo(GOOD);
        assertThat(list.entries()).hasSize(2).last().extracting(Entry::raw).isEqualTo(GOOD);
        assertThatThrownBy(() -> JsonText.parse(list.entries().getFirst().raw()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nested");
    }

    @Test
    void objects_and_rows_with_a_million_parts_are_read_as_one() {
        StringBuilder keys = new StringBuilder("{\"id\":\"m0\",\"memory\":\"x\",\"metadata\":{");
        for (int i = 0; i < 1_000_000; i++) {
            keys.append("\"k").append(i).append("\":1,");
        }
        keys.append("\"end\":1}}");
        assertThat(samples.read(GOOD + "\n" + keys + "\n" + GOOD).entries()).hasSize(3);
        assertThat(samples.read("[" + keys + "," + GOOD + "]").entries()).hasSize(2);

        Samples.Read table = samples.read("id,name\n1,a\n2" + ",".repeat(1_000_000) + "x\n3,c\n");
        assertThat(table.problems().get(1)).isEqualTo("It has 1,000,001 cells, more than the 2 columns of its table.");
        assertThat(table.rows().getLast()).isEqualTo("[\"3\",\"c\"]");
    }

    @Test
    void nul_bytes_spoil_only_the_row_or_line_they_stand_in() {
        Samples.Read table = samples.read("id,name\n1,a\0b\n2,fine\n3,fine\n4,fine\n");
        assertThat(table.problems())
                .containsExactly("It holds a NUL character, which no text has.", "null", "null", "null");

        assertThat(samples.read((GOOD + "\n").repeat(9) + "{\"memory\":\"\0\"}\n" + GOOD)
                        .entries())
                .hasSize(11)
                .last()
                .extracting(Entry::raw)
                .isEqualTo(GOOD);
    }

    @Test
    void half_characters_are_kept_where_json_escapes_them_and_named_where_no_encoding_has_them() {
        String escaped = "{\"memory\":\"half \\ud83d\"}";
        assertThat(samples.read(escaped + "\n" + GOOD).entries())
                .first()
                .extracting(Entry::raw)
                .isEqualTo(escaped);

        byte[] wide = "\uFEFFid,name\n1,abc\n2,def\n".getBytes(StandardCharsets.UTF_16LE);
        int at = "\uFEFFid,name\n1,".length() * 2;
        wide[at + 1] = (byte) 0xD8;
        Path file = samples.write("half.csv", wide);
        assertRefused(file, "is not UTF-16 (little-endian): byte " + (at + 1));
    }

    @Test
    void a_workbook_of_many_empty_cells_and_far_rows_takes_no_room() {
        String cells =
                "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>name</v></c></row><row r=\"999999999\"><c r=\"A999999999\" t=\"str\"><v>x</v></c></row>"
                        + "<row r=\"-5\"><c r=\"XFD7\"><v>1</v></c><c r=\"\" t=\"n\"><v>not a number</v></c></row>"
                        + "<row r=\"9999999999999\"><c s=\"99999999999\" t=\"s\"><v>99999999999</v></c></row>";
        Samples.Read read = samples.read(XlsxEntriesTest.raw(cells + "<row><c/></row>".repeat(10_000), "<sst/>"));

        assertThat(read.columns()).containsExactly("name");
        assertThat(read.entries()).hasSize(3);
        assertThat(read.problems().get(1)).contains("column 16,385");
        assertThat(read.problems().get(2)).isEqualTo("Its cell in column 1 cannot be read.");
    }

    private static byte[] workbook() {
        return XlsxEntriesTest.workbook(book -> book.newWorksheet("S").value(0, 0, "x"));
    }

    private static byte[] gzip(int zeros) {
        return Samples.gzip(new byte[zeros]);
    }

    private static byte[] zip(Map<String, byte[]> members) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> one : members.entrySet()) {
                out.putNextEntry(new ZipEntry(one.getKey()));
                out.write(one.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static void assertBomb(Path file, Callable<InputStream> opened) {
        assertThatThrownBy(() -> readWhole(opened))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining(file.getFileName() + " swells to more than 1 MB");
    }

    private static void assertWhole(Callable<InputStream> opened) throws Exception {
        assertThat(readWhole(opened)).isEqualTo(SWELLS);
    }

    private static long readWhole(Callable<InputStream> opened) throws Exception {
        try (InputStream in = opened.call()) {
            return in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static void assertRefused(Path file, String... words) {
        assertThatThrownBy(() -> Samples.read(file))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining(file.getFileName().toString())
                .hasMessageContainingAll(List.of(words).toArray(String[]::new));
    }
}
