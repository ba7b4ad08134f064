package org.memorycurator.ui.kit;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

/** A flat button that shows a picture only; its words are for the tooltip and for who cannot see it. FX thread. */
public final class IconButton extends Button {
    /** With this picture, called so. */
    public IconButton(Icon icon, String words) {
        super(null, icon.node());
        getStyleClass().add("flat");
        setAccessibleText(words);
        setTooltip(new Tooltip(words));
        setMinWidth(USE_PREF_SIZE);
    }
}
