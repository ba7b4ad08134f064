package org.memorycurator.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.memorycurator.model.Progress;
import org.memorycurator.transfer.file.ImportException;

class ImportRejectsTest {
    private final Imports imports = new Imports();

    @AfterEach
    void close() {
        imports.close();
    }

    @Test
    void bad_lines_are_named_and_kept_as_they_were_while_the_rest_comes_in() throws IOException {
        String broken = "{\"id\":\"m2\", \"memory\": \"never closed";
        String untyped = "{\"id\":\"m4\",\"memory\":\"y\",\"metadata\":[1],   \"odd\":1}";
        ImportPlan plan = imports.file(
                "notes.jsonl",
                Imports.line("m1", "a", "") + "\n\n" + broken + "\n" + untyped + "\n" + Imports.line("m5", "b", ""));

        assertThat(plan.size()).isEqualTo(2);
        assertThat(plan.rejected()).isEqualTo(2);
        assertThat(plan.reasons()).extracting(ImportPlan.Rejected::line).containsExactly(3L, 4L);
        assertThat(plan.reasons().get(1))
                .isEqualTo(
                        new ImportPlan.Rejected("notes.jsonl", 4, "metadata must be an object and is a list.", null));
        Path rejects = plan.rejectsFile();
        assertThat(rejects).isNotNull().hasParentRaw(imports.store().folder().resolve("rejects"));
        assertThat(Files.readAllLines(rejects)).containsExactly(broken, untyped);
        Path reasons = rejects.resolveSibling(rejects.getFileName().toString().replace(".jsonl", ".reasons.txt"));
        assertThat(Files.readAllLines(reasons))
                .hasSize(2)
                .last()
                .isEqualTo("notes.jsonl:4: metadata must be an object and is a list.");
    }

    @Test
    void corrected_rejects_come_in_as_a_file_of_their_own() throws IOException {
        ImportPlan plan = imports.file(
                "list.json",
                "[\n{\n \"id\": \"m1\",\n \"memory\": \"x\",\n \"immutable\": \"no\"\n},\n"
                        + Imports.line("m2", "b", "") + "]");
        assertThat(plan.reasons()).singleElement().satisfies(r -> {
            assertThat(r.line()).isEqualTo(2);
            assertThat(r.reason()).startsWith("Element 1: immutable must be");
        });

        String corrected = Files.readString(plan.rejectsFile()).replace("\"no\"", "false");
        ImportPlan again = imports.file("corrected.jsonl", corrected);

        assertThat(again.size()).isEqualTo(1);
        assertThat(imports.stored("m1").text()).isEqualTo("x");
    }

    @Test
    void rejects_that_stay_out_again_have_one_time_in_their_name() {
        ImportPlan plan = imports.file("notes.jsonl", "{\"memory\":\"\"}\n");
        ImportPlan again = imports.files(plan.rejectsFiles(), Progress.NONE);

        assertThat(again.rejectsFile()).isNotEqualTo(plan.rejectsFile());
        assertThat(again.rejectsFile().getFileName().toString()).matches("notes-\\d{8}-\\d{6}(-2)?\\.jsonl");
    }

    @Test
    void the_same_file_twice_changes_nothing() {
        String content = Imports.line("m1", "a", "\"metadata\":{\"a\":1,\"b\":2}")
                + "\n{\"id\":\"m2\",\"memory\":\"undated\"}\n";
        imports.file("notes.jsonl", content);
        ImportPlan again = imports.file("notes.jsonl", content.replace("\"a\":1,\"b\":2", "\"b\":2,\"a\":1"));

        assertThat(again.identical()).isEqualTo(2);
        assertThat(again.conflicts()).isZero();
        assertThat(again.size()).isZero();
        assertThat(imports.store().changeSets(Long.MAX_VALUE, 9)).hasSize(1);
    }

    @Test
    void an_id_that_is_there_with_other_content_is_a_conflict_and_nothing_is_overwritten() {
        imports.file("notes.jsonl", Imports.line("m1", "a", ""));
        ImportPlan plan = imports.file("newer.jsonl", Imports.line("m1", "b", "\"metadata\":{\"k\":1}"));

        assertThat(plan.conflicts()).isEqualTo(1);
        assertThat(plan.reasons())
                .singleElement()
                .satisfies(r ->
                        assertThat(r.reason()).contains("in the store already").contains("text, metadata"));
        assertThat(plan.reasons().getFirst().clash()).isNotNull().satisfies(clash -> {
            assertThat(clash.here().text()).isEqualTo("a");
            assertThat(clash.inFile().text()).isEqualTo("b");
        });
        assertThat(plan.rejectsFile()).exists();
        assertThat(imports.stored("m1").text()).isEqualTo("a");
    }

