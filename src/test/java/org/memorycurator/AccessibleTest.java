package org.memorycurator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.memorycurator.model.Rating;
import org.memorycurator.support.AccessibilityWalk;
import org.memorycurator.support.DockPage;
import org.memorycurator.support.Keyboard;
import org.memorycurator.support.WholeWindow;
import org.memorycurator.ui.desk.Message;
import org.memorycurator.ui.desk.Pane;
import org.memorycurator.ui.desk.Selection;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** Whoever does not see the window is told of every control what it is called, what it is and how it stands. */
@ExtendWith(ApplicationExtension.class)
class AccessibleTest {
    private WholeWindow window;
    private DockPage page;
    private final AccessibilityWalk walk = new AccessibilityWalk();

    /** How many pages the settings have. */
    private static final int SETTINGS = 6;

    static {
        // the whole window needs a while where many tests run at once
        org.testfx.api.FxToolkit.toolkitContext().setSetupTimeoutInMillis(120_000);
    }

    @Start
    void start(Stage stage) {
        window = new WholeWindow(
                stage,
                memory("Prefers decaf").user("a").with("region", "EMEA").category("diet"),
                memory("Ships to Oak St").user("b").with("region", "EMEA").feedback(Rating.NEGATIVE, "moved"),
                memory("Born in May").user("c").withNumber("score", "7").immutable(),
                memory("Was a pilot").user("c").expires("2027-01-31"));
    }

    @Stop
    void stop() {
        window.close();
    }

    @Test
    void every_control_of_every_pane_has_a_name_a_role_and_a_value(FxRobot robot) throws Exception {
        page = new DockPage(robot);
        awaitMatches(4);
        look(robot, "details of none");
        robot.interact(() -> window.desk().finding().search("user:a|b -tier:gold"));
        awaitMatches(2);
        selectRow(robot);
        page.until(() -> robot.lookup("#details-text").tryQuery().isPresent());
        look(robot, "chips, facets and details of one");
        robot.interact(() -> window.desk().selectionProperty().set(Selection.ALL));
        look(robot, "details of many");
        batch(robot);
        robot.interact(() -> window.desk().panes().enter(Pane.HISTORY));
        page.until(() -> page.rows("history-list") == 2);
        page.selectRow("history-list", 0);
        look(robot, "history");
        nothingFound(robot);
        assertThat(walk.checked()).isGreaterThan(200);
        assertThat(walk.offenders()).isEmpty();
    }

    @Test
    void so_has_every_control_of_the_windows_beside_it(FxRobot robot, @TempDir Path folder) throws Exception {
        page = new DockPage(robot);
        awaitMatches(4);
        Keyboard keys = new Keyboard(robot, window.scene());
        for (KeyCode[] opening : List.of(
                new KeyCode[] {KeyCode.CONTROL, KeyCode.K},
                new KeyCode[] {KeyCode.CONTROL, KeyCode.D},
                new KeyCode[] {KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E},
                new KeyCode[] {KeyCode.F1})) {
            keys.press(opening);
            lookBeside(robot, List.of(opening).toString());
        }
        for (int page = 0; page < SETTINGS; page++) {
            int shown = page;
            keys.press(KeyCode.CONTROL, KeyCode.COMMA);
            robot.interact(() -> {
                ListView<?> pages = robot.lookup("#settings-sections").queryListView();
                pages.getSelectionModel().select(shown);
                assertThat(pages.getItems()).hasSize(SETTINGS);
            });
            lookBeside(robot, "settings " + page);
        }
        Path file = folder.resolve("messy.jsonl");
        Files.writeString(
                file, "{\"id\":\"x\",\"memory\":\"a\",\"odd\":1}\n{\"id\":\"x\",\"memory\":\"b\"}\nno memory\n");
        robot.interact(() -> window.openFiles(file));
        page.until(() -> robot.lookup("#import-apply").tryQuery().isPresent());
        page.until(() -> !robot.lookup("#import-apply").query().isDisabled());
        walk.look(robot, robot.lookup("#import-sheet").<javafx.scene.Parent>query(), "import sheet");
        page.press("import-show-new");
        page.until(() -> page.rows("import-rows") > 0);
        walk.look(robot, robot.lookup("#import-sheet").<javafx.scene.Parent>query(), "rows on the import sheet");
        page.press("import-apply");
        page.until(() -> said() != null && said().run() != null);
        robot.interact(() -> said().run().run());
        lookBeside(robot, "import result");
        assertThat(walk.checked()).isGreaterThan(80);
        assertThat(walk.offenders()).isEmpty();
    }

