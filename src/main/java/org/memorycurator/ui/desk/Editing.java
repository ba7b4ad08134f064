package org.memorycurator.ui.desk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;
import org.jspecify.annotations.Nullable;
import org.memorycurator.batch.BatchPlan;
import org.memorycurator.batch.EditStep;
import org.memorycurator.batch.Planner;
import org.memorycurator.change.ChangeLog;
import org.memorycurator.model.Applied;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.ChangeSet;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Origin;
import org.memorycurator.model.Plan;
import org.memorycurator.model.Progress;
import org.memorycurator.store.Store;
import org.memorycurator.text.Text;
import org.memorycurator.ui.desk.Message.Tone;
import org.memorycurator.ui.kit.Background;
import org.memorycurator.ui.kit.Job;
import org.memorycurator.ui.kit.JobWork;
import org.memorycurator.ui.kit.Lane;

/**
 * Everything that alters memories goes through here to the change log, on the store thread. What was written comes back
 * by {@link #lastProperty()}, whoever wrote it. FX thread.
 */
public final class Editing {
    /** What Ctrl+Z and Ctrl+Y would do; null where there is nothing. */
    public record Undoable(
            @Nullable ChangeSet undo, @Nullable ChangeSet redo) {}

    /** What says more by itself: the row of an edit, the words of an import. */
    private static final Set<ChangeKind> QUIET = Set.of(ChangeKind.EDIT, ChangeKind.FEEDBACK, ChangeKind.IMPORT);

    private final OwnEdits ownEdits;
    private final ChangeLog changeLog;
    private final Planner planner;
    private final Background background;
    private final Status status;
    private final RowMarks marks;
    private final CustomerLock lock;
    private final Undoing undoing;
    private final ReadOnlyObjectWrapper<@Nullable Applied> last = new ReadOnlyObjectWrapper<>();

    Editing(
            Store store,
            ChangeLog changeLog,
            Planner planner,
            Background background,
            Status status,
            RowMarks marks,
            CustomerLock lock) {
        this.ownEdits = new OwnEdits(store);
        this.changeLog = changeLog;
        this.planner = planner;
        this.background = background;
        this.status = status;
        this.marks = marks;
        this.lock = lock;
        this.undoing = new Undoing(changeLog, background, status, lock);
        changeLog.onChange(applied -> {
            Undoable now = undoing.after(applied);
            background.onFx(() -> changed(applied, now));
        });
        if (!store.readOnly()) { // else nothing can be taken back either
            undoing.begin();
        }
    }

    /** The newest change set with what was refused, once it is durable. */
    public ReadOnlyObjectProperty<@Nullable Applied> lastProperty() {
        return last.getReadOnlyProperty();
    }

    /** What can be undone and redone now. */
    public ReadOnlyObjectProperty<Undoable> undoableProperty() {
        return undoing.undoableProperty();
    }

    /** Whether Ctrl+Z has something to take back, or will have it once what is being written is written. */
    public ObservableBooleanValue canUndo() {
        return undoing.canUndo();
    }

    /** Whether Ctrl+Y has something to do again, or will have it once what is being written is written. */
    public ObservableBooleanValue canRedo() {
        return undoing.canRedo();
    }

    /** Saves an edit of one memory as its own change set. Another edit of it since is kept when it touched other fields. */
    public void edit(Memory seen, List<EditStep> steps, ChangeKind kind, @Nullable Origin origin) {
        edit(seen, steps, kind, origin, this::told);
    }

    /** The same; {@code ended} is told nothing once it is durable, or why it was not saved, and has to tell the user; see {@link #tell}. */
    public void edit(
            Memory seen,
            List<EditStep> steps,
            ChangeKind kind,
            @Nullable Origin origin,
            Consumer<Optional<Unsaved>> ended) {
        edit(new Wanted(seen, List.copyOf(steps), kind, Planner.Immutables.LEAVE, origin), ended);
    }

    /** Deletes an immutable memory and adds it again with this edit, under a new id, linked both ways. */
    public void replace(Memory seen, List<EditStep> steps, @Nullable Origin origin) {
        edit(new Wanted(seen, List.copyOf(steps), ChangeKind.REPLACE, Planner.Immutables.REPLACE, origin), this::told);
    }

    /** An edit of one memory. */
    private record Wanted(
            Memory seen,
            List<EditStep> steps,
            ChangeKind kind,
            Planner.Immutables immutables,
            @Nullable Origin origin) {}

