package org.memorycurator.support;

import static org.testfx.util.WaitForAsyncUtils.waitFor;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.memorycurator.transfer.export.ExportFormat;
import org.testfx.api.FxRobot;

/** The export dialog as a user handles it. */
public final class ExportPage {
    private static final int SECONDS = 20;

    private final FxRobot robot;
    private final Scene window;

    /** Over this window. */
    public ExportPage(FxRobot robot, Scene window) {
        this.robot = robot;
        this.window = window;
    }

    /** Opens it by its keys, and waits until it is there. */
    public ExportPage open() throws TimeoutException {
        new Keyboard(robot, window).press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
        until(this::isOpen);
        return this;
    }

    public boolean isOpen() {
        return robot.lookup("#export-run").tryQuery().isPresent();
    }

    public boolean isShown(String id) {
        for (Node node = robot.lookup("#" + id).query(); node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                return false;
            }
        }
        return true;
    }

    @SuppressWarnings("unchecked")
    public ExportPage choose(ExportFormat format) {
        robot.interact(
                () -> robot.lookup("#export-format").queryAs(ComboBox.class).setValue(format));
        return this;
    }

    /** Ticks, chooses or presses what has this id. */
    public ExportPage press(String id) {
        robot.interact(() -> robot.lookup("#" + id).queryAs(ButtonBase.class).fire());
        waitForFxEvents();
        return this;
    }

    public boolean canBeChosen(String id) {
        return !robot.lookup("#" + id).query().isDisabled();
    }

    public String words(String id) {
        return robot.lookup("#" + id).queryAs(Labeled.class).getText();
    }

    public String field(String id) {
        return robot.lookup("#" + id).queryAs(TextInputControl.class).getText();
    }

    public void until(Callable<Boolean> condition) throws TimeoutException {
        waitFor(SECONDS, TimeUnit.SECONDS, condition);
        waitForFxEvents();
    }
}
