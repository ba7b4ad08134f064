package org.memorycurator.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/**
 * What a place says while there is nothing in it: a picture, what it is for, and what to do next. Where there is little
 * height, the picture goes first; then the rest scrolls. FX thread.
 */
public class EmptyState extends ScrollPane {
    private final FlowPane buttons = new FlowPane();
    private final Column column;

    /** With buttons for what can be done next, or none; {@code words} may be empty. */
    public EmptyState(Icon icon, String title, String words, Button... buttons) {
        column = new Column(icon.node());
        getStyleClass().add("edge-to-edge");
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        setMinSize(0, 0);
        setContent(column);
        this.buttons.getStyleClass().add("empty-buttons");
        this.buttons.setMinWidth(0);
        column.getChildren().add(label(title, "empty-title"));
        if (!words.isEmpty()) {
            column.getChildren().add(label(words, "empty-words"));
        }
        column.getChildren().add(this.buttons);
        setButtons(buttons);
    }

    /** Offers these instead; they take more than one line where they must. */
    public final void setButtons(Button... offered) {
        for (Button button : offered) {
            button.maxWidthProperty().bind(buttons.widthProperty());
        }
        buttons.getChildren().setAll(offered);
        buttons.setVisible(offered.length > 0);
        buttons.setManaged(offered.length > 0);
    }

    /** Adds a line in small letters at the end. */
    protected final void addHint(String words) {
        column.getChildren().add(label(words, "faint"));
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().addAll("empty-line", style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    /** All of it below each other; without its picture where it would be too high with it. */
    private static final class Column extends VBox {
        private final Node picture;

        Column(Node picture) {
            super(picture);
            this.picture = picture;
            getStyleClass().add("empty-state");
            setMinWidth(0);
        }

        @Override
        protected double computeMinHeight(double width) {
            return super.computePrefHeight(width) - (picture.isManaged() ? wanted() : 0);
        }

        @Override
        protected void layoutChildren() {
            boolean room = getHeight() >= prefHeight(getWidth()) + (picture.isManaged() ? 0 : wanted());
            if (picture.isManaged() != room) {
                picture.setManaged(room);
                picture.setVisible(room);
            }
            super.layoutChildren();
        }

        private double wanted() {
            return picture.prefHeight(-1) + getSpacing();
        }
    }
}