    private void edit(Wanted wanted, Consumer<Optional<Unsaved>> ended) {
        int number = wanted.seen().number();
        saving(number, true);
        background.write(
                () -> {
                    Memory base = ownEdits.base(wanted.seen(), wanted.steps());
                    BatchPlan plan =
                            planner.planOne(base, wanted.steps(), wanted.kind(), wanted.immutables(), wanted.origin());
                    Applied applied = changeLog.apply(plan, Progress.NONE);
                    if (applied.changeSet() != null) {
                        ownEdits.wrote(applied.changeSet().firstRevision());
                    }
                    return unsaved(plan, applied);
                },
                unsaved -> {
                    saving(number, false);
                    ended.accept(unsaved);
                },
                fault -> {
                    saving(number, false);
                    ended.accept(Optional.of(new Unsaved(status.logged(fault), false, true)));
                });
    }

    private void saving(int number, boolean begun) {
        marks.saving(number, begun);
        undoing.writing(begun);
    }

    private void told(Optional<Unsaved> unsaved) {
        unsaved.ifPresent(this::tell);
    }

    /** Tells the user why an edit was not saved. */
    public void tell(Unsaved unsaved) {
        if (unsaved.locked()) {
            lock.refuse(unsaved.sentence());
        } else {
            status.say(Message.of(unsaved.failed() ? Tone.ERROR : Tone.WARNING, unsaved.sentence()));
        }
    }

    private static Optional<Unsaved> unsaved(BatchPlan plan, Applied applied) {
        if (!applied.refused().isEmpty()) {
            Applied.Refusal first = applied.refused().getFirst();
            return Optional.of(new Unsaved(first.reason(), first.locked(), false));
        }
        boolean blocked = plan.count(BatchPlan.Outcome.BLOCKED) > 0;
        return blocked ? Optional.of(new Unsaved(Text.of("edit.blocked"), false, false)) : Optional.empty();
    }

    /** Writes a plan as a job that can be watched and cancelled. */
    public Job apply(Plan plan, Runnable done) {
        return apply(plan, _ -> done.run(), _ -> done.run());
    }

    /** Writes a plan as a job; exactly one of both hears what became of it, after the message was said. */
    public Job apply(Plan plan, Consumer<Applied> written, Consumer<Exception> notWritten) {
        return job(plan.title(), progress -> changeLog.apply(plan, new Watched(progress)), written, notWritten);
    }

    /**
     * Takes back what {@link Undoable} names. Where all of it was changed since, this is said, and the next call takes the
     * change set before it.
     */
    public void undo() {
        undoing.undo();
    }

    /**
     * Takes any change set back, as a job that can be watched and cancelled. Where something was changed since, nothing is
     * written, and {@link #onChangedSince} is told.
     */
    public Job undo(ChangeSet changeSet) {
        return undoing.undo(changeSet);
    }

    /** Who asks the user what to do with what was changed after a change set that is to be taken back. */
    public void onChangedSince(Consumer<ChangeSet> listener) {
        undoing.onChangedSince(listener);
    }

    /** Does again what was undone last. */
    public void redo() {
        undoing.redo();
    }

    private Job job(String title, JobWork<Applied> work, Consumer<Applied> written, Consumer<Exception> notWritten) {
        return undoing.writing(status.watch(background.job(
                title,
                Lane.WRITE,
                work,
                applied -> {
                    if (applied.changeSet() == null) {
                        lock.tellNothingWritten(applied);
                    }
                    written.accept(applied);
                },
                fault -> {
                    status.failed(fault);
                    notWritten.accept(fault);
                })));
    }

    private void changed(Applied applied, Undoable now) {
        undoing.set(now);
        last.set(applied);
        ChangeSet written = applied.changeSet();
        if (written == null) {
            return;
        }
        boolean whole = applied.refusedCount() == 0;
        String sentence = whole
                ? Text.of("apply.done", written.title())
                : Text.of(
                        "apply.partly",
                        written.title(),
                        applied.refusedCount(),
                        applied.refused().getFirst().reason());
        Message message =
                new Message(whole ? Tone.SUCCESS : Tone.WARNING, sentence, Text.of("action.undo"), () -> undo(written));
        if (whole && QUIET.contains(written.kind())) {
            status.note(message);
        } else {
            status.say(message);
        }
    }
}
