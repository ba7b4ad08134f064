package org.memorycurator.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/**
 * What a place says while there is nothing in it: a picture, what it is for, and what to do next. Where there is little
 * height, the picture goes first. FX thread.
 */
public class EmptyState extends VBox {
    private final Node picture;
    private final FlowPane buttons = new FlowPane();

    /** With buttons for what can be done next, or none; {@code words} may be empty. */
    public EmptyState(Icon icon, String title, String words, Button... buttons) {
        getStyleClass().add("empty-state");
        setMinSize(0, 0);
        picture = icon.node();
        this.buttons.getStyleClass().add("empty-buttons");
        getChildren().addAll(picture, label(title, "empty-title"));
        if (!words.isEmpty()) {
            getChildren().add(label(words, "empty-words"));
        }
        getChildren().add(this.buttons);
        setButtons(buttons);
    }

    /** Offers these instead; they take more than one line where they must. */
    public final void setButtons(Button... offered) {
        for (Button button : offered) {
            button.setMinWidth(USE_PREF_SIZE);
        }
        buttons.getChildren().setAll(offered);
        buttons.setVisible(offered.length > 0);
        buttons.setManaged(offered.length > 0);
    }

    /** Adds a line in small letters at the end. */
    protected final void addHint(String words) {
        getChildren().add(label(words, "faint"));
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().addAll("empty-line", style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
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
