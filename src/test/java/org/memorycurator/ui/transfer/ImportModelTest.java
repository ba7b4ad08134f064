package org.memorycurator.ui.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.memorycurator.support.TestDesk;
import org.memorycurator.support.WholeWindow;
import org.memorycurator.transfer.match.MatchRule;
import org.memorycurator.ui.desk.Message.Tone;

class ImportModelTest {
    private static final String ONE =
            "{\"id\":\"00000000-0000-4000-8000-000000000001\",\"memory\":\"Prefers decaf\"}\n";
    private static final String TWO = "{\"id\":\"00000000-0000-4000-8000-000000000002\",\"memory\":\"Likes tea\"}\n";

    @TempDir
    private Path folder;

    private final TestDesk desk = new TestDesk().begin();
    private final ImportModel model = new ImportModel(desk.desk(), WholeWindow.nowhere());
    private final List<ImportResult> shown = new ArrayList<>();

    @AfterEach
    void close() {
        desk.close();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void chosen_files_come_in_and_can_be_found() throws IOException {
        desk.chooses(file("notes.jsonl", ONE + TWO));
        model.choose();
        assertThat(model.sheet().openProperty().get()).isTrue();
        model.sheet().importNow();
        assertThat(model.sheet().openProperty().get()).isFalse();
        assertThat(desk.said()).isEqualTo("Imported 2 memories from notes.jsonl");
        assertThat(desk.lastMessage().tone()).isEqualTo(Tone.SUCCESS);
        assertThat(desk.desk().finding().matches().size()).isEqualTo(2);
        assertThat(model.possibleProperty().get()).isTrue();
    }

    @Test
    void what_a_killed_import_left_behind_is_removed_by_the_next_start() throws IOException {
        Path left = Files.createTempFile("memory-curator-import-999999999999-", ".strings");
        Path young = Files.createTempFile("memory-curator-import-999999999999-", ".strings");
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        new ImportModel(desk.desk(), WholeWindow.nowhere());
        assertThat(left).doesNotExist();
        assertThat(young).exists();
        Files.delete(young);
    }

    @Test
    void what_stays_out_is_said_and_shown() throws IOException {
        model.onShow(shown::add);
        model.importFiles(List.of(file("notes.jsonl", ONE + "{broken\n" + TWO + ONE.replace("decaf", "mocha"))));
        assertThat(desk.said()).isEqualTo("Imported 2 memories from notes.jsonl · 1 rejected, 1 conflict");
        assertThat(desk.lastMessage().tone()).isEqualTo(Tone.WARNING);
        desk.lastMessage().run().run();
        assertThat(shown).hasSize(1);
        assertThat(shown.getFirst().reasons()).extracting(r -> r.line()).containsExactly(2L, 4L);
        assertThat(shown.getFirst().rejectsFiles().getFirst()).exists();
    }

    @Test
    void what_a_lock_refuses_is_counted_to_the_row_and_kept_beside_the_rejects() throws IOException {
        model.onShow(shown::add);
        desk.store()
                .insert(
                        memory("Ships to Oak St").id("m1").user("ivy"),
                        memory("Has a dog").id("m2").user("bob"));
        desk.chooses(
                file(
                        "crm.csv",
                        "memory_id,user,text\nm1,ivy,Ships to Elm St\nm2,bob,Has two dogs\nm3,ivy,Likes tea\nm4,bob,Likes cocoa\nm5,bob,\n"));
        model.choose();
        desk.desk().lock().lock("ivy");
        model.sheet().importNow();

        assertThat(desk.said()).isEqualTo("Imported 1 memory from crm.csv · 1 changed, 1 rejected, 2 refused");
        assertThat(desk.lastMessage().tone()).isEqualTo(Tone.WARNING);
        desk.lastMessage().run().run();
        ImportResult result = shown.getFirst();
        assertThat(result.reasons()).extracting(r -> r.line()).containsExactly(3L, 5L, 6L);
        assertThat(result.rejectsFiles()).hasSize(2).allMatch(Files::exists);
        assertThat(result.changeSet().count()).isEqualTo(2);
    }

    @Test
    void rows_that_were_ticked_are_not_kept_as_left_out() throws IOException {
        model.onShow(shown::add);
        desk.store().insert(memory("Likes tea").id("m1"), memory("Has a dog").id("m2"));
        String old =
                "{\"id\":\"%s\",\"memory\":\"Was so\",\"created_at\":\"2020-01-01T00:00:00Z\",\"updated_at\":null}\n";
        SheetModel sheet = model.sheet();
        for (String name : List.of("all.jsonl", "some.jsonl")) {
            String id = name.equals("all.jsonl") ? "m1" : "m2";
            model.openFiles(List.of(file(name, old.formatted(id) + (id.equals("m1") ? "" : "{broken\n"))));
            sheet.choices().rules().of(FileKind.MEMORIES).then.set(MatchRule.Then.UPDATE);
            sheet.counting().now();
            sheet.leftOut().chooseAll(sheet.counting().planProperty().get(), true);
            sheet.importNow();
            desk.lastMessage().run().run();
        }
        assertThat(shown.getFirst().sentence()).isEqualTo("Changed 1 memory from all.jsonl");
        assertThat(shown.getFirst().rejectsFiles()).isEmpty();
        assertThat(shown.getFirst().reasons()).isEmpty();
        assertThat(shown.getLast().sentence()).isEqualTo("Changed 1 memory from some.jsonl · 1 rejected");
        assertThat(shown.getLast().notes()).contains("The file of what was left out also has the row that you ticked.");
        assertThat(desk.store().folder().resolve("rejects").toFile().list()).hasSize(2);
    }

    @Test
    void nothing_new_is_no_failure_and_writes_nothing() throws IOException {
        Path file = file("notes.jsonl", ONE + TWO);
        model.importFiles(List.of(file));
        long written = desk.store().store().lastRevision();
        model.importFiles(List.of(file));
        assertThat(desk.said()).isEqualTo("Nothing new in notes.jsonl: all 2 memories are here already");
        assertThat(desk.store().store().lastRevision()).isEqualTo(written);
    }

    @Test
    void a_file_that_is_not_there_is_told_in_one_sentence() {
        model.importFiles(List.of(folder.resolve("gone.jsonl")));
        assertThat(desk.said()).contains("gone.jsonl").contains("Nothing was imported");
        assertThat(desk.lastMessage().tone()).isEqualTo(Tone.ERROR);
        assertThat(model.possibleProperty().get()).isTrue();
    }

    @Test
    void the_sample_opens_and_an_import_can_be_taken_back() {
        model.importSample();
        assertThat(desk.said()).matches("Imported \\d+ memories from the sample data");
        ImportResult result = model.resultProperty().get();
        assertThat(desk.desk().finding().matches().size())
                .isEqualTo((int) result.counts().imported());
        model.undo(result.changeSet());
        desk.desk().finding().refresh();
        assertThat(desk.desk().finding().matches().size()).isZero();
    }

    @Test
    void files_that_come_while_an_import_runs_wait_for_their_turn() throws IOException {
        Path second = file("second.jsonl", TWO);
        List<String> said = new ArrayList<>();
        desk.desk().status().onMessage(message -> said.add(message.sentence()));
        // what is said at the end of the first import is said while it still runs
        Path first = file("first.jsonl", ONE);
        desk.desk().editing().lastProperty().subscribe((_, _) -> {
            if (said.isEmpty()) {
                model.importFiles(List.of(folder.resolve("gone.jsonl")));
                model.importFiles(List.of(second));
            }
        });
        model.importFiles(List.of(first));
        assertThat(said)
                .containsSubsequence(
                        "gone.jsonl will be read when the import that is running has ended.",
                        "second.jsonl will be read when the import that is running has ended.",
                        "Imported 1 memory from first.jsonl",
                        "gone.jsonl cannot be read: it is not there. Nothing was imported.",
                        "Imported 1 memory from second.jsonl");
        assertThat(desk.desk().finding().matches().size()).isEqualTo(2);
        assertThat(model.possibleProperty().get()).isTrue();
    }
}
