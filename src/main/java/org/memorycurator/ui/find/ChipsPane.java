package org.memorycurator.ui.find;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.memorycurator.text.Text;
import org.memorycurator.ui.kit.Icon;
import org.memorycurator.ui.kit.IconButton;

/** The clauses of the search as chips: a click switches one off and on, its cross takes it away. */
final class ChipsPane extends FlowPane {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final ChipsModel model;

    ChipsPane(FindModel find) {
        super(Orientation.HORIZONTAL);
        this.model = find.chips();
        setId("find-chips");
        getStyleClass().add("chips");
        setAccessibleText(Text.of("find.chips"));
        // as wide as it is, not as wide as 400 pixels, when its height is asked for
        widthProperty().subscribe(width -> setPrefWrapLength(width.doubleValue()));
        model.chipsProperty().subscribe(this::show);
        // chips of an older text must not be used to alter one that cannot be read
        find.problemProperty().subscribe(fault -> setDisable(fault != null));
    }

    private void show(List<Chip> chips) {
        int focused = focused();
        getChildren().setAll(chips.stream().map(this::node).toList());
        setVisible(!chips.isEmpty());
        setManaged(!chips.isEmpty());
        if (focused >= 0 && !chips.isEmpty()) {
            toggleOf(Math.min(focused, chips.size() - 1)).requestFocus();
        }
    }

    /** Which chip has the focus: the one that takes its place keeps it. */
    private int focused() {
        for (int i = 0; i < getChildren().size(); i++) {
            if (getChildren().get(i).isFocusWithin()) {
                return i;
            }
        }
        return -1;
    }

    private Node toggleOf(int place) {
        return ((HBox) getChildren().get(place)).getChildren().getFirst();
    }

    private Node node(Chip chip) {
        String text = chip.negated() ? Text.of("find.chip.not", chip.text()) : chip.text();
        ToggleButton toggle = new ToggleButton(text, (chip.enabled() ? Icon.CHECK : Icon.HIDDEN).node());
        toggle.getStyleClass().add("chip-text");
        toggle.setSelected(chip.enabled());
        toggle.setAccessibleRole(AccessibleRole.CHECK_BOX);
        toggle.setAccessibleText(text);
        toggle.setTooltip(new Tooltip(Text.of(chip.enabled() ? "find.chip.off" : "find.chip.on", text)));
        toggle.setOnAction(_ -> {
            toggle.setSelected(chip.enabled());
            model.toggle(chip);
        });
        Button remove = new IconButton(Icon.CLOSE, Text.of("find.chip.remove", text));
        remove.getStyleClass().add("chip-remove");
        remove.setOnAction(_ -> model.remove(chip));
        HBox node = new HBox(toggle, remove);
        node.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.DELETE) {
                model.remove(chip);
                key.consume();
            }
        });
        node.getStyleClass().add("chip");
        if (chip.negated()) {
            node.getStyleClass().add("excluding");
        }
        node.pseudoClassStateChanged(SELECTED, chip.enabled());
        return node;
    }
}
