package org.memorycurator.ui.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;

import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.memorycurator.batch.EditStep;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.Memory;
import org.memorycurator.support.DockDesk;
import org.memorycurator.support.DockPage;
import org.memorycurator.support.Windows;
import org.memorycurator.ui.kit.FxBackground;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class HistoryViewTest {
    private final FxBackground background = new FxBackground();
    private DockDesk dock;

    @Start
    void start(Stage stage) {
        dock = new DockDesk(background, memory("Prefers decaf"));
        dock.desk().begin();
        ScrollPane room = new ScrollPane(new HistoryView(new HistoryModel(dock.desk())));
        room.setFitToWidth(true);
        room.setFitToHeight(true);
        Windows.show(stage, room, 420, 720);
    }

    @AfterEach
    void close() {
        background.close();
        dock.close();
    }

    @Test
    void selecting_shows_the_rows_and_undo_takes_the_change_set_back(FxRobot robot) throws Exception {
        DockPage page = new DockPage(robot);
        Memory first = dock.all().getFirst();
        robot.interact(() ->
                dock.desk().editing().edit(first, List.of(new EditStep.SetText("Prefers tea")), ChangeKind.EDIT, null));
        page.until(() -> page.rows("history-list") == 2);
        page.selectRow("history-list", 0);
        page.until(() -> page.rows("history-rows") == 1);
        assertThat(dock.all().getFirst().text()).isEqualTo("Prefers tea");
        page.press("history-undo");
        page.until(() -> page.rows("history-reversal-rows") == 1);
        assertThat(page.text("history-group-clean")).isEqualTo("Clean 1");
        assertThat(dock.all().getFirst().text()).isEqualTo("Prefers tea");
        page.press("history-reversal-apply");
        page.until(() -> page.rows("history-list") == 3);
        assertThat(dock.all().getFirst().text()).isEqualTo("Prefers decaf");
    }

    @Test
    void what_was_changed_later_is_shown_with_its_change_set_and_ticked_by_the_space_key(FxRobot robot)
            throws Exception {
        DockPage page = new DockPage(robot);
        dock.store().edit(1, c -> c.withText("Prefers tea"));
        dock.store().edit(1, c -> c.withText("Prefers cocoa"));
        page.until(() -> page.rows("history-list") == 3);
        page.selectRow("history-list", 1);
        page.press("history-undo");
        page.until(() -> page.rows("history-reversal-rows") == 1);
        assertThat(page.text("history-group-later")).isEqualTo("Changed later 1");
        assertThat(robot.lookup("#history-reversal-apply").query().isDisabled()).isTrue();
        page.until(() -> robot.lookup("#history-reversal-rows")
                        .queryAs(ListView.class)
                        .getItems()
                        .get(0)
                != null);
        page.selectRow("history-reversal-rows", 0);
        page.key(KeyCode.SPACE);
        page.until(() -> page.text("history-reversal-apply").equals("Undo in 1 memory"));
        page.press("history-reversal-apply");
        page.until(() -> dock.all().getFirst().text().equals("Prefers decaf"));
    }

    @Test
    void in_a_low_pane_the_list_of_change_sets_keeps_some_height_and_all_of_it_scrolls(FxRobot robot) throws Exception {
        DockPage page = new DockPage(robot);
        robot.interact(() -> robot.window(0).setHeight(200));
        page.until(() -> page.rows("history-list") == 1
                && robot.window(0).getScene().getHeight() < 210
                && robot.lookup("#history-list").<ListView<?>>query().getHeight() > 100);
        robot.interact(() -> robot.window(0).setHeight(720));
    }

    @Test
    void typing_filters_the_list_and_the_offered_button_shows_all_again(FxRobot robot) throws Exception {
        DockPage page = new DockPage(robot);
        dock.store().edit(1, c -> c.withText("Prefers tea"));
        page.until(() -> page.rows("history-list") == 2);
        page.type("history-filter", "import");
        page.until(() -> page.rows("history-list") == 1);
        page.type("history-filter", "nothing like it");
        page.until(() -> page.rows("history-list") == 0);
        page.press("history-filter-clear");
        page.until(() -> page.rows("history-list") == 2);
    }
}
