package org.memorycurator.transfer.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkdownEntriesTest {
    static final String EXPORT = """
            ---
            id: m1
            created_at: 2026-01-31T09:30:00Z
            type: task_learnings
            confidence: 0.9
            branch:
            files: src/foo.py, src/bar.py
            categories: coding_conventions, task: learnings
            ---
            Prefers tabs.

            ---
            A line of dashes inside of a text, and below it:
            id: not a head

            ---
            id: m2
            created_at:
            confidence: high
            categories:
            ---
            Second
            """;

    @TempDir
    Path folder;

    private Samples samples;

    @BeforeEach
    void open() {
        samples = new Samples(folder);
    }

    @Test
    void a_memory_is_a_head_and_a_text_and_dashes_inside_of_a_text_begin_nothing() {
        Samples.Read read = samples.read(EXPORT);

        assertThat(read.detection().words()).isEqualTo("Markdown export of Mem0’s editor plugin");
        assertThat(read.objects())
                .containsExactly(
                        "{\"memory\":\"Prefers tabs.\\n\\n---\\nA line of dashes inside of a text, and below it:\\nid: not a head\","
                                + "\"id\":\"m1\",\"created_at\":\"2026-01-31T09:30:00Z\",\"categories\":[\"coding_conventions\",\"task: learnings\"],"
                                + "\"metadata\":{\"type\":\"task_learnings\",\"confidence\":0.9,\"files\":[\"src/foo.py\",\"src/bar.py\"]}}",
                        "{\"memory\":\"Second\",\"id\":\"m2\",\"metadata\":{\"confidence\":\"high\"}}");
        assertThat(read.entries()).extracting(Entry::line).containsExactly(1L, 16L);
        assertThat(read.detection().findings()).singleElement().asString().contains("leaves out whose memories");
    }

    @Test
    void line_ends_of_windows_change_nothing() {
        assertThat(samples.read(EXPORT.replace("\n", "\r\n")).objects())
                .isEqualTo(samples.read(EXPORT).objects());
    }

    @Test
    void a_head_that_is_broken_or_cut_off_is_a_problem_of_its_memory() {
        String export = EXPORT.replace("confidence: 0.9", "confidence");

        assertThat(samples.read(export).problems())
                .containsExactly("In its head, line 5 is no key with a value.", "null");
        assertThat(samples.read(EXPORT + "\n---\nid: m3\ntype: x").problems())
                .containsExactly("null", "null", "Its head is not closed by a line of dashes.");
        assertThat(samples.read(EXPORT + "\n---\nid: m3\ntype: x")
                        .entries()
                        .getLast()
                        .raw())
                .isEqualTo("---\nid: m3\ntype: x");
    }
}
