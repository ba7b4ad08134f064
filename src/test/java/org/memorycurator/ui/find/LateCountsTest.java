package org.memorycurator.ui.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;

import javafx.scene.Node;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.memorycurator.support.CancelledIndex;
import org.memorycurator.support.TestDesk;
import org.memorycurator.support.Windows;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Facets whose counts lag behind what was written. */
@ExtendWith(ApplicationExtension.class)
class LateCountsTest {
    private final CancelledIndex background = new CancelledIndex();
    private TestDesk desk;

    @Start
    void start(Stage stage) {
        desk = new TestDesk(
                background,
                memory("Prefers decaf").with("region", "EU"),
                memory("Ships to Oslo").with("region", "US"));
        Windows.show(stage, new FacetsView(new FindModel(desk.desk())), 220, 600);
        desk.begin();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void the_word_that_they_do_moves_no_value_that_may_be_clicked_on(FxRobot robot) {
        Node value = robot.lookup(".facet-value").query();
        double before = top(value);
        Node late = robot.lookup("#find-facets-updating").query();
        assertThat(late.getParent().isVisible()).isFalse();

        robot.interact(() -> {
            background.cancel(true);
            desk.store().edit(1, content -> content.withText("Prefers tea"));
            value.getScene().getRoot().applyCss();
            value.getScene().getRoot().layout();
        });

        assertThat(late.getParent().isVisible()).isTrue();
        assertThat(top(late)).isGreaterThan(before);
        assertThat(top(value)).isEqualTo(before);
    }

    private static double top(Node node) {
        return node.localToScene(node.getBoundsInLocal()).getMinY();
    }
}
