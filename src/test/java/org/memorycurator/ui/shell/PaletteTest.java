package org.memorycurator.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ListView;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.memorycurator.support.Windows;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class PaletteTest {
    private final Offered offered = new Offered();
    private Stage stage;

    @Start
    void start(Stage window) {
        stage = window;
        Windows.show(window, new StackPane(), 360, 300);
    }

    @AfterEach
    void close() {
        offered.close();
    }

    @Test
    void it_is_no_larger_than_its_window(FxRobot robot) {
        robot.interact(() -> Palette.open(offered.catalogue(), offered.desk().preferences(), stage));
        Region palette = robot.lookup("#palette").query();
        ListView<?> list = robot.lookup("#palette-list").query();
        assertThat(palette.getWidth()).isLessThanOrEqualTo(stage.getWidth());
        double below = palette.localToScreen(palette.getLayoutBounds()).getMaxY();
        assertThat(below).isLessThanOrEqualTo(stage.getY() + stage.getHeight());
        assertThat(list.getItems()).isNotEmpty();
        assertThat(list.getHeight()).isPositive();
    }
}
