package org.memorycurator.ui.desk;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Origin;
import org.memorycurator.model.Query;
import org.memorycurator.model.SortKey;
import org.memorycurator.search.Matches;
import org.memorycurator.search.MemoryIndex;
import org.memorycurator.search.Origins;
import org.memorycurator.search.QueryException;
import org.memorycurator.search.QueryParser;
import org.memorycurator.ui.kit.Background;
import org.memorycurator.ui.kit.Cancellable;

/**
 * The search: its text, its matches, the way back. One search runs at a time; while it does, only the newest text waits,
 * so that fast typing never queues up. FX thread.
 */
public final class Finding {
    private static final Duration SETTLED = Duration.ofMillis(900);
    private static final int REMEMBERED = 100;

    private record Wanted(String text, List<SortKey> sort) {}

    private final MemoryIndex index;
    private final Background background;
    private final Status status;
    private final RowMarks marks;

    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Matches> matches = new ReadOnlyObjectWrapper<>(Matches.none());
    private final ReadOnlyObjectWrapper<@Nullable QueryException> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper searching = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper();

    private final Deque<Wanted> back = new ArrayDeque<>();
    private final Deque<Wanted> forward = new ArrayDeque<>();
    private Wanted here = new Wanted("", List.of());
    private List<SortKey> sort = List.of();
    private @Nullable Wanted waiting;
    private @Nullable Cancellable settling;

    Finding(MemoryIndex index, Background background, Status status, RowMarks marks) {
        this.index = index;
        this.background = background;
        this.status = status;
        this.marks = marks;
    }

    /** The search text as it stands in the box. */
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /** The last good result. */
    public ReadOnlyObjectProperty<Matches> matchesProperty() {
        return matches.getReadOnlyProperty();
    }

    /** The last good result. */
    public Matches matches() {
        return matches.get();
    }

    /** What is wrong with the text; null when nothing is. */
    public ReadOnlyObjectProperty<@Nullable QueryException> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether an answer is on its way. */
    public ReadOnlyBooleanProperty searchingProperty() {
        return searching.getReadOnlyProperty();
    }

    /** Whether there is an earlier search. */
    public ReadOnlyBooleanProperty canGoBackProperty() {
        return canGoBack.getReadOnlyProperty();
    }

    /** Whether there is a later search. */
    public ReadOnlyBooleanProperty canGoForwardProperty() {
        return canGoForward.getReadOnlyProperty();
    }

    /** Searches for this text, in the order at hand. */
    public void search(String newText) {
        ask(new Wanted(newText, sort), true);
    }

    /** Searches for this query, in its order. */
    public void search(Query query) {
        ask(new Wanted(QueryParser.print(query), query.sort()), true);
    }

    /** Puts the same matches into another order; empty for relevance. */
    public void sort(List<SortKey> keys) {
        ask(new Wanted(text.get(), List.copyOf(keys)), true);
    }

    /** Searches again: edited rows go where they belong. */
    public void refresh() {
        ask(new Wanted(text.get(), sort), false);
    }

    /** The search before this one. */
    public void goBack() {
        step(back, forward);
    }

    /** The search after this one. */
    public void goForward() {
        step(forward, back);
    }

    /** This search, as a change set remembers it. */
    public Origin origin() {
        return Origins.of(matches.get());
    }

    private void step(Deque<Wanted> from, Deque<Wanted> to) {
        settle();
        Wanted target = from.pollFirst();
        if (target != null) {
            to.addFirst(here);
            here = target;
            tellSteps();
            ask(target, false);
        }
    }

    private void ask(Wanted wanted, boolean step) {
        text.set(wanted.text());
        sort = wanted.sort();
        if (step) {
            settleLater();
        }
        if (searching.get()) {
            waiting = wanted;
            return;
        }
        run(wanted);
    }

    private void run(Wanted wanted) {
        searching.set(true);
        Callable<Matches> work =
                () -> index.search(QueryParser.parse(wanted.text()).sortedBy(wanted.sort()));
        background.read(work, this::found, this::notFound);
    }

    private void found(Matches found) {
        searching.set(false);
        problem.set(null);
        marks.searchedAgain();
        matches.set(found);
        next();
    }

    private void notFound(Exception fault) {
        searching.set(false);
        if (!next()) {
            if (fault instanceof QueryException parse) {
                problem.set(parse);
            } else {
                status.failed(fault);
            }
        }
    }

    private boolean next() {
        Wanted wanted = waiting;
        waiting = null;
        if (wanted != null) {
            run(wanted);
        }
        return wanted != null;
    }

    private void settleLater() {
        if (settling != null) {
            settling.cancel();
        }
        settling = background.later(SETTLED, this::settle);
    }

    /** What was typed for a while becomes a step of the way back. */
    private void settle() {
        if (settling != null) {
            settling.cancel();
            settling = null;
        }
        Wanted now = new Wanted(text.get(), sort);
        if (!Objects.equals(now, here)) {
            back.addFirst(here);
            if (back.size() > REMEMBERED) {
                back.removeLast();
            }
            forward.clear();
            here = now;
            tellSteps();
        }
    }

    private void tellSteps() {
        canGoBack.set(!back.isEmpty());
        canGoForward.set(!forward.isEmpty());
    }
}
