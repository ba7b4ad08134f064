package org.memorycurator.ui.desk;

import java.util.Arrays;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.memorycurator.ui.kit.ColourTheme;
import org.memorycurator.ui.kit.Density;
import org.memorycurator.ui.kit.Look;
import org.memorycurator.ui.kit.Motion;

/** How the user wants the window to look; remembered, and told to everybody who listens. FX thread. */
public final class Appearance {
    /** The largest text, in percent of the usual. */
    public static final int LARGEST = 200;
    /** The usual text, and the smallest, in percent. */
    public static final int USUAL = 100;
    /** What one step larger or smaller adds, in percent. */
    public static final int STEP = 10;

    private final Preferences preferences;
    private final ReadOnlyObjectWrapper<Look> look = new ReadOnlyObjectWrapper<>(Look.USUAL);
    private final ObservableValue<ColourTheme> theme = look.map(Look::theme);
    private final ObservableValue<Density> density = look.map(Look::density);
    private final ObservableValue<Motion> motion = look.map(Look::motion);
    private final ObservableValue<Integer> percent = look.map(Look::percent);

    /**
     * Takes what the command line asks for, or else what was used last.
     *
     * @param asked null when the command line does not say
     * @param askedPercent 0 when the command line does not say
     */
    public Appearance(Preferences preferences, @Nullable ColourTheme asked, int askedPercent) {
        this.preferences = preferences;
        look.set(new Look(
                asked == null ? remembered("theme", Look.USUAL.theme()) : asked,
                remembered("density", Look.USUAL.density()),
                remembered("motion", Look.USUAL.motion()),
                askedPercent == 0 ? rememberedPercent() : askedPercent));
    }

    private <E extends Enum<E>> E remembered(String key, E usual) {
        String kept = preferences.get(key, "");
        return Arrays.stream(usual.getDeclaringClass().getEnumConstants())
                .filter(value -> word(value).equals(kept))
                .findFirst()
                .orElse(usual);
    }

    private int rememberedPercent() {
        String text = preferences.get("text", "");
        return text.matches("1\\d\\d|200") ? Integer.parseInt(text) : USUAL;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** All of it. */
    public ReadOnlyObjectProperty<Look> lookProperty() {
        return look.getReadOnlyProperty();
    }

    /** The colours that are asked for; {@link ColourTheme#SYSTEM} where the system decides. */
    public ObservableValue<ColourTheme> themeProperty() {
        return theme;
    }

    /** The room that rows and controls take. */
    public ObservableValue<Density> densityProperty() {
        return density;
    }

    /** Whether anything moves by itself. */
    public ObservableValue<Motion> motionProperty() {
        return motion;
    }

    /** The size of all text, in percent of the usual: {@value #USUAL} to {@value #LARGEST}. */
    public ObservableValue<Integer> percentProperty() {
        return percent;
    }

    /** Changes the colours, and remembers them. */
    public void setTheme(ColourTheme wanted) {
        look.set(look.get().with(wanted));
        preferences.put("theme", word(wanted));
    }

    /** Changes the room that rows and controls take, and remembers it. */
    public void setDensity(Density wanted) {
        look.set(look.get().with(wanted));
        preferences.put("density", word(wanted));
    }

    /** Changes whether anything moves, and remembers it. */
    public void setMotion(Motion wanted) {
        look.set(look.get().with(wanted));
        preferences.put("motion", word(wanted));
    }

    /** Changes the size of all text, and remembers it; sizes out of range become the nearest one. */
    public void setPercent(int wanted) {
        int size = Math.clamp(wanted, USUAL, LARGEST);
        look.set(look.get().withText(size));
        preferences.put("text", String.valueOf(size));
    }
}
