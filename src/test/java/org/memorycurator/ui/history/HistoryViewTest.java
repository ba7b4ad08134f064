package org.memorycurator.ui.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;

import java.util.List;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.memorycurator.batch.EditStep;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.Memory;
import org.memorycurator.support.DockDesk;
import org.memorycurator.support.DockPage;
import org.memorycurator.ui.kit.ColourTheme;
import org.memorycurator.ui.kit.FxBackground;
import org.memorycurator.ui.kit.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class HistoryViewTest {
    private final FxBackground background = new FxBackground();
    private DockDesk dock;

    @Start
    void start(Stage stage) {
        Theme.apply(ColourTheme.LIGHT, 100);
        dock = new DockDesk(background, memory("Prefers decaf"));
        dock.desk().begin();
        stage.setScene(new Scene(new HistoryView(new HistoryModel(dock.desk())), 420, 720));
        Theme.style(stage.getScene());
        stage.show();
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
        page.until(() -> page.rows("history-list") == 3);
        assertThat(dock.all().getFirst().text()).isEqualTo("Prefers decaf");
        page.until(() -> robot.lookup("#history-undo").query().isDisabled());
    }
}
