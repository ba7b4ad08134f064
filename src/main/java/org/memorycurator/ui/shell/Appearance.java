package org.memorycurator.ui.shell;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.jspecify.annotations.Nullable;
import org.memorycurator.ui.desk.Preferences;
import org.memorycurator.ui.kit.Theme;

/** Light or dark, and the size of all text; remembered. FX thread. */
public final class Appearance {
    private static final int USUAL = 100;
    private static final int LARGEST = 200;
    private static final int STEP = 10;

    private final Preferences preferences;
    private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper percent = new ReadOnlyIntegerWrapper(USUAL);

    /**
     * Takes what the command line asks for, or else what was used last.
     *
     * @param askedDark null when the command line does not say
     * @param askedPercent 0 when the command line does not say
     */
    public Appearance(Preferences preferences, @Nullable Boolean askedDark, int askedPercent) {
        this.preferences = preferences;
        dark.set(askedDark == null ? Boolean.parseBoolean(preferences.get("dark", "false")) : askedDark);
        percent.set(askedPercent == 0 ? remembered(preferences) : askedPercent);
        Theme.apply(dark.get(), percent.get());
    }

    private static int remembered(Preferences preferences) {
        String text = preferences.get("text", String.valueOf(USUAL));
        return text.matches("1\\d\\d|200") ? Integer.parseInt(text) : USUAL;
    }

    /** Whether the window is dark. */
    public ReadOnlyBooleanProperty darkProperty() {
        return dark.getReadOnlyProperty();
    }

    /** The size of all text, in percent of the usual. */
    public ReadOnlyIntegerProperty percentProperty() {
        return percent.getReadOnlyProperty();
    }

    void toggleDark() {
        dark.set(!dark.get());
        preferences.put("dark", String.valueOf(dark.get()));
        Theme.apply(dark.get(), percent.get());
    }

    void larger() {
        size(Math.min(LARGEST, percent.get() + STEP));
    }

    void smaller() {
        size(Math.max(USUAL, percent.get() - STEP));
    }

    void usualSize() {
        size(USUAL);
    }

    private void size(int newPercent) {
        percent.set(newPercent);
        preferences.put("text", String.valueOf(newPercent));
        Theme.apply(dark.get(), newPercent);
    }
}
