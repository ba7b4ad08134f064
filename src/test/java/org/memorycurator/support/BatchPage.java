package org.memorycurator.support;

import static org.testfx.util.WaitForAsyncUtils.waitFor;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.testfx.api.FxRobot;

/** The steps of a bulk edit as a user puts them together. */
public final class BatchPage {
    private static final int PATIENCE = 15;

    private final FxRobot robot;

    public BatchPage(FxRobot robot) {
        this.robot = robot;
    }

    /** Opens the list of further steps, types a few words, and takes what is marked. */
    public BatchPage addStep(String words) {
        search(words);
        return press("batch-add-words", KeyCode.ENTER);
    }

    private void search(String words) {
        fire("#batch-add-step");
        await(() -> isShown("#batch-add-words"));
        fill("batch-add-words", words);
    }

    /** How many lines the list of further steps has for these words, headings and kinds; the arrows move in it. */
    public int offeredFor(String words) {
        search(words);
        int lines =
                robot.lookup("#batch-add-list").<ListView<?>>query().getItems().size();
        press("batch-add-words", KeyCode.DOWN).press("batch-add-words", KeyCode.ESCAPE);
        await(() -> !isShown("#batch-add-words"));
        return lines;
    }

    /** Types into a field. */
    public BatchPage fill(String id, String text) {
        robot.interact(
                () -> robot.lookup("#" + id).queryAs(TextInputControl.class).setText(text));
        return this;
    }

    /** Types what becomes of a value of the table. */
    public BatchPage map(String value, String to) {
        await(() -> line(value) != null);
        robot.interact(() -> ((TextField) line(value).lookup(".text-field")).setText(to));
        return this;
    }

    /** How many memories have a value of the table. */
    public String count(String value) {
        await(() -> line(value) != null);
        return ((Labeled) line(value).lookup(".facet-count")).getText();
    }

    /** Chooses an entry of the menu of all steps. */
    public BatchPage menu(String action) {
        fire("#batch-steps-menu");
        String item = "#menu-" + action;
        await(() -> isShown(item));
        robot.clickOn(item);
        return this;
    }

    /** Saves the steps under a name. */
    public BatchPage saveAs(String name) {
        menu("batch-savedSteps");
        await(() -> isShown("#batch-saved-name"));
        fill("batch-saved-name", name).fire("#batch-saved-save");
        await(() -> !isShown("#batch-saved-name"));
        return this;
    }

    /** Lets the first of the saved ones be the steps. */
    public BatchPage openFirstSaved() {
        menu("batch-savedSteps");
        await(() -> isShown("#batch-saved-open-1"));
        fire("#batch-saved-open-1");
        return this;
    }

    /** Presses a key in a field. */
    private BatchPage press(String id, KeyCode key) {
        robot.interact(() -> robot.lookup("#" + id)
                .query()
                .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false)));
        return this;
    }

    private void fire(String id) {
        robot.interact(() -> robot.lookup(id).queryAs(ButtonBase.class).fire());
    }

    public String text(String id) {
        return robot.lookup("#" + id).<Node>query() instanceof TextInputControl typed
                ? typed.getText()
                : robot.lookup("#" + id).queryAs(Labeled.class).getText();
    }

    public boolean isFocused(String id) {
        return robot.lookup("#" + id).<Node>query().isFocused();
    }

    public boolean isShown(String query) {
        return robot.lookup(query)
                .tryQuery()
                .filter(node -> node.isVisible() && node.getScene() != null)
                .isPresent();
    }

    public void await(Callable<Boolean> condition) {
        try {
            waitFor(PATIENCE, TimeUnit.SECONDS, condition);
        } catch (TimeoutException e) {
            throw new AssertionError("What was waited for did not come.", e);
        }
    }

    /** The line of the table that shows this value. */
    private Node line(String value) {
        return robot.lookup((Node n) -> n.getStyleClass().contains("map-line")
                        && n.lookupAll(".label").stream()
                                .anyMatch(l -> l instanceof Labeled label && value.equals(label.getText()))
                        && n.lookup(".text-field") instanceof TextField)
                .tryQuery()
                .orElse(null);
    }
}
