package org.memorycurator.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import org.memorycurator.ui.desk.Desk;

/**
 * Facets, table and dock side by side. The side panels keep their width when the window grows, and are remembered; closed
 * ones leave their room to the table.
 */
final class Panels extends SplitPane {
    private static final String FACETS_WIDTH = "panel.facets";
    private static final String DOCK_WIDTH = "panel.dock";
    /** In pixels; at 1280 they leave the table its three fifths. */
    private static final double FACETS = 196;

    private static final double DOCK = 312;
    private static final double GROWTH = 0.6;

    private final Desk desk;
    private final Region facets;
    private final Region table;
    private final Region dock;
    private final ObservableValue<Integer> percent;
    private boolean facetsShown = true;
    private boolean placing;

    /** {@code percent} is the size of all text: with larger text the side panels get wider, though less than it grows. */
    Panels(
            Desk desk,
            ObservableValue<Integer> percent,
            Region facets,
            ObservableBooleanValue facetsShown,
            Region table,
            Region dock) {
        this.desk = desk;
        this.percent = percent;
        this.facets = facets;
        this.table = table;
        this.dock = dock;
        getStyleClass().add("panels");
        facets.setMinSize(0, 0);
        table.setMinSize(0, 0);
        dock.setMinSize(0, 0);
        setResizableWithParent(facets, false);
        setResizableWithParent(dock, false);
        facets.setPrefWidth(width(FACETS_WIDTH, FACETS));
        dock.setPrefWidth(width(DOCK_WIDTH, DOCK));
        facetsShown.subscribe(shown -> {
            this.facetsShown = shown;
            arrange();
        });
        desk.panes().shownProperty().subscribe(_ -> arrange());
        percent.subscribe(_ -> place());
        facets.widthProperty().subscribe(w -> remember(FACETS_WIDTH, facets, w.doubleValue()));
        dock.widthProperty().subscribe(w -> remember(DOCK_WIDTH, dock, w.doubleValue()));
        widthProperty().subscribe((before, now) -> {
            if (before.doubleValue() == 0 && now.doubleValue() > 0) {
                place();
            }
        });
    }

    private double width(String key, double usual) {
        String kept = desk.preferences().get(key, "");
        return (kept.matches("\\d{2,4}") ? Double.parseDouble(kept) : usual) * scale();
    }

    private double scale() {
        return 1 + (percent.getValue() - 100) * GROWTH / 100;
    }

    private void remember(String key, Node panel, double width) {
        if (width > 0 && !placing && getItems().contains(panel)) {
            desk.preferences().put(key, String.valueOf(Math.round(width / scale())));
        }
    }

    private void arrange() {
        List<Node> shown = new ArrayList<>();
        if (facetsShown) {
            shown.add(facets);
        }
        shown.add(table);
        if (desk.panes().shownProperty().get() != null) {
            shown.add(dock);
        }
        if (!getItems().equals(shown)) {
            getItems().setAll(shown);
            place();
        }
    }

    private void place() {
        double all = getWidth();
        if (all <= 0) {
            return;
        }
        placing = true;
        int divider = 0;
        if (getItems().contains(facets)) {
            setDividerPosition(divider++, width(FACETS_WIDTH, FACETS) / all);
        }
        if (getItems().contains(dock)) {
            setDividerPosition(divider, 1 - width(DOCK_WIDTH, DOCK) / all);
        }
        layout();
        placing = false;
    }
}
