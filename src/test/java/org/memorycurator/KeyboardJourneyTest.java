package org.memorycurator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.memorycurator.model.Json;
import org.memorycurator.support.DockPage;
import org.memorycurator.support.Keyboard;
import org.memorycurator.support.WholeWindow;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** The main job without a mouse: every gesture is a key, and the store is looked at beside the screen. */
@ExtendWith(ApplicationExtension.class)
class KeyboardJourneyTest {
    static {
        // the whole window needs a while where many tests run at once
        FxToolkit.toolkitContext().setSetupTimeoutInMillis(120_000);
    }

    private WholeWindow window;

    @Start
    void start(Stage stage) {
        window = new WholeWindow(
                stage,
                memory("Prefers decaf").user("a").with("region", "EMEA"),
                memory("Ships to Oak St").user("b").with("region", "EMEA"),
                memory("Was a pilot").user("c"));
    }

    @Stop
    void stop() {
        window.close();
    }

    @Test
    void find_edit_undo_batch_verify_and_undo_from_the_history_by_keyboard_alone(FxRobot robot) throws Exception {
        DockPage page = new DockPage(robot);
        Keyboard keys = new Keyboard(robot, window.scene());
        page.until(() -> window.desk().finding().matches().size() == 3 && focused("find-query"));
        keys.type("region:EMEA ");
        page.until(() -> page.rows("grid-table") == 2);
        keys.press(KeyCode.F6).press(KeyCode.F6).press(KeyCode.F6); // over facets and timeline
        page.until(() -> focused("grid-table"));
        keys.press(KeyCode.HOME).press(KeyCode.F2);
        page.until(() -> robot.lookup(".cell-editor").tryQuery().isPresent());
        keys.press(KeyCode.CONTROL, KeyCode.A).type("Prefers tea").press(KeyCode.ENTER);
        page.until(() -> texts().contains("Prefers tea"));
        keys.press(KeyCode.CONTROL, KeyCode.Z);
        page.until(() -> changes() == 3 && !texts().contains("Prefers tea"));
        page.until(() ->
                said(robot, "#verify-summary").startsWith("1 of 1 landed")); // it comes by itself, over any other pane
        assertThat(focused("grid-table")).isTrue();
        keys.press(KeyCode.CONTROL, KeyCode.A).press(KeyCode.CONTROL, KeyCode.E);
        page.until(() -> focused("batch-key"));
        keys.type("region").press(KeyCode.TAB);
        page.until(() -> focused("batch-value"));
        keys.type("EU");
        page.until(() -> !robot.lookup("#batch-apply").query().isDisabled());
        keys.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
        page.until(() -> regions().equals(List.of("EU", "EU")));
        page.until(() -> said(robot, "#verify-summary").startsWith("2 of 2 landed"));
        page.until(() -> focused("grid-table"));
        keys.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.H);
        page.until(() -> focused("history-list"));
        keys.press(KeyCode.HOME);
        page.until(() -> !robot.lookup("#history-undo").query().isDisabled());
        keys.press(KeyCode.CONTROL, KeyCode.K);
        page.until(() -> Window.getWindows().size() == 2);
        keys.type("undo chosen").press(KeyCode.ENTER);
        page.until(() -> focused("history-reversal-rows") && page.rows("history-reversal-rows") == 2);
        keys.press(KeyCode.CONTROL, KeyCode.ENTER);
        page.until(() -> changes() == 5 && regions().equals(List.of("EMEA", "EMEA")));
        assertThat(texts()).contains("Prefers decaf", "Ships to Oak St", "Was a pilot");
    }

    @Test
    void find_and_replace_opens_from_within_a_text_and_takes_no_letter_of_it(FxRobot robot) throws Exception {
        DockPage page = new DockPage(robot);
        Keyboard keys = new Keyboard(robot, window.scene());
        page.until(() -> window.desk().finding().matches().size() == 3 && focused("find-query"));
        keys.type("decaf").press(KeyCode.CONTROL, KeyCode.H);
        page.until(() -> robot.lookup("#batch-pane").tryQuery().isPresent());
        assertThat(window.desk().finding().textProperty().get()).isEqualTo("decaf");
    }

    @Test
    void a_click_with_alt_leaves_the_keyboard_out_of_the_menu_bar(FxRobot robot) throws Exception {
        DockPage page = new DockPage(robot);
        page.until(() -> window.desk().finding().matches().size() == 3 && focused("find-query"));
        page.until(() -> robot.lookup(".facet-value").tryQuery().isPresent());
        robot.press(KeyCode.ALT).clickOn(".facet-value").release(KeyCode.ALT);
        page.until(() -> window.desk().finding().textProperty().get().startsWith("-user:"));
        assertThat(robot.lookup(".menu-bar .menu-button").queryAllAs(MenuButton.class))
                .noneMatch(Node::isHover); // as the menu bar shows where it is
    }

    private boolean focused(String id) {
        return window.scene().getFocusOwner() != null
                && id.equals(window.scene().getFocusOwner().getId());
    }

    private static String said(FxRobot robot, String id) {
        return robot.lookup(id).tryQueryAs(Labeled.class).map(Labeled::getText).orElse("");
    }

    private long changes() {
        return window.desk().store().lastChangeSet();
    }

    private List<String> texts() {
        return window.test().store().all().stream().map(m -> m.content().text()).toList();
    }

    private List<String> regions() {
        return window.test().store().all().stream()
                .map(m -> m.content().metadata().get("region"))
                .filter(Json.Str.class::isInstance)
                .map(json -> ((Json.Str) json).value())
                .toList();
    }
}
