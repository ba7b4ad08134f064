package org.memorycurator.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.Label;

/** Names for controls that hold a value. An accessible text would be read in place of the value; a label is read before it. FX thread. */
public final class Named {
    private Named() {}

    /** Tells screen readers what this field is called, and leaves it to the field to tell what is in it. */
    public static void as(Node field, String words) {
        new Label(words).setLabelFor(field);
    }
}
