package org.memorycurator.ui.desk;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableBooleanValue;
import org.jspecify.annotations.Nullable;
import org.memorycurator.change.ChangeLog;
import org.memorycurator.model.Applied;
import org.memorycurator.model.ChangeKind;
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
    /** What is asked for and not written yet, as far as it will leave something to undo, or to redo. */
    private final IntegerProperty undoableSoon = new SimpleIntegerProperty();

    private final IntegerProperty redoableSoon = new SimpleIntegerProperty();
    private final BooleanBinding canUndo = Bindings.createBooleanBinding(
            () -> undoable.get().undo() != null || undoableSoon.get() > 0, undoable, undoableSoon);
    private final BooleanBinding canRedo = Bindings.createBooleanBinding(
            () -> undoable.get().redo() != null || redoableSoon.get() > 0, undoable, redoableSoon);
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

    ObservableBooleanValue canUndo() {
        return canUndo;
    }

    ObservableBooleanValue canRedo() {
        return canRedo;
    }

    /** Something was asked for that can be undone once it is written, or ended; so Ctrl+Z may follow it at once. */
    void writing(boolean begun) {
        count(undoableSoon, begun);
    }

    /** The same of a job. */
    Job writing(Job job) {
        return counted(undoableSoon, job);
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

    /**
     * Takes back what is next when its turn has come, after all that was asked for before; or says that nothing of it is
     * left and that the one before is next now.
     */
    void undo() {
        counted(redoableSoon, job(undoTitle(), this::walk, step -> tell(step, "undo.nothing")));
    }

    /** What goes before it may change what will be next. */
    private String undoTitle() {
        ChangeSet next = undoable.get().undo();
        boolean certain = undoableSoon.get() + redoableSoon.get() == 0;
        return next != null && certain ? Text.of("undo.job", next.title()) : Text.of("edit.undo");
    }

    /** Does again what was undone last when its turn has come. */
    void redo() {
        counted(undoableSoon, job(Text.of("edit.redo"), this::again, step -> tell(step, "redo.nothing")));
    }

    /**
     * What came of Ctrl+Z or Ctrl+Y.
     *
     * @param next what was next
     * @param applied what was written; empty where something was changed since, and nothing written
     * @param passed what is next where nothing of the change set was left to take back; else null
     */
    private record Step(
            ChangeSet next,
            Optional<Applied> applied,
            @Nullable Undoable passed) {}

    private Optional<Step> walk(JobProgress progress) {
        return changeLog.undoable(below).map(next -> {
            Optional<Applied> applied = changeLog.undoIfClean(next.number(), new Watched(progress));
            boolean nothingLeft = applied.isPresent()
                    ? applied.get().changeSet() == null && applied.get().refusedCount() == 0
                    : !changeLog.anythingClean(next.number(), new Watched(progress));
            if (nothingLeft) {
                below = next.number();
            }
            return new Step(next, applied, nothingLeft ? read() : null);
        });
    }

    private Optional<Step> again(JobProgress progress) {
        return changeLog
                .redoable()
                .map(next -> new Step(next, changeLog.undoIfClean(next.number(), new Watched(progress)), null));
    }

    private void tell(Optional<Step> done, String nothing) {
        Step step = done.orElse(null);
        if (step == null) {
            status.say(Message.of(Tone.INFO, Text.of(nothing)));
        } else if (step.passed() == null) {
            tell(step.next(), step.applied());
        } else {
            pass(step.next(), step.passed());
        }
    }

    private void pass(ChangeSet next, Undoable passed) {
        undoable.set(passed);
        ChangeSet before = passed.undo();
        String sentence = before == null
                ? Text.of("undo.nothingLeft", next.number(), next.title())
                : Text.of("undo.nothingLeft.before", next.number(), next.title(), before.number(), before.title());
        status.say(new Message(Tone.INFO, sentence, Text.of("undo.nothingLeft.show"), () -> changedSince.accept(next)));
    }

    /** Takes any change set back; see {@link Editing#undo(ChangeSet)}. */
    Job undo(ChangeSet changeSet) {
        Job job = job(
                Text.of("undo.job", changeSet.title()),
                progress -> changeLog.undoIfClean(changeSet.number(), new Watched(progress)),
                applied -> tell(changeSet, applied));
        return counted(changeSet.kind() == ChangeKind.UNDO ? undoableSoon : redoableSoon, job);
    }

    private <T> Job job(String title, JobWork<T> work, Consumer<T> done) {
        return status.watch(background.job(title, Lane.WRITE, work, done, status::failed));
    }

    private static Job counted(IntegerProperty soon, Job job) {
        if (job.runningProperty().get()) {
            job.runningProperty().subscribe(running -> count(soon, running)); // true at once
        }
        return job;
    }

    private static void count(IntegerProperty soon, boolean begun) {
        soon.set(soon.get() + (begun ? 1 : -1));
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
