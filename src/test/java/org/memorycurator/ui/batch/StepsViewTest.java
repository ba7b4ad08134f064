package org.memorycurator.ui.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.memorycurator.batch.BatchPlan.Outcome;
import org.memorycurator.support.BatchPage;
import org.memorycurator.support.DockDesk;
import org.memorycurator.ui.desk.Selection;
import org.memorycurator.ui.kit.ColourTheme;
import org.memorycurator.ui.kit.FxBackground;
import org.memorycurator.ui.kit.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Putting steps together by mouse and keys. */
@ExtendWith(ApplicationExtension.class)
class StepsViewTest {
    private final FxBackground background = new FxBackground();
    private DockDesk dock;
    private BatchModel model;
    private BatchView view;
    private BatchPage page;

    @Start
    void start(Stage stage) {
        Theme.apply(ColourTheme.LIGHT, 100);
        dock = new DockDesk(
                background,
                memory("Prefers decaf").user("a").with("region", "EMEA").category("diet"),
                memory("Ships to Oak St").user("b").with("region", "EMEA").category("Address"),
                memory("Born in May").user("c").with("region", "Europe").category("diet"));
        dock.desk().begin();
        model = new BatchModel(dock.desk());
        view = new BatchView(model);
        stage.setScene(new Scene(view));
        Theme.style(stage.getScene());
        stage.setWidth(400);
        stage.setHeight(800);
        stage.show();
    }

    @BeforeEach
    void open(FxRobot robot) {
        page = new BatchPage(robot);
        page.await(() -> dock.desk().finding().matches().size() == 3);
        robot.interact(() -> {
            model.open();
            dock.desk().selectionProperty().set(Selection.ALL);
        });
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(background::close);
        dock.close();
    }

    @Test
    void a_step_is_found_by_a_few_words_and_its_first_field_has_the_focus() {
        assertThat(page.offeredFor("nothing like this")).isZero();
        page.addStep("rename a cat");
        assertThat(model.steps().drafts().getLast().kind()).isEqualTo(StepKind.RENAME_CATEGORY);
        page.await(() -> page.isFocused("batch-category"));
        assertThat(model.steps().drafts())
                .as("the empty one of the beginning went")
                .hasSize(1);
        page.addStep("trim");
        assertThat(model.steps().drafts()).hasSize(2);
    }

    @Test
    void the_command_for_a_further_step_opens_the_list(FxRobot robot) {
        robot.interact(() -> model.actions().stream()
                .filter(action -> action.id().equals("batch.addStep"))
                .forEach(action -> action.run().run()));
        page.await(() -> page.isFocused("batch-add-words"));
    }

    @Test
    void the_values_of_the_memories_are_listed_with_their_counts_and_typed_over() {
        page.addStep("values by a table").fill("batch-key", "region");
        assertThat(page.count("EMEA")).isEqualTo("2");
        assertThat(page.count("Europe")).isEqualTo("1");
        page.map("EMEA", "EU").map("Europe", "EU");
        page.await(() -> page.text("batch-summary").startsWith("3 to change"));
    }

    @Test
    void categories_have_a_table_too() {
        page.addStep("categories by a table").map("Address", "address");
        page.await(() -> model.planning().planProperty().get() != null
                && model.planning().planProperty().get().count(Outcome.CHANGES) == 1);
    }

    @Test
    void steps_are_saved_under_a_name_and_taken_again_later() {
        page.fill("batch-key", "region").fill("batch-value", "EU").saveAs("All to EU");
        page.menu("batch-removeSteps").await(() -> model.steps().blank());
        page.openFirstSaved().await(() -> !model.steps().blank());
        assertThat(page.text("batch-key")).isEqualTo("region");
        assertThat(page.text("batch-value")).isEqualTo("EU");
    }

    @Test
    void in_large_letters_what_a_step_does_has_a_line_of_its_own(FxRobot robot) {
        page.addStep("trim").addStep("rename a cat");
        Region title = robot.lookup(".step-title").query();
        double least = 10 * new Label().getFont().getSize();
        assertThat(title.getWidth()).isGreaterThan(least);
        robot.interact(() -> Theme.apply(ColourTheme.LIGHT, 200));
        page.await(() -> title.getWidth() > 2 * least);
    }

    @Test
    void steps_take_the_room_of_a_preview_that_has_nothing_to_show_yet_and_give_it_back(FxRobot robot) {
        robot.interact(() -> view.getScene().getWindow().setHeight(560));
        ScrollPane steps = robot.lookup("#batch-steps-part").queryAs(ScrollPane.class);
        page.await(() -> steps.getHeight() < 300);
        double share = steps.getHeight();
        page.addStep("values by a table").fill("batch-key", "region");
        assertThat(page.count("EMEA")).isEqualTo("2");
        page.await(() -> steps.getHeight() > share + 100);
        page.map("EMEA", "EU").map("Europe", "EU");
        page.await(() -> model.planning().planProperty().get() != null);
        page.await(() -> steps.getHeight() <= share);
        robot.interact(() -> view.getScene().getWindow().setHeight(800));
    }

    @Test
    void in_a_low_pane_the_steps_keep_their_height_and_all_of_it_scrolls(FxRobot robot) {
        page.fill("batch-key", "region").fill("batch-value", "EU");
        robot.interact(() -> view.getScene().getWindow().setHeight(360));
        ScrollPane steps = robot.lookup("#batch-steps-part").queryAs(ScrollPane.class);
        ScrollPane halves = (ScrollPane) view.getCenter();
        page.await(() -> height(halves) > halves.getHeight());
        page.await(() -> steps.getHeight() >= height(steps));
    }

    private static double height(ScrollPane pane) {
        return pane.getContent().getBoundsInLocal().getHeight();
    }
}
