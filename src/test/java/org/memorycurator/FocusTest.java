package org.memorycurator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.memorycurator.support.DockPage;
import org.memorycurator.support.Keyboard;
import org.memorycurator.support.WholeWindow;
import org.memorycurator.ui.desk.Pane;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** Where the keyboard is in the whole window: it goes where it is sent, comes back, and never moves by itself. */
@ExtendWith(ApplicationExtension.class)
class FocusTest {
    static {
        // the whole window needs a while where many tests run at once
        FxToolkit.toolkitContext().setSetupTimeoutInMillis(120_000);
    }

    private static final PseudoClass REACHED = PseudoClass.getPseudoClass("reached");

    private WholeWindow window;
    private DockPage page;
    private Keyboard keys;

    @Start
    void start(Stage stage) {
        window = new WholeWindow(
                stage,
                memory("Prefers decaf").user("a").with("region", "EMEA"),
                memory("Ships to Oak St").user("b").with("region", "EMEA"),
                memory("Was a pilot").user("c"));
    }

    @BeforeEach
    void open(FxRobot robot) throws Exception {
        page = new DockPage(robot);
        keys = new Keyboard(robot, window.scene());
        page.until(() -> page.rows("grid-table") == 3
                && window.desk().finding().matches().size() == 3);
        page.until(() -> robot.lookup("#find-facet-user_id").tryQuery().isPresent() && at("find-query"));
    }

    @Stop
    void stop() {
        window.close();
    }

    @Test
    void undo_and_redo_go_to_the_store_from_a_text_field_in_which_nothing_was_typed(FxRobot robot) throws Exception {
        keys.press(KeyCode.CONTROL, KeyCode.Z);
        page.until(() -> window.desk().store().lastChangeSet() == 2);
        assertThat(at("find-query")).isTrue();
        keys.press(KeyCode.CONTROL, KeyCode.Y);
        page.until(() -> window.desk().store().lastChangeSet() == 3);
        keys.type("pilot").press(KeyCode.CONTROL, KeyCode.Z);
        TextInputControl query = robot.lookup("#find-query").query();
        assertThat(query.getText()).isEmpty();
        keys.press(KeyCode.CONTROL, KeyCode.Z).press(KeyCode.CONTROL, KeyCode.Y);
        assertThat(query.getText()).isEqualTo("pilot");
        assertThat(window.desk().store().lastChangeSet()).isEqualTo(3);
    }

    @Test
    void the_verdicts_on_an_undo_do_not_come_over_a_batch_that_is_typed_meanwhile(FxRobot robot) throws Exception {
        keys.press(KeyCode.CONTROL, KeyCode.A).press(KeyCode.CONTROL, KeyCode.E);
        page.until(() -> at("batch-key"));
        robot.interact(() -> {
            window.desk().editing().lastProperty().subscribe((_, _) -> type("r")); // before anything is told of it
            window.desk().editing().undo();
        });
        page.until(() -> window.desk().status().verifiedProperty().get() != null);
        assertThat(window.desk().panes().shownProperty().get()).isEqualTo(Pane.BATCH);
        assertThat(at("batch-key")).isTrue();
    }

    /** On the FX thread. */
    private void type(String letter) {
        Event.fireEvent(
                window.scene().getFocusOwner(),
                new KeyEvent(KeyEvent.KEY_TYPED, letter, letter, KeyCode.UNDEFINED, false, false, false, false));
    }

    @Test
    void f6_goes_round_all_that_is_shown_and_back_again(FxRobot robot) {
        robot.interact(() -> window.desk().panes().show(Pane.HISTORY));
        keys.press(KeyCode.CONTROL, KeyCode.T); // a second search, so that the strip of tabs is shown
        keys.press(KeyCode.CONTROL, KeyCode.F);
        List<String> places = List.of("find-tabs", "find-facets", "find-timeline", "grid-table", "dock");
        for (String place : places) {
            keys.press(KeyCode.F6);
            assertThat(within()).contains(place);
        }
        for (String place : places.reversed().subList(1, places.size())) {
            keys.press(KeyCode.SHIFT, KeyCode.F6);
            assertThat(within()).contains(place);
        }
        keys.press(KeyCode.SHIFT, KeyCode.F6);
        assertThat(at("find-query")).isTrue();
    }

    @Test
    void a_ring_is_drawn_around_whatever_a_key_brings_the_focus_to_and_none_after_the_mouse(FxRobot robot)
            throws Exception {
        keys.press(KeyCode.F6);
        assertThat(ringed(window.scene())).as("facets").isTrue();
        keys.press(KeyCode.F6);
        assertThat(ringed(window.scene())).as("timeline").isTrue();
        keys.press(KeyCode.CONTROL, KeyCode.K);
        page.until(() -> Window.getWindows().size() == 2);
        robot.push(KeyCode.ESCAPE);
        page.until(() -> Window.getWindows().size() == 1);
        assertThat(ringed(window.scene())).as("back in the timeline").isTrue();
        keys.press(KeyCode.CONTROL, KeyCode.COMMA);
        page.until(() -> Window.getWindows().size() == 2);
        assertThat(Window.getWindows().getLast().getScene().getFocusOwner().getPseudoClassStates())
                .as("settings")
                .contains(REACHED);
        robot.push(KeyCode.ESCAPE);
        page.until(() -> Window.getWindows().size() == 1);
        robot.clickOn("#find-timeline-updated");
        assertThat(at("find-timeline-updated")).isTrue();
        assertThat(window.scene().getFocusOwner().getPseudoClassStates())
                .as("clicked")
                .doesNotContain(REACHED);
    }

