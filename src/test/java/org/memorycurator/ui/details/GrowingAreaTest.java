package org.memorycurator.ui.details;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class GrowingAreaTest {
    @Test
    void it_is_as_high_as_its_text_from_the_first_layout_on(FxRobot robot) {
        robot.interact(() -> {
            GrowingArea area = new GrowingArea(GrowingArea.Edges.FRAMED, 2, 14);
            area.setText("Wants one invoice a month, not one per parcel, corrected by phone");
            VBox pane = new VBox(area);
            new Scene(pane, 280, 600);
            double two = heightIn(pane, area);
            area.setText("Wants one invoice a month, not one per parcel, corrected by phone. ".repeat(4));
            double ten = heightIn(pane, area);
            assertThat(two).isBetween(40.0, 80.0);
            assertThat(ten).isBetween(two * 2, 260.0);
            area.setText("Tea");
            assertThat(heightIn(pane, area)).isEqualTo(two);
        });
    }

    private static double heightIn(VBox pane, GrowingArea area) {
        pane.applyCss();
        pane.layout();
        return area.getHeight();
    }
}
