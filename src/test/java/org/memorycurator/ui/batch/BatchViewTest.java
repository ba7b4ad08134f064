package org.memorycurator.ui.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.memorycurator.model.Json;
import org.memorycurator.support.DockDesk;
import org.memorycurator.support.DockPage;
import org.memorycurator.support.Windows;
import org.memorycurator.text.Text;
import org.memorycurator.ui.desk.Selection;
import org.memorycurator.ui.desk.ValueType;
import org.memorycurator.ui.kit.FxBackground;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class BatchViewTest {
    private final FxBackground background = new FxBackground();
    private DockDesk dock;
    private BatchModel model;

    @Start
    void start(Stage stage) {
        dock = new DockDesk(
                background,
                memory("Prefers decaf").user("a").with("region", "EMEA"),
                memory("Ships to Oak St").user("b").with("region", "EMEA"),
                memory("Born in May").user("c").with("region", "EMEA").immutable());
        dock.desk().begin();
        model = new BatchModel(dock.desk());
        Windows.show(stage, new BatchView(model), 420, 720);
    }

    @AfterEach
    void close() {
        background.close();
        dock.close();
    }

    @Test
    void what_the_preview_shows_without_the_row_that_was_unticked_is_what_apply_writes(FxRobot robot) throws Exception {
        DockPage page = new DockPage(robot);
        page.until(() -> dock.desk().finding().matches().size() == 3);
        robot.interact(() -> {
            model.open();
            dock.desk().selectionProperty().set(Selection.ALL);
        });
        assertThat(page.text("batch-scope")).contains("all 3 memories");
        page.type("batch-key", "region");
        page.type("batch-value", "EU");
        page.until(() -> page.text("batch-summary").startsWith("2 to change · 0 already so · 1 blocked"));
        page.until(() -> page.rows("batch-rows") == 3);
        page.until(() -> model.rows().lines().get(1) != null);
        page.selectRow("batch-rows", 1);
        page.key(KeyCode.SPACE);
        page.until(() -> page.text("batch-apply").equals("Apply to 1 memory"));
        page.press("batch-apply");
        page.until(() -> robot.lookup("#batch-done").query().isVisible());
        assertThat(dock.all())
                .extracting(m -> m.metadata().get("region"))
                .containsExactly(new Json.Str("EMEA"), new Json.Str("EU"), new Json.Str("EMEA"));
    }

    @Test
    void all_matches_are_offered_also_where_a_few_rows_are_selected(FxRobot robot) throws Exception {
        DockPage page = new DockPage(robot);
        page.until(() -> dock.desk().finding().matches().size() == 3);
        robot.interact(() -> {
            dock.desk().selectionProperty().set(Selection.of(1));
            model.open();
        });
        assertThat(page.text("batch-scope")).isEqualTo("Applies to 1 selected memory");
        page.press("batch-take-all");
        assertThat(page.text("batch-scope")).contains("all 3 memories");
        assertThat(robot.lookup("#batch-take-all").query().isVisible()).isFalse();
    }

    @Test
    void a_write_that_is_cancelled_says_that_nothing_was_written_and_leaves_the_plan_to_be_applied(FxRobot robot)
            throws Exception {
        DockPage page = new DockPage(robot);
        page.until(() -> dock.desk().finding().matches().size() == 3);
        robot.interact(() -> {
            model.open();
            dock.desk().selectionProperty().set(Selection.ALL);
        });
        page.type("batch-key", "region");
        page.type("batch-value", "EU");
        page.until(() -> page.text("batch-apply").equals("Apply to 2 memories"));
        CountDownLatch busy = new CountDownLatch(1);
        robot.interact(() -> background.write(() -> busy.await(20, TimeUnit.SECONDS), _ -> {}, _ -> {}));
        page.press("batch-apply");
        page.press("batch-cancel");
        busy.countDown();
        page.until(() -> page.text("batch-stopped").startsWith("Stopped. None of the 2 memories was changed"));
        assertThat(dock.all()).extracting(m -> m.metadata().get("region")).containsOnly(new Json.Str("EMEA"));
        page.press("batch-apply");
        page.until(() -> robot.lookup("#batch-done").query().isVisible());
        page.press("batch-undo");
        page.until(() -> robot.lookup("#batch-undo").query().isDisabled()
                && model.writing().takenBackProperty().get() != null);
        assertThat(dock.all()).extracting(m -> m.metadata().get("region")).containsOnly(new Json.Str("EMEA"));
    }

    @Test
    void keys_open_a_pattern_enter_it_tick_and_go_back_up(FxRobot robot) throws Exception {
        DockPage page = new DockPage(robot);
        page.until(() -> dock.desk().finding().matches().size() == 3);
        robot.interact(() -> {
            model.open();
            dock.desk().selectionProperty().set(Selection.ALL);
        });
        page.type("batch-key", "region");
        page.type("batch-value", "EU");
        page.until(() -> page.rows("batch-rows") == 3);
        page.until(() -> model.rows().lines().get(2) != null);
        page.selectRow("batch-rows", 2);
        page.key(KeyCode.LEFT);
        page.key(KeyCode.LEFT);
        page.until(() -> page.rows("batch-rows") == 1);
        page.key(KeyCode.SPACE);
        page.until(() -> page.text("batch-apply").equals("Apply to 0 memories"));
        page.key(KeyCode.RIGHT);
        page.key(KeyCode.RIGHT);
        page.until(() -> page.rows("batch-rows") == 3);
        page.key(KeyCode.SPACE);
        page.until(() -> page.text("batch-apply").equals("Apply to 1 memory"));
    }

    @Test
    void a_second_step_has_fields_of_its_own_and_its_problem_is_told_in_words(FxRobot robot) throws Exception {
        DockPage page = new DockPage(robot);
        robot.interact(model::open);
        robot.interact(() -> model.steps().add(StepKind.SET_KEY));
        assertThat(robot.lookup("#batch-key").queryAll()).hasSize(1);
        robot.interact(() -> model.steps().drafts().get(1).type.set(ValueType.NUMBER));
        page.type("batch-key-2", "floor");
        page.type("batch-value-2", "seven");
        assertThat(robot.lookup(Text.of("desk.problem.number", "seven")).queryAll())
                .isNotEmpty();
        robot.interact(() -> model.steps().move(model.steps().drafts().get(1), -1));
        assertThat(robot.lookup("#batch-key").queryAs(TextField.class).getText())
                .isEqualTo("floor");
    }
}
