package org.memorycurator.ui.kit;

import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * Shows where the keyboard is: a control that a key brought the focus to has the pseudo-class {@code reached}. JavaFX’s own
 * {@code focus-visible} knows Tab only: a focus that other keys send to a pane, a dialog or a line would not be seen. FX thread.
 */
public final class FocusRing {
    private static final PseudoClass REACHED = PseudoClass.getPseudoClass("reached");

    private static final FocusRing EVERYWHERE = new FocusRing();

    /** Whether a key was pressed since the mouse last was: it decides about the next move of the focus, in whatever window. */
    private boolean byKey = true;

    private boolean following;

    private FocusRing() {}

    /** Follows every window that is open or will be; asked again, it does nothing. */
    public static void follow() {
        if (!EVERYWHERE.following) {
            EVERYWHERE.following = true;
            Window.getWindows().forEach(EVERYWHERE::window);
            Window.getWindows().addListener((ListChangeListener<Window>) change -> {
                while (change.next()) {
                    change.getAddedSubList().forEach(EVERYWHERE::window);
                }
            });
        }
    }

    private void window(Window window) {
        if (window.getProperties().put(REACHED, this) == null) { // else it was closed and is open again
            window.sceneProperty().subscribe(this::scene);
        }
    }

    private void scene(@Nullable Scene scene) {
        if (scene == null || scene.getProperties().put(REACHED, this) != null) {
            return;
        }
        scene.addEventFilter(
                KeyEvent.KEY_PRESSED, key -> byKey |= !key.getCode().isModifierKey());
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> byKey = false);
        scene.focusOwnerProperty().subscribe(this::moved);
        moved(null, scene.getFocusOwner());
    }

    private void moved(@Nullable Node left, @Nullable Node now) {
        if (left != null) {
            left.pseudoClassStateChanged(REACHED, false);
        }
        if (now != null) {
            now.pseudoClassStateChanged(REACHED, byKey);
        }
    }
}
