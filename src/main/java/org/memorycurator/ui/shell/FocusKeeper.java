package org.memorycurator.ui.shell;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;
import org.memorycurator.ui.kit.Background;

/**
 * Brings the focus back to where it was when the control that has it goes away or is disabled: JavaFX would put it on whatever
 * comes next, or on the first control of the window. FX thread.
 */
final class FocusKeeper {
    private static final int REMEMBERED = 12;

    private final Background background;
    private final Deque<WeakReference<Node>> before = new ArrayDeque<>();

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
        if (left != null && Focus.takes(left)) {
            before.removeIf(place -> place.get() == left || place.get() == null);
            before.push(new WeakReference<>(left));
            if (before.size() > REMEMBERED) {
                before.removeLast();
            }
        } else if (left != null && left.isFocusTraversable()) { // a pane that a click only passed through is not missed
            // Whoever took it away may be about to say where it goes: let that be over first.
            background.later(Duration.ZERO, () -> back(scene, now));
        }
    }

    /** Only while nobody has moved it on purpose: JavaFX fills an empty place with the first control of the window. */
    private void back(Scene scene, @Nullable Node fallen) {
        Node now = scene.getFocusOwner();
        boolean first = now != null && now == Focus.first(scene.getRoot()).orElse(null);
        if (now == fallen || (fallen == null && first)) {
            before.stream()
                    .map(WeakReference::get)
                    .filter(place -> place != now && Focus.takes(place) && place.getScene() == scene)
                    .findFirst()
                    .ifPresent(Node::requestFocus);
        }
    }
}
