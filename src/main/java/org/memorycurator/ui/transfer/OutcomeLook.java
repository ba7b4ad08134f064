package org.memorycurator.ui.transfer;

import java.util.Locale;
import javafx.scene.control.Label;
import org.memorycurator.transfer.FileCheck.Finding;
import org.memorycurator.transfer.staging.Outcome;
import org.memorycurator.ui.kit.Icon;

/** How an outcome is shown, of an import or of a comparison: never by colour alone, always with icon and word. */
record OutcomeLook(String words, Icon icon, String style) {
    static OutcomeLook of(Outcome outcome, boolean check) {
        return check ? checked(outcome) : imported(outcome);
    }

    private static OutcomeLook imported(Outcome outcome) {
        Icon icon =
                switch (outcome) {
                    case NEW -> Icon.ADD;
                    case CHANGED -> Icon.EDIT;
                    case IDENTICAL -> Icon.CHECK;
                    case SKIPPED -> Icon.REMOVE;
                    case CONFLICT -> Icon.WARNING;
                    case REJECTED -> Icon.ERROR;
                };
        return new OutcomeLook(
                outcome.words(), icon, "outcome-" + outcome.name().toLowerCase(Locale.ROOT));
    }

    private static OutcomeLook checked(Outcome outcome) {
        return switch (outcome) {
            case IDENTICAL, SKIPPED -> new OutcomeLook(Finding.LANDED.words(), Icon.LANDED, "verdict-landed");
            case CHANGED -> new OutcomeLook(Finding.DIFFERENT.words(), Icon.DIFFERENT, "verdict-different");
            case NEW -> new OutcomeLook(Finding.MISSING.words(), Icon.MISSING, "verdict-missing");
            case CONFLICT -> new OutcomeLook(Finding.UNDECIDED.words(), Icon.WARNING, "outcome-conflict");
            case REJECTED -> new OutcomeLook(Finding.UNREADABLE.words(), Icon.ERROR, "outcome-rejected");
        };
    }

    /** A badge with icon and word. FX thread. */
    Label badge() {
        Label badge = new Label(words, icon.node());
        badge.getStyleClass().addAll("verdict", style);
        return badge;
    }
}
