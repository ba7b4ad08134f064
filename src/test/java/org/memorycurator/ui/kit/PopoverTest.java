package org.memorycurator.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.memorycurator.support.Windows;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class PopoverTest {
    private Button anchor;
    private VBox column;
    private Region content;
    private Popover popover;

    @Start
    void start(Stage stage) {
        anchor = new Button("Values");
        column = new VBox(anchor);
        content = new Region();
        content.setPrefSize(80, 60);
        Windows.show(stage, column, 400, 400);
        popover = Popover.asking(content, HPos.LEFT);
    }

    @Test
    void it_stays_at_its_control_when_that_is_laid_out_elsewhere(FxRobot robot) {
        robot.interact(() -> popover.show(anchor));
        double apart = apart();
        robot.interact(() -> {
            Region above = new Region();
            above.setMinHeight(70);
            column.getChildren().addFirst(above);
        });
        robot.interact(() -> column.layout());
        assertThat(apart()).isEqualTo(apart).isPositive();
        robot.interact(popover::hide);
        assertThat(popover.isShowing()).isFalse();
    }

    /** How far below its control it begins, in pixels. */
    private double apart() {
        return content.localToScreen(content.getLayoutBounds()).getMinY()
                - anchor.localToScreen(anchor.getLayoutBounds()).getMaxY();
    }
}
