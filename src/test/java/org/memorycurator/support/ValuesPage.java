package org.memorycurator.support;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;

/** The changing of a facet’s values as a user handles it. */
public final class ValuesPage {
    private final FxRobot robot;
    private final FindPage find;

    public ValuesPage(FxRobot robot, FindPage find) {
        this.robot = robot;
        this.find = find;
    }

    /** Opens the popover of a value with the pencil that comes under the mouse. */
    public ValuesPage edit(String columnId, String value) {
        Node line = line(columnId, value);
        robot.moveTo(line);
        find.await(() -> line.lookup(".facet-edit").isVisible());
        robot.clickOn(line.lookup(".facet-edit"));
        find.await(() -> find.isShown("#find-edit-value"));
        return this;
    }

    /** Moves the focus to a value. */
    public ValuesPage focus(String columnId, String value) {
        robot.interact(line(columnId, value)::requestFocus);
        return this;
    }

    /** Opens the window by an item in the menu of a facet’s head. */
    public ValuesPage open(String columnId, String action) {
        String id = "find-values-" + columnId;
        find.await(
                () -> robot.lookup((Node n) -> id.equals(n.getId())).tryQuery().isPresent());
        robot.clickOn(robot.lookup((Node n) -> id.equals(n.getId())).<Node>query());
        String item = "#menu-" + action;
        find.await(() -> find.isShown(item));
        robot.clickOn(item);
        find.await(() -> find.isShown("#values-list"));
        return this;
    }

    public ValuesPage type(String text) {
        robot.write(text);
        return this;
    }

    /** Waits until the popover offers this value. */
    public ValuesPage awaitOffer(String value) {
        find.await(() -> find.isShown("#find-edit-offers")
                && robot.from(robot.lookup("#find-edit-offers").<Node>query())
                        .lookup((Labeled l) -> value.equals(l.getText()))
                        .tryQuery()
                        .isPresent());
        return this;
    }

    /** Waits until the window shows so many lines. */
    public ValuesPage awaitRows(int count) {
        find.await(() -> list().getItems().size() == count);
        return this;
    }

    /** Moves the focus to the first line. */
    public ValuesPage focusList() {
        robot.interact(() -> {
            list().requestFocus();
            list().getFocusModel().focus(0);
        });
        return this;
    }

    public ValuesPage tick(String value) {
        robot.clickOn(robot.from(list())
                .lookup((CheckBox box) -> value.equals(box.getText()))
                .<Node>query());
        return this;
    }

    /** Says what the ticked values become. */
    public ValuesPage becomes(String value) {
        robot.clickOn("#values-wanted").push(KeyCode.CONTROL, KeyCode.A).write(value);
        return this;
    }

    /** Waits until the button says this. */
    public ValuesPage awaitPlan(String words) {
        find.await(() -> robot.lookup("#values-plan").<Button>query().getText().equals(words));
        return this;
    }

    public ValuesPage plan() {
        robot.clickOn("#values-plan");
        return this;
    }

    private Node line(String columnId, String value) {
        Node at = find.facetValue(columnId, value);
        while (!at.getStyleClass().contains("facet-value")) {
            at = at.getParent();
        }
        return at;
    }

    private ListView<?> list() {
        return robot.lookup("#values-list").query();
    }
}
