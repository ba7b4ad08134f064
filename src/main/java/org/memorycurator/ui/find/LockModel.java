package org.memorycurator.ui.find;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Memory;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.kit.Action;
import org.memorycurator.ui.kit.Icon;

/** Keeps every edit within one customer, and lets go again. FX thread. */
final class LockModel {
    private final Desk desk;
    private final BooleanBinding lockable;

    LockModel(Desk desk) {
        this.desk = desk;
        lockable = Bindings.createBooleanBinding(
                this::lockable, desk.leadProperty(), desk.lock().userProperty());
    }

    List<Action> actions() {
        return List.of(
                new Action("lock.here", "lock.here", Icon.LOCK, "", lockable, this::lock),
                new Action(
                        "lock.off", "lock.off", Icon.UNLOCK, "", userProperty().isNotNull(), this::unlock));
    }

    /** The user to whom edits are locked; null when they are not. */
    ReadOnlyObjectProperty<@Nullable String> userProperty() {
        return desk.lock().userProperty();
    }

    void unlock() {
        desk.lock().unlock();
    }

    /** Locks to the user of the row that has the focus. */
    private void lock() {
        String user = user();
        if (user != null) {
            desk.lock().lock(user);
        }
    }

    private boolean lockable() {
        String user = user();
        return user != null && !user.equals(userProperty().get());
    }

    private @Nullable String user() {
        Memory lead = desk.leadProperty().get();
        return lead == null ? null : lead.identity().owner().userId();
    }
}
