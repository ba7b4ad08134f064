package org.memorycurator.ui.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/** The typeface that comes with the application, so that every machine shows the same window. */
public final class Fonts {
    private static final String FOLDER = "/com/formdev/flatlaf/fonts/inter/";
    private static final List<String> FACES = List.of("Regular", "Italic", "SemiBold", "Bold");

    private Fonts() {}

    /** Makes Inter known to JavaFX. Once, on the FX thread, before the first window; throws IllegalStateException if it is not on the class path. */
    public static void load() {
        for (String face : FACES) {
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
}
