package org.memorycurator.support;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;
import org.memorycurator.ui.kit.ColourTheme;
import org.memorycurator.ui.kit.Theme;

/** {@link ContrastAudit} in the colours of every theme. */
public final class Contrasts {
    private Contrasts() {}

    /** What does not stand out, with the theme in which it does not. FX thread; light is left behind. */
    public static List<String> weakIn(Parent root, String where) {
        List<String> weak = new ArrayList<>();
        for (ColourTheme theme : List.of(ColourTheme.DARK, ColourTheme.CONTRAST, ColourTheme.LIGHT)) {
            Theme.apply(theme, 100);
            root.applyCss();
            root.layout();
            ContrastAudit audit = theme == ColourTheme.CONTRAST ? new ContrastAudit(7, 4.5) : new ContrastAudit(4.5, 3);
            audit.of(root).weak().stream()
                    .map(one -> where + ", " + theme + ": " + one)
                    .forEach(weak::add);
        }
        return weak;
    }
}
