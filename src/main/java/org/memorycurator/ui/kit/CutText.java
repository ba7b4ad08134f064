package org.memorycurator.ui.kit;

import java.text.Bidi;
import javafx.geometry.Point2D;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** Cuts texts of one font off where their room ends, just where JavaFX's labels do. For one thread, be it not the FX thread. */
public final class CutText {
    private static final String DOTS = "...";
    /** Labels take the letter there for the last one. */
    private static final double BEFORE_DOTS = 2;

    private final Font font;
    private final double dots;

    /** For texts in this font. */
    public CutText(Font font) {
        this.font = font;
        this.dots = width(of(DOTS));
    }

    /** How wide these words are in this font, in pixels. */
    public static double width(String words, Font font) {
        Text text = new Text(words);
        text.setFont(font);
        return width(text);
    }

    /** As much of this as there is room for, in pixels. */
    public Text fit(String whole, double room) {
        Text text = of(whole);
        if (width(text) - room >= 0.001) {
            text.setText(room < dots ? "" : cut(text, whole, room - dots));
        }
        return text;
    }

    /** Of letters that run both ways labels take the first ones, be they where they may. */
    private static String cut(Text text, String whole, double room) {
        int end = new Bidi(whole, Bidi.DIRECTION_LEFT_TO_RIGHT).isMixed()
                ? first(text, whole, room)
                : text.hitTest(new Point2D(
                                room - BEFORE_DOTS, text.getLayoutBounds().getCenterY()))
                        .getCharIndex();
        return end < 0 || end >= whole.length() ? whole : whole.substring(0, end) + DOTS;
    }

    private static int first(Text text, String whole, double room) {
        int end = 0;
        do {
            text.setText(whole.substring(0, ++end));
        } while (width(text) <= room && end < whole.length());
        return end - 1;
    }

    private Text of(String words) {
        Text text = new Text(words);
        text.setFont(font);
        text.getStyleClass().add("text");
        return text;
    }

    private static double width(Text text) {
        return text.getLayoutBounds().getWidth();
    }
}
