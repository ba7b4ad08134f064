package org.memorycurator.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.memorycurator.model.CancelledException;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.Memory;
import org.memorycurator.model.PlannedChange;
import org.memorycurator.model.PlannedChanges;
import org.memorycurator.model.Progress;
import org.memorycurator.model.Timestamp;
import org.memorycurator.store.JsonText;
import org.memorycurator.transfer.file.TemporaryFiles;
import org.memorycurator.transfer.memory.Draft;
import org.memorycurator.transfer.memory.MemoryJson;

class ImporterTest {
    private final Imports imports = new Imports();

    @AfterEach
    void close() {
        imports.close();
    }

    @Test
    void what_a_killed_process_left_behind_is_removed_by_the_next_import() throws IOException {
        String dead = "memory-curator-import-999999999999-";
        Instant longAgo = Instant.now().minus(Duration.ofDays(2));
        imports.stage(dead + "1.stage", longAgo);
        imports.stage(dead + "5.zip", longAgo);
        imports.stage(dead + "6.strings", longAgo);
        imports.stageFolder(dead + "folder-7", "history.db", longAgo);
        List<Path> others = List.of(
                imports.stage("memory-curator-20200101-000000.zip", longAgo),
                imports.stageFolder(dead + "8", "mine", longAgo),
                imports.stageFolder(dead + "folder-9", "history.db", Instant.now()),
                imports.stage(dead + "2.stage", Instant.now()),
                imports.stage(dead + "3.text", longAgo),
                imports.stage("memory-curator-import-" + ProcessHandle.current().pid() + "-4.stage", longAgo));

        imports.file("notes.jsonl", Imports.line("m1", "Prefers decaf", ""));

        assertThat(imports.staged()).containsExactlyInAnyOrderElementsOf(others);
    }

    @Test
    void control_signs_in_a_text_are_kept_and_told() {
        ImportPlan plan = imports.file(
                "notes.jsonl",
                Imports.line("m1", "Likes \\u0007 tea", "") + "\n" + Imports.line("m2", "two\\nlines\\tand tabs", ""));
        assertThat(imports.stored("m1").text()).isEqualTo("Likes \u0007 tea");
        assertThat(plan.notes())
                .containsExactly("Control signs, which text hardly ever has, are kept in the text (1 memory).");
    }

    @Test
    void what_this_process_left_behind_goes_at_its_end_and_what_others_use_stays() throws IOException {
        String own = "memory-curator-import-" + ProcessHandle.current().pid() + "-";
        Path mine = imports.stage(own + "1.stage", Instant.now());
        imports.stageFolder(own + "folder-2", "history.db", Instant.now());
        Path other = imports.stage("memory-curator-import-999999999999-3.stage", Instant.now());

        TemporaryFiles.removeOwn(mine.getParent());

        assertThat(imports.staged()).containsExactly(other);
    }

    @Test
    void what_is_imported_is_what_the_file_says() {
        List<String> lines = List.of(
                Imports.line(
                        "m1",
                        "Prefers decaf",
                        "\"metadata\":{\"postcode\":\"0209\",\"score\":0.83,\"kilo\":1e3,\"n\":null}"),
                Imports.line("m2", " edge spaces\\t\\n ", "\"user_id\":\" Ivy \",\"run_id\":\"A\\nB\""),
                Imports.line("m3", "喜欢喝茶 😀 ü", "\"categories\":[\"饮料\",\"tea\"]"),
                Imports.line("m4", "Died September 15, 1794.", "\"updated_at\":\"1794-09-15T00:00:00-07:00\""),
                Imports.line("m5", "x".repeat(5_000), "\"metadata\":{\"a\":{\"b\":[1,{\"c\":[true,[]]}],\"d\":{}}}"),
                Imports.line(
                        "m6", "all of it", "\"immutable\":true,\"expiration_date\":\"2026-12-31\",\"metadata\":null"),
                Imports.line("m7", "gone", "\"state\":\"deleted\",\"replaced_by\":\"m1\",\"replaces\":\"m0\""),
                Imports.line("m8", "half \\ud83d character", "\"metadata\":{\"k\":\"\\udc00\"}"),
                Imports.line(
                        "m9",
                        "rated",
                        "\"feedback\":\"NEGATIVE\",\"feedback_reason\":\"moved\",\"feedback_addressed\":true"));

        ImportPlan plan = imports.file("notes.jsonl", String.join("\r\n", lines));

        assertThat(plan.reasons()).isEmpty();
        assertThat(plan.notes()).isEmpty();
        assertThat(plan.rejectsFile()).isNull();
        assertThat(plan.size()).isEqualTo(lines.size());
        imports.restart();
        for (int i = 0; i < lines.size(); i++) {
            Draft said = MemoryJson.read(JsonText.parse(lines.get(i)), Timestamp.of(Instant.EPOCH));
            Memory stored = imports.stored(said.identity().id());
            assertThat(stored.identity()).isEqualTo(said.identity());
            assertThat(stored.content()).isEqualTo(said.content());
            assertThat(JsonText.print(stored.metadata()))
                    .isEqualTo(JsonText.print(said.content().metadata()));
        }
    }

