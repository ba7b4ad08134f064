package org.memorycurator.transfer.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.memorycurator.transfer.file.Samples.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.memorycurator.model.Json;
import org.memorycurator.store.JsonText;
import org.memorycurator.support.HistoryFile;

class HistoryEntriesTest {
    private static final String DAY_1 = "2026-01-01T08:00:00-07:00";
    private static final String DAY_2 = "2026-01-02T09:30:00.123456+00:00";
    private static final String DAY_3 = "2026-01-03 10:00:00";

    @TempDir
    private Path folder;

    @Test
    void pythons_rows_become_one_memory_each_with_what_happened_oldest_first() {
        Path file = folder.resolve("his #?%tory ü.db");
        try (HistoryFile made = new HistoryFile(file).python()) {
            made.row("b", "Drinks tea", "Drinks decaf", "UPDATE", DAY_1, DAY_3)
                    .row("b", null, "Drinks tea", "ADD", DAY_1, null)
                    .row("a", null, "Lives in Bonn", "ADD", DAY_1, null)
                    .row("b", "Drinks decaf", null, "DELETE", DAY_1, null)
                    .sql(
                            "update history set updated_at = '2026-01-04T00:00:00Z', actor_id = null where event = 'DELETE'");
        }
        assertThat(history(file).stream().map(Entry::raw)).containsExactly("""
                {"id":"a","memory":"Lives in Bonn","created_at":"2026-01-01T08:00:00-07:00","history":[\
                {"event":"ADD","new_memory":"Lives in Bonn","at":"2026-01-01T08:00:00-07:00","actor_id":"Ana","role":"user"}]}""", """
                {"id":"b","memory":"Drinks decaf","created_at":"2026-01-01T08:00:00-07:00","updated_at":"2026-01-03 10:00:00",\
                "state":"deleted","history":[\
                {"event":"ADD","new_memory":"Drinks tea","at":"2026-01-01T08:00:00-07:00","actor_id":"Ana","role":"user"},\
                {"event":"UPDATE","old_memory":"Drinks tea","new_memory":"Drinks decaf","at":"2026-01-03 10:00:00",\
                "actor_id":"Ana","role":"user"},\
                {"event":"DELETE","old_memory":"Drinks decaf","at":"2026-01-04T00:00:00Z","role":"user"}]}""");
        assertThat(notes(file))
                .anyMatch(note -> note.contains("4 events of 2 memories"))
                .anyMatch(note -> note.endsWith("were not read: messages."))
                .hasSize(2);
        Detection detected = SourceFile.detect(file);
        assertThat(detected.layout().format()).isEqualTo(FileFormat.HISTORY);
        assertThat(detected.findings()).singleElement().asString().contains("without a user");
        try (Entries entries = SourceFile.open(file, detected.layout())) {
            assertThat(entries.next()).isNotNull();
        }
    }

    @Test
    void typescripts_deletes_have_no_time_and_stay_where_they_are() {
        Path file = folder.resolve("memory_history.db");
        try (HistoryFile made = new HistoryFile(file).typeScript()) {
            made.change("a", null, "One", "ADD", DAY_1, null)
                    .change("a", "One", "Two", "UPDATE", DAY_1, DAY_2)
                    .change("a", "Two", null, "DELETE", null, null)
                    .change("b", null, "Three", "ADD", DAY_2, null);
        }
        List<Entry> entries = history(file);
        assertThat(entries).hasSize(2);
        assertThat(member(entries.get(0), "state")).isEqualTo(new Json.Str("deleted"));
        assertThat(member(entries.get(0), "memory")).isEqualTo(new Json.Str("Two"));
        assertThat(events(entries.get(0))).containsExactly("ADD", "UPDATE", "DELETE");
        assertThat(entries.get(1).number()).isEqualTo(2);
    }

    @Test
    void both_tables_in_one_file_are_read_together() {
        Path file = folder.resolve("both.db");
        try (HistoryFile made = new HistoryFile(file).python().typeScript()) {
            made.row("a", null, "One", "ADD", DAY_1, null).change("a", "One", "Two", "UPDATE", DAY_1, DAY_2);
        }
        assertThat(events(history(file).getFirst())).containsExactly("ADD", "UPDATE");
    }

    @Test
    void a_history_that_contradicts_itself_is_kept_as_it_is_and_noted() {
        Path file = folder.resolve("history.db");
        try (HistoryFile made = new HistoryFile(file).python()) {
            made.row("a", null, "One", "ADD", DAY_1, null)
                    .row("a", "Another", "Two", "UPDATE", DAY_1, "once")
                    .row("b", "Only its end", null, "DELETE", null, null)
                    .row("c", null, null, "NOOP", null, null);
        }
        assertThat(history(file)).extracting(Entry::problem).containsOnlyNulls();
        assertThat(member(history(file).get(1), "memory")).isEqualTo(new Json.Str("Only its end"));
        assertThat(member(history(file).get(2), "memory")).isNull();
        assertThat(notes(file))
                .anyMatch(note -> note.contains("does not fit together in 1 memory"))
                .anyMatch(note -> note.contains("1 event has a time that is none"));
    }

