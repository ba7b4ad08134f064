package org.memorycurator.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Orientation;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.memorycurator.support.Windows;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Scroll bars as the themes dress them. */
@ExtendWith(ApplicationExtension.class)
class ScrollBarTest {
    private static final double GRASPABLE = 20;

    private ListView<Integer> list;

    @Start
    void start(Stage stage) {
        PagedList<Integer> rows = new PagedList<>((from, count, onRows, onError) -> {}, _ -> {});
        rows.reset(1_000_000);
        list = new ListView<>(rows);
        list.setFixedCellSize(24);
        Windows.show(stage, new StackPane(list), 300, 400);
    }

    @Test
    void beside_a_million_rows_there_is_still_something_to_take_hold_of() {
        Region thumb = list.lookupAll(".scroll-bar").stream()
                .map(ScrollBar.class::cast)
                .filter(bar -> bar.getOrientation() == Orientation.VERTICAL && bar.isVisible())
                .map(bar -> (Region) bar.lookup(".thumb"))
                .findFirst()
                .orElseThrow();

        assertThat(thumb.getHeight()).isBetween(GRASPABLE, 3 * GRASPABLE);
    }
}
