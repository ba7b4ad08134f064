package org.memorycurator.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.memorycurator.support.AccessibilityAudit;
import org.memorycurator.support.Windows;
import org.memorycurator.ui.kit.Dialogs.Choice;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class DialogsTest {
    private final FxBackground background = new FxBackground();
    private final List<Choice> choices = List.of(
            new Choice("replace", "Replace", Choice.Kind.MAIN),
            new Choice("purge", "Purge", Choice.Kind.DANGER),
            new Choice("keep", "Keep it", Choice.Kind.CANCEL));
    private FxDialogs dialogs;
    private StackPane root;

    @Start
    void start(Stage stage) {
        Fonts.load();
        root = new StackPane();
        Windows.show(stage, root, 800, 600);
        dialogs = new FxDialogs(() -> stage);
    }

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void the_chosen_answer_comes_back_and_escape_chooses_nothing(FxRobot robot) throws Exception {
        var purged = ask(() -> dialogs.ask("This memory is immutable", "It can only be replaced.", choices));
        click(robot, "#dialog-purge");
        assertThat(answer(purged)).map(Choice::id).hasValue("purge");
        var escaped = ask(() -> dialogs.ask("This memory is immutable", "It can only be replaced.", choices));
        wait(robot, "#dialog-keep");
        robot.type(KeyCode.ESCAPE);
        assertThat(answer(escaped)).isEmpty();
    }

    @Test
    void every_control_of_a_dialog_has_a_name_a_role_and_a_value(FxRobot robot) throws Exception {
        var asked = ask(() -> dialogs.ask("A job is still running", "Stop it?", choices));
        audit(robot, "#dialog-keep");
        assertThat(answer(asked)).isEmpty();
        var written = ask(() -> dialogs.bigText("Text of the memory", "one", true));
        audit(robot, "#dialog-text");
        assertThat(answer(written)).isEmpty();
        var told = ask(() -> {
            dialogs.error("Not saved", "The disk is full.", "No space left");
            return Optional.empty();
        });
        audit(robot, ".details-button");
        assertThat(answer(told)).isEmpty();
    }

    private static void audit(FxRobot robot, String part) throws Exception {
        wait(robot, part);
        AccessibilityAudit audit = new AccessibilityAudit();
        robot.interact(() -> audit.of(robot.lookup(part).query().getScene().getRoot()));
        robot.type(KeyCode.ESCAPE);
        assertThat(audit.checked()).isPositive();
        assertThat(audit.offenders()).isEmpty();
    }

    @Test
    void where_nothing_is_proposed_the_focus_is_on_what_does_nothing(FxRobot robot) throws Exception {
        var asked = ask(() -> dialogs.ask("A job is still running", "Stop it?", choices.subList(1, 3)));
        wait(robot, "#dialog-keep");
        WaitForAsyncUtils.waitFor(
                5, TimeUnit.SECONDS, () -> robot.lookup("#dialog-keep").query().isFocused());
        robot.type(KeyCode.SPACE);
        assertThat(answer(asked)).isEmpty();
    }

    @Test
    void a_big_text_keeps_its_line_ends_and_is_saved_by_ctrl_enter(FxRobot robot) throws Exception {
        var changed = ask(() -> dialogs.bigText("Text", "one\r\ntwo", true));
        wait(robot, "#dialog-text");
        robot.interact(
                () -> robot.lookup("#dialog-text").queryAs(TextArea.class).appendText("\nthree"));
        WaitForAsyncUtils.waitFor(
                5, TimeUnit.SECONDS, () -> robot.lookup("#dialog-text").query().isFocused());
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(answer(changed)).hasValue("one\r\ntwo\r\nthree");
    }

    @Test
    void a_toast_offers_its_button_once(FxRobot robot) throws Exception {
        AtomicInteger undone = new AtomicInteger();
        robot.interact(() -> new Toasts(root, background)
                .show(Toast.withButton(Toast.Kind.SUCCESS, "Saved.", "Undo", undone::incrementAndGet)));
        click(robot, "Undo");
        WaitForAsyncUtils.waitFor(
                5, TimeUnit.SECONDS, () -> robot.lookup(".toast").queryAll().isEmpty());
        assertThat(undone).hasValue(1);
    }

    private static <T> AtomicReference<Optional<T>> ask(Supplier<Optional<T>> question) {
        AtomicReference<Optional<T>> answer = new AtomicReference<>();
        Platform.runLater(() -> answer.set(question.get()));
        return answer;
    }

    private static <T> Optional<T> answer(AtomicReference<Optional<T>> answer) throws Exception {
        WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> answer.get() != null);
        return answer.get();
    }

    private static void click(FxRobot robot, String query) throws Exception {
        wait(robot, query);
        robot.clickOn(query);
    }

    private static void wait(FxRobot robot, String query) throws Exception {
        WaitForAsyncUtils.waitFor(
                5, TimeUnit.SECONDS, () -> robot.lookup(query).tryQuery().isPresent());
        WaitForAsyncUtils.waitForFxEvents();
    }
}