    @Test
    void a_row_that_is_no_memory_is_an_element_with_a_problem_and_the_rest_is_read() {
        Path file = folder.resolve("history.db");
        try (HistoryFile made = new HistoryFile(file).python()) {
            made.row(null, null, "Of nobody", "ADD", DAY_1, null)
                    .row(null, null, "Of nobody else", "ADD", DAY_1, null)
                    .row("bad", null, "x", "ADD", DAY_1, null)
                    .sql("update history set new_memory = cast(x'ff00fe' as text) where memory_id = 'bad'")
                    .row("good", null, "Fits \u0000 too", "ADD", DAY_1, null)
                    .row("long", null, "x".repeat(3_000_000), "ADD", DAY_1, null)
                    .row("long", null, "y".repeat(3_000_000), "UPDATE", DAY_1, DAY_2)
                    .row("longer", null, "z".repeat(5_000_000), "ADD", DAY_1, null);
        }
        List<Entry> entries = history(file);
        assertThat(entries)
                .extracting(Entry::problem)
                .satisfiesExactly(
                        p -> assertThat(p).isEqualTo("It names no memory."),
                        p -> assertThat(p).isEqualTo("It names no memory."),
                        p -> assertThat(p).contains("not text"),
                        p -> assertThat(p).isNull(),
                        p -> assertThat(p).contains("6,000,"),
                        p -> assertThat(p).contains("5,000,"));
        assertThat(member(entries.get(3), "memory")).isEqualTo(new Json.Str("Fits \u0000 too"));
    }

    @Test
    void a_database_in_utf_16_and_one_of_an_early_version_are_read() {
        Path file = folder.resolve("history.db");
        try (HistoryFile made = new HistoryFile(file).sql("pragma encoding = 'UTF-16le'")) {
            made.sql(
                            "create table history(id text, memory_id text, prev_value text, new_value text, event text, timestamp text)")
                    .sql("insert into history values ('1', 'ä', null, '喜欢', 'add', '2024-05-06')")
                    .sql("insert into history values ('2', 7, '喜欢', '低因', 'update', '2024-05-07')");
        }
        List<Entry> entries = history(file);
        assertThat(entries)
                .extracting(e -> member(e, "id"))
                .containsExactlyInAnyOrder(new Json.Str("ä"), new Json.Str("7"));
        assertThat(entries).extracting(e -> member(e, "memory")).contains(new Json.Str("喜欢"));
        assertThat(events(entries.getLast())).containsAnyOf("ADD", "UPDATE");
    }

    @Test
    void what_its_writer_left_in_a_log_beside_it_is_read_and_no_file_is_altered() throws IOException {
        Path file = folder.resolve("history.db");
        try (HistoryFile made =
                new HistoryFile(file).sql("pragma journal_mode = wal").python()) {
            made.sql("pragma wal_checkpoint(truncate)").row("a", null, "In the log only", "ADD", DAY_1, null);
            Map<String, byte[]> before = files();
            assertThat(before).containsKey("history.db-wal");
            assertThat(history(file)).hasSize(1);
            assertThat(files().keySet()).isEqualTo(before.keySet());
            before.forEach((name, bytes) -> assertThat(bytesOf(name)).isEqualTo(bytes));
        }
    }

    @Test
    void a_compressed_file_and_one_in_a_folder_that_cannot_be_written_are_read() throws IOException {
        Path file = HistoryFile.sample(folder.resolve("history.db"), 3);
        Path packed = folder.resolve("history.db.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(file, out);
        }
        assertThat(history(packed)).isEqualTo(history(file)).hasSize(3);
        assertThat(SourceFile.detect(packed).compressed()).isTrue();
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assertThat(history(file)).hasSize(3);
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void what_is_no_history_ends_in_a_sentence() throws IOException {
        Path other = folder.resolve("other.db");
        try (HistoryFile made = new HistoryFile(other)) {
            made.sql("create table notes(text text)")
                    .sql("create view history as with recursive n(i) as (select 1 union all select i + 1 from n)"
                            + " select i as memory_id, i as new_memory from n");
        }
        says(other, "none of the tables in which Mem0 keeps its history");
        Path junk = Files.writeString(folder.resolve("junk.db"), "SQLite format 3\0 and nothing more");
        says(junk, "damaged or cut off");
        Path packed = folder.resolve("text.db.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write("no database".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        says(packed, "is not an SQLite database");
        says(folder.resolve("gone.db"), "is not there");
    }

    @Test
    void an_empty_history_has_no_elements() {
        Path file = folder.resolve("history.db");
        new HistoryFile(file).python().close();
        assertThat(history(file)).isEmpty();
        assertThat(notes(file)).hasSize(1);
    }

    private static List<String> notes(Path file) {
        try (HistoryEntries history = HistoryEntries.open(file)) {
            while (history.next() != null) {
                assertThat(history.notes()).isNotNull();
            }
            return history.notes();
        }
    }

    private static void says(Path file, String words) {
        assertThatThrownBy(() -> history(file))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining(words);
    }

    private static Json member(Entry entry, String key) {
        Json.Obj object = ((Entry.Body.Parsed) entry.body()).object();
        assertThat(JsonText.parse(entry.raw())).isEqualTo(object);
        return object.members().get(key);
    }

    private static List<String> events(Entry entry) {
        return PastJson.read(member(entry, "history")).stream()
                .map(event -> event.kind().name())
                .toList();
    }

    private Map<String, byte[]> files() throws IOException {
        try (var all = Files.list(folder)) {
            return all.collect(java.util.stream.Collectors.toMap(
                    f -> f.getFileName().toString(),
                    f -> bytesOf(f.getFileName().toString())));
        }
    }

    private byte[] bytesOf(String name) {
        try {
            return Files.readAllBytes(folder.resolve(name));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
