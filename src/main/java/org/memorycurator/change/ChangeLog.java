package org.memorycurator.change;

import java.lang.System.Logger;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Applied;
import org.memorycurator.model.Change;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.ChangeSet;
import org.memorycurator.model.HistoryFilter;
import org.memorycurator.model.Memory;
import org.memorycurator.model.PastChange;
import org.memorycurator.model.Plan;
import org.memorycurator.model.Progress;
import org.memorycurator.store.Store;
import org.memorycurator.text.Text;

/** The one door through which memories change. Every method may block; call from the store thread. */
public final class ChangeLog {
    private static final Logger LOG = System.getLogger(ChangeLog.class.getName());

    private final Store store;
    private final Executor readers;
    private final Clock clock;
    private final UndoStack stack;
    private final List<Consumer<Applied>> listeners = new CopyOnWriteArrayList<>();
    private volatile String author;
    private volatile @Nullable String reason;
    private volatile @Nullable String onlyUser;

    /** Signs what is written with this author until another is set. */
    public ChangeLog(Store store, String author) {
        this(store, author, Runnable::run);
    }

    /**
     * The same.
     *
     * @param readers have threads on which a long plan may be read while it is written
     */
    public ChangeLog(Store store, String author, Executor readers) {
        this(store, author, readers, Clock.systemUTC());
    }

    ChangeLog(Store store, String author, Clock clock) {
        this(store, author, Runnable::run, clock);
    }

    private ChangeLog(Store store, String author, Executor readers, Clock clock) {
        this.store = store;
        this.author = author;
        this.readers = readers;
        this.clock = clock;
        this.stack = new UndoStack(store);
    }

    /** Who signs from now on. Any thread. */
    public void setAuthor(String author) {
        this.author = author;
    }

    /** Why things are changed from now on, or the ticket; null for no reason. Any thread. */
    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    /** Refuses, from now on, to write memories of other users than this one; null lets all be written. Any thread. */
    public void lockTo(@Nullable String user) {
        this.onlyUser = user;
    }

