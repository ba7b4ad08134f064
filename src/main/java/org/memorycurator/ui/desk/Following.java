package org.memorycurator.ui.desk;

import java.time.Duration;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import org.jspecify.annotations.Nullable;
import org.memorycurator.change.ChangeLog;
import org.memorycurator.model.Memory;
import org.memorycurator.search.Matches;
import org.memorycurator.search.MemoryIndex;
import org.memorycurator.store.Store;
import org.memorycurator.text.Text;
import org.memorycurator.ui.kit.Background;
import org.memorycurator.ui.kit.Cancellable;
import org.memorycurator.ui.kit.Job;
import org.memorycurator.ui.kit.Lane;

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
    private final ReadOnlyBooleanWrapper stopped = new ReadOnlyBooleanWrapper();
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

    /** Whether the index stays behind until {@link #follow} or the next change, because it was cancelled or failed. */
    public ReadOnlyBooleanProperty stoppedProperty() {
        return stopped.getReadOnlyProperty();
    }

    /** Lets the index follow the store, now and until it has caught up. */
    public void follow() {
        stopped.set(false);
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
                this::stopped));
        // so that a long import shows its first rows while the index still works on the rest
        catchingUp.doneProperty().subscribe(_ -> {
            followed.set(index.revision());
            behind.set(Math.max(0, store.lastRevision() - index.revision()));
        });
    }

    private void stopped(Exception fault) {
        running = false;
        again = false;
        long missing = Math.max(0, store.lastRevision() - index.revision());
        followed.set(index.revision());
        behind.set(missing);
        stopped.set(missing > 0);
        boolean failed = !Status.cancelled(fault);
        if (missing > 0) {
            String sentence = Text.of("index.stopped", missing);
            status.say(new Message(
                    failed ? Message.Tone.ERROR : Message.Tone.WARNING,
                    failed ? status.logged(fault) + " " + sentence : sentence,
                    Text.of("index.goOn"),
                    this::follow));
        } else if (failed) {
            status.failed(fault);
        }
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

    /**
     * Marks the rows that were changed since they were marked last and no longer match, as far as the index has followed;
     * where memories came to match that are not among the rows, the result is out of date. An answer that comes after
     * another search, or to another tab, is dropped: that tab is marked when it is shown again.
     */
    void mark(Finding finding, RowMarks marks) {
        Matches shown = finding.matches();
        RowMarks.Sheet sheet = marks.sheet();
        long from = sheet.upTo();
        long to = followed.get();
        if (to <= from) {
            return;
        }
        if (to - from > MARKED) {
            sheet.upTo(to);
            marks.outdate();
            return;
        }
        background.read(
                () -> moved(shown, from, to),
                moved -> {
                    if (finding.matches() == shown && marks.sheet() == sheet && sheet.upTo() < to) {
                        sheet.upTo(to);
                        moved.in().forEach(n -> marks.stale(n, false));
                        moved.out().forEach(n -> marks.stale(n, true));
                        if (moved.unseen()) {
                            marks.outdate();
                        }
                    }
                },
                status::failed);
    }

    /** Asks whether these revisions changed a memory of these matches, or made one match; beyond some number it is taken for granted. */
    void touched(Matches shown, long from, long to, Consumer<Boolean> answer) {
        if (to - from > MARKED) {
            answer.accept(true);
            return;
        }
        background.read(
                () -> {
                    Moved moved = moved(shown, from, to);
                    return !moved.in().isEmpty() || !moved.out().isEmpty();
                },
                answer,
                status::failed);
    }

    /** Which changed memories match now, which do not, and whether one of the former is not among the rows. */
    private record Moved(Set<Integer> in, Set<Integer> out, boolean unseen) {}

    private Moved moved(Matches shown, long from, long to) {
        int[] numbers = store.revisionsFrom(from + 1, (int) (to - from)).stream()
                .filter(changed -> changed.revision() <= to)
                .mapToInt(Memory::number)
                .distinct()
                .toArray();
        BitSet matching = index.matching(shown.query(), numbers);
        Set<Integer> in = new HashSet<>();
        Set<Integer> out = new HashSet<>();
        for (int i = 0; i < numbers.length; i++) {
            (matching.get(i) ? in : out).add(numbers[i]);
        }
        Set<Integer> rows = new HashSet<>();
        for (int row = 0; row < shown.size(); row++) {
            int number = shown.number(row);
            if (in.contains(number) || out.contains(number)) {
                rows.add(number);
            }
        }
        out.retainAll(rows);
        return new Moved(in, out, !rows.containsAll(in));
    }
}
