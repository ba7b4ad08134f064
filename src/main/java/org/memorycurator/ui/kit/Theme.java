package org.memorycurator.ui.kit;

import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import javafx.application.Application;
import javafx.scene.Scene;

/**
 * The colours of all windows, and how big the text is. Sizes in the style sheets are in em, so everything grows with the text; a table's rows too
 * ({@code data-table} sets its row height in em). FX thread.
 */
public final class Theme {
    private static final double FONT = 13;
    private static final String FOLDER = "/org/memorycurator/ui/";

    private Theme() {}

    /** Gives every window of the application these colours, open ones too; {@code percent}: 100 is the usual size of text. */
    public static void apply(ColourTheme theme, int percent) {
        String colours = resource(theme.now().name().toLowerCase(Locale.ROOT) + ".css");
        String sheet = imported(colours)
                + imported(resource("modena.css"))
                + ".root { -fx-font-size: " + px(FONT, percent) + "; }\n"
                + icons("", 16, percent)
                + icons(".verdict ", 14, percent)
                + icons(".chip ", 14, percent)
                + icons(".search-tab ", 14, percent)
                + icons(".empty-state > ", 44, percent)
                + icons(".drop-overlay > ", 56, percent);
        Application.setUserAgentStylesheet(
                "data:text/css;base64," + Base64.getEncoder().encodeToString(sheet.getBytes(StandardCharsets.UTF_8)));
    }

    /** Adds the rules of the application to a scene; its popups and tooltips take them over. */
    public static void style(Scene scene) {
        scene.getStylesheets().add(appSheet());
    }

    /** The size of all text, in pixels. */
    public static double em(int percent) {
        return FONT * percent / 100;
    }

    private static String imported(String address) {
        return "@import url(\"" + address + "\");\n";
    }

    /** Icons cannot be sized in em: their own font is what the em would be taken from, and they grow with every look. */
    private static String icons(String where, double size, int percent) {
        return where + ".ikonli-font-icon { -fx-icon-size: " + px(size, percent) + "; }\n";
    }

    private static String px(double size, int percent) {
        return String.format(Locale.ROOT, "%.2fpx", size * percent / 100);
    }

    /** The address of the rules, for what is not in a scene yet. */
    static String appSheet() {
        return resource("app.css");
    }

    private static String resource(String name) {
        URL url = Theme.class.getResource(FOLDER + name);
        if (url == null) {
            throw new IllegalStateException("The style sheet is missing: " + name);
        }
        return url.toExternalForm();
    }
}
