package org.memorycurator.transfer.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonKindsTest {
    private static final String MEMORY =
            "{\"id\":\"m1\",\"memory\":\"Likes tea\",\"user_id\":\"ivy\",\"metadata\":{\"k\":1}}";

    @TempDir
    Path folder;

    private Samples samples;

    @BeforeEach
    void open() {
        samples = new Samples(folder);
    }

    @Test
    void each_shape_is_called_by_its_name() {
        assertKind("JSON Lines, one memory a line", FileFormat.JSON_LINES, MEMORY + "\n" + MEMORY);
        assertKind("JSON, one memory", FileFormat.JSON_LINES, MEMORY);
        assertKind("JSON, one memory", FileFormat.JSON, MEMORY.replace(",", ",\n "));
        assertKind("JSON, a list of memories", FileFormat.JSON, "[" + MEMORY + "]");
        assertKind("JSON, a list of memories", FileFormat.JSON, "[]");
        assertKind("JSON, a saved answer of Mem0", FileFormat.JSON, "{\"results\":[" + MEMORY + "],\"relations\":[]}");
        assertKind(
                "JSON, a saved page of Mem0’s list",
                FileFormat.JSON,
                "{\"count\":1,\"next\":null,\"previous\":null,\"results\":[" + MEMORY + "]}");
        assertKind(
                "JSON, a list of memories with something around it",
                FileFormat.JSON,
                "{\"memories\":[" + MEMORY + "]}");
    }

    @Test
    void one_page_of_many_is_found_before_it_is_read() {
        Detection page = samples.read("{\"count\":250,\"next\":\"https://x/?page=2\",\"results\":[" + MEMORY + "]}")
                .detection();

        assertThat(page.findings()).singleElement().asString().contains("one page of a longer list");
    }

    @Test
    void camel_case_is_left_to_the_reader_of_memories() {
        String raw = "{\"id\":\"a\",\"memory\":\"x\",\"userId\":\"ivy\",\"createdAt\":\"2026-01-31\"}";

        assertThat(samples.read("[" + raw + "]").entries()).containsExactly(Entry.unparsed(raw, 1, 1, null));
    }

    @Test
    void what_the_command_line_lists_is_reduced_and_gets_its_user_from_what_was_asked() {
        Samples.Read read = samples.read("""
                {
                  "status": "success",
                  "command": "list",
                  "duration_ms": 12,
                  "scope": {"user_id": "ivy"},
                  "count": 1,
                  "data": [
                    {"id": "m1", "memory": "Likes tea", "created_at": "2026-01-31", "categories": ["food"]}
                  ]
                }
                """);

        assertThat(read.detection().words()).isEqualTo("JSON, output of Mem0’s command line");
        assertThat(read.detection().findings())
                .singleElement()
                .asString()
                .contains("leaves out the metadata", "whose they are");
        assertThat(read.objects())
                .containsExactly(
                        "{\"id\":\"m1\",\"memory\":\"Likes tea\",\"created_at\":\"2026-01-31\",\"categories\":[\"food\"],\"user_id\":\"ivy\"}");
        assertThat(read.entries().getFirst().line()).isEqualTo(8);
    }

    @Test
    void a_single_memory_of_the_command_line_is_taken_out_of_its_envelope() {
        Samples.Read read = samples.read(
                "{\"status\":\"success\",\"command\":\"get\",\"data\":{\"id\":\"m1\",\"memory\":\"x\",\"metadata\":{\"k\":1}}}");

        assertThat(read.objects()).containsExactly("{\"id\":\"m1\",\"memory\":\"x\",\"metadata\":{\"k\":1}}");
    }

    @Test
    void a_migration_file_gives_its_records_without_the_payload_they_were_made_of() {
        Samples.Read read = samples.read("""
                {"version": 1, "kind": "mem0_oss_qdrant_export", "source": {"collection": "mem0"}, "records": [
                  {"id": "r1", "memory": "Likes tea", "hash": "9f", "source": "python_oss_qdrant", "user_id": "ivy",
                   "source_payload": {"data": "Likes tea", "attributed_to": "user", "tier": "gold"},
                   "metadata": {"tier": "gold"}}]}
                """);

        assertThat(read.detection().words())
                .isEqualTo("JSON, a self-hosted store taken out by Mem0’s migration script");
        assertThat(read.objects())
                .containsExactly(
                        "{\"id\":\"r1\",\"memory\":\"Likes tea\",\"hash\":\"9f\",\"source\":\"python_oss_qdrant\",\"user_id\":\"ivy\","
                                + "\"metadata\":{\"tier\":\"gold\"},\"attributed_to\":\"user\"}");
        assertThat(read.notes()).singleElement().asString().contains("kind");
    }

    @Test
    void a_review_file_gives_its_records_with_what_the_script_said_of_them() {
        Samples.Read read = samples.read("""
                {"version": 1, "kind": "mem0_platform_import_review", "summary": {"failed": 1}, "records": [
                  {"status": "failed", "error": "HTTP 400", "existing_hash": null,
                   "record": {"id": "r1", "memory": "x", "source_payload": {"data": "x"}}}]}
                """);

        assertThat(read.detection().words())
                .isEqualTo("JSON, what Mem0’s migration script could not bring into the Platform");
        assertThat(read.objects())
                .containsExactly(
                        "{\"id\":\"r1\",\"memory\":\"x\",\"mem0_migration_status\":\"failed\",\"mem0_migration_error\":\"HTTP 400\"}");
    }

    @Test
    void records_of_a_migration_are_known_in_a_bare_list_too() {
        Samples.Read read =
                samples.read("[{\"id\":\"r1\",\"memory\":\"x\",\"source_payload\":{\"data\":\"x\"}}, {\"id\":\"b\"}]");

        assertThat(Samples.object(read.entries().getFirst())).isEqualTo("{\"id\":\"r1\",\"memory\":\"x\"}");
        assertThat(read.entries().getLast().body()).isEqualTo(new Entry.Body.Unparsed());
    }

    @Test
    void an_export_of_the_platform_is_refused_because_it_holds_no_memories() {
        Path export = samples.write("export.json", "{\"full_name\": \"Ivy\", \"skills\": [\"tea\"], \"age\": 33}");

        assertThatThrownBy(() -> SourceFile.detect(export))
                .isInstanceOf(ImportException.class)
                .hasMessageStartingWith("export.json is one object without a memory in it")
                .hasMessageContaining("Nothing was imported");
    }

    @Test
    void objects_without_a_text_are_said_to_have_none() {
        assertThat(samples.read("[{\"name\":\"Ivy\",\"city\":\"Bonn\"}]")
                        .detection()
                        .findings())
                .containsExactly(
                        "Its first object has none of the keys memory, text, content and data, only name, city.");
    }

    private void assertKind(String words, FileFormat format, String content) {
        Detection detection = samples.read(content).detection();
        assertThat(detection.words()).isEqualTo(words);
        assertThat(detection.layout().format()).isEqualTo(format);
        assertThat(detection.findings()).isEmpty();
    }
}
