package org.memorycurator.ui.kit;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;

/** Two parts one above the other where there is height, side by side where there is width. FX thread. */
public final class FoldingSplit extends SplitPane {
    private static final double WIDE = 1.4;

    /** The first part gets {@code share} of the room, between 0 and 1. */
    public FoldingSplit(Node first, Node second, double share) {
        super(first, second);
        setOrientation(Orientation.VERTICAL);
        setDividerPositions(share);
        widthProperty().subscribe(_ -> fold());
        heightProperty().subscribe(_ -> fold());
    }

    private void fold() {
        if (getWidth() > 0 && getHeight() > 0) {
            setOrientation(getWidth() > WIDE * getHeight() ? Orientation.HORIZONTAL : Orientation.VERTICAL);
        }
    }
}
