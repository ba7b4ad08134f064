package org.memorycurator.ui.desk;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.memorycurator.change.ChangeLog;
import org.memorycurator.model.Memory;
import org.memorycurator.text.Text;
import org.memorycurator.ui.desk.Message.Tone;

/**
 * Keeps every edit within one user until it is taken off: plans leave other memories as they are, and the change log
 * refuses them, whatever writes. Not remembered between starts. FX thread.
 */
public final class CustomerLock {
    private final ChangeLog changeLog;
    private final Status status;
    private final ReadOnlyObjectWrapper<@Nullable String> user = new ReadOnlyObjectWrapper<>();

    CustomerLock(ChangeLog changeLog, Status status) {
        this.changeLog = changeLog;
        this.status = status;
    }

    /** The user to whom edits are locked; null when they are not. */
    public ReadOnlyObjectProperty<@Nullable String> userProperty() {
        return user.getReadOnlyProperty();
    }

    /** Keeps what is written from now on within this user. */
    public void lock(String only) {
        set(only, Text.of("lock.locked", only));
    }

    /** Lets everything be edited again. */
    public void unlock() {
        set(null, Text.of("lock.unlocked"));
    }

    /** Takes the lock off, or locks to the user of this memory: the one that the user has before him. */
    public void toggle(@Nullable Memory before) {
        String owner = before == null ? null : before.identity().owner().userId();
        if (user.get() != null) {
            unlock();
        } else if (owner == null) {
            status.say(Message.of(Tone.INFO, Text.of("lock.nobody")));
        } else {
            lock(owner);
        }
    }

    private void set(@Nullable String only, String sentence) {
        changeLog.lockTo(only);
        user.set(only);
        status.say(Message.of(Tone.INFO, sentence));
    }
}
