package org.memorycurator.ui.shell;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import org.jspecify.annotations.Nullable;
import org.memorycurator.ui.kit.Focus;

/**
 * Moves dividers by keys: makes the pane that has the focus wider, narrower, taller or lower, by a small step, at the cost of
 * its neighbour. FX thread.
 */
final class PaneSize {
    private static final double STEP = 0.03;

    private final Parent root;

    PaneSize(Parent root) {
        this.root = root;
    }

    /** By so many steps across or down; where no divider is around the focus, nothing happens. */
    void change(Orientation orientation, int steps) {
        Node part = root.getScene().getFocusOwner();
        while (part != null) {
            SplitPane split = around(part);
            if (split == null) {
                return;
            }
            if (split.getOrientation() == orientation && split.getItems().size() > 1) {
                move(split, itemWith(split, part), steps * STEP);
                return;
            }
            part = split;
        }
    }

    private static @Nullable SplitPane around(Node node) {
        Node at = node.getParent();
        while (at != null && !(at instanceof SplitPane)) {
            at = at.getParent();
        }
        return (SplitPane) at;
    }

    private static int itemWith(SplitPane split, Node part) {
        List<Node> items = split.getItems();
        for (int i = 0; i < items.size(); i++) {
            if (Focus.inside(part, items.get(i))) {
                return i;
            }
        }
        return 0;
    }

    private void move(SplitPane split, int item, double by) {
        boolean last = item == split.getItems().size() - 1;
        int divider = last ? item - 1 : item;
        double now = split.getDividerPositions()[divider];
        split.setDividerPosition(divider, Math.clamp(last ? now - by : now + by, 0, 1));
        split.layout();
        if (root.lookup(".panels") instanceof Panels panels) {
            panels.remember();
        }
    }
}
