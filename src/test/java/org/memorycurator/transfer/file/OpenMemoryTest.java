package org.memorycurator.transfer.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.memorycurator.model.Json;
import org.memorycurator.store.JsonText;

class OpenMemoryTest {
    static final String EVERYTHING = """
            {
              "user": {"id": "u-1", "user_id": "ivy", "name": null},
              "apps": [{"id": "a-1", "name": "cursor", "metadata": {}}],
              "categories": [{"id": "c-1", "name": "food"}, {"id": "c-2", "name": "home"}],
              "memories": [
                {"id": "m1", "user_id": "u-1", "app_id": "a-1", "content": "Likes tea", "metadata": {"k": 1},
                 "state": "active", "created_at": "2025-06-01T10:00:00+00:00", "archived_at": null,
                 "category_ids": ["c-2", "c-1", "c-9"]},
                {"id": "m2", "user_id": "u-1", "app_id": null, "content": "Old", "state": "archived",
                 "archived_at": "2025-07-01T10:00:00+00:00", "category_ids": []},
                {"id": "m3", "content": "Gone", "state": "deleted", "category_ids": []},
                {"id": "m4", broken}
              ],
              "memory_categories": [{"memory_id": "m1", "category_id": "c-1"}],
              "status_history": [], "access_controls": [], "export_meta": {"version": "1"}
            }
            """;

    private static final String LINES =
            "{\"id\":\"m1\",\"content\":\"Likes tea\",\"metadata\":{},\"state\":\"paused\",\"app\":\"cursor\",\"categories\":[\"food\"]}\n";

    @TempDir
    Path folder;

    private Samples samples;

    @BeforeEach
    void open() {
        samples = new Samples(folder);
    }

    @Test
    void dates_as_they_were_written_count_only_where_they_still_mean_the_same_moment() {
        OpenMemory names = new OpenMemory();
        String memory =
                "{\"id\":\"1\",\"content\":\"a\",\"created_at\":\"2026-01-02T03:04:05+00:00\",\"updated_at\":\"2026-02-02T03:04:05+00:00\",";
        assertThat(names.memory(
                                object(
                                        memory
                                                + "\"written\":{\"created_at\":\"2026-01-02T03:04:05Z\",\"updated_at\":\"2026-01-31T03:04:05Z\"}}"))
                        .members())
                .containsEntry("created_at", new Json.Str("2026-01-02T03:04:05Z"))
                .containsEntry("updated_at", new Json.Str("2026-02-02T03:04:05+00:00"))
                .doesNotContainKey("written");
        assertThat(names.memory(object(memory + "\"written\":{\"by\":\"hand\"}}"))
                        .members())
                .containsKey("written");
    }

    private static Json.Obj object(String json) {
        return (Json.Obj) JsonText.parse(json);
    }

    @Test
    void memories_get_their_user_and_the_names_of_their_app_and_categories() {
        Samples.Read read = samples.read(backup("", EVERYTHING.replace(",\n    {\"id\": \"m4\", broken}", "")));

        assertThat(read.detection().words()).isEqualTo("Backup of OpenMemory");
        assertThat(read.detection().layout().format()).isEqualTo(FileFormat.OPENMEMORY);
        assertThat(read.objects())
                .containsExactly(
                        "{\"user_id\":\"ivy\",\"app_id\":\"cursor\",\"categories\":[\"home\",\"food\",\"c-9\"],\"id\":\"m1\","
                                + "\"content\":\"Likes tea\",\"metadata\":{\"k\":1},\"state\":\"active\","
                                + "\"created_at\":\"2025-06-01T10:00:00+00:00\"}",
                        "{\"user_id\":\"ivy\",\"categories\":[],\"id\":\"m2\",\"content\":\"Old\",\"state\":\"archived\","
                                + "\"archived_at\":\"2025-07-01T10:00:00+00:00\"}",
                        "{\"user_id\":\"ivy\",\"categories\":[],\"id\":\"m3\",\"content\":\"Gone\",\"state\":\"deleted\"}");
        assertThat(read.entries().getFirst().line()).isEqualTo(6);
        assertThat(read.notes()).isEmpty();
    }

    @Test
    void a_backup_may_lie_in_a_folder_in_gzip_or_out_of_its_zip_file() {
        assertThat(samples.read(backup("backup/of ivy/", EVERYTHING)).entries()).hasSize(4);
        assertThat(samples.read(Samples.gzip(backup("", EVERYTHING))).entries()).hasSize(4);
        Samples.Read loose = samples.read(EVERYTHING);
        assertThat(loose.detection().layout().format()).isEqualTo(FileFormat.OPENMEMORY);
        assertThat(Samples.object(loose.entries().getFirst())).contains("\"user_id\":\"ivy\"");
    }

    @Test
    void a_broken_memory_spoils_only_itself() {
        Samples.Read read = samples.read(backup("", EVERYTHING));

        assertThat(read.entries()).extracting(Entry::problem).containsOnlyNulls();
        assertThat(read.entries().getLast())
                .extracting(Entry::raw, Entry::body)
                .containsExactly("{\"id\": \"m4\", broken}", new Entry.Body.Unparsed());
        assertThat(Samples.object(read.entries().getFirst())).contains("\"app_id\":\"cursor\"");
    }

    @Test
    void the_lines_alone_are_read_without_a_user() {
        Samples.Read read = samples.read(Samples.zip(Map.of("x/memories.jsonl.gz", Samples.gzip(Samples.utf8(LINES)))));

        assertThat(read.detection().findings()).singleElement().asString().startsWith("memories.json is not in it");
        assertThat(read.objects())
                .containsExactly(
                        "{\"app_id\":\"cursor\",\"id\":\"m1\",\"content\":\"Likes tea\",\"metadata\":{},\"state\":\"paused\",\"categories\":[\"food\"]}");
        assertThat(read.notes()).singleElement().asString().contains("does not say whose memories they are");
    }

    @Test
    void names_that_climb_out_of_the_zip_file_are_never_followed() throws IOException {
        Path inside = Files.createDirectory(folder.resolve("inside"));
        Path file = new Samples(inside)
                .write("evil.zip", Samples.zip(Map.of("../../memories.json", Samples.utf8(EVERYTHING))));

        assertThatThrownBy(() -> SourceFile.detect(file))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("evil.zip is a ZIP file without a backup");
        assertThat(folder.toFile().list()).containsExactly("inside");
    }

    @Test
    void a_zip_file_that_is_cut_off_ends_in_a_sentence() {
        byte[] whole = backup("", EVERYTHING);
        for (int length : new int[] {whole.length - 1, whole.length / 2, 40, 5}) {
            Path file = samples.write("cut.zip", Arrays.copyOf(whole, length));

            assertThatThrownBy(() -> Samples.read(file))
                    .isInstanceOf(ImportException.class)
                    .hasMessageContaining("cut.zip")
                    .hasMessageContaining("Nothing was imported");
        }
    }

    static byte[] backup(String folder, String everything) {
        Map<String, byte[]> members = new LinkedHashMap<>();
        members.put("__MACOSX/" + folder + "memories.json", new byte[] {1, 2});
        members.put(folder + "memories.json", Samples.utf8(everything));
        members.put(folder + "memories.jsonl.gz", Samples.gzip(Samples.utf8(LINES)));
        return Samples.zip(members);
    }
}
