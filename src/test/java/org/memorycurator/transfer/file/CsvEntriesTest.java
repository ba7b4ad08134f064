package org.memorycurator.transfer.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvEntriesTest {
    @TempDir
    Path folder;

    private Samples samples;

    @BeforeEach
    void open() {
        samples = new Samples(folder);
    }

    @Test
    void separators_are_known_by_the_columns_they_make() {
        for (char separator : new char[] {',', ';', '\t', '|'}) {
            String content = "id,name,born\n1,Ada,1815-12-10\n2,Alan,1912-06-23\n".replace(',', separator);
            Samples.Read read = samples.read(content);

            assertThat(read.detection().layout())
                    .isEqualTo(
                            new Layout(FileFormat.CSV, StandardCharsets.UTF_8, new Layout.Table(separator, 0, 1, "")));
            assertThat(read.columns()).containsExactly("id", "name", "born");
            assertThat(read.rows())
                    .containsExactly("[\"1\",\"Ada\",\"1815-12-10\"]", "[\"2\",\"Alan\",\"1912-06-23\"]");
        }
    }

    @Test
    void commas_inside_of_texts_do_not_hide_a_semicolon() {
        Samples.Read read = samples.read("id;text\n1;Hello, world, again\n2;Likes tea, not coffee\n3;Plain\n");

        assertThat(read.detection().layout().table().delimiter()).isEqualTo(';');
        assertThat(read.rows()).hasSize(3).first().isEqualTo("[\"1\",\"Hello, world, again\"]");
    }

    @Test
    void cells_in_quotation_marks_hold_anything() {
        Samples.Read read = samples.read(
                "id,text\r\n1,\"a, b\"\r\n2,\"said \"\"no\"\"\"\r\n3,\"first\r\nsecond\"\r\n4,\"\"\r\n5,5\" pipe\r\n6,\" \" \r\n");

        assertThat(read.rows())
                .containsExactly(
                        "[\"1\",\"a, b\"]",
                        "[\"2\",\"said \\\"no\\\"\"]",
                        "[\"3\",\"first\\r\\nsecond\"]",
                        "[\"4\",\"\"]",
                        "[\"5\",\"5\\\" pipe\"]",
                        "[\"6\",\" \"]");
        assertThat(read.entries()).extracting(Entry::line).containsExactly(2L, 3L, 4L, 6L, 7L, 8L);
        assertThat(read.entries().get(2).raw()).isEqualTo("3,\"first\r\nsecond\"");
        assertThat(read.problems()).containsOnly("null");
    }

    @Test
    void a_row_with_too_many_or_too_few_cells_is_a_problem_and_never_shifted() {
        Samples.Read read = samples.read("id,name,city\n1,Ada,London\n2,Bob\n3,Cy,Rome,IT\n4,Di,Bonn,,\n\n5,Ed,Oslo\n");

        assertThat(read.problems())
                .containsExactly(
                        "null",
                        "It has 2 cells, fewer than the 3 columns of its table.",
                        "It has 4 cells, more than the 3 columns of its table.",
                        "null",
                        "null");
        assertThat(read.rows().get(3)).isEqualTo("[\"4\",\"Di\",\"Bonn\"]");
        assertThat(read.entries().get(2).raw()).isEqualTo("3,Cy,Rome,IT");
        assertThat(read.detection().findings()).singleElement().asString().startsWith("2 of the first 6 rows");
    }

    @Test
    void an_unclosed_quotation_mark_spoils_only_its_line() {
        StringBuilder content = new StringBuilder("id,text\n1,fine\n2,\"never closed\n3,after it\n");
        for (int i = 4; i < 2_000; i++) {
            content.append(i).append(",row\n");
        }
        Samples.Read read = samples.read(content.toString());

        assertThat(read.entries()).hasSize(1_999);
        assertThat(read.problems().get(1))
                .isEqualTo("A cell opens with a quotation mark in line 3 that is never closed.");
        assertThat(read.entries().get(1).raw()).isEqualTo("2,\"never closed");
        assertThat(read.rows().get(2)).isEqualTo("[\"3\",\"after it\"]");
        assertThat(read.entries().getLast().line()).isEqualTo(2_000);
    }

    @Test
    void a_stray_quotation_mark_does_not_take_the_next_quoted_cell_with_it() {
        Samples.Read read = samples.read("id,text\n1,\"open\n2,\"closed, well\"\n3,plain\n");

        assertThat(read.problems())
                .containsExactly(
                        "In cell 2, “c” follows the closing quotation mark, where only a separator or the end of the line"
                                + " may follow.",
                        "null",
                        "null");
        assertThat(read.rows().get(1)).isEqualTo("[\"2\",\"closed, well\"]");
    }

    @Test
    void a_quoted_cell_that_runs_too_far_is_given_up_at_its_line() {
        String far = "x".repeat(1_000) + "\n";
        Samples.Read read = samples.read("id,text\n1,\"open\n" + far.repeat(9_000) + "2,\"end\"\n");

        assertThat(read.problems().getFirst())
                .isEqualTo(
                        "A cell opens with a quotation mark in line 2 that is not closed within 8 million characters.");
        assertThat(read.entries()).hasSize(9_002);
        assertThat(read.rows().getLast()).isEqualTo("[\"2\",\"end\"]");
    }

    @Test
    void columns_always_have_names_and_each_a_different_one() {
        Samples.Read read = samples.read("id,,name,name, name (2) ,\n1,a,b,c,d,e\n2,a,b,c,d,e\n");

        assertThat(read.columns()).containsExactly("id", "column 2", "name", "name (2)", "name (2) (2)", "column 6");
    }

    @Test
    void two_header_rows_are_joined_and_headings_reach_over_their_columns() {
        Samples.Read read = samples.read("id,Films,,Age,,\n,Seen,Liked,,Response,\n7,yes,no,33,b,1\n8,yes,no,34,b,2\n");

        assertThat(read.detection().layout().table().headerRows()).isEqualTo(2);
        assertThat(read.columns())
                .containsExactly("id", "Films · Seen", "Films · Liked", "Age", "Age · Response", "column 6");
        assertThat(read.entries()).hasSize(2).first().extracting(Entry::line).isEqualTo(3L);
    }

    @Test
    void rows_that_look_like_all_others_are_no_header() {
        Samples.Read read = samples.read("1,Ada,1815-12-10\n2,Alan,1912-06-23\n3,Grace,1906-12-09\n");

        assertThat(read.detection().layout().table().headerRows()).isZero();
        assertThat(read.columns()).containsExactly("column 1", "column 2", "column 3");
        assertThat(read.entries()).hasSize(3);
    }

    @Test
    void remarks_and_titles_above_the_header_are_skipped() {
        Samples.Read ours = samples.read("# query: \"tea\", of 2026-01-31\n# 2 memories\nid,memory\na,x\nb,y\n");
        assertThat(ours.detection().layout().table().skipped()).isEqualTo(2);
        assertThat(ours.columns()).containsExactly("id", "memory");
        assertThat(ours.rows()).containsExactly("[\"a\",\"x\"]", "[\"b\",\"y\"]");
        assertThat(ours.entries()).extracting(Entry::line).containsExactly(4L, 5L);

        Samples.Read title = samples.read("Customers of May,,\n\nid,name,city\n1,Ada,London\n2,Bob,Bonn\n");
        assertThat(title.detection().layout().table().skipped()).isEqualTo(2);
        assertThat(title.columns()).containsExactly("id", "name", "city");
        assertThat(title.entries()).hasSize(2);
    }

    @Test
    void an_overruled_table_is_read_as_the_user_says() {
        Path file = samples.write("t.csv", "a;b\n1;2\n3;4\n");
        Layout layout = SourceFile.detect(file).layout();
        Samples.Read none =
                Samples.read(file, SourceFile.detect(file), layout.withTable(new Layout.Table(';', 1, 0, "")));
        Samples.Read one =
                Samples.read(file, SourceFile.detect(file), layout.withTable(new Layout.Table(',', 0, 1, "")));

        assertThat(none.rows()).containsExactly("[\"1\",\"2\"]", "[\"3\",\"4\"]");
        assertThat(one.columns()).containsExactly("a;b");
        assertThat(one.rows()).containsExactly("[\"1;2\"]", "[\"3;4\"]");
    }

    @Test
    void lines_without_a_separator_are_a_column_of_texts() {
        Samples.Read read = samples.read("Likes tea\nLives in Bonn\nHas a cat\n");

        assertThat(read.detection().words()).isEqualTo("Lines of text");
        assertThat(read.detection().findings()).singleElement().asString().contains("each line is one cell");
        assertThat(read.entries()).hasSize(3);
        assertThat(samples.read("memory\nLikes tea\nLives in Bonn\n").columns()).containsExactly("memory");
        Samples.Read commas = samples.read("Likes tea\nLikes coffee, black\nNo milk; no sugar\n");
        assertThat(commas.rows())
                .containsExactly("[\"Likes tea\"]", "[\"Likes coffee, black\"]", "[\"No milk; no sugar\"]");
    }

    @Test
    void rows_of_nothing_but_separators_are_no_rows() {
        Samples.Read read = samples.read("id,text\n1,tea\n,\n , \n\n2,milk\n,,,\n");

        assertThat(read.rows()).containsExactly("[\"1\",\"tea\"]", "[\"2\",\"milk\"]");
        assertThat(read.entries()).extracting(Entry::line).containsExactly(2L, 6L);
        assertThat(read.detection().findings()).isEmpty();
    }

    @Test
    void a_header_that_cannot_be_read_is_named() {
        Path file = samples.write("t.csv", "id,\"na\"me,x\n1,2,3\n4,5,6\n");
        Layout layout = new Layout(FileFormat.CSV, StandardCharsets.UTF_8, new Layout.Table(',', 0, 1, ""));

        assertThatThrownBy(() -> SourceFile.open(file, layout))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("The header of t.csv cannot be read (line 1)")
                .hasMessageContaining("In cell 2");
    }

    @Test
    void what_a_table_names_and_what_its_rows_have_may_differ_and_is_said() {
        List<String> findings =
                samples.read("id,name\n1,Ada,x\n2,Bob,y\n3,Cy,z\n").detection().findings();

        assertThat(findings).containsExactly("Its header has 2 cells, but most of its rows have 3.");
    }

    @Test
    void separators_at_the_end_of_a_line_are_no_cells_and_nothing_is_said_against_them() {
        Samples.Read read = samples.read("id,name,born\n1,Ada,1815,\n2,Alan,1912,,,\n3,Grace,1906\n");
        Samples.Read all = samples.read("id,name,born\n1,Ada,1815,\n2,Alan,1912,\n3,Grace,1906,\n");

        assertThat(read.rows()).first().isEqualTo("[\"1\",\"Ada\",\"1815\"]");
        assertThat(read.problems()).containsOnly("null").hasSize(3);
        assertThat(read.detection().findings()).isEmpty();
        assertThat(all.problems()).containsOnly("null").hasSize(3);
        assertThat(all.detection().findings()).isEmpty();
    }

    @Test
    void a_file_without_anything_in_it_is_called_that() {
        assertThat(samples.read("").detection().words()).isEqualTo("An empty file");
        assertThat(samples.read("\uFEFF\n").entries()).isEmpty();
    }

    @Test
    void the_separator_is_named_also_where_no_row_is_a_header() {
        assertThat(samples.read("1,Ada,1815\n2,Alan,1912\n3,Grace,1906\n")
                        .detection()
                        .words())
                .isEqualTo("Table with columns separated by “,”");
    }
}
