package org.memorycurator.ui.desk;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.memorycurator.change.ChangeLog;
import org.memorycurator.model.Applied;
import org.memorycurator.model.ChangeSet;
import org.memorycurator.text.Text;
import org.memorycurator.ui.desk.Editing.Undoable;
import org.memorycurator.ui.desk.Message.Tone;
import org.memorycurator.ui.kit.Background;
import org.memorycurator.ui.kit.Job;
import org.memorycurator.ui.kit.JobProgress;
import org.memorycurator.ui.kit.JobWork;
import org.memorycurator.ui.kit.Lane;

/**
 * Ctrl+Z and Ctrl+Y. A change set of which nothing is left to take back is said to be so once, and the next Ctrl+Z goes to
 * the one before it, until something is changed that is neither undo nor redo. FX thread.
 */
final class Undoing {
    private final ChangeLog changeLog;
    private final Background background;
    private final Status status;
    private final CustomerLock lock;
    private final ReadOnlyObjectWrapper<Undoable> undoable = new ReadOnlyObjectWrapper<>(new Undoable(null, null));
    private Consumer<ChangeSet> changedSince = _ -> {};
    /** Ctrl+Z goes to change sets below this number. Also read on the store thread. */
    private volatile long below = Long.MAX_VALUE;

    Undoing(ChangeLog changeLog, Background background, Status status, CustomerLock lock) {
        this.changeLog = changeLog;
        this.background = background;
        this.status = status;
        this.lock = lock;
    }

    /** Finds out what can be undone and redone to begin with. */
    void begin() {
        background.write(this::read, undoable::set, status::failed);
    }

    ReadOnlyObjectProperty<Undoable> undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    void onChangedSince(Consumer<ChangeSet> listener) {
        changedSince = listener;
    }

    /** What can be undone and redone after this was written. Store thread. */
    Undoable after(Applied applied) {
        ChangeSet written = applied.changeSet();
        if (written != null && written.undoes() == 0) {
            below = Long.MAX_VALUE;
        }
        return read();
    }

    /** Shows what can be undone and redone now. */
    void set(Undoable now) {
        undoable.set(now);
    }

    /** Takes back what is next, or says that nothing of it is left and that the one before is next now. */
    void undo() {
        ChangeSet next = undoable.get().undo();
        if (next == null) {
            status.say(Message.of(Tone.INFO, Text.of("undo.nothing")));
            return;
        }
        job(Text.of("undo.job", next.title()), progress -> walk(next, progress), passed -> tell(next, passed));
    }

    /**
     * What came of Ctrl+Z.
     *
     * @param applied what was written; empty where something was changed since, and nothing written
     * @param passed what is next where nothing of the change set was left to take back; else null
     */
    private record Step(Optional<Applied> applied, @Nullable Undoable passed) {}

    private Step walk(ChangeSet next, JobProgress progress) {
        Optional<Applied> applied = changeLog.undoIfClean(next.number(), new Watched(progress));
        boolean nothingLeft = applied.isPresent()
                ? applied.get().changeSet() == null && applied.get().refusedCount() == 0
                : !changeLog.anythingClean(next.number(), new Watched(progress));
        if (nothingLeft) {
            below = next.number();
        }
        return new Step(applied, nothingLeft ? read() : null);
    }

    private void tell(ChangeSet next, Step step) {
        Undoable passed = step.passed();
        if (passed == null) {
            tell(next, step.applied());
            return;
        }
        undoable.set(passed);
        ChangeSet before = passed.undo();
        String sentence = before == null
                ? Text.of("undo.nothingLeft", next.number(), next.title())
                : Text.of("undo.nothingLeft.before", next.number(), next.title(), before.number(), before.title());
        status.say(new Message(Tone.INFO, sentence, Text.of("undo.nothingLeft.show"), () -> changedSince.accept(next)));
    }

    /** Takes any change set back; see {@link Editing#undo(ChangeSet)}. */
    Job undo(ChangeSet changeSet) {
        return reverse(Text.of("undo.job", changeSet.title()), changeSet);
    }

    /** Does again what was undone last. */
    void redo() {
        ChangeSet next = undoable.get().redo();
        if (next == null) {
            status.say(Message.of(Tone.INFO, Text.of("redo.nothing")));
        } else {
            reverse(Text.of("redo.job", next.title()), next);
        }
    }

    private Job reverse(String title, ChangeSet changeSet) {
        return job(
                title,
                progress -> changeLog.undoIfClean(changeSet.number(), new Watched(progress)),
                applied -> tell(changeSet, applied));
    }

    private <T> Job job(String title, JobWork<T> work, Consumer<T> done) {
        return status.watch(background.job(title, Lane.WRITE, work, done, status::failed));
    }

    private void tell(ChangeSet changeSet, Optional<Applied> applied) {
        if (applied.isEmpty()) {
            changedSince.accept(changeSet);
        } else if (applied.get().changeSet() == null) {
            lock.tellNothingWritten(applied.get());
        }
    }

    private Undoable read() {
        return new Undoable(
                changeLog.undoable(below).orElse(null), changeLog.redoable().orElse(null));
    }
}
