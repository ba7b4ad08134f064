package org.memorycurator.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/** Two parts one above the other where there is height, side by side where there is width. FX thread. */
public final class FoldingSplit extends SplitPane {
    private static final double WIDE = 1.4;
    /** With less width than this, two columns beside each other are too narrow to be read. */
    private static final double LEAST_EM = 40;

    private final ObservableValue<Double> em;
    private Subscription sizes = Subscription.EMPTY;

    /** The first part gets {@code share} of the room, between 0 and 1; {@code em} is the size of a letter in pixels. */
    public FoldingSplit(Node first, Node second, double share, ObservableValue<Double> em) {
        super(first, second);
        this.em = em;
        setOrientation(Orientation.VERTICAL);
        setDividerPositions(share);
        within(this);
    }

    /** Takes this for the room that there is: for a split that is scrolled, and so may be higher than what is seen of it. */
    public void within(Region room) {
        sizes.unsubscribe();
        sizes = room.widthProperty()
                .subscribe(_ -> fold(room))
                .and(room.heightProperty().subscribe(_ -> fold(room)))
                .and(em.subscribe(_ -> fold(room)));
    }

    private void fold(Region room) {
        if (room.getWidth() > 0 && room.getHeight() > 0) {
            boolean wide = room.getWidth() > Math.max(WIDE * room.getHeight(), LEAST_EM * em.getValue());
            setOrientation(wide ? Orientation.HORIZONTAL : Orientation.VERTICAL);
        }
    }
}