    private Message said() {
        return window.desk().status().messageProperty().get();
    }

    /** Looks at the window that was opened, and closes it. */
    private void lookBeside(FxRobot robot, String where) throws Exception {
        page.until(() -> Window.getWindows().size() == 2);
        Scene beside = Window.getWindows().stream()
                .map(Window::getScene)
                .filter(scene -> scene != window.scene())
                .findFirst()
                .orElseThrow();
        walk.look(robot, beside.getRoot(), where);
        robot.push(KeyCode.ESCAPE);
        page.until(() -> Window.getWindows().size() == 1);
    }

    @Test
    void so_has_the_welcome_of_an_empty_store(FxRobot robot) throws Exception {
        page = new DockPage(robot);
        WholeWindow[] empty = new WholeWindow[1];
        robot.interact(() -> empty[0] = new WholeWindow(new Stage()));
        try {
            page.until(() -> empty[0].scene().lookup("#welcome") != null);
            walk.look(robot, empty[0].scene().getRoot(), "welcome");
            assertThat(walk.checked()).isGreaterThan(10);
            assertThat(walk.offenders()).isEmpty();
        } finally {
            robot.interact(() -> empty[0].scene().getWindow().hide());
            empty[0].close();
        }
    }

    private void batch(FxRobot robot) throws Exception {
        robot.interact(() -> window.desk().panes().enter(Pane.BATCH));
        page.until(() -> robot.lookup("#batch-key").tryQuery().isPresent());
        page.type("batch-key", "region");
        page.type("batch-value", "EU");
        page.until(() -> page.rows("batch-rows") == 3); // a pattern and its two memories
        look(robot, "batch with a plan");
        page.press("batch-apply");
        page.until(() -> robot.lookup("#verify-table").tryQuery().isPresent() && page.rows("verify-table") == 2);
        page.selectRow("verify-table", 0);
        look(robot, "verify");
        robot.interact(() -> window.desk().panes().enter(Pane.BATCH));
        look(robot, "batch that is done");
    }

    private void nothingFound(FxRobot robot) throws Exception {
        robot.interact(() -> window.desk().finding().search("user:a nowhere"));
        awaitMatches(0);
        look(robot, "nothing found");
        robot.interact(() -> window.desk().finding().search("user:\"a"));
        page.until(() -> robot.lookup("#find-problem").query().isVisible());
        look(robot, "a search that cannot be read");
    }

    @Test
    void the_letters_of_menus_are_unique_in_each_menu(FxRobot robot) {
        MenuBar bar = robot.lookup("#shell-menu").queryAs(MenuBar.class);
        unique("the bar", bar.getMenus());
        assertThat(walk.offenders()).isEmpty();
    }

    private void unique(String menu, List<? extends MenuItem> items) {
        Set<Character> taken = new HashSet<>();
        for (MenuItem item : items) {
            if (!(item instanceof SeparatorMenuItem)) {
                int at = item.getText().indexOf('_');
                if (at < 0 || !taken.add(Character.toLowerCase(item.getText().charAt(at + 1)))) {
                    walk.add(menu, item.getText() + " has no letter of its own");
                }
            }
            if (item instanceof Menu inner) {
                unique(inner.getText(), inner.getItems());
            }
        }
    }

    private void selectRow(FxRobot robot) throws Exception {
        page.until(() -> page.rows("grid-table") == 2);
        page.selectRow("grid-table", 0);
        robot.interact(() -> robot.lookup("#grid-table")
                .queryAs(javafx.scene.control.TableView.class)
                .getFocusModel()
                .focus(0)); // the memory of the row with the focus is the one that the details show
    }

    private void awaitMatches(int count) throws Exception {
        Callable<Boolean> there = () -> window.desk().finding().matches().size() == count
                && window.desk().status().jobs().isEmpty();
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, there);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void look(FxRobot robot, String where) {
        walk.look(robot, window.scene().getRoot(), where);
    }
}
