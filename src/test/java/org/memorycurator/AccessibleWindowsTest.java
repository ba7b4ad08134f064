package org.memorycurator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.memorycurator.model.Field;
import org.memorycurator.support.AccessibilityWalk;
import org.memorycurator.support.DockPage;
import org.memorycurator.support.Keyboard;
import org.memorycurator.support.WholeWindow;
import org.memorycurator.ui.desk.Pane;
import org.memorycurator.ui.support.CrashDialog;
import org.memorycurator.ui.support.CrashModel;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.service.query.NodeQuery;

/** What {@link AccessibleTest} asks, asked of every window, popover and sheet that opens seldom. */
@ExtendWith(ApplicationExtension.class)
class AccessibleWindowsTest {
    /** The button that changes the values of a facet. */
    private static final Function<FxRobot, NodeQuery> VALUES =
            robot -> robot.lookup((Node n) -> ("find-values-" + Field.Core.CATEGORY.columnId()).equals(n.getId()));

    private WholeWindow window;
    private DockPage page;
    private final AccessibilityWalk walk = new AccessibilityWalk();

    static {
        // the whole window needs a while where many tests run at once
        FxToolkit.toolkitContext().setSetupTimeoutInMillis(120_000);
    }

    @Start
    void start(Stage stage) {
        window = new WholeWindow(
                stage,
                memory("Prefers decaf").user("a").with("region", "EMEA").category("diet"),
                memory("Ships to Oak St").user("a").with("region", "emea").category("Diet"),
                memory("Was a pilot").user("c").with("region", "EU"));
    }

    @BeforeEach
    void open(FxRobot robot) throws Exception {
        page = new DockPage(robot);
        page.until(() ->
                page.rows("grid-table") == 3 && VALUES.apply(robot).tryQuery().isPresent());
    }

    @Stop
    void stop() {
        window.close();
    }

    @Test
    void windows_that_the_menus_open(FxRobot robot) throws Exception {
        for (String id : List.of("support.log", "support.about", "history.growth", "grid.columns")) {
            robot.interact(() -> item(robot, id).fire());
            lookBeside(robot, id);
        }
        choose(robot, VALUES.apply(robot).query(), "find.values.similar");
        page.until(() -> robot.lookup("#values-list").tryQuery().isPresent() && page.rows("values-list") > 0);
        lookBeside(robot, "similar values");
        verdict(30);
    }

    @Test
    void what_opens_in_the_batch_pane_and_a_strip_of_tabs(FxRobot robot) throws Exception {
        new Keyboard(robot, window.scene()).press(KeyCode.CONTROL, KeyCode.T);
        robot.interact(() -> window.desk().panes().enter(Pane.BATCH));
        page.until(() -> robot.lookup("#batch-add-step").tryQuery().isPresent());
        walk.look(robot, robot.lookup("#find-tabs").query(), "tabs");
        robot.interact(
                () -> robot.lookup("#batch-add-step").queryAs(Button.class).fire());
        lookBeside(robot, "kinds of steps");
        verdict(8);
    }

    @Test
    void the_plan_of_an_undo(FxRobot robot) throws Exception {
        robot.interact(() -> window.desk().panes().enter(Pane.HISTORY));
        page.until(() -> page.rows("history-list") == 1);
        page.selectRow("history-list", 0);
        page.until(() -> !item(robot, "history.undo").isDisable());
        robot.interact(() -> item(robot, "history.undo").fire());
        page.until(() -> robot.lookup("#history-reversal-rows").tryQuery().isPresent()
                && page.rows("history-reversal-rows") == 3);
        walk.look(robot, window.scene().getRoot(), "undo");
        verdict(30);
    }

    @Test
    void a_table_on_the_import_sheet_and_one_that_is_only_compared(FxRobot robot, @TempDir Path folder)
            throws Exception {
        Path file = folder.resolve("crm.csv");
        Files.writeString(file, "note,user_id,region,since\nDrinks tea,a,EU,2024-01-02\nHas a dog,c,US,2024-13-02\n");
        robot.interact(() -> window.openFiles(file));
        sheet(robot, "table");
        window.test().chooses(file);
        robot.interact(() -> item(robot, "import.check").fire());
        sheet(robot, "compared");
        verdict(30);
    }

    @Test
    void the_report_of_a_fault(FxRobot robot) throws Exception {
        CrashModel crashes = new CrashModel(() -> window.desk().background());
        CrashDialog.install(
                crashes, () -> window.desk().background(), () -> window.scene().getWindow(), () -> {});
        robot.interact(() -> crashes.caught(Thread.currentThread(), new IllegalStateException("a fault")));
        lookBeside(robot, "crash");
        verdict(4);
    }

    private void sheet(FxRobot robot, String where) throws Exception {
        page.until(() -> robot.lookup("#import-preview").tryQuery().isPresent()
                && window.desk().status().jobs().isEmpty());
        lookBeside(robot, where);
    }

    private void verdict(int least) {
        assertThat(walk.offenders()).isEmpty();
        assertThat(walk.checked()).isGreaterThan(least);
    }

    /** Takes an item of the menu that a button opens. */
    private static void choose(FxRobot robot, Button button, String id) {
        robot.interact(button::fire);
        ContextMenu menu = Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .findFirst()
                .orElseThrow();
        robot.interact(menu::hide);
        robot.interact(() -> menu.getItems().stream()
                .filter(item -> item.getId().endsWith(id.replace('.', '-')))
                .findFirst()
                .orElseThrow()
                .fire());
    }

    private static MenuItem item(FxRobot robot, String id) {
        String wanted = "menu-" + id.replace('.', '-');
        return robot.lookup("#shell-menu").queryAs(MenuBar.class).getMenus().stream()
                .flatMap(AccessibleWindowsTest::within)
                .filter(item -> wanted.equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<MenuItem> within(MenuItem item) {
        return item instanceof Menu menu
                ? menu.getItems().stream().flatMap(AccessibleWindowsTest::within)
                : Stream.of(item);
    }

    /** Looks at the window that was opened, and closes it. */
    private void lookBeside(FxRobot robot, String where) throws Exception {
        page.until(() -> beside().size() == 1);
        walk.look(robot, beside().getFirst().getRoot(), where);
        robot.push(KeyCode.ESCAPE);
        page.until(() -> beside().isEmpty());
    }

    private List<Scene> beside() {
        return Window.getWindows().stream()
                .filter(shown -> !(shown instanceof Tooltip)) // the mouse is somewhere
                .map(Window::getScene)
                .filter(scene -> scene != null && scene != window.scene())
                .toList();
    }
}
