package org.memorycurator.support;

import static org.testfx.util.WaitForAsyncUtils.waitFor;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;

/** The details pane as a user handles it. */
public final class DetailsPage {
    private static final int PATIENCE = 20;

    private final FxRobot robot;

    public DetailsPage(FxRobot robot) {
        this.robot = robot;
    }

    /** Replaces the text by this, and stays in it. */
    public DetailsPage typeText(String text) {
        return type("#details-text", text);
    }

    /** Replaces the value of a metadata key, and stays in it. */
    public DetailsPage typeValue(String key, String text) {
        return type("#details-value-" + key, text);
    }

    public DetailsPage press(KeyCode... keys) {
        robot.push(keys);
        waitForFxEvents();
        return this;
    }

    public DetailsPage click(String query) {
        robot.clickOn(query);
        waitForFxEvents();
        return this;
    }

    public String text() {
        return input("#details-text").getText();
    }

    public String value(String key) {
        return input("#details-value-" + key).getText();
    }

    public boolean textEditable() {
        return input("#details-text").isEditable();
    }

    public boolean canUndoTyping() {
        return input("#details-text").isUndoable();
    }

    public boolean canUndoTyping(String key) {
        return input("#details-value-" + key).isUndoable();
    }

    /** Whether these words can be read in the pane. */
    public boolean says(String words) {
        return robot.from(robot.lookup("#details-pane").<Node>query())
                .lookup((Label label) ->
                        label.getText() != null && label.getText().contains(words) && seen(label))
                .tryQuery()
                .isPresent();
    }

    public boolean isShown(String query) {
        return robot.lookup(query).queryAll().stream().anyMatch(DetailsPage::seen);
    }

    public String words(String query) {
        return robot.lookup(query).<Labeled>query().getText();
    }

    public void await(Callable<Boolean> condition) {
        try {
            waitFor(PATIENCE, TimeUnit.SECONDS, condition);
        } catch (TimeoutException e) {
            throw new AssertionError("Not in " + PATIENCE + " seconds", e);
        }
        waitForFxEvents();
    }

    private DetailsPage type(String query, String text) {
        robot.clickOn(query).push(KeyCode.CONTROL, KeyCode.A);
        new Keyboard(robot, input(query).getScene()).type(text);
        waitForFxEvents();
        return this;
    }

    private TextInputControl input(String query) {
        return robot.lookup(query).query();
    }

    private static boolean seen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
