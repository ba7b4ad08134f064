package org.memorycurator.ui.kit;

import javafx.scene.control.TextField;

/** What an empty field says of itself. JavaFX would cut it off in the middle of a letter where it has no room. FX thread. */
public final class Prompt {
    private Prompt() {}

    /** Shows these words while the field is empty, as much of them as there is room for, with dots where some are missing. */
    public static void in(TextField field, String words) {
        if (field.getProperties().put(Prompt.class, words) == null) {
            field.widthProperty().subscribe(() -> fit(field));
            field.insetsProperty().subscribe(() -> fit(field));
            field.fontProperty().subscribe(() -> fit(field));
        }
        fit(field);
    }

    private static void fit(TextField field) {
        String words = String.valueOf(field.getProperties().get(Prompt.class));
        double room = field.getWidth()
                - field.getInsets().getLeft()
                - field.getInsets().getRight();
        field.setPromptText(
                field.getWidth() <= 0
                        ? words
                        : new CutText(field.getFont()).fit(words, room).getText());
    }
}
