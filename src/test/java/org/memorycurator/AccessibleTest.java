package org.memorycurator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.memorycurator.model.Rating;
import org.memorycurator.support.AccessibilityAudit;
import org.memorycurator.support.DockPage;
import org.memorycurator.support.WholeWindow;
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
    private final List<String> offenders = new ArrayList<>();
    private int checked;

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
        assertThat(checked).isGreaterThan(200);
        assertThat(offenders).isEmpty();
    }

    private void batch(FxRobot robot) throws Exception {
        robot.interact(() -> window.desk().panes().enter(Pane.BATCH));
        page.until(() -> robot.lookup("#batch-key").tryQuery().isPresent());
        page.type("batch-key", "region");
        page.type("batch-value", "EU");
        page.until(() -> page.rows("batch-rows") == 2);
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
        assertThat(offenders).isEmpty();
    }

    private void unique(String menu, List<? extends MenuItem> items) {
        Set<Character> taken = new HashSet<>();
        for (MenuItem item : items) {
            if (!(item instanceof SeparatorMenuItem)) {
                int at = item.getText().indexOf('_');
                if (at < 0 || !taken.add(Character.toLowerCase(item.getText().charAt(at + 1)))) {
                    offenders.add(menu + ": " + item.getText() + " has no letter of its own");
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
    }

    private void awaitMatches(int count) throws Exception {
        Callable<Boolean> there = () -> window.desk().finding().matches().size() == count
                && window.desk().status().jobs().isEmpty();
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, there);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void look(FxRobot robot, String where) {
        look(robot, window.scene().getRoot(), where);
    }

    private void look(FxRobot robot, javafx.scene.Parent root, String where) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> {
            root.applyCss();
            root.layout();
            AccessibilityAudit audit = new AccessibilityAudit().of(root);
            checked += audit.checked();
            audit.offenders().stream().map(o -> where + ": " + o).forEach(offenders::add);
        });
    }
}
