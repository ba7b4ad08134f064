package org.memorycurator.support;

import static org.testfx.util.WaitForAsyncUtils.waitFor;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;

/** The search as a user handles it. */
public final class FindPage {
    private static final int PATIENCE = 10;

    private final FxRobot robot;

    public FindPage(FxRobot robot) {
        this.robot = robot;
    }

    /** Types into the search box as it is. */
    public FindPage type(String text) {
        // Two quick clicks would select the word that is there.
        robot.clickOn("#find-query").push(KeyCode.END);
        new Keyboard(robot, node("#find-query").getScene()).type(text);
        waitForFxEvents();
        return this;
    }

    public FindPage press(KeyCode... keys) {
        robot.push(keys);
        waitForFxEvents();
        return this;
    }

    public String text() {
        return ((TextInputControl) node("#find-query")).getText();
    }

    public String problem() {
        return ((Labeled) node("#find-problem")).getText();
    }

    public boolean isShown(String query) {
        return robot.lookup(query).tryQuery().filter(Node::isVisible).isPresent();
    }

    /** Clicks the text of a chip, which switches it off or on. */
    public FindPage toggleChip(String text) {
        robot.clickOn(robot.from(node("#find-chips"))
                .lookup((Labeled l) -> text.equals(l.getText()))
                .<Node>query());
        return this;
    }

    /** Clicks a value of a facet. */
    public FindPage clickFacet(String columnId, String value) {
        robot.clickOn(facetValue(columnId, value));
        return this;
    }

    public Node facetValue(String columnId, String value) {
        // by the id itself: the dot of metadata.KEY means a style class in a selector
        String id = "find-facet-" + columnId;
        await(() -> robot.lookup((Node n) -> id.equals(n.getId())).tryQuery().isPresent());
        return robot.from(robot.lookup((Node n) -> id.equals(n.getId())).<Node>query())
                .lookup((Labeled l) -> value.equals(l.getText()))
                .query();
    }

    /** Waits until the count says this. */
    public FindPage awaitCount(String count) {
        await(() -> ((Labeled) node("#find-count")).getText().equals(count));
        return this;
    }

    public void await(Callable<Boolean> condition) {
        try {
            waitFor(PATIENCE, TimeUnit.SECONDS, condition);
        } catch (TimeoutException e) {
            throw new AssertionError(
                    "Not in " + PATIENCE + " seconds; count: " + ((Labeled) node("#find-count")).getText()
                            + ", search: " + text(),
                    e);
        }
        waitForFxEvents();
    }

    private Node node(String query) {
        return robot.lookup(query).query();
    }
}
