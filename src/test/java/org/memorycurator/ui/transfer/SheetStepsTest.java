package org.memorycurator.ui.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.memorycurator.batch.EditStep;
import org.memorycurator.batch.Recipe;
import org.memorycurator.batch.RecipeFile;
import org.memorycurator.model.Json;
import org.memorycurator.support.TestDesk;
import org.memorycurator.support.WholeWindow;

/** An import rule: steps that are done to every row. */
class SheetStepsTest {
    @TempDir
    private Path folder;

    private final TestDesk desk = new TestDesk().begin();
    private final ImportModel imports = new ImportModel(desk.desk(), WholeWindow.nowhere());
    private final SheetModel model = imports.sheet();

    @AfterEach
    void close() {
        desk.close();
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("notes.csv"), text);
    }

    @Test
    void saved_steps_are_done_to_every_row_and_seen_in_the_first_rows() throws IOException {
        RecipeFile.in(desk.store().folder(), false)
                .write(List.of(Recipe.of("shout", List.of(new EditStep.SetMetadata("source", new Json.Str("crm"))))));
        imports.openFiles(List.of(file("user,text\nz,Likes tea\n")));
        model.choices().steps().choose(model.choices().steps().recipes().getFirst());
        assertThat(model.rows().first().getFirst().after().metadata().get("source"))
                .isEqualTo(new Json.Str("crm"));
    }

    @Test
    void what_the_import_rule_made_is_told_from_what_the_file_says() throws IOException {
        RecipeFile.in(desk.store().folder(), false)
                .write(List.of(Recipe.of("region", List.of(new EditStep.SetMetadata("region", new Json.Str("EU"))))));
        imports.openFiles(List.of(file("user,text,region\nz,Likes tea,EMEA\ny,Likes mocha,EU\nx,Tea,\n")));
        model.choices().steps().choose(model.choices().steps().recipes().getFirst());

        assertThat(model.previewing().marks().count()).isEqualTo(2);
        assertThat(byRule(0, "region")).contains("EMEA");
        assertThat(byRule(1, "region")).isEmpty();
        assertThat(byRule(2, "region")).contains("");
        assertThat(model.previewing().marks().before(model.rows().first().getFirst(), 0, RowWords::text))
                .isEmpty();
        model.choices().steps().choose("");
        assertThat(byRule(0, "region")).isEmpty();
    }

    private Optional<String> byRule(int place, String key) {
        return model.previewing()
                .marks()
                .before(
                        model.rows().first().get(place),
                        place,
                        row -> RowWords.value(row.after().metadata().get(key)));
    }

    @Test
    void steps_of_a_profile_that_are_not_kept_any_more_are_missed() throws IOException {
        StepsChoice steps = model.choices().steps();
        imports.openFiles(List.of(file("user,text\nz,Likes tea\n")));
        steps.choose("region");
        assertThat(steps.missingProperty().get()).isEqualTo("region");
        steps.choose("");
        assertThat(steps.missingProperty().get()).isEmpty();
    }
}
