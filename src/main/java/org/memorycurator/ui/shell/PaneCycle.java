package org.memorycurator.ui.shell;

import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;
import org.memorycurator.ui.kit.Focus;

/**
 * F6: search box, tabs, facets, timeline, table, dock, status line, as far as they are shown, and round again; Shift+F6 the
 * other way. Comes back to the control that had the focus in a pane last. FX thread.
 */
final class PaneCycle {
    private static final List<String> STOPS = List.of(
            "#find-query",
            "#find-tabs",
            "#find-facets",
            "#find-timeline",
            "#grid-table",
            "#dock-content",
            "#status-line");

    private final Parent root;
    private final Map<String, WeakReference<Node>> last = new HashMap<>();

    PaneCycle(Parent root) {
        this.root = root;
    }

    /** Moves the focus to the next stop that is shown, or with -1 to the one before. */
    void move(int by) {
        Node focused = root.getScene().getFocusOwner();
        int here = here(focused);
        if (here >= 0 && focused != null) {
            last.put(STOPS.get(here), new WeakReference<>(focused));
        }
        int from = here < 0 && by < 0 ? 0 : here;
        for (int step = 1; step <= STOPS.size(); step++) {
            String stop = STOPS.get(Math.floorMod(from + step * by, STOPS.size()));
            Node target = target(stop);
            if (target != null) {
                target.requestFocus();
                return;
            }
        }
    }

    private int here(@Nullable Node focused) {
        for (int i = 0; i < STOPS.size(); i++) {
            Node stop = root.lookup(STOPS.get(i));
            if (stop != null && Focus.inside(focused, stop)) {
                return i;
            }
        }
        return -1;
    }

    private @Nullable Node target(String id) {
        Node stop = root.lookup(id);
        WeakReference<Node> before = last.get(id);
        Node had = before == null ? null : before.get();
        return stop != null && Focus.takes(had) && Focus.inside(had, stop)
                ? had
                : Focus.first(stop).orElse(null);
    }
}
