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
    /** Where the divider was before the second part lent some of its room; NaN while it lends none. */
    private double own = Double.NaN;

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
            Orientation fitting = wide ? Orientation.HORIZONTAL : Orientation.VERTICAL;
            if (fitting != getOrientation()) {
                takeBack();
                setOrientation(fitting);
            }
        }
    }

    /** While the second part, below the first, has little to show: makes the first so many pixels high, if it is not higher already. */
    public void lend(double height) {
        if (getOrientation() == Orientation.HORIZONTAL || getHeight() <= 0) {
            return;
        }
        double before = Double.isNaN(own) ? getDividerPositions()[0] : own;
        double wanted = height / getHeight();
        if (wanted > before) {
            own = before;
            setDividerPositions(wanted);
        } else {
            takeBack();
        }
    }

    /** The second part has its own room again. */
    public void takeBack() {
        if (!Double.isNaN(own)) {
            setDividerPositions(own);
            own = Double.NaN;
        }
    }
}
