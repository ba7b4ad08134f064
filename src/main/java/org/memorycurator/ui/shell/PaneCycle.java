package org.memorycurator.ui.shell;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;

/** F6: search box, facets, table, dock, and round again. */
final class PaneCycle {
    private static final List<String> STOPS = List.of("#find-query", "#find-facets", "#grid-table", "#dock");

    private final Parent root;

    PaneCycle(Parent root) {
        this.root = root;
    }

    /** Moves the focus to the next stop that is shown. */
    void next() {
        Node focused = root.getScene().getFocusOwner();
        int here = 0;
        for (int i = 0; i < STOPS.size(); i++) {
            Node stop = root.lookup(STOPS.get(i));
            if (stop != null && inside(focused, stop)) {
                here = i;
            }
        }
        for (int step = 1; step <= STOPS.size(); step++) {
            Optional<Node> target = first(root.lookup(STOPS.get((here + step) % STOPS.size())));
            if (target.isPresent()) {
                target.get().requestFocus();
                return;
            }
        }
    }

    private static boolean inside(Node node, Node stop) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == stop) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Node> first(Node stop) {
        if (stop == null) {
            return Optional.empty();
        }
        if (stop.isFocusTraversable()) {
            return Optional.of(stop);
        }
        return stop.lookupAll("*").stream()
                .filter(n -> n.isFocusTraversable() && !n.isDisabled() && n.isVisible())
                .findFirst();
    }
}
