package org.memorycurator.ui.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Which pane the dock shows. FX thread. */
public final class Panes {
    private final ReadOnlyObjectWrapper<@Nullable Pane> shown = new ReadOnlyObjectWrapper<>(Pane.DETAILS);
    private final List<Consumer<Pane>> onEnter = new ArrayList<>();

    Panes() {}

    /** The pane that is shown; null when the dock is closed. */
    public ReadOnlyObjectProperty<@Nullable Pane> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Shows a pane and leaves the focus where it is: for panes that come by themselves. */
    public void show(Pane pane) {
        shown.set(pane);
    }

    /** Shows a pane because the user asked for it: the focus goes there. */
    public void enter(Pane pane) {
        shown.set(pane);
        onEnter.forEach(listener -> listener.accept(pane));
    }

    /** Shows a pane, or closes the dock when it is shown already. */
    public void toggle(Pane pane) {
        if (shown.get() == pane) {
            shown.set(null);
        } else {
            enter(pane);
        }
    }

    /** Closes the dock. */
    public void close() {
        shown.set(null);
    }

    /** Called when the user asks for a pane, to move the focus into it. */
    public void onEnter(Consumer<Pane> listener) {
        onEnter.add(listener);
    }
}
