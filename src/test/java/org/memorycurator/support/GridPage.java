package org.memorycurator.support;

import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** What a person sees and does in the table of memories. The only test class that knows its node ids. */
public final class GridPage {
    private final FxRobot robot;

    public GridPage(FxRobot robot) {
        this.robot = robot;
    }

    /** Waits until the table shows so many rows altogether and has loaded them. */
    public GridPage waitForRows(int count) {
        return waitUntil(() -> table().getItems().size() == count
                && rowIfLaidOut(0).isPresent()
                && !"…".equals(cell(0, "text").getText()));
    }

    public GridPage waitUntil(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(
                    10,
                    TimeUnit.SECONDS,
                    () -> WaitForAsyncUtils.asyncFx(condition).get());
        } catch (TimeoutException e) {
            throw new AssertionError("It did not come so within 10 seconds", e);
        }
        waitForFxEvents();
        return this;
    }

    public GridPage click(int row, String column) {
        robot.clickOn(cell(row, column));
        return this;
    }

    public GridPage clickHeader(String column) {
        Node header = robot.lookup(".column-header")
                .match((Node n) -> column.equals(n.getId()))
                .query();
        robot.clickOn(header);
        waitForFxEvents();
        return this;
    }

    public GridPage press(KeyCode... keys) {
        robot.push(keys);
        waitForFxEvents();
        return this;
    }

    /** Types over the cell: what was in it is replaced. */
    public GridPage type(int row, String column, String text) {
        click(row, column);
        new Keyboard(robot, table().getScene()).type(text);
        waitForFxEvents();
        return this;
    }

    public String text(int row, String column) {
        return cell(row, column).getText();
    }

    /** Whether the cell of this column is in view. */
    public boolean shows(int row, String column) {
        return row(row).lookupAll(".table-cell").stream()
                .anyMatch(c ->
                        column.equals(((TableCell<?, ?>) c).getTableColumn().getId()));
    }

    public boolean isEditing() {
        return robot.lookup(".cell-editor").tryQuery().filter(Node::isVisible).isPresent();
    }

    public String editorText() {
        return robot.lookup(".cell-editor").<TextInputControl>query().getText();
    }

    public boolean cellHas(int row, String column, String pseudoClass) {
        return cell(row, column).getPseudoClassStates().contains(PseudoClass.getPseudoClass(pseudoClass));
    }

    public boolean rowHas(int row, String pseudoClass) {
        return row(row).getPseudoClassStates().contains(PseudoClass.getPseudoClass(pseudoClass));
    }

    public int focusedRow() {
        return table().getFocusModel().getFocusedIndex();
    }

    public CheckBox selectAll() {
        return robot.lookup("#grid-select-all").query();
    }

    public TableView<?> table() {
        return robot.lookup("#grid-table").query();
    }

    private TableRow<?> row(int index) {
        return rowIfLaidOut(index).orElseThrow();
    }

    /** The table has its items a moment before it shows them. */
    private Optional<TableRow<?>> rowIfLaidOut(int index) {
        return robot.lookup("#grid-table .table-row-cell")
                .match((TableRow<?> r) -> r.getIndex() == index && r.isVisible())
                .tryQuery();
    }

    private TableCell<?, ?> cell(int row, String column) {
        return row(row).lookupAll(".table-cell").stream()
                .map(node -> (TableCell<?, ?>) node)
                .filter(c -> column.equals(c.getTableColumn().getId()))
                .findFirst()
                .orElseThrow();
    }
}
