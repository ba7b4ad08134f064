package org.memorycurator.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.memorycurator.support.DockDesk;
import org.memorycurator.support.Windows;
import org.memorycurator.ui.kit.FxBackground;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class DockTabsTest {
    private final FxBackground background = new FxBackground();
    private final DockDesk desk = new DockDesk(background);
    private DockTabs tabs;

    @Start
    void start(Stage stage) {
        tabs = new DockTabs(
                desk.desk().panes(),
                desk.desk().keys(),
                new DockPlace(desk.desk().preferences()));
        tabs.setManaged(false); // each width is given by the test
        Windows.show(stage, new Pane(tabs), 600, 60);
    }

    @AfterEach
    void close() {
        background.close();
        desk.close();
    }

    @Test
    void in_one_width_the_tabs_have_words_or_signs_and_stay_so(FxRobot robot) {
        Set<Boolean> seen = new HashSet<>();
        robot.interact(() -> {
            for (int width = 220; width < 460; width++) {
                boolean first = tight(width);
                seen.add(first);
                assertThat(tight(width)).as("again in %s pixels", width).isEqualTo(first);
                assertThat(tight(width)).as("once more in %s pixels", width).isEqualTo(first);
            }
        });
        assertThat(seen).as("both were tried").hasSize(2);
    }

    private boolean tight(double width) {
        tabs.resize(width, 40);
        tabs.requestLayout();
        tabs.applyCss();
        tabs.layout();
        return tabs.getPseudoClassStates().contains(PseudoClass.getPseudoClass("tight"));
    }
}
