package org.memorycurator.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.memorycurator.support.DockDesk;
import org.memorycurator.ui.desk.Pane;
import org.memorycurator.ui.kit.ColourTheme;
import org.memorycurator.ui.kit.FxBackground;
import org.memorycurator.ui.kit.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class PanelsTest {
    private final FxBackground background = new FxBackground();
    private final DockDesk desk = new DockDesk(background);
    private final SimpleObjectProperty<Integer> percent = new SimpleObjectProperty<>(100);
    private final SimpleBooleanProperty facetsShown = new SimpleBooleanProperty(true);
    private final DockPlace place = new DockPlace(desk.desk().preferences());
    private final Region facets = new Region();
    private final Region table = new Region();
    private final Region dock = new Region();
    private Stage stage;

    @Start
    void start(Stage stage) {
        Theme.apply(ColourTheme.LIGHT, 100);
        Panels panels = new Panels(desk.desk(), percent, place, facets, facetsShown, table, dock);
        Scene scene = new Scene(panels, 1280, 640);
        Theme.style(scene);
        stage.setScene(scene);
        stage.setWidth(1280); // an earlier test may have left it narrow
        stage.setHeight(700);
        stage.show();
        this.stage = stage;
    }

    @AfterEach
    void close() {
        background.close();
        desk.close();
    }

    @Test
    void the_table_keeps_three_fifths_beside_the_dock_and_more_above_it(FxRobot robot) {
        assertThat(table.getWidth()).as(this::sizes).isBetween(wide() * 0.59, wide() * 0.7);
        robot.interact(() -> percent.set(150));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(table.getWidth()).as(this::sizes).isGreaterThan(wide() * 0.5);
        robot.interact(() -> percent.set(200));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(dock.getWidth())
                .as("room for a sentence in large text, %s", sizes())
                .isGreaterThan(18 * 26);
        assertThat(table.getWidth()).as(this::sizes).isGreaterThan(18 * 26);
        robot.interact(() -> {
            percent.set(150);
            place.flip();
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(table.getWidth()).as(this::sizes).isGreaterThan(wide() * 0.8);
        double high = stage.getScene().getHeight();
        assertThat(dock.getHeight()).isBetween(high * 0.4, high * 0.44);
    }

    @Test
    void in_a_window_that_becomes_narrow_the_dock_goes_below_the_table(FxRobot robot) throws Exception {
        robot.interact(() -> stage.setWidth(820));
        WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, place.bottomProperty());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(facets.getWidth()).isBetween(190.0, 200.0);
        assertThat(table.getWidth()).as(this::sizes).isGreaterThan(600);
        assertThat(dock.getHeight()).isGreaterThan(200);
    }

    @Test
    void closed_panels_leave_their_room_to_the_table_and_come_back_as_they_were(FxRobot robot) {
        double wide = facets.getWidth();
        robot.interact(() -> {
            facetsShown.set(false);
            desk.desk().panes().close();
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(table.getWidth()).as(this::sizes).isEqualTo(wide());
        robot.interact(() -> {
            facetsShown.set(true);
            desk.desk().panes().show(Pane.HISTORY);
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(facets.getWidth()).isEqualTo(wide);
    }

    @Test
    void a_dragged_size_is_remembered_and_a_panel_dragged_to_nothing_is_closed(FxRobot robot) {
        robot.drag(edge(robot, 0)).dropBy(60, 0);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(facets.getWidth()).isBetween(250.0, 262.0);
        assertThat(desk.desk().preferences().get("panel.facets", "")).matches("25\\d|26\\d");
        robot.drag(edge(robot, 0)).dropBy(-250, 0);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(facetsShown.get()).isFalse();
        assertThat(desk.desk().preferences().get("panel.facets", "")).matches("25\\d|26\\d");
    }

    private double wide() {
        return stage.getScene().getWidth();
    }

    private String sizes() {
        return "facets %s, table %s, dock %s of %s"
                .formatted(
                        facets.getWidth(),
                        table.getWidth(),
                        dock.getWidth(),
                        stage.getScene().getWidth());
    }

    private static javafx.scene.Node edge(FxRobot robot, int number) {
        return robot.lookup(".split-pane-divider").nth(number).query();
    }
}
