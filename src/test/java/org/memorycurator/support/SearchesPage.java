package org.memorycurator.support;

import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import org.testfx.api.FxRobot;

/** Saved searches and tabs of searches as a user handles them. */
public final class SearchesPage {
    private final FxRobot robot;

    public SearchesPage(FxRobot robot) {
        this.robot = robot;
    }

    /** Saves the search at hand under this name, with the keyboard. */
    public SearchesPage saveAs(String name) {
        press(KeyCode.CONTROL, KeyCode.D);
        robot.interact(() -> nameField().setText(name));
        robot.push(KeyCode.ENTER);
        waitForFxEvents();
        return this;
    }

    public TextInputControl nameField() {
        return robot.lookup("#find-save-name").query();
    }

    /** What is said about the name in the popover; empty when nothing is. */
    public String complaint() {
        return robot.lookup("#find-save-taken")
                .tryQueryAs(Label.class)
                .filter(Node::isVisible)
                .map(Labeled::getText)
                .orElse("");
    }

    /** The words of the saved searches as they are shown: name, key, count. */
    public List<String> saved() {
        return robot.lookup("#find-saved .facet-value").queryAll().stream()
                .map(line -> String.join(
                        " ",
                        line.lookupAll(".label").stream()
                                .map(n -> ((Label) n).getText())
                                .toList()))
                .toList();
    }

    public SearchesPage clickSaved(int place, MouseButton button) {
        robot.clickOn("#find-saved-" + place, button);
        waitForFxEvents();
        return this;
    }

    /** The titles of the tabs, the one that is shown in brackets. */
    public List<String> tabs() {
        Set<ToggleButton> titles = robot.lookup(".search-tab-title").queryAllAs(ToggleButton.class);
        return titles.stream()
                .map(t -> t.isSelected() ? "[" + t.getText() + "]" : t.getText())
                .toList();
    }

    public SearchesPage clickTab(String title, MouseButton button) {
        robot.clickOn(
                robot.lookup(".search-tab-title")
                        .match((ToggleButton t) -> title.equals(t.getText()))
                        .<Node>query(),
                button);
        waitForFxEvents();
        return this;
    }

    /** Presses the last of these keys with the others held: exactly once, where a busy machine would make a held key repeat. */
    public SearchesPage press(KeyCode... keys) {
        List<KeyCode> all = List.of(keys);
        robot.interact(() -> {
            Node focused = robot.window(0).getScene().getFocusOwner();
            focused.fireEvent(new KeyEvent(
                    KeyEvent.KEY_PRESSED,
                    "",
                    "",
                    all.getLast(),
                    all.contains(KeyCode.SHIFT),
                    all.contains(KeyCode.CONTROL),
                    all.contains(KeyCode.ALT),
                    false));
        });
        waitForFxEvents();
        return this;
    }

    public SearchesPage write(String text) {
        robot.write(text);
        waitForFxEvents();
        return this;
    }

    public boolean isTabStripShown() {
        return robot.lookup("#find-tabs").tryQuery().filter(Node::isVisible).isPresent();
    }
}
