package org.memorycurator.ui.shell;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;
import org.memorycurator.ui.kit.Background;
import org.memorycurator.ui.kit.Focus;

/**
 * Brings the focus back to where it was before when the control that has it goes away or is disabled: JavaFX would put it on
 * whatever comes next, or on the first control of the window. Only then does JavaFX leave the focus nowhere for a moment; who
 * moves it on purpose moves it from control to control, and is never interfered with. FX thread.
 */
final class FocusKeeper {
    private static final int REMEMBERED = 12;

    private final Background background;
    private final Deque<WeakReference<Node>> before = new ArrayDeque<>();
    private boolean lost;
    private @Nullable Node filled;

    private FocusKeeper(Background background) {
        this.background = background;
    }

    /** Watches the scene that the node is in, now or later. */
    static void install(Node node, Background background) {
        FocusKeeper keeper = new FocusKeeper(background);
        node.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                scene.focusOwnerProperty().addListener((_, left, now) -> keeper.moved(scene, left, now));
            }
        });
    }

    private void moved(Scene scene, @Nullable Node left, @Nullable Node now) {
        if (now == null) {
            remember(left);
            lost = true;
            filled = null;
            background.later(Duration.ZERO, () -> back(scene));
        } else if (lost && left == null) {
            filled = now;
        } else {
            lost = false;
            remember(left);
        }
    }

    private void remember(@Nullable Node left) {
        // a pane that a click only passed through is not missed, nor what JavaFX chose
        if (left != null && left != filled && left.isFocusTraversable()) {
            before.removeIf(place -> place.get() == left || place.get() == null);
            before.push(new WeakReference<>(left));
            if (before.size() > REMEMBERED) {
                before.removeLast();
            }
        }
    }

    private void back(Scene scene) {
        if (lost && scene.getFocusOwner() == filled) {
            before.stream()
                    .map(WeakReference::get)
                    .filter(place -> Focus.takes(place) && place.getScene() == scene)
                    .findFirst()
                    .ifPresent(Node::requestFocus);
        }
        lost = false;
        filled = null;
    }
}
