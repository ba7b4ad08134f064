package org.memorycurator.support;

import static org.testfx.util.WaitForAsyncUtils.waitFor;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;

/** The panes of the dock in the user's words: types, presses, reads, and waits for what it expects. */
public final class DockPage {
    private static final int SECONDS = 20;

    private final FxRobot robot;

    public DockPage(FxRobot robot) {
        this.robot = robot;
    }

    public void type(String id, String text) {
        robot.interact(
                () -> robot.lookup("#" + id).queryAs(TextInputControl.class).setText(text));
    }

    /** Presses a button once it can be pressed. */
    public void press(String id) throws TimeoutException {
        ButtonBase button = robot.lookup("#" + id).queryAs(ButtonBase.class);
        until(() -> !button.isDisabled() && button.isVisible());
        robot.interact(button::fire);
    }

    public String text(String id) {
        return robot.lookup("#" + id).queryAs(Labeled.class).getText();
    }

    public void selectRow(String listId, int row) {
        robot.interact(() -> {
            if (robot.lookup("#" + listId).query() instanceof ListView<?> list) {
                list.getSelectionModel().select(row);
                list.requestFocus();
            } else {
                robot.lookup("#" + listId)
                        .queryAs(TableView.class)
                        .getSelectionModel()
                        .select(row);
            }
        });
    }

    /** How many rows a list or table has. */
    public int rows(String id) {
        return robot.lookup("#" + id).query() instanceof ListView<?> list
                ? list.getItems().size()
                : robot.lookup("#" + id).queryAs(TableView.class).getItems().size();
    }

    public void key(KeyCode key) {
        robot.push(key);
    }

    public void until(Callable<Boolean> condition) throws TimeoutException {
        waitFor(SECONDS, TimeUnit.SECONDS, () -> {
            try {
                return condition.call();
            } catch (IndexOutOfBoundsException e) {
                return false; // the window changed while it was looked through, on another thread
            }
        });
    }
}