    /** Called after each change set is durable, on the thread that applied it; run the result to stop. */
    public Runnable onChange(Consumer<Applied> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /**
     * Writes the plan as one change set: all of it, durably, or nothing. Changes whose memory is no longer as the plan
     * saw it are refused, named, and left out.
     *
     * @throws org.memorycurator.model.CancelledException when cancelled; nothing was written
     * @throws org.memorycurator.store.StoreException when it cannot be written; nothing was written
     */
    public Applied apply(Plan plan, Progress progress) {
        Signature signature = new Signature(author, reason, onlyUser, clock.instant());
        Applied applied =
                store.write(transaction -> new Application(store, plan, signature, transaction).run(progress, readers));
        if (applied.changeSet() != null) {
            tell(applied);
        }
        return applied;
    }

    /**
     * Takes a change set back, as a new one: what was there before returns; memories changed since are refused, named. An
     * undo that is taken back is done again.
     *
     * @throws IllegalArgumentException when there is no such change set
     */
    public Applied undo(long changeSet, Progress progress) {
        return apply(new UndoPlan(store, undoing(changeSet), false), progress);
    }

    /**
     * The same as long as nothing was changed since; otherwise nothing is written, and nothing answered.
     *
     * @throws IllegalArgumentException when there is no such change set
     */
    public Optional<Applied> undoIfClean(long changeSet, Progress progress) {
        try {
            return Optional.of(apply(new UndoPlan(store, undoing(changeSet), true), progress));
        } catch (UndoPlan.NotCleanException changedSince) {
            return Optional.empty();
        }
    }

    /**
     * Whether anything that this change set wrote is still there to be taken back, or all was changed since.
     *
     * @throws IllegalArgumentException when there is no such change set
     */
    public boolean anythingClean(long changeSet, Progress progress) {
        return new UndoPlan(store, undoing(changeSet), true).anythingClean(progress);
    }

    /**
     * Takes an undo back.
     *
     * @throws IllegalArgumentException when there is no such change set, or it is not an undo
     */
    public Applied redo(long undo, Progress progress) {
        if (named(undo).kind() != ChangeKind.UNDO) {
            throw new IllegalArgumentException("Change set #" + undo + " is not an undo.");
        }
        return undo(undo, progress);
    }

    /**
     * What taking a change set back would do to each of its memories, be it in the middle of the history. To be applied.
     *
     * @throws IllegalArgumentException when there is no such change set
     */
    public Reversal planUndo(long changeSet, Progress progress) {
        return new Reversal(store, undoing(changeSet), progress);
    }

    /**
     * What doing a change set again would do to each of its memories, be it undone or overwritten. To be applied.
     *
     * @throws IllegalArgumentException when there is no such change set
     */
    public Reversal planAgain(long changeSet, Progress progress) {
        ChangeSet asked = named(changeSet);
        ChangeSet root = root(asked);
        if (asked.kind() == ChangeKind.UNDO) {
            return planUndo(root.number(), progress);
        }
        long undo = stack.undoOf(root.number());
        Reversing reversing = undo == 0
                ? new Reversing(root, true, ChangeKind.BATCH, Text.of("change.again", root.title()), 0)
                : new Reversing(root, true, ChangeKind.REDO, Text.of("change.redo", root.title()), undo);
        return new Reversal(store, reversing, progress);
    }

    private Reversing undoing(long changeSet) {
        ChangeSet asked = named(changeSet);
        ChangeSet root = root(asked);
        return asked.kind() == ChangeKind.UNDO
                ? new Reversing(asked, false, ChangeKind.REDO, Text.of("change.redo", root.title()), asked.number())
                : new Reversing(root, false, ChangeKind.UNDO, Text.of("change.undo", root.title()), root.number());
    }

    /** What Ctrl+Z would take back: the newest change set that is not undone. Holds across restarts. */
    public Optional<ChangeSet> undoable() {
        return undoable(Long.MAX_VALUE);
    }

    /** The newest change set below this number that is not undone. */
    public Optional<ChangeSet> undoable(long below) {
        return store.changeSet(stack.undoable(below));
    }

    /** What Ctrl+Y would take back: the newest undo, as long as nothing else was changed after it. */
    public Optional<ChangeSet> redoable() {
        return store.changeSet(stack.redoable());
    }

    /** Whether this change set is taken back as things stand. */
    public boolean isUndone(long changeSet) {
        return stack.isUndone(changeSet);
    }

    /** Change sets below this number, newest first. */
    public List<ChangeSet> history(long before, int count) {
        return store.changeSets(before, count);
    }

    /** The same, only those that a filter lets through. */
    public List<ChangeSet> history(HistoryFilter filter, long before, int count) {
        return store.changeSets(filter, before, count);
    }

    /** All who ever signed a change set, by name. */
    public List<String> authors() {
        return store.authors();
    }

    /** All revisions of a memory, newest first, then those of the memory whose place it took, and so on. */
    public List<Memory> lifeStory(int number) {
        return new LifeStory(store).of(number);
    }

    /** By what a memory got a value that it has now, also from before it took another one's place; nothing when there is no such memory. */
    public Optional<Written> writer(int number, Function<Memory, ?> value) {
        return new LifeStory(store).writer(number, value);
    }

    /** The changes of a change set, in order, from {@code offset}. */
    public List<Change> changes(ChangeSet changeSet, long offset, int count) {
        long left = changeSet.count() - offset;
        if (offset < 0 || left <= 0 || count <= 0) {
            return List.of();
        }
        List<Memory> after = store.revisionsFrom(changeSet.firstRevision() + offset, (int) Math.min(count, left));
        Map<Long, PastChange> pasts =
                store.pasts().changes(after.stream().mapToLong(Memory::revision).toArray());
        return Changes.withBefore(store, after).stream()
                .map(change -> new Change(
                        change.before(),
                        change.after(),
                        pasts.getOrDefault(change.after().revision(), PastChange.NONE)))
                .toList();
    }

    private ChangeSet named(long number) {
        return store.changeSet(number)
                .orElseThrow(() -> new IllegalArgumentException("There is no change set #" + number + "."));
    }

    /** The change set that the undos and redos behind this one are about. */
    private ChangeSet root(ChangeSet changeSet) {
        ChangeSet root = changeSet;
        while (root.undoes() != 0) {
            root = named(root.undoes());
        }
        return root;
    }

    private void tell(Applied applied) {
        for (Consumer<Applied> listener : listeners) {
            try {
                listener.accept(applied);
            } catch (RuntimeException e) {
                LOG.log(Logger.Level.ERROR, "A listener failed on a change set that is saved", e);
            }
        }
    }
}
