package org.memorycurator.ui.desk;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.memorycurator.change.ChangeLog;
import org.memorycurator.model.Applied;
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

    /** Why this memory cannot be changed as long as the lock is on, in a sentence; empty when it can. */
    public Optional<String> obstacle(Memory memory) {
        String only = user.get();
        return only == null || only.equals(memory.identity().owner().userId())
                ? Optional.empty()
                : Optional.of(Text.of("lock.obstacle", only));
    }

    /** Whether the lock keeps this memory as it is; if so the user is told, and offered to take the lock off. */
    public boolean refuses(Memory memory) {
        Optional<String> obstacle = obstacle(memory);
        obstacle.ifPresent(this::refuse);
        return obstacle.isPresent();
    }

    /** Says what the lock refused, and offers to take it off. */
    void refuse(String why) {
        status.say(new Message(Tone.WARNING, why, Text.of("lock.off"), this::unlock));
    }

    /** Says that a plan altered nothing, and why; what the lock refused can be unlocked. */
    void tellNothingWritten(Applied applied) {
        if (applied.refusedCount() == 0) {
            status.say(Message.of(Tone.INFO, Text.of("apply.nothing")));
            return;
        }
        Applied.Refusal first = applied.refused().getFirst();
        String sentence = Text.of("apply.allRefused", applied.refusedCount(), first.reason());
        if (first.locked()) {
            refuse(sentence);
        } else {
            status.say(Message.of(Tone.INFO, sentence));
        }
    }

    private void set(@Nullable String only, String sentence) {
        changeLog.lockTo(only);
        user.set(only);
        status.say(Message.of(Tone.INFO, sentence));
    }
}
