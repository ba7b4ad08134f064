package org.memorycurator.ui.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.memorycurator.batch.BatchPlan.Outcome;
import org.memorycurator.batch.EditStep;
import org.memorycurator.batch.KeyStep;
import org.memorycurator.batch.MapCategories;
import org.memorycurator.batch.RandomSteps;
import org.memorycurator.batch.Recipe;
import org.memorycurator.batch.RecipeFile;
import org.memorycurator.batch.ValueTable;
import org.memorycurator.batch.ValueTable.Entry;
import org.memorycurator.model.Json;
import org.memorycurator.support.TestDesk;
import org.memorycurator.ui.desk.Selection;
import org.memorycurator.ui.kit.Clip;

class StackModelTest {
    private final Clip clip = Clip.inMemory();
    private TestDesk test;
    private BatchModel batch;

    @TempDir
    Path folder;

    @BeforeEach
    void open() {
        test = new TestDesk(
                        memory("Prefers decaf").with("region", "EMEA").with("floor", new Json.Num("7")),
                        memory("Ships to Oak St").with("region", "Europe"),
                        memory("Pays by invoice").with("region", "EMEA"),
                        memory("Born in May"))
                .begin();
        batch = new BatchModel(test.desk(), clip);
        test.desk().selectionProperty().set(Selection.ALL);
        batch.open();
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void steps_run_in_the_order_shown_and_without_those_that_are_off() {
        set(batch.steps().drafts().getFirst(), "region", "EU");
        StepDraft second = batch.steps().add(StepKind.SET_KEY);
        set(second, "region", "US");
        batch.apply();
        assertThat(regions()).containsOnly("US");
        batch.steps().move(second, -1);
        batch.apply();
        assertThat(regions()).containsOnly("EU");
        batch.steps().drafts().getLast().onProperty().set(false);
        assertThat(batch.planning().planProperty().get().count(Outcome.CHANGES)).isEqualTo(4);
        batch.apply();
        assertThat(regions()).containsOnly("US");
        assertThat(batch.steps().drafts()).hasSize(2);
    }

    @Test
    void a_step_that_was_removed_can_be_had_back_in_its_place() {
        set(batch.steps().drafts().getFirst(), "region", "EU");
        StepDraft trim = batch.steps().add(StepKind.TRIM);
        batch.stack().remove(batch.steps().drafts().getFirst());
        assertThat(test.said()).isEqualTo("Removed: Set region to \"EU\"");
        test.lastMessage().run().run();
        assertThat(batch.steps().drafts()).extracting(StepDraft::kind).containsExactly(StepKind.SET_KEY, StepKind.TRIM);
        assertThat(batch.steps().drafts().getLast()).isSameAs(trim);
    }

    @Test
    void steps_that_are_copied_and_pasted_are_the_same() {
        for (int seed = 0; seed < 200; seed++) {
            List<EditStep> stack = new RandomSteps(seed, true).stack();
            batch.stack().open(stack);
            batch.open();
            batch.steps().drafts().getFirst().onProperty().set(seed % 2 == 0);
            List<Recipe.Line> before = batch.steps().lines();
            batch.stack().copy();
            batch.steps().startOver();
            batch.stack().paste();
            assertThat(batch.steps().lines()).isEqualTo(before);
        }
    }

    @Test
    void what_is_pasted_goes_behind_the_others_and_what_is_no_step_is_told_in_a_sentence() {
        set(batch.steps().drafts().getFirst(), "region", "EU");
        batch.stack().copy(batch.steps().drafts().getFirst());
        batch.stack().paste();
        assertThat(batch.steps().drafts()).hasSize(2);
        clip.put("Dear team, please see below");
        batch.stack().paste();
        assertThat(test.said()).startsWith("What is on the clipboard is not steps: ");
        assertThat(batch.steps().drafts()).hasSize(2);
    }

    @Test
    void saved_steps_are_there_after_the_next_start_under_their_name() throws IOException {
        set(batch.steps().drafts().getFirst(), "region", "EU");
        SavedSteps saved = batch.stack().saved();
        assertThat(saved.save("early", batch.steps().lines()))
                .as("saved before what is there was read")
                .isFalse();
        saved.load(() -> {});
        assertThat(saved.save(" Fix region ", batch.steps().lines())).isTrue();
        assertThat(saved.save("fix REGION", batch.steps().lines())).isFalse();
        BatchModel next = new BatchModel(test.desk(), clip);
        next.stack().saved().load(() -> {});
        Recipe kept = next.stack().saved().called("Fix region").orElseThrow();
        next.stack().open(kept);
        assertThat(next.steps().lines()).isEqualTo(batch.steps().lines());
        assertThat(next.stack().saved().rename(kept, "Regions")).isTrue();
        next.stack().saved().delete(next.stack().saved().recipes().getFirst());
        assertThat(onDisk()).isEmpty();
        test.lastMessage().run().run();
        assertThat(onDisk()).extracting(Recipe::name).containsExactly("Regions");
    }

    @Test
    void steps_that_were_replaced_can_be_had_back() {
        set(batch.steps().drafts().getFirst(), "region", "EU");
        batch.stack().open(List.of(new EditStep.MoveToBin()));
        batch.open();
        assertThat(batch.steps().drafts()).extracting(StepDraft::kind).containsExactly(StepKind.BIN);
        assertThat(batch.planning().planProperty().get().count(Outcome.CHANGES)).isEqualTo(4);
        test.lastMessage().run().run();
        assertThat(batch.steps().lines())
                .extracting(Recipe.Line::step)
                .containsExactly(new EditStep.SetMetadata("region", new Json.Str("EU")));
    }

    @Test
    void a_table_of_values_is_filled_with_those_of_the_selected_memories() {
        StepDraft map = batch.steps().add(StepKind.MAP_VALUES);
        MapFilling filling = batch.stack().filling(map);
        map.what.set("region");
        assertThat(map.table.found()).extracting(MapRow::shown).containsExactly("EMEA", "Europe");
        assertThat(map.table.found()).extracting(MapRow::count).containsExactly(2, 1);
        assertThat(filling.toldProperty().get()).startsWith("2 values in 3 memories");
        test.desk().selectionProperty().set(Selection.of(2, 4));
        assertThat(map.table.found()).extracting(MapRow::shown).containsExactly("Europe");
        map.table.type(map.table.found().getFirst(), "EU");
        assertThat(map.step())
                .contains(new KeyStep.MapValues(
                        "region",
                        new ValueTable(List.of(new Entry(new Json.Str("Europe"), new Json.Str("EU")))),
                        false));
        assertThat(batch.planning().planProperty().get().count(Outcome.CHANGES)).isEqualTo(1);
    }

    @Test
    void categories_are_listed_with_their_counts_and_mapped_in_one_step() {
        test.store().edit(1, content -> content.withCategories(List.of("diet", "Food")));
        test.store().edit(2, content -> content.withCategories(List.of("Food")));
        test.desk().finding().search("");
        test.desk().selectionProperty().set(Selection.of(1, 2, 3));
        StepDraft map = batch.steps().add(StepKind.MAP_CATEGORIES);
        batch.stack().filling(map);
        map.openProperty().set(false);
        map.openProperty().set(true);
        assertThat(map.table.found()).extracting(MapRow::shown).containsExactly("Food", "diet");
        assertThat(map.table.found()).extracting(MapRow::count).containsExactly(2, 1);
        map.table.type(map.table.found().getFirst(), "food");
        assertThat(map.step()).get().isInstanceOf(MapCategories.class);
        assertThat(map.wordsProperty().get()).isEqualTo("Rename category Food to food");
        assertThat(batch.planning().planProperty().get().count(Outcome.CHANGES)).isEqualTo(2);
    }

    @Test
    void a_table_comes_from_a_file_or_a_spreadsheet_and_a_wrong_line_is_named() throws IOException {
        StepDraft map = batch.steps().add(StepKind.MAP_VALUES);
        MapFilling filling = batch.stack().filling(map);
        map.what.set("region");
        Path file = Files.writeString(folder.resolve("regions.csv"), "EMEA,EU\nAPAC,Asia\n");
        test.chooses(file);
        filling.chooseFile();
        assertThat(map.table.read().entries()).hasSize(2);
        assertThat(filling.toldProperty().get()).isEqualTo("Took 2 values, of which 1 is in none of the memories.");
        clip.put("Europe\tEU\r\n");
        filling.paste();
        assertThat(map.table.read().entries()).hasSize(3);
        filling.take(Files.writeString(folder.resolve("wrong.csv"), "EMEA,EU\nAPAC\n"));
        assertThat(filling.problemProperty().get()).startsWith("wrong.csv: Line 2 has 1 column");
        filling.take(Files.write(folder.resolve("latin.csv"), "Süd,EU".getBytes(StandardCharsets.ISO_8859_1)));
        assertThat(filling.problemProperty().get()).contains("UTF-8");
        filling.take(Files.write(folder.resolve("unicode.txt"), "\uFEFFSüd\tEU".getBytes(StandardCharsets.UTF_16LE)));
        assertThat(filling.problemProperty().get()).isEmpty();
        assertThat(map.table.read().entries()).contains(new Entry(new Json.Str("Süd"), new Json.Str("EU")));
    }

    private static void set(StepDraft draft, String key, String value) {
        draft.what.set(key);
        draft.with.set(value);
    }

    private List<Recipe> onDisk() throws IOException {
        return RecipeFile.in(test.store().folder(), false).read().things();
    }

    private List<String> regions() {
        return test.store().all().stream()
                .map(m -> ((Json.Str) m.metadata().get("region")).value())
                .toList();
    }
}