    private static boolean ringed(Scene scene) {
        Region owner = (Region) scene.getFocusOwner();
        owner.applyCss();
        return owner.getBorder() != null
                && owner.getBorder().getStrokes().stream()
                        .anyMatch(stroke -> !stroke.getTopStroke().equals(Color.TRANSPARENT));
    }

    @Test
    void keys_that_come_into_the_table_find_its_first_cell_under_the_cursor(FxRobot robot) {
        keys.press(KeyCode.SHIFT, KeyCode.F6).press(KeyCode.SHIFT, KeyCode.F6);
        assertThat(at("grid-table")).isTrue();
        TablePosition<?, ?> cursor = robot.lookup("#grid-table")
                .queryAs(TableView.class)
                .getFocusModel()
                .getFocusedCell();
        assertThat(cursor.getRow()).isZero();
        assertThat(cursor.getTableColumn()).isNotNull();
        assertThat(cursor.getTableColumn().getId()).isEqualTo("text");
    }

    @Test
    void nothing_takes_the_focus_while_a_search_is_typed(FxRobot robot) throws Exception {
        List<Node> taken = new ArrayList<>();
        robot.interact(() -> window.scene().focusOwnerProperty().addListener((_, _, now) -> taken.add(now)));
        for (String letter : "user:a|b pre".split("")) {
            keys.type(letter);
            page.until(() -> window.desk().status().jobs().isEmpty());
        }
        page.until(() -> page.rows("grid-table") == 1);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(taken).isEmpty();
        assertThat(at("find-query")).isTrue();
    }

    @Test
    void the_focus_returns_from_the_palette_from_a_pane_that_closes_and_from_a_facet_that_goes(FxRobot robot)
            throws Exception {
        keys.press(KeyCode.CONTROL, KeyCode.K);
        page.until(() -> Window.getWindows().size() == 2);
        keys.press(KeyCode.ESCAPE);
        page.until(() -> Window.getWindows().size() == 1);
        assertThat(at("find-query")).isTrue();
        keys.press(KeyCode.CONTROL, KeyCode.E); // with nothing selected, so that the pane begins with offers
        page.until(() -> at("batch-key"));
        robot.interact(() -> window.desk().panes().close());
        page.until(() -> at("find-query"));
        Node line = robot.lookup("#find-facet-user_id .facet-value").nth(2).query();
        robot.interact(line::requestFocus);
        robot.interact(() -> window.desk().finding().search("user:a decaf nowhere"));
        page.until(() -> line.getScene() == null);
        page.until(() -> at("find-query"));
    }

    @Test
    void the_focus_returns_from_every_window_that_closes(FxRobot robot) throws Exception {
        for (KeyCode[] opening : new KeyCode[][] {
            {KeyCode.F1}, {KeyCode.CONTROL, KeyCode.COMMA}, {KeyCode.CONTROL, KeyCode.D}, {KeyCode.CONTROL, KeyCode.K}
        }) {
            keys.press(opening);
            page.until(() -> Window.getWindows().size() == 2);
            robot.push(KeyCode.ESCAPE);
            page.until(() -> Window.getWindows().size() == 1);
            assertThat(at("find-query")).as("after %s", (Object) opening).isTrue();
        }
    }

    @Test
    void keys_move_the_dividers_beside_the_pane_that_has_the_focus(FxRobot robot) {
        Region facets = robot.lookup("#find-facets").queryAs(Region.class);
        keys.press(KeyCode.F6);
        double before = facets.getWidth();
        keys.press(KeyCode.ALT, KeyCode.SHIFT, KeyCode.PAGE_UP).press(KeyCode.ALT, KeyCode.SHIFT, KeyCode.PAGE_UP);
        double wide = facets.getWidth();
        assertThat(wide).isGreaterThan(before);
        keys.press(KeyCode.ALT, KeyCode.SHIFT, KeyCode.PAGE_DOWN);
        assertThat(facets.getWidth()).isBetween(before, wide - 1);
    }

    private boolean at(String id) {
        Node owner = window.scene().getFocusOwner();
        return owner != null && id.equals(owner.getId());
    }

    /** The ids of everything around the control that has the focus. */
    private List<String> within() {
        List<String> ids = new ArrayList<>();
        for (Node node = window.scene().getFocusOwner(); node != null; node = node.getParent()) {
            ids.add(node.getId());
        }
        return ids;
    }
}
