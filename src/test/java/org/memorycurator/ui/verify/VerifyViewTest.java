package org.memorycurator.ui.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;

import java.util.List;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.memorycurator.batch.EditStep;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.ChangeSet;
import org.memorycurator.model.Memory;
import org.memorycurator.support.DockDesk;
import org.memorycurator.support.DockPage;
import org.memorycurator.support.Windows;
import org.memorycurator.ui.desk.Pane;
import org.memorycurator.ui.desk.Selection;
import org.memorycurator.ui.kit.FxBackground;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class VerifyViewTest {
    private final FxBackground background = new FxBackground();
    private DockDesk dock;

    @Start
    void start(Stage stage) {
        dock = new DockDesk(background, memory("Prefers decaf"), memory("Ships to Oak St"));
        dock.desk().begin();
        Windows.show(stage, new VerifyView(new VerifyModel(dock.desk())), 420, 720);
    }

    @AfterEach
    void close() {
        background.close();
        dock.close();
    }

    @Test
    void an_old_change_set_that_was_overwritten_is_different_and_its_row_is_found_in_the_table(FxRobot robot)
            throws Exception {
        DockPage page = new DockPage(robot);
        page.until(() -> dock.desk().finding().matches().size() == 2);
        Memory first = dock.all().getFirst();
        robot.interact(() -> edit(first, "Prefers tea"));
        page.until(() -> page.text("verify-summary").startsWith("1 of 1 landed"));
        ChangeSet tea = dock.store().newest();
        robot.interact(() -> edit(dock.all().getFirst(), "Prefers cocoa"));
        page.until(() -> dock.store().newest().number() > tea.number());
        robot.interact(() -> dock.desk().verify(tea));
        page.until(() -> page.text("verify-summary").startsWith("0 of 1 landed · 1 different"));
        assertThat(dock.desk().panes().shownProperty().get()).isEqualTo(Pane.VERIFY);
        page.press("verify-piece-different");
        page.until(() -> page.rows("verify-table") == 1);
        page.selectRow("verify-table", 0);
        page.press("verify-show-in-table");
        page.until(() -> dock.desk().selectionProperty().get().equals(Selection.of(first.number())));
    }

    private void edit(Memory seen, String text) {
        dock.desk().editing().edit(seen, List.of(new EditStep.SetText(text)), ChangeKind.EDIT, null);
    }
}
