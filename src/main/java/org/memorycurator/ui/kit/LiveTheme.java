package org.memorycurator.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * Keeps every window, open or opened later, in the look that was last asked for, and in the system's where that look leaves it to the
 * system. One for the application; FX thread.
 */
public final class LiveTheme {
    private static final String DENSITY = "density-";
    private static final String STILL = "motion-reduced";
    private static final String CONTRAST = "theme-contrast";

    private final Platform.Preferences system = Platform.getPreferences();
    private Look look = Look.USUAL;
    private @Nullable String dressed;

    /** Windows keep the platform's own look until {@link #show} says which. */
    public LiveTheme() {
        Window.getWindows().addListener((ListChangeListener<Window>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(this::mark);
            }
        });
        system.colorSchemeProperty().subscribe(() -> show(look));
        system.reducedMotionProperty().subscribe(() -> show(look));
    }

    /** Changes every window to this look. */
    public void show(Look wanted) {
        look = wanted;
        ColourTheme colours = wanted.theme().now();
        String dress = colours + " " + wanted.percent();
        if (!dress.equals(dressed)) {
            dressed = dress;
            Theme.apply(colours, wanted.percent());
        }
        Window.getWindows().forEach(this::mark);
    }

    private boolean still() {
        return look.motion() == Motion.REDUCED || (look.motion() == Motion.SYSTEM && system.isReducedMotion());
    }

    /** The root carries what the rules ask for; only what differs is touched, because it restyles the whole window. */
    private void mark(Window window) {
        if (window.getScene() != null) {
            ObservableList<String> classes = window.getScene().getRoot().getStyleClass();
            List<String> marks = new ArrayList<>();
            marks.add(DENSITY + look.density().name().toLowerCase(Locale.ROOT));
            if (still()) {
                marks.add(STILL);
            }
            if (look.theme().now() == ColourTheme.CONTRAST) {
                marks.add(CONTRAST);
            }
            List<String> wanted = new ArrayList<>(classes);
            wanted.removeIf(c -> c.startsWith(DENSITY) || c.equals(STILL) || c.equals(CONTRAST));
            wanted.addAll(marks);
            if (!classes.equals(wanted)) {
                classes.setAll(wanted);
            }
        }
    }
}
