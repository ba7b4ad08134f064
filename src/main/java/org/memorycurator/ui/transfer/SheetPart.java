package org.memorycurator.ui.transfer;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.memorycurator.text.Text;

/** A card of choices on the sheet: its title and what belongs to it. FX thread. */
class SheetPart extends VBox {
    private final Label title = new Label();

    /** With this title. */
    SheetPart(String words) {
        getStyleClass().addAll("step-card", "sheet-part");
        title.setText(words);
        title.getStyleClass().add("history-title");
        getChildren().add(title);
        managedProperty().bind(visibleProperty());
    }

    /** Has another title from now on. */
    void setTitle(String words) {
        title.setText(words);
    }

    /** Rows of a name and a control. */
    static GridPane rows() {
        GridPane rows = new GridPane();
        rows.getStyleClass().add("sheet-rows");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints controls = new ColumnConstraints();
        controls.setHgrow(Priority.ALWAYS);
        controls.setMinWidth(0);
        rows.getColumnConstraints().addAll(names, controls);
        return rows;
    }

    /** Adds a control with its name to rows. */
    static void row(GridPane rows, String key, Region control) {
        Label name = new Label(Text.of(key));
        name.setLabelFor(control);
        name.getStyleClass().add("sheet-row-name");
        control.setMaxWidth(Double.MAX_VALUE);
        GridPane.setValignment(name, VPos.CENTER);
        rows.addRow(rows.getRowCount(), name, control);
    }

    /** A sentence that wraps and takes no room while it is empty. */
    static Label sentence(String style) {
        Label words = new Label();
        words.getStyleClass().add(style);
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.managedProperty().bind(words.visibleProperty());
        words.visibleProperty().bind(words.textProperty().isNotEmpty());
        return words;
    }

    /** Gives a node room only while it is shown. */
    static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
