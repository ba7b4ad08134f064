package org.memorycurator.transfer.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RejectsFileTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @TempDir
    Path folder;

    private Samples samples;

    @BeforeEach
    void open() {
        samples = new Samples(folder);
    }

    @Test
    void rows_come_back_as_they_were_with_their_header_their_line_and_the_reason() throws IOException {
        Path source = samples.write(
                "crm.csv", "# of May\nid;\"na;me\"\n1;\"Zoë \"\"Z\"\"\"\n2;Bo;b\n3;\"open\n4;Di\n".getBytes(WINDOWS));

        Path rejects = rejectAll(source);

        assertThat(rejects).hasFileName("crm-1.csv");
        assertThat(Files.readString(rejects, WINDOWS))
                .isEqualTo(
                        "# of May\nid;\"na;me\";import_line;import_reason\n"
                                + "1;\"Zoë \"\"Z\"\"\";3;\"no\"\n2;Bo;b;4;\"It has 3 cells, more than the 2 columns of its table.\"\n"
                                + "3;\"open;5;\"A cell opens with a quotation mark in line 5 that is never closed.\"\n4;Di;6;\"no\"\n");
    }

    @Test
    void rejects_of_a_table_are_read_again_by_the_same_layout_and_what_is_wrong_stays_wrong() {
        Path source = samples.write("crm.csv", "id;name\n1;Zoë\n2;Bo;b\n3;\"open\n4\n5;Di\n");
        Detection detection = SourceFile.detect(source);

        Samples.Read again = Samples.read(rejectAll(source), detection, detection.layout());

        assertThat(again.columns()).containsExactly("id", "name", "import_line", "import_reason");
        assertThat(again.rows().getFirst()).isEqualTo("[\"1\",\"Zoë\",\"2\",\"no\"]");
        assertThat(again.entries())
                .extracting(e -> e.problem() == null)
                .containsExactly(true, false, false, false, true);
    }

    @Test
    void rejects_that_stay_out_again_have_one_line_and_one_reason_the_new_ones() throws IOException {
        Path source = samples.write("crm.csv", "id;name\n1;\"Zoë; 5\"\n2;Bo;b\n3;5\" pipe\n4\n");
        Path once = rejectAll(source);
        Path mended = samples.write("mended.csv", Files.readString(once).replace("4;5;", "4;Di;5;"));

        Path twice = rejectAll(mended);

        assertThat(Files.readString(twice))
                .isEqualTo("id;name;import_line;import_reason\n1;\"Zoë; 5\";2;\"no\"\n"
                        + "2;Bo;b;3;\"It has 5 cells, more than the 4 columns of its table.\"\n"
                        + "3;5\" pipe;4;\"no\"\n4;Di;5;\"no\"\n");
        assertThat(Files.readString(rejectAll(twice))).isEqualTo(Files.readString(twice));
    }

    @Test
    void rejects_of_a_workbook_that_stay_out_again_have_one_line_and_one_reason() {
        Path source = samples.write("crm.xlsx", XlsxEntriesTest.workbook(made -> {
            var sheet = made.newWorksheet("Of May");
            sheet.value(0, 0, "id");
            sheet.value(0, 1, "name");
            sheet.value(1, 0, 1);
            sheet.value(1, 1, "Zoë");
            sheet.value(2, 0, 2);
        }));

        Samples.Read again = Samples.read(rejectAll(rejectAll(source)));

        assertThat(again.columns()).containsExactly("id", "name", "import_line", "import_reason");
        assertThat(again.rows()).containsExactly("[1,\"Zoë\",2,\"no\"]", "[2,null,3,\"no\"]");
    }

    @Test
    void a_byte_order_mark_two_header_rows_and_tabs_are_kept() throws IOException {
        Path source = samples.write(
                "two.txt",
                "\uFEFFid\tFilms\t\t\n\tSeen\tLiked\tScore\n7\tyes\tno\t1\n8\tno\tno\t2\n"
                        .getBytes(StandardCharsets.UTF_16LE));

        Path rejects = rejectAll(source);

        assertThat(rejects).hasFileName("two-1.tsv");
        assertThat(Files.readString(rejects, StandardCharsets.UTF_16LE))
                .startsWith(
                        "\uFEFFid\tFilms\t\t\t\t\n\tSeen\tLiked\tScore\timport_line\timport_reason\n7\tyes\tno\t1\t3\t\"no\"\n");
        assertThat(Samples.read(rejects).columns())
                .startsWith("id", "Films · Seen")
                .endsWith("import_reason");
    }

    @Test
    void rows_of_a_workbook_come_back_as_a_workbook() {
        byte[] book = XlsxEntriesTest.workbook(made -> {
            var sheet = made.newWorksheet("Of May");
            sheet.value(0, 0, "Customers");
            sheet.value(1, 0, "id");
            sheet.value(1, 1, "name");
            sheet.value(1, 2, "vip");
            sheet.value(2, 0, 10093);
            sheet.value(2, 1, "_x005F_x0041_ \"<b>\" 😀");
            sheet.value(2, 2, true);
            sheet.value(3, 1, "Bo");
            sheet.value(4, 0, 2);
            sheet.value(4, 6, "beside");
        });
        Path source = samples.write("crm.xlsx", book);
        Samples.Read before = Samples.read(source);

        Path rejects = rejectAll(source);
        Samples.Read again =
                Samples.read(rejects, before.detection(), before.detection().layout());

        assertThat(rejects).hasFileName("crm-1.xlsx");
        assertThat(again.columns()).containsExactly("id", "name", "vip", "import_line", "import_reason");
        assertThat(again.rows())
                .startsWith("[10093,\"_x0041_ \\\"<b>\\\" 😀\",true,3,\"no\"]", "[null,\"Bo\",null,4,\"no\"]");
        assertThat(again.problems())
                .startsWith("null", "null")
                .last()
                .asString()
                .contains("beyond");
        assertThat(SourceFile.detect(rejects).layout())
                .isEqualTo(before.detection().layout());
    }

    @Test
    void elements_are_json_lines_whatever_they_came_in_and_reasons_stand_beside() throws IOException {
        Path source = samples.write("backup.zip", OpenMemoryTest.backup("", OpenMemoryTest.EVERYTHING));

        Path rejects = rejectAll(source);

        assertThat(Files.readAllLines(rejects)).hasSize(4).last().isEqualTo("{\"id\": \"m4\", broken}");
        assertThat(Files.readAllLines(rejects).getFirst()).startsWith("{\"user_id\":\"ivy\",\"app_id\":\"cursor\"");
        assertThat(Files.readAllLines(rejects.resolveSibling("backup-1.reasons.txt")))
                .hasSize(4)
                .first()
                .isEqualTo("backup.zip:6: no");
        assertThat(Samples.read(rejects).entries()).hasSize(4);
    }

    @Test
    void what_was_not_needed_or_is_discarded_is_not_there() throws IOException {
        Path source = samples.write("a.csv", "id,name\n1,a\n");
        Path out = folder.resolve("out");
        RejectsFile none =
                RejectsFile.of(out, "none", source, SourceFile.detect(source).layout());
        none.close();
        assertThat(none.file()).isNull();
        assertThat(out).doesNotExist();

        RejectsFile some =
                RejectsFile.of(out, "some", source, SourceFile.detect(source).layout());
        some.add("a.csv", Entry.unparsed("1,a", 2, 0, null), "no");
        assertThat(some.file()).exists();
        some.discard();
        assertThat(out).isEmptyDirectory();
    }

    @Test
    void an_older_file_is_never_written_over_and_a_folder_that_cannot_be_made_is_named() throws IOException {
        Path source = samples.write("a.jsonl", "{\"memory\":\"x\"}\n");
        assertThat(rejectAll(source)).hasFileName("a-1.jsonl");
        assertThat(rejectAll(source)).hasFileName("a-1-2.jsonl");

        Path nowhere = Files.writeString(folder.resolve("a file"), "");
        RejectsFile impossible =
                RejectsFile.of(nowhere, "x", source, SourceFile.detect(source).layout());
        assertThatThrownBy(() -> impossible.add("a", Entry.unparsed("x", 1, 0, null), "no"))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("Make room");
    }

    /** Rejects each element, for its problem or without a reason. */
    private Path rejectAll(Path source) {
        Detection detection = SourceFile.detect(source);
        String name = source.getFileName().toString().replaceFirst("\\..*", "") + "-1";
        try (RejectsFile rejects = RejectsFile.of(folder.resolve("rejects"), name, source, detection.layout());
                Entries entries = SourceFile.open(source, detection.layout())) {
            for (Entry entry = entries.next(); entry != null; entry = entries.next()) {
                rejects.add(source.getFileName().toString(), entry, entry.problem() == null ? "no" : entry.problem());
            }
            return rejects.file();
        }
    }
}
