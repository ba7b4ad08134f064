package org.memorycurator.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.memorycurator.support.Windows;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class PromptTest {
    private TextField field;

    @Start
    void start(Stage stage) {
        Fonts.load();
        field = new TextField();
        Prompt.in(field, "Words of title, reason or author");
        Windows.show(stage, new Pane(field), 600, 100);
    }

    @Test
    void a_prompt_without_room_ends_with_dots_and_is_whole_again_with_room(FxRobot robot) {
        robot.interact(() -> field.setPrefWidth(120));
        robot.interact(() -> field.getParent().layout());
        assertThat(field.getPromptText()).startsWith("Words of").endsWith("...").hasSizeLessThan(25);
        robot.interact(() -> field.setStyle("-fx-font-size: 26px"));
        robot.interact(() -> field.getParent().layout());
        assertThat(field.getPromptText()).endsWith("...").hasSizeLessThan(12);
        robot.interact(() -> field.setPrefWidth(590));
        robot.interact(() -> field.getParent().layout());
        assertThat(field.getPromptText()).isEqualTo("Words of title, reason or author");
    }

    @Test
    void other_words_take_its_place(FxRobot robot) {
        robot.interact(() -> Prompt.in(field, "Anything"));
        robot.interact(() -> field.setPrefWidth(300));
        assertThat(field.getPromptText()).isEqualTo("Anything");
    }
}
