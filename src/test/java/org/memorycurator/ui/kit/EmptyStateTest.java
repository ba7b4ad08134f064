package org.memorycurator.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.memorycurator.support.Windows;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class EmptyStateTest {
    private static final String WORDS =
            "Bring in the memories that your agents keep, or a table from your CRM. You see what comes of a file"
                    + " before anything is written. Everything stays on this computer.";

    private StackPane room;
    private EmptyState empty;
    private Button button;

    @Start
    void start(Stage stage) {
        Fonts.load();
        button = new Button("Open the sample data of a shop");
        empty = new EmptyState(Icon.EMPTY, "No memories yet", WORDS, button);
        room = new StackPane(empty);
        Windows.show(stage, new StackPane(room), 700, 500);
    }

    @Test
    void with_room_all_of_it_stands_in_the_middle(FxRobot robot) {
        give(robot, 600, 400);
        assertThat(picture().isVisible()).isTrue();
        Bounds at = button.localToScreen(button.getLayoutBounds());
        Bounds around = empty.localToScreen(empty.getLayoutBounds());
        assertThat(at.getCenterX()).isBetween(around.getCenterX() - 1, around.getCenterX() + 1);
        assertThat(around.contains(at)).isTrue();
    }

    @Test
    void without_room_it_gives_up_the_picture_and_scrolls_in_its_bounds(FxRobot robot) {
        give(robot, 150, 160);
        assertThat(picture().isVisible()).isFalse();
        assertThat(empty.getHeight()).isEqualTo(160);
        Bounds content = empty.getContent().getLayoutBounds();
        assertThat(content.getWidth())
                .isLessThanOrEqualTo(empty.getViewportBounds().getWidth());
        assertThat(content.getHeight()).isGreaterThan(160);
        assertThat(button.getWidth()).isLessThan(content.getWidth());
        robot.interact(() -> empty.setVvalue(1));
        robot.interact(() -> empty.layout());
        assertThat(empty.localToScreen(empty.getLayoutBounds())
                        .contains(button.localToScreen(button.getLayoutBounds())))
                .isTrue();
    }

    private Node picture() {
        return empty.getContent().lookup(".ikonli-font-icon");
    }

    private void give(FxRobot robot, double width, double height) {
        for (int pass = 0;
                pass < 2;
                pass++) { // the picture goes in one pass, what that leaves room for comes in the next
            robot.interact(() -> {
                room.setMaxSize(width, height);
                room.getParent().requestLayout();
                room.getScene().getRoot().layout();
            });
        }
    }
}
