package org.memorycurator.transfer.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFileTest {
    @TempDir
    Path folder;

    @Test
    void a_line_is_an_element_whatever_ends_it_and_blank_lines_count_as_lines() {
        List<Entry> elements = read("\uFEFF{\"a\":1}\r\n\r\n  {\"b\":2}  \n{\"c\":3}\r{\"d\":4}");

        assertThat(elements)
                .extracting(Entry::raw)
                .containsExactly("{\"a\":1}", "  {\"b\":2}  ", "{\"c\":3}", "{\"d\":4}");
        assertThat(elements).extracting(Entry::line).containsExactly(1L, 3L, 4L, 5L);
    }

    @Test
    void a_broken_line_spoils_only_itself() {
        List<Entry> elements = read("{\"memory\":\"never clo\n{\"a\":[1}\nwords\n{\"b\":2}\n");

        assertThat(elements)
                .extracting(Entry::raw)
                .containsExactly("{\"memory\":\"never clo", "{\"a\":[1}", "words", "{\"b\":2}");
    }

    @Test
    void a_first_line_of_words_does_not_hide_the_memories_below() {
        assertThat(read("exported 2026-01-31, 2 rows\n{\"a\":1}\n{\"b\":2}\n")).hasSize(3);
    }

    @Test
    void a_file_of_no_bytes_and_one_of_blank_lines_hold_nothing() {
        assertThat(read("")).isEmpty();
        assertThat(read(" \n\n")).isEmpty();
    }

    @Test
    void a_file_joined_from_two_with_marks_is_read() {
        assertThat(read("\uFEFF{\"a\":1}\n\uFEFF{\"b\":2}\n"))
                .extracting(Entry::raw)
                .containsExactly("{\"a\":1}", "{\"b\":2}");
    }

    @Test
    void the_elements_of_a_list_are_cut_out_as_they_are() {
        List<Entry> elements = read("[\n  {\"a\": \"]},\\\"\"},\n  17,\n  {\"b\": {\"c\": [\n1]}}, \"x\", null\n]");

        assertThat(elements)
                .extracting(Entry::raw)
                .containsExactly("{\"a\": \"]},\\\"\"}", "17", "{\"b\": {\"c\": [\n1]}}", "\"x\"", "null");
        assertThat(elements).extracting(Entry::line).containsExactly(2L, 3L, 4L, 5L, 5L);
        assertThat(elements).extracting(Entry::number).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(elements).extracting(Entry::problem).containsOnlyNulls();
    }

    @Test
    void an_envelope_is_opened_on_one_line_and_on_many() {
        assertThat(read("{\"count\":2,\"next\":null,\"previous\":null,\"results\":[{\"id\":\"a\"},{\"id\":\"b\"}]}"))
                .extracting(Entry::raw)
                .containsExactly("{\"id\":\"a\"}", "{\"id\":\"b\"}");
        assertThat(read("{\n \"results\": [\n  {\"id\":\"a\"}\n ],\n \"relations\": []\n}\n"))
                .extracting(Entry::raw)
                .containsExactly("{\"id\":\"a\"}");
        assertThat(read("{\"results\":[{\"id\":\"a\"}]}\n{\"results\":[{\"id\":\"b\"}]}\n"))
                .extracting(Entry::raw)
                .containsExactly("{\"id\":\"a\"}", "{\"id\":\"b\"}");
    }

    @Test
    void an_envelope_of_one_page_says_that_there_are_more() {
        List<String> notes = new ArrayList<>();
        read(
                "{\"count\":200,\"next\":\"https://example.org/?page=2\",\"results\":[{\"id\":\"a\"}]}",
                StandardCharsets.UTF_8,
                notes);

        assertThat(notes).anyMatch(n -> n.contains("one page of a longer list")).anyMatch(n -> n.contains("count"));
    }

    @Test
    void a_memory_that_has_a_list_called_results_is_no_envelope() {
        assertThat(read("{\"id\":\"a\",\"memory\":\"x\",\"results\":[1,2]}")).hasSize(1);
    }

    @Test
    void objects_over_several_lines_and_side_by_side_are_read() {
        assertThat(read("{\n  \"a\": 1\n}\n{\n  \"b\": 2\n}\n"))
                .extracting(Entry::raw)
                .containsExactly("{\n  \"a\": 1\n}", "{\n  \"b\": 2\n}");
        assertThat(read("{\"a\":1}{\"b\":2} {\"c\":3}")).hasSize(3);
    }

    @Test
    void a_list_that_is_cut_off_gives_what_is_whole_and_says_so() {
        List<Entry> elements = read("[{\"a\":1},{\"b\":2},\n{\"c\":");

        assertThat(elements).extracting(Entry::raw).startsWith("{\"a\":1}", "{\"b\":2}", "{\"c\":");
        assertThat(elements.get(1).problem()).isNull();
        assertThat(elements.get(2).problem()).contains("ends in the middle");
        assertThat(read("[{\"a\":1}").getLast().problem()).contains("cut off");
    }

    @Test
    void utf_16_with_a_mark_is_read() {
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertThat(read("\uFEFF{\"a\":\"喝茶\"}\n{\"b\":2}\n", charset, new ArrayList<>()))
                    .extracting(Entry::raw)
                    .containsExactly("{\"a\":\"喝茶\"}", "{\"b\":2}");
        }
    }

    @Test
    void a_file_that_is_not_utf_8_is_refused_at_its_byte() throws IOException {
        String line = "{\"memory\":\"" + "ü".repeat(50_000) + "\"}\n";
        byte[] good = line.getBytes(StandardCharsets.UTF_8);
        byte[] all = java.util.Arrays.copyOf(good, good.length + 3);
        all[good.length + 1] = (byte) 0x8E;
        all[good.length] = all[good.length + 2] = ' ';
        Path file = Files.write(folder.resolve("mac.jsonl"), all);

        assertThatThrownBy(() -> readAll(file, new ArrayList<>()))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("mac.jsonl is not UTF-8")
                .hasMessageContaining(String.format("byte %,d (0x8E, near line 2)", good.length + 2));
    }

    @Test
    void what_holds_no_memories_is_refused_by_its_name_for_it() {
        assertRefused("Dear all".getBytes(StandardCharsets.UTF_8), "is not a file of memories");
        assertRefused("BZh91AY&SY".getBytes(StandardCharsets.UTF_8), "is compressed in a way");
        assertRefused("%PDF-1.7 ...".getBytes(StandardCharsets.UTF_8), "is a PDF file");
        assertRefused("<!DOCTYPE html>\n<html>".getBytes(StandardCharsets.UTF_8), "is a web page");
        assertRefused("SQLite format 3\0".getBytes(StandardCharsets.UTF_8), "is damaged or cut off");
        assertRefused(new byte[] {'a', 0, 1, 2, 3, 4, 5, 0, 0, 6, 7, 1, 2, 3}, "is no text");
        assertRefused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, "before 2007");
    }

    @Test
    void the_length_of_an_element_is_that_of_its_values() {
        String raw = "{ \"a b\" :  \"\\u0041\\\"\\\\\" }";

        assertThat(Entry.unparsed(raw, 1, 0, null).contentLength()).isEqualTo("{\"a b\":\"xyz\"}".length());
    }

    private void assertRefused(byte[] content, String... words) {
        Path file = folder.resolve("refused.jsonl");
        assertThatThrownBy(() -> readAll(Files.write(file, content), new ArrayList<>()))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("refused.jsonl")
                .hasMessageContainingAll(words);
    }

    private List<Entry> read(String content) {
        return read(content, StandardCharsets.UTF_8, new ArrayList<>());
    }

    private List<Entry> read(String content, Charset charset, List<String> notes) {
        try {
            return readAll(Files.write(folder.resolve("some.file"), content.getBytes(charset)), notes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<Entry> readAll(Path file, List<String> notes) {
        try (Entries entries = SourceFile.open(file, SourceFile.detect(file).layout())) {
            List<Entry> all = new ArrayList<>();
            for (Entry e = entries.next(); e != null; e = entries.next()) {
                all.add(e);
            }
            notes.addAll(entries.notes());
            return all;
        }
    }
}
