package org.memorycurator.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.memorycurator.support.DockDesk;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.desk.Message;
import org.memorycurator.ui.kit.HeldWrites;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class StatusLineTest {
    private final HeldWrites background = new HeldWrites();
    private final DockDesk dock = new DockDesk(background, memory("Prefers decaf"));
    private final Desk desk = dock.desk();
    private final List<String> done = new ArrayList<>();
    private Scene scene;

    @Start
    void start(Stage stage) {
        scene = new Scene(new StatusLine(desk), 1280, 40);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close() {
        dock.close();
    }

    @Test
    void ready_is_said_only_while_nothing_runs(FxRobot robot) {
        assertThat(said()).isEqualTo("Ready");
        robot.interact(() -> {
            background.hold();
            desk.editing().undo();
        });
        assertThat(said()).isEmpty();
        robot.interact(background::release);
        assertThat(said()).startsWith("Undo: ").endsWith(": saved");
    }

    @Test
    void what_is_being_pressed_stays_what_it_was_until_it_is_done(FxRobot robot) {
        robot.interact(() -> {
            note("The digest", "Copy");
            action().arm();
            note("Set the text: saved", "Undo");
        });
        assertThat(said()).isEqualTo("The digest");
        robot.interact(() -> {
            action().fire();
            action().disarm();
        });
        assertThat(done).containsExactly("Copy");
        assertThat(said()).isEqualTo("Set the text: saved");
        assertThat(action().getText()).isEqualTo("Undo");
    }

    @Test
    void an_action_is_offered_once_and_leaves_no_gap(FxRobot robot) {
        robot.interact(() -> {
            note("The digest", "Copy");
            action().arm();
            action().fire();
            action().disarm();
        });
        assertThat(said()).isEqualTo("The digest");
        assertThat(action().isVisible()).isFalse();
        assertThat(action().isManaged()).isFalse();
        robot.interact(() -> note("The digest", "Copy"));
        assertThat(action().isVisible()).isTrue();
        assertThat(action().isManaged()).isTrue();
    }

    @Test
    void an_action_can_be_pressed_where_a_job_was_shown_before(FxRobot robot) {
        robot.interact(() -> {
            background.hold();
            desk.editing().undo();
        });
        WaitForAsyncUtils.waitForFxEvents(); // it is laid out
        robot.interact(() -> {
            background.release();
            note("What the memories say has a digest. ".repeat(20), "Copy");
        });
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn(action());
        assertThat(done).containsExactly("Copy");
    }

    @Test
    void a_job_is_shown_when_it_lasts_and_then_leaves_the_room_to_what_happened(FxRobot robot) {
        robot.interact(() -> {
            background.holdPauses();
            desk.status().verified(new Message(Message.Tone.SUCCESS, "1 of 1 landed", null, null));
            note("Set the text: saved", "Undo");
            background.hold();
            desk.editing().undo();
        });
        assertThat(scene.lookup("#status-job")).isNull();
        assertThat(scene.lookup("#status-verified").isVisible()).isTrue();
        robot.interact(background::releasePauses);
        assertThat(scene.lookup("#status-job")).isNotNull();
        assertThat(scene.lookup("#status-verified").isVisible()).isFalse();
        assertThat(scene.lookup("#status-counts").isVisible()).isFalse();
        robot.interact(background::release);
        assertThat(scene.lookup("#status-job")).isNull();
        assertThat(scene.lookup("#status-verified").isVisible()).isTrue();
        assertThat(scene.lookup("#status-counts").isVisible()).isTrue();
    }

    private void note(String sentence, String action) {
        desk.status().note(new Message(Message.Tone.INFO, sentence, action, () -> done.add(action)));
    }

    private String said() {
        return ((Labeled) scene.lookup("#status-message")).getText();
    }

    private Hyperlink action() {
        return (Hyperlink) scene.lookup("#status-action");
    }
}
