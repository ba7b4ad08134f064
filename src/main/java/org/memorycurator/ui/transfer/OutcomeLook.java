package org.memorycurator.ui.transfer;

import java.util.Locale;
import javafx.scene.control.Label;
import org.memorycurator.transfer.Outcome;
import org.memorycurator.ui.kit.Icon;

/** How an outcome is shown: never by colour alone, always with icon and word. */
final class OutcomeLook {
    private OutcomeLook() {}

    static Icon icon(Outcome outcome) {
        return switch (outcome) {
            case NEW -> Icon.ADD;
            case CHANGED -> Icon.EDIT;
            case IDENTICAL -> Icon.CHECK;
            case SKIPPED -> Icon.REMOVE;
            case CONFLICT -> Icon.WARNING;
            case REJECTED -> Icon.ERROR;
        };
    }

    /** A badge with icon and word. FX thread. */
    static Label badge(Outcome outcome) {
        Label badge = new Label(outcome.words(), icon(outcome).node());
        badge.getStyleClass().addAll("verdict", "outcome-" + outcome.name().toLowerCase(Locale.ROOT));
        return badge;
    }
}
