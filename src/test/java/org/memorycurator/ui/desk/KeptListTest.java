package org.memorycurator.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.memorycurator.batch.EditStep;
import org.memorycurator.batch.Recipe;
import org.memorycurator.batch.RecipeFile;
import org.memorycurator.support.TestDesk;

class KeptListTest {
    private final TestDesk desk = new TestDesk();
    private final List<String> went = new ArrayList<>();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void what_cannot_be_read_is_said_and_not_written_over() throws IOException {
        Path unreadable = Files.createDirectory(folder().resolve("steps.jsonl"));
        KeptList<Recipe> list = list();
        list.load(() -> went.add("then"), () -> went.add("otherwise"));
        assertThat(went).containsExactly("otherwise");
        assertThat(desk.said()).isNotEmpty();
        assertThat(list.loaded()).isFalse();

        Files.delete(unreadable);
        RecipeFile.in(folder(), false).write(List.of(recipe("Trim")));
        list.load(() -> list.add(recipe("Bin")), () -> went.add("never"));
        assertThat(names(list())).containsExactly("Trim", "Bin");
    }

    @Test
    void the_last_of_a_name_takes_the_place_of_the_others() {
        KeptList<Recipe> list = loaded();
        list.add(recipe("Trim"));
        list.add(recipe("Bin"));
        list.add(recipe(" trim "));
        assertThat(names(list())).containsExactly("Bin", " trim ");
    }

    @Test
    void one_that_was_removed_comes_back_to_its_place_unless_its_name_is_taken() {
        KeptList<Recipe> list = loaded();
        list.add(recipe("Trim"));
        list.add(recipe("Bin"));
        list.remove(list.things().getFirst(), "Trim is gone.");
        assertThat(desk.said()).isEqualTo("Trim is gone.");
        assertThat(names(list())).containsExactly("Bin");
        desk.lastMessage().run().run();
        assertThat(names(list())).containsExactly("Trim", "Bin");

        list.remove(list.things().getFirst(), "Trim is gone.");
        list.add(recipe("Trim"));
        desk.lastMessage().run().run();
        assertThat(names(list())).containsExactly("Bin", "Trim");
    }

    private Path folder() {
        return desk.store().folder();
    }

    private KeptList<Recipe> list() {
        return new KeptList<>(desk.desk(), RecipeFile.in(folder(), false), Recipe::name);
    }

    private KeptList<Recipe> loaded() {
        KeptList<Recipe> list = list();
        list.load(() -> {}, () -> {});
        return list;
    }

    private static List<String> names(KeptList<Recipe> list) {
        list.load(() -> {}, () -> {});
        return list.things().stream().map(Recipe::name).toList();
    }

    private static Recipe recipe(String name) {
        return Recipe.of(name, List.of(new EditStep.MoveToBin()));
    }
}