    @Test
    void of_doubles_in_the_files_the_first_comes_in() {
        Path first = imports.write(
                "a.jsonl",
                Imports.line("m1", "a", "") + "\n" + Imports.line("m1", "b", "") + "\n" + Imports.line("m1", "a", ""));
        Path second = imports.write("b.jsonl", Imports.line("m1", "c", ""));
        ImportPlan plan = imports.files(List.of(first, second), Progress.NONE);

        assertThat(plan.size()).isEqualTo(1);
        assertThat(plan.identical()).isEqualTo(1);
        assertThat(plan.conflicts()).isEqualTo(2);
        assertThat(plan.reasons()).extracting(r -> r.file() + ":" + r.line()).containsExactly("a.jsonl:2", "b.jsonl:1");
        assertThat(imports.stored("m1").text()).isEqualTo("a");
    }

    @Test
    void what_cannot_be_stored_is_rejected_and_what_just_fits_is_not() {
        int longest = Drafting.LONGEST;
        ImportPlan plan = imports.file(
                "long.jsonl",
                Imports.line("m1", "x".repeat(longest), "") + "\n" + Imports.line("m2", "x".repeat(longest + 1), "")
                        + "\n"
                        + Imports.line("m3", "deep", "\"metadata\":{\"k\":" + "[".repeat(600) + "]".repeat(600) + "}")
                        + "\n"
                        + Imports.line("m4", "deep", "\"metadata\":{\"k\":" + "[".repeat(300) + "]".repeat(300) + "}")
                        + "\n"
                        + Imports.line("m5", "deep", "\"top\":" + "[".repeat(499) + "]".repeat(499)) + "\n"
                        + Imports.line("m6", "wide", "\"metadata\":{\"k\":\"" + "x".repeat(longest) + "\"}"));

        assertThat(plan.reasons()).extracting(ImportPlan.Rejected::line).containsExactly(2L, 3L, 5L, 6L);
        assertThat(plan.reasons().get(0).reason()).contains("1,048,577 characters");
        assertThat(plan.reasons().get(1).reason()).contains("nested");
        assertThat(imports.stored("m1").text()).hasSize(longest);
        assertThat(imports.stored("m4").metadata().has("k")).isTrue();
    }

    @Test
    void a_file_that_cannot_be_read_whole_leaves_nothing_behind() throws IOException {
        Path good = imports.write("good.jsonl", "broken\n" + Imports.line("m1", "a", "") + "\n");
        Path bad = Files.write(
                imports.folder().resolve("bad.jsonl"), new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'});
        Path table = imports.write("people.csv", "id,name\n1,Ada\n");
        Path missing = imports.folder().resolve("missing.jsonl");

        for (Path file : List.of(bad, table, missing, imports.folder())) {
            assertThatThrownBy(() -> imports.importer().read(List.of(good, file), Progress.NONE))
                    .isInstanceOf(ImportException.class)
                    .hasMessageContaining(file.getFileName().toString())
                    .hasMessageContaining("Nothing was imported");
        }

        assertThat(imports.staged()).isEmpty();
        assertThat(imports.store().lastNumber()).isZero();
        assertThat(imports.rejects()).isEmpty();
    }

    @Test
    void rejects_of_a_count_whose_process_was_killed_are_removed_and_those_of_what_was_written_stay() {
        ImportSetup setup = ImportSetup.detected(List.of(imports.write("a.jsonl", "{\"memory\":\"a\"}\n{broken\n")));
        imports.apply(imports.plan(setup));
        imports.plan(ImportSetup.detected(List.of(imports.write("b.jsonl", "{broken\n"))))
                .close();
        imports.plan(ImportSetup.detected(List.of(imports.write("killed.jsonl", "{broken\n"))));
        assertThat(imports.rejects())
                .extracting(path -> path.getFileName().toString())
                .anyMatch(n -> n.startsWith("killed"));

        Importer.removeLeft(imports.store());
        assertThat(imports.rejects())
                .extracting(path -> path.getFileName().toString().replaceFirst("-.*?\\.", "."))
                .containsExactlyInAnyOrder("a.jsonl", "a.reasons.txt", "b.jsonl", "b.reasons.txt");
        assertThat(imports.store().folder().resolve("rejects")).isDirectoryNotContaining("glob:**.open");
    }

    @Test
    void without_room_for_its_files_an_import_ends_in_a_sentence() throws IOException {
        Path file = imports.write("notes.jsonl", "{broken\n");
        Path nowhere = Files.writeString(imports.folder().resolve("a file"), "no folder");

        assertThatThrownBy(() ->
                        new Importer(imports.store(), nowhere, imports.folder()).read(List.of(file), Progress.NONE))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("a file")
                .hasMessageContaining("Make room");
        assertThatThrownBy(() -> new Importer(imports.store(), nowhere, nowhere).read(List.of(file), Progress.NONE))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("Make room");
    }
}
