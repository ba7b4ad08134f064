package org.memorycurator.change;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.memorycurator.model.Applied;
import org.memorycurator.model.Change;
import org.memorycurator.model.ChangeSet;
import org.memorycurator.model.Plan;
import org.memorycurator.model.Progress;
import org.memorycurator.store.Store;

/** The one door through which memories change. Every method may block; call from the store thread. */
public final class ChangeLog {
    /** Signs what is written with this author until another is set. */
    public ChangeLog(Store store, String author) {
        throw new UnsupportedOperationException();
    }

    /** Who signs from now on. */
    public void setAuthor(String author) {
        throw new UnsupportedOperationException();
    }

    /** Called after each change set is durable, on the thread that applied it; run the result to stop. */
    public Runnable onChange(Consumer<Applied> listener) {
        throw new UnsupportedOperationException();
    }

    /**
     * Writes the plan as one change set: all of it, durably, or nothing. Changes whose memory is no longer as the plan
     * saw it are refused, named, and left out.
     *
     * @throws org.memorycurator.model.CancelledException when cancelled; nothing was written
     * @throws org.memorycurator.store.StoreException when it cannot be written; nothing was written
     */
    public Applied apply(Plan plan, Progress progress) {
        throw new UnsupportedOperationException();
    }

    /** Takes a change set back, as a new one: what was there before returns; memories changed since are refused, named. */
    public Applied undo(long changeSet, Progress progress) {
        throw new UnsupportedOperationException();
    }

    /** Takes an undo back. */
    public Applied redo(long undo, Progress progress) {
        throw new UnsupportedOperationException();
    }

    /** What Ctrl+Z would take back: the newest change set that is not undone. Holds across restarts. */
    public Optional<ChangeSet> undoable() {
        throw new UnsupportedOperationException();
    }

    /** What Ctrl+Y would take back: the newest undo, as long as nothing else was changed after it. */
    public Optional<ChangeSet> redoable() {
        throw new UnsupportedOperationException();
    }

    /** Whether this change set is taken back as things stand. */
    public boolean isUndone(long changeSet) {
        throw new UnsupportedOperationException();
    }

    /** Change sets below this number, newest first. */
    public List<ChangeSet> history(long before, int count) {
        throw new UnsupportedOperationException();
    }

    /** The changes of a change set, in order, from {@code offset}. */
    public List<Change> changes(ChangeSet changeSet, long offset, int count) {
        throw new UnsupportedOperationException();
    }
}
