package org.memorycurator.ui.desk;

import java.time.Duration;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import org.jspecify.annotations.Nullable;
import org.memorycurator.change.ChangeLog;
import org.memorycurator.model.ChangeSet;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Query;
import org.memorycurator.search.Matches;
import org.memorycurator.search.MemoryIndex;
import org.memorycurator.store.Store;
import org.memorycurator.ui.kit.Background;
import org.memorycurator.ui.kit.Cancellable;
import org.memorycurator.ui.kit.Job;
import org.memorycurator.ui.kit.Lane;
import org.memorycurator.ui.kit.Text;

/** Keeps the index at the heels of the store, and marks rows that an edit moved out of the search. FX thread. */
public final class Following {
    private static final Duration COMMIT_PAUSE = Duration.ofSeconds(2);
    /** Above so many changed memories, rows are not marked one by one. */
    private static final int MARKED = 10_000;

    private final Store store;
    private final MemoryIndex index;
    private final Background background;
    private final Status status;
    private final ReadOnlyLongWrapper followed = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper behind = new ReadOnlyLongWrapper();
    private boolean running;
    private boolean again;
    private @Nullable Cancellable committing;

    Following(Store store, MemoryIndex index, ChangeLog changeLog, Background background, Status status) {
        this.store = store;
        this.index = index;
        this.background = background;
        this.status = status;
        followed.set(index.revision());
        changeLog.onChange(_ -> background.onFx(this::follow));
    }

    /** Up to which revision searches see the store; rises after each change, when the new content can be found. */
    public ReadOnlyLongProperty followedProperty() {
        return followed.getReadOnlyProperty();
    }

    /** How many revisions the index still has to take in; 0 when searches see everything. */
    public ReadOnlyLongProperty behindProperty() {
        return behind.getReadOnlyProperty();
    }

    /** Lets the index follow the store, now and until it has caught up. */
    public void follow() {
        behind.set(Math.max(0, store.lastRevision() - index.revision()));
        if (running) {
            again = true;
            return;
        }
        running = true;
        Job catchingUp = status.watch(background.job(
                Text.of("index.job"),
                Lane.INDEX,
                progress -> {
                    index.catchUp(store, new Watched(progress));
                    return index.revision();
                },
                this::caughtUp,
                fault -> {
                    running = false;
                    status.failed(fault);
                }));
        // so that a long import shows its first rows while the index still works on the rest
        catchingUp.doneProperty().subscribe(_ -> followed.set(index.revision()));
    }

    private void caughtUp(long revision) {
        running = false;
        behind.set(Math.max(0, store.lastRevision() - revision));
        followed.set(revision);
        if (again || behind.get() > 0) {
            again = false;
            follow();
            return;
        }
        if (committing != null) {
            committing.cancel();
        }
        committing = background.later(
                COMMIT_PAUSE,
                () -> background.job(
                        Text.of("index.job"),
                        Lane.INDEX,
                        _ -> {
                            index.commit();
                            return revision;
                        },
                        _ -> {},
                        status::failed));
    }

    /** Marks the memories of a change set that no longer match, unless there was another search meanwhile. */
    void mark(ChangeSet changeSet, Finding finding, RowMarks marks) {
        Matches shown = finding.matches();
        Query query = shown.query();
        if (changeSet.count() > MARKED) {
            return;
        }
        background.read(
                () -> {
                    List<Memory> changed = store.revisionsFrom(changeSet.firstRevision(), (int) changeSet.count());
                    int[] numbers =
                            changed.stream().mapToInt(Memory::number).distinct().toArray();
                    BitSet matching = index.matching(query, numbers);
                    Set<Integer> out = new HashSet<>();
                    Set<Integer> in = new HashSet<>();
                    for (int i = 0; i < numbers.length; i++) {
                        (matching.get(i) ? in : out).add(numbers[i]);
                    }
                    return List.of(in, out);
                },
                answer -> {
                    if (finding.matches() != shown) {
                        return;
                    }
                    answer.get(0).forEach(n -> marks.stale(n, false));
                    answer.get(1).forEach(n -> marks.stale(n, true));
                },
                status::failed);
    }
}
