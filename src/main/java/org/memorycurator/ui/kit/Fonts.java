package org.memorycurator.ui.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;
import javafx.scene.text.FontPosture;

/** The typeface that comes with the application, so that every machine shows the same window. */
public final class Fonts {
    private static final String FOLDER = "/com/formdev/flatlaf/fonts/inter/";
    private static final String FAMILY = "Inter";
    private static final List<String> OTHERS = List.of("Italic", "SemiBold", "Bold");

    private Fonts() {}

    /** Makes Inter known to JavaFX, all of it. Once, before the first window; throws IllegalStateException if it is not on the class path. */
    public static void load() {
        loadRegular();
        loadOthers();
    }

    /** The upright face of usual weight, which is all that a first picture needs; throws what {@link #load} does. */
    public static void loadRegular() {
        load("Regular");
    }

    /**
     * The other faces, before anything is styled that is written in them; true when they are there. Any thread, once JavaFX runs;
     * blocks, and throws what {@link #load} does.
     */
    public static boolean loadOthers() {
        OTHERS.forEach(Fonts::load);
        return true;
    }

    /** The usual face in so many pixels; any thread, like the others. */
    public static Font regular(double size) {
        return Font.font(FAMILY, size);
    }

    /** The leaning face in so many pixels. */
    public static Font italic(double size) {
        return Font.font(FAMILY, FontPosture.ITALIC, size);
    }

    /** The face of titles in so many pixels. */
    public static Font semiBold(double size) {
        return Font.font(FAMILY + " SemiBold", size);
    }

    private static void load(String face) {
        String file = FOLDER + "Inter-" + face + ".otf";
        try (InputStream font = Fonts.class.getResourceAsStream(file)) {
            if (font == null || Font.loadFont(font, 13) == null) {
                throw new IllegalStateException("The font is missing: " + file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The font cannot be read: " + file, e);
        }
    }
}
