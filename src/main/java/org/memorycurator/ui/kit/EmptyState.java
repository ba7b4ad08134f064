package org.memorycurator.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What a place says while there is nothing in it: a picture, what it is for, and what to do next. FX thread. */
public final class EmptyState extends VBox {
    /** With buttons for what can be done next, or none. */
    public EmptyState(Icon icon, String title, String words, Node... buttons) {
        getStyleClass().add("empty-state");
        Label head = label(title, "empty-title");
        Label body = label(words, "empty-words");
        getChildren().addAll(icon.node(), head, body);
        if (buttons.length > 0) {
            HBox row = new HBox(buttons);
            row.getStyleClass().add("empty-buttons");
            getChildren().add(row);
        }
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        return label;
    }
}
