package org.memorycurator.ui.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;

import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.memorycurator.support.FindPage;
import org.memorycurator.support.TestDesk;
import org.memorycurator.support.Windows;
import org.memorycurator.ui.kit.FxBackground;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The search bar and the facets under a user's hands. */
@ExtendWith(ApplicationExtension.class)
class FindViewTest {
    private final FxBackground background = new FxBackground();
    private Button table;
    private TestDesk desk;
    private FindPage page;

    @Start
    void start(Stage stage) {
        desk = new TestDesk(
                background,
                memory("Prefers decaf").user("1").with("region", "EU"),
                memory("Decaf only").user("2").with("region", "EU").with("tier", "gold"),
                memory("Likes tea").user("2").with("region", "US"),
                memory("Sends e-mail").user("3"));
        table = new Button("table");
        FindModel model = new FindModel(desk.desk());
        SearchBar bar = new SearchBar(model);
        bar.setOnLeaveDown(table::requestFocus);
        Windows.show(
                stage,
                new BorderPane(table, new VBox(bar, bar.chips()), null, new TimelineView(model), new FacetsView(model)),
                900,
                600);
        desk.begin();
    }

    @BeforeEach
    void open(FxRobot robot) {
        page = new FindPage(robot).awaitCount("4 of 4");
    }

    @AfterEach
    void close() {
        background.close();
        desk.close();
    }

    @Test
    void a_lock_is_told_beside_the_chips_and_taken_off_by_its_cross(FxRobot robot) {
        assertThat(page.isShown("#find-lock")).isFalse();
        robot.interact(() -> desk.desk().lock().lock("2"));
        page.await(() -> page.isShown("#find-lock"));
        assertThat(robot.lookup("#find-lock-user").queryLabeled().getText()).isEqualTo("Locked to 2");
        robot.clickOn("#find-unlock");
        page.await(() -> !page.isShown("#find-lock"));
        assertThat(desk.desk().lock().userProperty().get()).isNull();
    }

    @Test
    void results_follow_typing_and_esc_clears() {
        page.type("dec").awaitCount("2 of 4");
        page.press(KeyCode.ESCAPE);
        if (!page.text().isEmpty()) {
            page.press(KeyCode.ESCAPE);
        }
        page.awaitCount("4 of 4");
        assertThat(page.text()).isEmpty();
    }

    @Test
    void a_chip_is_switched_off_without_being_deleted() {
        page.type("tier:gold ").awaitCount("1 of 4");
        page.await(() -> page.isShown("#find-chips"));
        page.toggleChip("tier:gold").awaitCount("4 of 4");
        assertThat(page.text()).isEqualTo("~tier:gold");
        page.toggleChip("tier:gold").awaitCount("1 of 4");
    }

    @Test
    void a_click_on_a_facet_narrows_and_a_second_one_widens() {
        page.clickFacet("metadata.region", "EU").awaitCount("2 of 4");
        assertThat(page.text()).isEqualTo("region:\"EU\"");
        page.clickFacet("metadata.region", "EU").awaitCount("4 of 4");
    }

    @Test
    void the_timeline_leaves_its_room_to_the_table_where_its_bars_would_tell_nothing(FxRobot robot) throws Exception {
        Node timeline = robot.lookup("#find-timeline").query();
        assertThat(timeline.isVisible()).isTrue();
        Window window = timeline.getScene().getWindow();
        double before = window.getWidth();
        robot.interact(() -> window.setWidth(230));
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> !timeline.isVisible() && !timeline.isManaged());
        robot.interact(() -> window.setWidth(before));
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, timeline::isVisible);
    }

    @Test
    void bars_of_the_timeline_are_searched_for_by_mouse_and_by_keys_and_taken_back_by_escape(FxRobot robot) {
        robot.clickOn("#find-timeline-created");
        page.await(() -> robot.lookup("#find-timeline-brush").tryQuery().isPresent());
        robot.drag("#find-timeline-chart").dropBy(300, 0);
        page.await(
                () -> page.text().startsWith("created:2026-01-") && page.text().contains(".."));
        page.await(() -> page.isShown("#find-timeline-brush"));
        page.press(KeyCode.ESCAPE);
        page.await(() -> page.text().isEmpty() && !page.isShown("#find-timeline-brush"));
        page.press(KeyCode.HOME).press(KeyCode.ENTER).awaitCount("0 of 4");
        assertThat(page.text()).startsWith("created:");
    }

    @Test
    void enter_searches_and_down_goes_to_the_table() {
        page.type("region:e");
        page.await(() -> page.isShown("#find-completions"));
        page.press(KeyCode.ENTER);
        assertThat(page.text()).isEqualTo("region:e");
        page.await(() -> !page.isShown("#find-completions"));
        page.press(KeyCode.DOWN);
        assertThat(table.isFocused()).isTrue();
    }

    @Test
    void a_completion_is_chosen_with_the_arrow_and_enter() {
        page.type("region:e");
        page.await(() -> page.isShown("#find-completions"));
        page.press(KeyCode.DOWN).press(KeyCode.ENTER).awaitCount("2 of 4");
        assertThat(page.text()).startsWith("region:").contains("EU");
    }

    @Test
    void a_text_that_cannot_be_read_says_where_and_keeps_the_result() {
        page.type("decaf").awaitCount("2 of 4");
        page.type(" \"");
        page.await(() -> page.isShown("#find-problem"));
        assertThat(page.problem()).contains("at character 7");
        page.awaitCount("2 of 4");
    }
}
