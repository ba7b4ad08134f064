package org.memorycurator.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.memorycurator.text.Text;
import org.memorycurator.ui.desk.Panes;
import org.memorycurator.ui.desk.Preferences;
import org.memorycurator.ui.find.FindModel;
import org.memorycurator.ui.grid.EarlyRows;

/**
 * What the window shows until its store is open: its areas where they will be, with nothing in them but the rows of the last search,
 * where they were kept. Of plain regions, for these are painted at once. FX thread.
 */
public final class Skeleton extends BorderPane {
    private final Label opening = new Label(Text.of("app.opening"));
    private final HBox status = new HBox();
    private @Nullable EarlyRows rows;

    /** As the window was left; {@code percent} is the size of all text. */
    public Skeleton(Preferences preferences, int percent) {
        getStyleClass().add("skeleton");
        Region search = area("search-box");
        HBox.setHgrow(search, Priority.ALWAYS);
        HBox top = new HBox(search);
        top.getStyleClass().add("top-bar");
        setTop(new VBox(area("menu-bar"), top));
        opening.getStyleClass().add("opening");
        BorderPane table = new BorderPane(opening);
        table.getStyleClass().add("panels");
        table.setTop(area("grid-bar"));
        setCenter(table);
        if (FindModel.facetsShown(preferences)) {
            setLeft(side(Panels.facetsWidth(preferences, percent), area("facets")));
        }
        boolean below = new DockPlace(preferences).bottomProperty().get();
        if (Panes.remembered(preferences) != null && !below) {
            BorderPane dock = new BorderPane();
            dock.getStyleClass().add("dock");
            dock.setTop(area("dock-tabs"));
            setRight(side(Panels.dockWidth(preferences, percent), dock));
        }
        status.getStyleClass().add("status-line");
        status.setAlignment(Pos.CENTER_LEFT);
        setBottom(status);
    }

    /** Says what is waited for, in place of the usual. */
    public void say(String sentence) {
        opening.setText(sentence);
    }

    /** Shows these rows as well, whenever this has the size in which the table will be where they are. */
    public void show(EarlyRows early) {
        rows = early;
        getChildren().add(early);
        status.getChildren().add(opening); // out of the way
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (rows != null) {
            rows.setVisible(rows.belongsIn(getWidth(), getHeight()));
        }
    }

    private static Region side(double width, Region region) {
        region.setMinWidth(0);
        region.setPrefWidth(width);
        return region;
    }

    private static Region area(String styleClass) {
        Region area = new Region();
        area.getStyleClass().add(styleClass);
        return area;
    }
}
