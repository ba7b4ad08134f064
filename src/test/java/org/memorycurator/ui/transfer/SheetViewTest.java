package org.memorycurator.ui.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.Json;
import org.memorycurator.support.DockPage;
import org.memorycurator.support.ImportSheetPage;
import org.memorycurator.support.Keyboard;
import org.memorycurator.support.WholeWindow;
import org.memorycurator.ui.kit.ColourTheme;
import org.memorycurator.ui.kit.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

@ExtendWith(ApplicationExtension.class)
class SheetViewTest {
    private WholeWindow window;

    @TempDir
    private Path folder;

    static {
        // the whole window needs a while where many tests run at once
        org.testfx.api.FxToolkit.toolkitContext().setSetupTimeoutInMillis(120_000);
    }

    @Start
    void start(Stage stage) {
        window = new WholeWindow(
                stage,
                memory("Prefers decaf").user("a").with("customer_no", "7"),
                memory("Ships to Oak St").user("b").with("customer_no", "8"));
    }

    @Stop
    void stop() {
        window.close();
    }

    private ImportSheetPage open(FxRobot robot, String name, String text) throws Exception {
        Path file = Files.writeString(folder.resolve(name), text);
        robot.interact(() -> window.openFiles(file));
        return new ImportSheetPage(robot).awaitOpen("Import " + name);
    }

    @Test
    void a_dropped_table_is_seen_mapped_and_counted_and_comes_in_by_one_button(FxRobot robot) throws Exception {
        ImportSheetPage sheet =
                open(robot, "crm.csv", "customer_no,user,note\n7,a,Prefers decaf\n8,b,Ships to Elm St\n9,c,\n");
        sheet.awaitSeen("import-column-3-use").choose("import-column-3-use", "Text");
        sheet.awaitCounts("3 rows: 1 changed · 1 identical · 1 rejected").awaitButton("Change 1 memory", true);
        assertThat(window.test().changeSets(ChangeKind.IMPORT)).isEqualTo(1);
        sheet.press("import-show-rejected").awaitSeen("import-rejects-path");
        sheet.press("import-show-changed").press("import-apply").awaitClosed();
        DockPage page = new DockPage(robot);
        page.until(() -> window.test().said().equals("Changed 1 memory from crm.csv · 1 rejected, 1 already here"));
        assertThat(window.test().now(2).text()).isEqualTo("Ships to Elm St");
    }

    @Test
    void rows_of_several_files_say_of_which(FxRobot robot) throws Exception {
        Path first = Files.writeString(folder.resolve("first.csv"), "user,text\ny,Likes tea\n");
        Path second = Files.writeString(folder.resolve("second.csv"), "user,text\nz,Likes mocha\n");
        robot.interact(() -> window.openFiles(first, second));
        new ImportSheetPage(robot).awaitOpen("Import first.csv and second.csv").awaitButton("Import 2 memories", true);
        TableView<?> rows = robot.lookup("#import-preview").queryAs(TableView.class);
        new DockPage(robot).until(() -> rows.getColumns().stream().anyMatch(column -> "file".equals(column.getId())));
    }

    @Test
    void a_table_and_a_backup_each_have_their_rule_below_their_names(FxRobot robot) throws Exception {
        Path table = Files.writeString(folder.resolve("notes.csv"), "user,text\ny,Likes tea\n");
        Path backup = Files.writeString(folder.resolve("backup.jsonl"), "{\"id\":\"m1\",\"memory\":\"Likes mocha\"}\n");
        robot.interact(() -> window.openFiles(backup, table));
        ImportSheetPage sheet = new ImportSheetPage(robot).awaitOpen("Import backup.jsonl and notes.csv");
        sheet.awaitButton("Import 2 memories", true);
        assertThat(sheet.chosen("import-then")).isEqualTo("update it");
        assertThat(sheet.chosen("import-then-1")).isEqualTo("leave it and keep the row out");
        assertThat(sheet.shows("import-newer-1")).isFalse();
        sheet.choose("import-then-1", "update it").awaitShown("import-newer-1");
    }

    @Test
    void leaving_with_the_sheet_open_takes_along_what_was_only_counted(FxRobot robot) throws Exception {
        ImportSheetPage sheet = open(robot, "notes.csv", "user,text\ny,Likes tea\nz,\n");
        sheet.awaitButton("Import 1 memory", true);
        Path rejects = window.test().store().folder().resolve("rejects");
        assertThat(rejects.toFile().list()).anyMatch(name -> name.startsWith("notes-"));
        robot.interact(window::leave);
        assertThat(rejects.toFile().list()).isEmpty();
    }

    @Test
    void all_that_is_older_than_what_is_here_is_ticked_at_once(FxRobot robot) throws Exception {
        String line =
                "{\"id\":\"%s\",\"memory\":\"Was so\",\"created_at\":\"2020-01-01T00:00:00Z\",\"updated_at\":\"2020-01-01T00:00:00Z\"}\n";
        ImportSheetPage sheet = open(
                robot,
                "backup.jsonl",
                line.formatted(window.test().now(1).id())
                        + line.formatted(window.test().now(2).id()));
        sheet.awaitSeen("import-then").choose("import-then", "update it").awaitCounts("2 rows: 2 conflicts");
        sheet.press("import-show-conflict").awaitShown("import-tick-all").tick("import-tick-all");
        sheet.awaitButton("Change 2 memories", true).press("import-apply").awaitClosed();
        new DockPage(robot).until(() -> window.test().now(2).text().equals("Was so"));
    }

