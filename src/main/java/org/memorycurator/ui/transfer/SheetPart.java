package org.memorycurator.ui.transfer;

import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.memorycurator.text.Text;
import org.memorycurator.ui.kit.Icon;

/** A card of choices on the sheet: its title, and below it what belongs to it unless it is folded up; then a line says what is chosen. FX thread. */
class SheetPart extends VBox {
    private static final PseudoClass CLOSED = PseudoClass.getPseudoClass("closed");

    private final Button title = new Button();
    private final Label brief = sentence("quiet");
    private final VBox body = new VBox();
    private String chosen = "";
    private boolean open = true;

    /** With this title; {@code id} is the word for it in node ids. */
    SheetPart(String id, String words) {
        getStyleClass().addAll("step-card", "sheet-part");
        title.setId("import-fold-" + id);
        title.getStyleClass().addAll("flat", "sheet-part-title");
        title.setMaxWidth(Double.MAX_VALUE);
        title.setOnAction(_ -> fold(!open));
        title.setText(words);
        body.getStyleClass().add("sheet-part-body");
        getChildren().addAll(title, brief, body);
        managedProperty().bind(visibleProperty());
        fold(true);
    }

    /** Adds to what belongs to it. */
    final void fill(Node... nodes) {
        body.getChildren().addAll(nodes);
    }

    /** Has another title from now on. */
    final void setTitle(String words) {
        title.setText(words);
        tell();
    }

    /** What is chosen in it, in a few words, for when it is folded up. */
    final void setBrief(String words) {
        chosen = words;
        brief.setText(open ? "" : chosen);
    }

    /** Shows what belongs to it. */
    final void unfold() {
        fold(true);
    }

    private void fold(boolean opened) {
        open = opened;
        show(body, open);
        setBrief(chosen);
        pseudoClassStateChanged(CLOSED, !open);
        title.setGraphic((open ? Icon.EXPAND : Icon.COLLAPSE).node());
        tell();
    }

    private void tell() {
        title.setAccessibleText(Text.of(open ? "import.fold" : "import.unfold", title.getText()));
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
