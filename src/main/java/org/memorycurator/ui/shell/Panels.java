package org.memorycurator.ui.shell;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.desk.Preferences;
import org.memorycurator.ui.kit.Cancellable;

/**
 * Facets, table and dock; the dock beside or below the table. Facets and dock keep their size when the window grows, and
 * are remembered; closed ones leave their room to the table, and one that is dragged to nothing is closed.
 */
final class Panels extends SplitPane {
    private static final String FACETS_WIDTH = "panel.facets";
    private static final String DOCK_WIDTH = "panel.dock";
    private static final String DOCK_SHARE = "panel.dock.share";
    /** In pixels; at 1280 they leave the table its three fifths. */
    private static final double FACETS = 196;

    private static final double DOCK = 312;
    /** Of the height, in percent. */
    private static final double SHARE = 42;
    /** In pixels: what is made smaller is closed. */
    private static final double NOTHING = 72;
    /** Of what text grows by, the side panels take only this much. */
    private static final double FACETS_GROWTH = 0.3;

    /** More than the facets: sentences and fields are in it, which stop being read below some 18 letters a line. */
    private static final double DOCK_GROWTH = 0.6;

    private static final double FONT = 13;
    private static final Duration A_MOMENT = Duration.ofMillis(50);

    private final Desk desk;
    private final ObservableValue<Integer> percent;
    private final DockPlace place;
    private final Region facets;
    private final BooleanProperty facetsShown;
    private final Region dock;
    private final SplitPane middle;
    private Cancellable fitting = () -> {};

    /** {@code percent} is the size of all text: with larger text the side panels get wider, though less than it grows. */
    Panels(
            Desk desk,
            ObservableValue<Integer> percent,
            DockPlace place,
            Region facets,
            BooleanProperty facetsShown,
            Region table,
            Region dock) {
        this.desk = desk;
        this.percent = percent;
        this.place = place;
        this.facets = facets;
        this.facetsShown = facetsShown;
        this.dock = dock;
        middle = new SplitPane(table);
        middle.setOrientation(Orientation.VERTICAL);
        getStyleClass().add("panels");
        for (Region part : List.of(facets, table, dock, middle)) {
            part.setMinSize(0, 0);
        }
        setResizableWithParent(facets, false);
        setResizableWithParent(dock, false);
        facetsShown.subscribe(_ -> arrange());
        desk.panes().shownProperty().subscribe(_ -> arrange());
        place.bottomProperty().subscribe(_ -> arrange());
        percent.subscribe(_ -> {
            place();
            fitSoon();
        });
        widthProperty().subscribe((before, _) -> resized(before.doubleValue() == 0));
        heightProperty().subscribe((before, _) -> resized(before.doubleValue() == 0));
        for (SplitPane split : List.of(this, middle)) {
            split.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> remember());
        }
    }

    private boolean bottom() {
        return place.bottomProperty().get();
    }

    private boolean docked() {
        return desk.panes().shownProperty().get() != null;
    }

    /** How wide the facets were left, in pixels at this size of text, in percent. */
    static double facetsWidth(Preferences preferences, int percent) {
        return kept(preferences, FACETS_WIDTH, FACETS) * scale(percent, FACETS_GROWTH);
    }

    /** How wide the dock was left beside the table, in pixels at this size of text, in percent. */
    static double dockWidth(Preferences preferences, int percent) {
        return kept(preferences, DOCK_WIDTH, DOCK) * scale(percent, DOCK_GROWTH);
    }

    private static double kept(Preferences preferences, String key, double usual) {
        String kept = preferences.get(key, "");
        return kept.matches("\\d{2,4}") ? Double.parseDouble(kept) : usual;
    }

    private double scale(double growth) {
        return scale(percent.getValue(), growth);
    }

    private static double scale(int percent, double growth) {
        return 1 + (percent - 100) * growth / 100;
    }

    /** After a drag, or a key: what a panel was made, it stays. */
    void remember() {
        if (getItems().contains(facets)) {
            keep(
                    FACETS_WIDTH,
                    facets.getWidth(),
                    facets.getWidth() / scale(FACETS_GROWTH),
                    () -> facetsShown.set(false));
        }
        if (getItems().contains(dock)) {
            keep(DOCK_WIDTH, dock.getWidth(), dock.getWidth() / scale(DOCK_GROWTH), desk.panes()::close);
        } else if (middle.getItems().contains(dock)) {
            keep(DOCK_SHARE, dock.getHeight(), 100 * dock.getHeight() / middle.getHeight(), desk.panes()::close);
        }
    }

    private void keep(String key, double size, double value, Runnable close) {
        if (size < NOTHING) {
            close.run();
        } else {
            desk.preferences().put(key, String.valueOf(Math.round(value)));
        }
    }

    private void resized(boolean first) {
        if (first) {
            place();
        }
        fitSoon();
    }

    /** Not at once: a panel that moves while sizes are being given out would get none. */
    private void fitSoon() {
        fitting.cancel();
        fitting = desk.background().later(A_MOMENT, () -> {
            if (getWidth() > 0 && getHeight() > 0) {
                place.fit(getWidth(), getHeight(), FONT * percent.getValue() / 100);
            }
        });
    }

    private void arrange() {
        List<Node> across = new ArrayList<>(List.of(middle));
        if (facetsShown.get()) {
            across.addFirst(facets);
        }
        List<Node> down = new ArrayList<>(List.of(middle.getItems().getFirst()));
        if (docked()) {
            (bottom() ? down : across).add(dock);
        }
        if (!getItems().equals(across) || !middle.getItems().equals(down)) {
            // The dock has one place at a time: it leaves the old one before it comes to the new one.
            getItems().removeIf(part -> !across.contains(part));
            middle.getItems().removeIf(part -> !down.contains(part));
            getItems().setAll(across);
            middle.getItems().setAll(down);
            place();
        }
    }

    private void place() {
        if (getWidth() <= 0 || getHeight() <= 0) {
            return;
        }
        int divider = 0;
        if (getItems().contains(facets)) {
            setDividerPosition(divider++, facetsWidth(desk.preferences(), percent.getValue()) / getWidth());
        }
        if (getItems().contains(dock)) {
            setDividerPosition(divider, 1 - dockWidth(desk.preferences(), percent.getValue()) / getWidth());
        }
        if (middle.getItems().contains(dock)) {
            middle.setDividerPosition(0, 1 - kept(desk.preferences(), DOCK_SHARE, SHARE) / 100);
        }
        layout();
        middle.layout();
    }
}