    @Test
    void a_row_that_is_unticked_with_the_space_key_stays_out(FxRobot robot) throws Exception {
        ImportSheetPage sheet = open(robot, "notes.csv", "user,text\ny,Likes tea\nz,Likes mocha\n");
        sheet.awaitButton("Import 2 memories", true).press("import-show-new");
        DockPage page = new DockPage(robot);
        page.until(() -> page.rows("import-rows") == 2);
        sheet.focus("import-rows");
        page.selectRow("import-rows", 0);
        page.key(KeyCode.SPACE);
        sheet.awaitButton("Import 1 memory", true);
    }

    @Test
    void letters_in_doubt_are_shown_and_must_be_found_right_first(FxRobot robot) throws Exception {
        Path file = folder.resolve("latin.csv");
        Files.write(file, "user,text\nzoë,Café au lait\n".getBytes(StandardCharsets.ISO_8859_1));
        robot.interact(() -> window.openFiles(file));
        ImportSheetPage sheet = new ImportSheetPage(robot).awaitOpen("Import latin.csv");
        sheet.awaitSeen("import-letters").awaitButton("Import 1 memory", false);
        assertThat(sheet.text("import-reason")).startsWith("Check the letters");
        sheet.tick("import-letters-ok").awaitButton("Import 1 memory", true);
    }

    @Test
    void every_choice_is_reached_with_the_tab_key_and_keys_import(FxRobot robot) throws Exception {
        ImportSheetPage sheet = open(robot, "notes.csv", "user,text\ny,Likes tea\n");
        sheet.awaitButton("Import 1 memory", true).focus("import-format");
        Keyboard keys = new Keyboard(robot, sheet.scene());
        List<String> reached = new ArrayList<>();
        for (int i = 0; i < 60; i++) { // twice around: where the machine is slow, a key that is held repeats
            reached.add(sheet.focused());
            keys.press(KeyCode.TAB);
        }
        assertThat(reached)
                .containsSubsequence(
                        "import-format",
                        "import-charset",
                        "import-delimiter",
                        "import-skipped",
                        "import-header-rows",
                        "import-template",
                        "import-user",
                        "import-column-1-use",
                        "import-column-2-use",
                        "import-by",
                        "import-then");
        keys.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
        sheet.awaitClosed();
        new DockPage(robot).until(() -> window.test().said().equals("Imported 1 memory from notes.csv"));
    }

    @Test
    void in_a_small_window_with_large_text_choices_and_rows_take_turns_and_cards_fold_up(FxRobot robot)
            throws Exception {
        robot.interact(() -> {
            Theme.apply(ColourTheme.LIGHT, 200);
            window.scene().getWindow().setWidth(1000);
            window.scene().getWindow().setHeight(800);
        });
        ImportSheetPage sheet = open(robot, "notes.csv", "user,text\ny,Likes tea\n");
        sheet.awaitSeen("import-view-choices").awaitSeen("import-column-1-use");
        assertThat(robot.lookup("#import-preview").tryQuery()).isEmpty();
        double choices =
                robot.lookup(".sheet-choices").query().getBoundsInLocal().getHeight();
        assertThat(choices).isGreaterThan(450);
        DockPage page = new DockPage(robot);
        sheet.focus("import-fold-columns").press("import-fold-columns");
        page.until(() -> !sheet.shows("import-column-1-use"));
        sheet.turn().awaitSeen("import-preview");
        sheet.turn().awaitSeen("import-fold-columns");
        sheet.press("import-view-rows").awaitSeen("import-preview");
        sheet.press("import-view-choices").awaitSeen("import-fold-columns").press("import-fold-columns");
        page.until(() -> sheet.shows("import-column-1-use"));
    }

    @Test
    void dates_that_could_mean_two_days_are_answered_with_the_keyboard(FxRobot robot) throws Exception {
        ImportSheetPage sheet = open(robot, "dates.csv", "user,text,seen\ny,Likes tea,01/02/2020\n");
        sheet.awaitSeen("import-column-3-dates-0").focus("import-column-3-dates-0");
        robot.push(KeyCode.SPACE);
        DockPage page = new DockPage(robot);
        page.until(() -> !sheet.shows("import-column-3-dates"));
        sheet.awaitButton("Import 1 memory", true).press("import-apply").awaitClosed();
        page.until(() -> window.test().now(3).metadata().get("seen").equals(new Json.Str("2020-02-01")));
    }

    @Test
    void esc_closes_the_sheet_and_what_was_chosen_is_there_when_the_file_is_opened_again(FxRobot robot)
            throws Exception {
        ImportSheetPage sheet = open(robot, "people.csv", "name,street\nAnn,Elm St\n");
        sheet.awaitSeen("import-template").type("import-template", "{name} lives at {street}");
        sheet.awaitButton("Import 1 memory", true);
        new Keyboard(robot, sheet.scene()).press(KeyCode.ESCAPE);
        sheet.awaitClosed();
        robot.interact(() -> window.openFiles(folder.resolve("people.csv")));
        sheet.awaitOpen("Import people.csv").awaitButton("Import 1 memory", true);
    }

    @Test
    void a_column_put_into_the_text_leaves_what_was_typed_before(FxRobot robot) throws Exception {
        ImportSheetPage sheet = open(robot, "people.csv", "name,street\nAnn,Elm St\n");
        TextField template = robot.lookup("#import-template").queryAs(TextField.class);
        sheet.awaitSeen("import-template").type("import-template", "Ann lives at ");
        robot.interact(() -> template.end());
        sheet.focus("import-template-columns").press("import-template-columns");
        DockPage page = new DockPage(robot);
        page.until(() -> robot.lookup(".context-menu").tryQuery().isPresent());
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.ENTER);
        page.until(() -> template.getText().contains("}"));
        assertThat(template.getText()).matches("Ann lives at \\{(name|street)}");
    }
}
