package org.memorycurator.app;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;

/** What a user's hands do, through the same nodes: press, type, edit a cell. FX thread. */
final class Hands {
    private final Scene scene;

    Hands(Scene scene) {
        this.scene = scene;
    }

    /** The window that was opened last: a window beside the work, as long as one is open. */
    Scene front() {
        return Window.getWindows().stream()
                .filter(window -> window instanceof Stage && window.isShowing())
                .map(Window::getScene)
                .reduce(scene, (_, later) -> later);
    }

    /** Whether there is such a node and it is shown. */
    boolean sees(String id) {
        Node node = front().lookup("#" + id);
        return node != null && shown(node);
    }

    /** Whether a node and all around it are visible. */
    static boolean shown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /** Whether this button can be pressed now. */
    boolean canPress(String id) {
        return sees(id) && !node(id).isDisabled();
    }

    /** Presses a button. */
    void press(String id) {
        ((ButtonBase) node(id)).fire();
    }

    /** Puts a text into a field, as typing does. */
    void type(String id, String text) {
        TextInputControl field = (TextInputControl) node(id);
        field.requestFocus();
        field.setText(text);
    }

    /** What a label or a field says. */
    String reads(String id) {
        Node node = node(id);
        return node instanceof TextInputControl field ? field.getText() : ((Labeled) node).getText();
    }

    /** How many rows the table has. */
    int rows() {
        return table().getItems().size();
    }

    /** Opens the editor of a cell, types over what is there, and presses Enter. */
    void edit(int row, String column, String text) {
        edit(table(), row, column, text);
    }

    private <R> void edit(TableView<R> table, int row, String column, String text) {
        TableColumn<R, ?> at = table.getColumns().stream()
                .filter(c -> column.equals(c.getId()))
                .findFirst()
                .orElseThrow();
        table.requestFocus();
        table.getSelectionModel().clearAndSelect(row);
        table.getFocusModel().focus(row, at);
        table.edit(row, at);
        TextInputControl editor = (TextInputControl) scene.getFocusOwner();
        editor.setText(text);
        key(editor, KeyCode.ENTER);
    }

    /** Presses a key where the focus is. */
    void key(KeyCode code) {
        key(scene.getFocusOwner(), code);
    }

    private static void key(Node target, KeyCode code) {
        Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    private TableView<?> table() {
        return (TableView<?>) node("grid-table");
    }

    private Node node(String id) {
        Node node = front().lookup("#" + id);
        if (node == null) {
            throw new IllegalStateException("The window has no " + id);
        }
        return node;
    }
}
