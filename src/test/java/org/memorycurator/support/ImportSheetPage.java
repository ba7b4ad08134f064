package org.memorycurator.support;

import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;

/** The import sheet as a user handles it: chooses, types, reads what comes of it, and waits for what it expects. */
public final class ImportSheetPage {
    private final FxRobot robot;
    private final DockPage page;

    public ImportSheetPage(FxRobot robot) {
        this.robot = robot;
        this.page = new DockPage(robot);
    }

    /** Waits until it is open, with a title like this. */
    public ImportSheetPage awaitOpen(String title) throws TimeoutException {
        page.until(() -> robot.lookup("#import-sheet").tryQuery().isPresent()
                && title.equals(((Stage) scene().getWindow()).getTitle()));
        return this;
    }

    /** Waits until there is such a node. */
    public ImportSheetPage awaitSeen(String id) throws TimeoutException {
        page.until(() -> sees(id));
        return this;
    }

    /** Waits until it is closed. */
    public void awaitClosed() throws TimeoutException {
        page.until(() -> robot.lookup("#import-sheet").tryQuery().isEmpty());
    }

    /** Waits until so much was counted. */
    public ImportSheetPage awaitCounts(String summary) throws TimeoutException {
        page.until(() -> summary.equals(text("import-summary")));
        return this;
    }

    /** Waits until the button says this, and whether it can be pressed. */
    public ImportSheetPage awaitButton(String words, boolean possible) throws TimeoutException {
        page.until(
                () -> words.equals(text("import-apply")) && node("import-apply").isDisabled() != possible);
        return this;
    }

    public ImportSheetPage press(String id) throws TimeoutException {
        page.press(id);
        return this;
    }

    public ImportSheetPage type(String id, String text) {
        robot.interact(() -> {
            TextInputControl field = (TextInputControl) node(id);
            field.requestFocus();
            field.setText(text);
        });
        return this;
    }

    /** Chooses what is shown with these words. */
    public <T> ImportSheetPage choose(String id, String words) {
        robot.interact(() -> choose(this.<ComboBox<T>>as(id), words));
        return this;
    }

    /** Waits until there is such a node, shown with everything around it. */
    public ImportSheetPage awaitShown(String id) throws TimeoutException {
        page.until(() -> shows(id));
        return this;
    }

    /** The words of what is chosen. */
    public String chosen(String id) {
        return words(this.<ComboBox<Object>>as(id));
    }

    private static <T> String words(ComboBox<T> box) {
        return box.getConverter().toString(box.getValue());
    }

    private static <T> void choose(ComboBox<T> box, String words) {
        box.setValue(box.getItems().stream()
                .filter(value -> words.equals(box.getConverter().toString(value)))
                .findFirst()
                .orElseThrow());
    }

    /** Goes with F6 from the choices to the rows, or back; once, however slow the machine is. */
    public ImportSheetPage turn() {
        robot.interact(() -> Event.fireEvent(
                node("import-sheet"),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.F6, false, false, false, false)));
        return this;
    }

    public ImportSheetPage tick(String id) {
        robot.interact(() -> this.<CheckBox>as(id).fire());
        return this;
    }

    /** Goes to a node with the keyboard’s focus. */
    public ImportSheetPage focus(String id) {
        robot.interact(() -> {
            scene().getWindow().requestFocus();
            node(id).requestFocus();
        });
        return this;
    }

    public boolean sees(String id) {
        return robot.lookup("#" + id).tryQuery().filter(Node::isVisible).isPresent();
    }

    /** Whether there is such a node, shown with everything around it. */
    public boolean shows(String id) {
        Node at = robot.lookup("#" + id).tryQuery().orElse(null);
        if (at == null) {
            return false;
        }
        while (at != null && at.isVisible()) {
            at = at.getParent();
        }
        return at == null;
    }

    public String text(String id) {
        return this.<Labeled>as(id).getText();
    }

    /** The part of the sheet that has the focus. */
    public String focused() {
        for (Node at = scene().getFocusOwner(); at != null; at = at.getParent()) {
            if (at.getId() != null && at.getId().startsWith("import-")) {
                return at.getId();
            }
        }
        return "";
    }

    public Scene scene() {
        return node("import-sheet").getScene();
    }

    @SuppressWarnings("unchecked")
    private <N> N as(String id) {
        return (N) node(id);
    }

    private Node node(String id) {
        return robot.lookup("#" + id).query();
    }
}
