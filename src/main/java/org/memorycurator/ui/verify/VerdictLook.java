package org.memorycurator.ui.verify;

import java.util.Locale;
import javafx.scene.control.Label;
import org.memorycurator.model.Verdict;
import org.memorycurator.text.Text;
import org.memorycurator.ui.kit.Icon;

/** How a verdict is shown: never by colour alone, always with icon and word. */
final class VerdictLook {
    private VerdictLook() {}

    static String words(Verdict verdict) {
        return Text.of("verdict." + verdict.name());
    }

    static String styleClass(Verdict verdict) {
        return "verdict-" + verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Icon icon(Verdict verdict) {
        return switch (verdict) {
            case LANDED -> Icon.LANDED;
            case MOVED_OUT -> Icon.MOVED_OUT;
            case NOT_FINDABLE -> Icon.NOT_FINDABLE;
            case DIFFERENT -> Icon.DIFFERENT;
            case MISSING -> Icon.MISSING;
            case UNEXPECTED -> Icon.UNEXPECTED;
        };
    }

    /** A badge with icon and word. FX thread. */
    static Label badge(Verdict verdict) {
        Label badge = new Label(words(verdict), icon(verdict).node());
        badge.getStyleClass().addAll("verdict", styleClass(verdict));
        return badge;
    }
}
