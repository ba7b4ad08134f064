package org.memorycurator.ui.kit;

import javafx.application.ColorScheme;
import javafx.application.Platform;

/** The colours of the window. */
public enum ColourTheme {
    /** Light, dark or high contrast as the system is, also when it changes; light where it says nothing. */
    SYSTEM,
    /** Dark words on light ground. */
    LIGHT,
    /** Light words on dark ground. */
    DARK,
    /** Light words on black, seven times as bright at least, with strong borders and a thick focus ring. */
    CONTRAST;

    /** The colours that this means now: itself, or for {@link #SYSTEM} what the system has. FX thread. */
    public ColourTheme now() {
        if (this != SYSTEM) {
            return this;
        }
        Platform.Preferences system = Platform.getPreferences();
        // Windows says so outright; GTK has a theme of this name.
        if (system.getBoolean("Windows.SPI.HighContrast").orElse(false)
                || system.getString("GTK.theme_name").orElse("").startsWith("HighContrast")) {
            return CONTRAST;
        }
        return system.getColorScheme() == ColorScheme.DARK ? DARK : LIGHT;
    }
}
