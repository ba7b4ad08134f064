package org.memorycurator.ui.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Which pane the dock shows. What the user chose is remembered; a pane that came by itself is not. FX thread. */
public final class Panes {
    private static final String CHOSEN = "dock.pane";
    private static final String NONE = "none";

    private final Preferences preferences;
    private final ReadOnlyObjectWrapper<@Nullable Pane> shown;
    private final List<Consumer<Pane>> onEnter = new ArrayList<>();
    /** Whether the user has begun to type into the pane that is shown since something was written last. */
    private boolean typing;

    Panes(Preferences preferences) {
        this.preferences = preferences;
        this.shown = new ReadOnlyObjectWrapper<>(remembered(preferences));
    }

    /** The pane that the user chose last; null when the dock was closed. */
    public static @Nullable Pane remembered(Preferences preferences) {
        String chosen = preferences.get(CHOSEN, Pane.DETAILS.name());
        return chosen.equals(NONE)
                ? null
                : Arrays.stream(Pane.values())
                        .filter(pane -> pane.name().equals(chosen))
                        .findFirst()
                        .orElse(Pane.DETAILS);
    }

    private void choose(@Nullable Pane pane) {
        typing = false;
        shown.set(pane);
        preferences.put(CHOSEN, pane == null ? NONE : pane.name());
    }

    /** The pane that is shown; null when the dock is closed. */
    public ReadOnlyObjectProperty<@Nullable Pane> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /**
     * Shows a pane and leaves the focus where it is: for panes that come by themselves. None comes over what the user is typing: the
     * letters that follow would go elsewhere.
     */
    public void show(Pane pane) {
        if (!typing) {
            shown.set(pane);
        }
    }

    /** The user types into the pane that is shown. */
    public void typed() {
        typing = true;
    }

    /** Something was written: what is told of it may come over what was typed before, which may be what was written. */
    void written() {
        typing = false;
    }

    /** Shows a pane because the user asked for it: the focus goes there. */
    public void enter(Pane pane) {
        choose(pane);
        onEnter.forEach(listener -> listener.accept(pane));
    }

    /** Shows a pane, or closes the dock when it is shown already. */
    public void toggle(Pane pane) {
        if (shown.get() == pane) {
            choose(null);
        } else {
            enter(pane);
        }
    }

    /** Closes the dock. */
    public void close() {
        choose(null);
    }

    /** Called when the user asks for a pane, to move the focus into it. */
    public void onEnter(Consumer<Pane> listener) {
        onEnter.add(listener);
    }
}