    @Test
    void an_import_is_one_change_set_named_in_words() {
        imports.file("one.jsonl", Imports.line("m1", "a", ""));
        Path more =
                imports.write("two.json", "[" + Imports.line("m2", "b", "") + "," + Imports.line("m3", "c", "") + "]");
        Path envelope = imports.write("three.json", "{\"results\":[" + Imports.line("m4", "d", "") + "]}");
        ImportPlan plan = imports.files(List.of(more, envelope), Progress.NONE);

        assertThat(imports.store().changeSets(Long.MAX_VALUE, 9))
                .extracting(c -> c.kind() + ": " + c.title())
                .containsExactly("IMPORT: Import 2 files (3 memories)", "IMPORT: Import one.jsonl (1 memory)");
        assertThat(plan.kind()).isEqualTo(ChangeKind.IMPORT);
        assertThat(imports.store().lastNumber()).isEqualTo(4);
    }

    @Test
    void notes_say_how_often_something_was_added_or_moved() {
        ImportPlan plan = imports.file(
                "notes.jsonl",
                Imports.line("m1", "a", "\"hash\":\"9f\"") + "\n" + Imports.line("m2", "b", "\"hash\":\"8e\"")
                        + "\n{\"memory\":\"c\"}");

        assertThat(plan.notes())
                .containsExactlyInAnyOrder(
                        "The key “hash” is kept in the metadata (2 memories).",
                        "Without an id, a new one was given (1 memory).",
                        "Without a creation date, the time of this import was taken (1 memory).");
    }

    @Test
    void progress_counts_elements_and_a_cancelled_import_leaves_nothing_behind() throws IOException {
        StringBuilder content = new StringBuilder("broken\n");
        for (int i = 0; i < 500; i++) {
            content.append(Imports.line("m" + i, "a", "")).append('\n');
        }
        Path file = imports.write("many.jsonl", content.toString());
        List<Long> seen = new ArrayList<>();

        imports.files(List.of(file), new Watched(seen, Integer.MAX_VALUE));
        assertThat(seen).isSorted().last().isEqualTo(501L);
        assertThat(imports.rejects()).hasSize(2);

        Path other = imports.write("other.jsonl", content.toString().replace("\"m", "\"n"));
        assertThatThrownBy(() -> imports.importer().read(List.of(other), new Watched(new ArrayList<>(), 3)))
                .isInstanceOf(CancelledException.class);
        assertThat(imports.staged()).isEmpty();
        assertThat(imports.rejects()).hasSize(2);
    }

    @Test
    void how_many_there_will_be_is_said_in_round_numbers_because_it_is_reckoned() {
        String lines = Imports.line("m", "a", "").concat("\n").repeat(20_011);
        List<Long> totals = new ArrayList<>();

        imports.files(List.of(imports.write("many.jsonl", lines)), new Reckoned(totals));
        assertThat(totals).last().isEqualTo(20_011L);
        assertThat(totals.subList(0, totals.size() / 2)).isNotEmpty().allMatch(total -> total % 10 == 0);
    }

    @Test
    void an_empty_file_says_that_it_is_empty() {
        ImportPlan plan = imports.files(
                List.of(imports.write("empty.jsonl", " \n"), imports.write("list.json", "[]")), Progress.NONE);

        assertThat(plan.size()).isZero();
        assertThat(plan.notes()).containsExactly("empty.jsonl holds no memories.", "list.json holds no memories.");
    }

    @Test
    void a_plan_read_twice_is_the_same_even_when_its_file_is_gone() throws IOException {
        Path file = imports.write("notes.jsonl", "{\"memory\":\"no id\"}\n{\"memory\":\"no id either\"}\n");
        try (ImportPlan plan = imports.importer().read(List.of(file), Progress.NONE)) {
            Files.delete(file);
            assertThat(changes(plan)).hasSize(2).isEqualTo(changes(plan));
        }
    }

    private static List<PlannedChange> changes(ImportPlan plan) {
        List<PlannedChange> all = new ArrayList<>();
        try (PlannedChanges changes = plan.open()) {
            for (List<PlannedChange> next = changes.next(); !next.isEmpty(); next = changes.next()) {
                all.addAll(next);
            }
        }
        return all;
    }

    private record Reckoned(List<Long> totals) implements Progress {
        @Override
        public void at(long done, long total) {
            totals.add(total);
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    }

    private record Watched(List<Long> seen, int cancelAfter) implements Progress {
        @Override
        public void at(long done, long total) {
            seen.add(done);
        }

        @Override
        public boolean cancelled() {
            return seen.size() >= cancelAfter;
        }
    }
}
