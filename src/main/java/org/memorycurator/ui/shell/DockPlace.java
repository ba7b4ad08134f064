package org.memorycurator.ui.shell;

import java.util.Arrays;
import java.util.Locale;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.memorycurator.ui.desk.Preferences;

/** On which side of the table the dock lies; remembered. FX thread. */
final class DockPlace {
    /** What the user wants. */
    enum Side {
        /** Where there is more room for the table. */
        AUTO,
        RIGHT,
        BOTTOM
    }

    private static final String KEY = "dock.side";
    /** In widths of an M: less than this beside the dock is too little for a table. */
    private static final double NARROW = 80;
    /** Wider than this times its height, a window has no height to give away. */
    private static final double FLAT = 1.4;

    private final Preferences preferences;
    private final ReadOnlyObjectWrapper<Side> wanted = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper bottom = new ReadOnlyBooleanWrapper();
    private boolean roomBelow;

    DockPlace(Preferences preferences) {
        this.preferences = preferences;
        String kept = preferences.get(KEY, "");
        wanted.set(Arrays.stream(Side.values())
                .filter(side -> word(side).equals(kept))
                .findFirst()
                .orElse(Side.AUTO));
        decide();
    }

    private static String word(Side side) {
        return side.name().toLowerCase(Locale.ROOT);
    }

    ReadOnlyObjectProperty<Side> wantedProperty() {
        return wanted.getReadOnlyProperty();
    }

    /** Whether the dock is below the table now. */
    ReadOnlyBooleanProperty bottomProperty() {
        return bottom.getReadOnlyProperty();
    }

    /** Moves the dock, and remembers it. */
    void set(Side side) {
        wanted.set(side);
        preferences.put(KEY, word(side));
        decide();
    }

    /** To the other side of the one it is on. */
    void flip() {
        set(bottom.get() ? Side.RIGHT : Side.BOTTOM);
    }

    /** How much room there is, in pixels, and how many of them go into an M. */
    void fit(double width, double height, double em) {
        roomBelow = width < NARROW * em && width < FLAT * height;
        decide();
    }

    private void decide() {
        bottom.set(wanted.get() == Side.BOTTOM || (wanted.get() == Side.AUTO && roomBelow));
    }
}
