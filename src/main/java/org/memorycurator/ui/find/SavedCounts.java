package org.memorycurator.ui.find;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.memorycurator.search.QueryException;
import org.memorycurator.search.QueryParser;
import org.memorycurator.text.Text;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.desk.KeptSearch;
import org.memorycurator.ui.find.Saved.Count;
import org.memorycurator.ui.kit.Cancellable;

/**
 * Counts saved searches, one at a time and only while no search is under way for which the user waits. What changes while
 * it counts is counted after the rest, so that none waits for ever. FX thread.
 */
final class SavedCounts {
    private static final System.Logger LOG = System.getLogger(SavedCounts.class.getName());
    private static final Duration PAUSE = Duration.ofMillis(600);

    private final Desk desk;
    private final List<Saved> all;
    private final BooleanSupplier wanted;
    private final Deque<Saved> waiting = new ArrayDeque<>();
    private @Nullable Cancellable later;
    private boolean counting;

    /** {@code wanted} tells whether the counts can be seen; while they cannot, nothing is counted. */
    SavedCounts(Desk desk, List<Saved> all, BooleanSupplier wanted) {
        this.desk = desk;
        this.all = all;
        this.wanted = wanted;
        desk.following().followedProperty().subscribe((_, _) -> again());
        desk.finding().searchingProperty().subscribe((_, _) -> next());
        again();
    }

    /** Counts all again, soon: many changes in a row are one. */
    void again() {
        if (later != null) {
            later.cancel();
        }
        later = desk.background().later(PAUSE, () -> {
            if (wanted.getAsBoolean()) {
                all.forEach(this::ask);
            }
        });
    }

    /** Counts one, before all others. */
    void first(Saved saved) {
        waiting.remove(saved);
        waiting.addFirst(saved);
        next();
    }

    private void ask(Saved saved) {
        if (!waiting.contains(saved)) {
            waiting.addLast(saved);
        }
        next();
    }

    private void next() {
        if (counting || desk.finding().searchingProperty().get() || waiting.isEmpty()) {
            return;
        }
        Saved saved = waiting.removeFirst();
        KeptSearch search = saved.search();
        counting = true;
        desk.background()
                .read(
                        () -> new Count(desk.index().count(QueryParser.parse(search.text())), null),
                        count -> counted(saved, search, count),
                        fault -> counted(saved, search, new Count(0, sentence(fault))));
    }

    private void counted(Saved saved, KeptSearch search, Count count) {
        counting = false;
        if (saved.search().equals(search)) {
            saved.counted(count);
        }
        next();
    }

    private static String sentence(Exception fault) {
        String said = fault.getMessage();
        if (!(fault instanceof QueryException) || said == null) {
            LOG.log(System.Logger.Level.WARNING, "A saved search was not counted", fault);
            return Text.of("saved.notCounted");
        }
        return said;
    }
}
