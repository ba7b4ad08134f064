package org.memorycurator.ui.transfer;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import org.memorycurator.text.Text;
import org.memorycurator.ui.kit.Focus;

/**
 * What is chosen and what comes of it: side by side where there is width, one above the other where there is height, and one at a time, with two
 * buttons to go from one to the other, where there is neither. FX thread.
 */
final class SheetHalves extends BorderPane {
    /** How the two share the room. */
    private enum Share {
        BESIDE,
        ABOVE,
        ONE
    }

    /** In em: in a narrower window choices and rows lie below one another. */
    private static final double WIDE_EM = 62;
    /** In em: in a lower one only one of them is to be seen. */
    private static final double HIGH_EM = 48;

    private static final double CHOICES_BESIDE = 0.4;
    private static final double CHOICES_ABOVE = 0.45;

    private final Node choices;
    private final Node rows;
    private final SplitPane split = new SplitPane();
    private final ToggleButton toChoices = toggle("import-view-choices", "import.view.choices");
    private final ToggleButton toRows = toggle("import-view-rows", "import.view.rows");
    private final FlowPane strip = new FlowPane(toChoices, toRows);
    /** Knows the size of the text. */
    private final Label measure = new Label();

    private Share share = Share.ONE;

    SheetHalves(Node choices, Node rows) {
        this.choices = choices;
        this.rows = rows;
        ToggleGroup group = new ToggleGroup();
        toChoices.setToggleGroup(group);
        toRows.setToggleGroup(group);
        toChoices.setOnAction(_ -> turnTo(true));
        toRows.setOnAction(_ -> turnTo(false));
        strip.getStyleClass().addAll("preview-filters", "sheet-views");
        measure.setManaged(false);
        measure.setVisible(false);
        getChildren().add(measure);
        widthProperty().subscribe(_ -> divide());
        heightProperty().subscribe(_ -> divide());
        measure.fontProperty().subscribe(_ -> divide());
        share(Share.BESIDE);
    }

    private static ToggleButton toggle(String id, String key) {
        ToggleButton button = new ToggleButton(Text.of(key));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    /** Goes with the keyboard to the other one. */
    void other() {
        boolean inChoices = getScene() != null && Focus.inside(getScene().getFocusOwner(), choices);
        turnTo(!inChoices);
        Focus.first(inChoices ? rows : choices).ifPresent(Node::requestFocus);
    }

    /** Shows the choices, where not both can be seen. */
    void turnToChoices() {
        turnTo(true);
    }

    private void turnTo(boolean first) {
        (first ? toChoices : toRows).setSelected(true);
        if (share == Share.ONE) {
            setCenter(first ? choices : rows);
        }
    }

    private void divide() {
        double em = measure.getFont().getSize();
        if (getWidth() > 0 && getHeight() > 0) {
            boolean wide = getWidth() > WIDE_EM * em;
            Share wanted = wide ? Share.BESIDE : getHeight() > HIGH_EM * em ? Share.ABOVE : Share.ONE;
            if (wanted != share) {
                share(wanted);
            }
        }
    }

    private void share(Share wanted) {
        share = wanted;
        split.getItems().clear();
        setCenter(null);
        setTop(wanted == Share.ONE ? strip : null);
        if (wanted == Share.ONE) {
            turnTo(!toRows.isSelected());
            return;
        }
        split.setOrientation(wanted == Share.BESIDE ? Orientation.HORIZONTAL : Orientation.VERTICAL);
        // beside the rows the choices are as wide as they were, above them they take their share
        SplitPane.setResizableWithParent(choices, wanted == Share.ABOVE);
        split.getItems().addAll(choices, rows);
        split.setDividerPositions(wanted == Share.BESIDE ? CHOICES_BESIDE : CHOICES_ABOVE);
        setCenter(split);
    }
}
