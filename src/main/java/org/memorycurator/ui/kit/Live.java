package org.memorycurator.ui.kit;

import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;

/** Words that change by themselves and are worth hearing: counts, summaries, messages. FX thread. */
public final class Live {
    private Live() {}

    /** Tells screen readers whenever this label says something else. */
    public static void announce(Label label) {
        label.setAccessibleRole(AccessibleRole.TEXT);
        label.textProperty().subscribe((_, _) -> label.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT));
    }
}
