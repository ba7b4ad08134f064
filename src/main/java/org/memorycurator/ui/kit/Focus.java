package org.memorycurator.ui.kit;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/** Where the keyboard can go. FX thread. */
public final class Focus {
    private Focus() {}

    /** Whether a node can take the focus now: shown with everything around it, not disabled, in a window. */
    public static boolean takes(@Nullable Node node) {
        if (node == null || node.getScene() == null || node.isDisabled() || !node.isFocusTraversable()) {
            return false;
        }
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /** The first control in a node, or the node itself, that can take the focus. */
    public static Optional<Node> first(@Nullable Node in) {
        if (in == null || !in.isVisible()) {
            return Optional.empty();
        }
        if (takes(in)) {
            return Optional.of(in);
        }
        return in instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .flatMap(child -> first(child).stream())
                        .findFirst()
                : Optional.empty();
    }

    /** Whether a node lies in another or is it. */
    public static boolean inside(@Nullable Node node, Node around) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == around) {
                return true;
            }
        }
        return false;
    }
}
