package org.memorycurator.ui.shell;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the keyboard where it is after a click, or pointing at something, with Alt: JavaFX takes every Alt that is let go for the way
 * into the menu bar. FX thread.
 */
final class AltWithMouse {
    private boolean used;

    private AltWithMouse() {}

    /** Watches the mouse within the node, and the keys of its window. */
    static void install(Node node) {
        AltWithMouse alt = new AltWithMouse();
        node.addEventFilter(MouseEvent.MOUSE_PRESSED, alt::seen);
        node.addEventFilter(MouseEvent.MOUSE_MOVED, alt::seen);
        node.sceneProperty().flatMap(Scene::windowProperty).subscribe(alt::watch);
    }

    private void seen(MouseEvent mouse) {
        used = mouse.isAltDown();
    }

    /** The menu bar listens at the scene before anything in it: only the window comes sooner. */
    private void watch(@Nullable Window window) {
        if (window != null) {
            window.addEventFilter(KeyEvent.KEY_RELEASED, key -> {
                if (key.getCode() == KeyCode.ALT && used) {
                    used = false;
                    key.consume();
                }
            });
        }
    }
}
