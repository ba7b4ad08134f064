package org.memorycurator.ui.desk;

import java.time.Duration;
import java.util.List;
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

    private final MemoryIndex index;
    private final Background background;
    private final Status status;
    private final RowMarks marks;

    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<SortKey>> sort = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Matches> matches = new ReadOnlyObjectWrapper<>(Matches.none());
    private final ReadOnlyObjectWrapper<@Nullable QueryException> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper searching = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper();

    private SearchSteps steps = new SearchSteps(Asked.NOTHING);
    private @Nullable Asked waiting;
    private @Nullable Cancellable settling;
    /** Whether the matches that are shown are the answer to the text, or to an earlier one. */
    private boolean answered;
    /** Whether the matches that are shown are of this tab, and not those of the tab before it, which stay until there are others. */
    private boolean own;
    /** Rises with every change of tabs: an answer that comes later is not this tab's. */
    private int visit;

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

    /** The order that is asked for; empty for relevance. */
    public ReadOnlyObjectProperty<List<SortKey>> sortProperty() {
        return sort.getReadOnlyProperty();
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
        ask(new Asked(newText, sort.get()), true);
    }

    /** Searches for this text in this order. */
    public void search(String newText, List<SortKey> keys) {
        ask(new Asked(newText, keys), true);
    }

    /** Searches for this query, in its order. */
    public void search(Query query) {
        ask(new Asked(QueryParser.print(query), query.sort()), true);
    }

    /** Puts the same matches into another order; empty for relevance. */
    public void sort(List<SortKey> keys) {
        ask(new Asked(text.get(), keys), true);
    }

    /** Searches again: edited rows go where they belong. */
    public void refresh() {
        ask(new Asked(text.get(), sort.get()), false);
    }

    /** The search before this one. */
    public void goBack() {
        settle();
        step(steps.goBack());
    }

    /** The search after this one. */
    public void goForward() {
        settle();
        step(steps.goForward());
    }

    /** This search, as a change set remembers it. */
    public Origin origin() {
        return Origins.of(matches.get());
    }

    /** What is asked now. */
    Asked asked() {
        return new Asked(text.get(), sort.get());
    }

    /** Everything of this tab, to come back to. An answer that is still on its way is given up. */
    Held leave() {
        settle();
        Held held = new Held(asked(), steps, own ? matches.get() : null, problem.get(), answered);
        visit++;
        waiting = null;
        return held;
    }

    /** Shows another tab as it was left; what was not answered then is asked again. */
    void enter(Held held) {
        visit++;
        steps = held.steps();
        text.set(held.asked().text());
        sort.set(held.asked().sort());
        problem.set(held.problem());
        answered = held.answered();
        tellSteps();
        Matches before = held.matches();
        own = before != null;
        if (before != null) {
            matches.set(before);
        }
        if (!held.answered()) {
            ask(held.asked(), false);
        }
    }

    private void step(@Nullable Asked target) {
        if (target != null) {
            tellSteps();
            ask(target, false);
        }
    }

    private void ask(Asked wanted, boolean step) {
        text.set(wanted.text());
        sort.set(wanted.sort());
        answered = false;
        if (step) {
            settleLater();
        }
        if (searching.get()) {
            waiting = wanted;
            return;
        }
        run(wanted);
    }

    private void run(Asked wanted) {
        searching.set(true);
        Callable<Matches> work =
                () -> index.search(QueryParser.parse(wanted.text()).sortedBy(wanted.sort()));
        int asking = visit;
        background.read(work, found -> found(asking, found), fault -> notFound(asking, fault));
    }

    private void found(int asking, Matches found) {
        searching.set(false);
        if (asking == visit) {
            answered = waiting == null;
            own = true;
            problem.set(null);
            marks.searchedAgain(found.revision());
            matches.set(found);
        }
        next();
    }

    private void notFound(int asking, Exception fault) {
        searching.set(false);
        if (!next() && asking == visit) {
            if (fault instanceof QueryException parse) {
                problem.set(parse);
            } else {
                status.failed(fault);
            }
        }
    }

    private boolean next() {
        Asked wanted = waiting;
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
        steps.settle(asked());
        tellSteps();
    }

    private void tellSteps() {
        canGoBack.set(steps.canGoBack());
        canGoForward.set(steps.canGoForward());
    }
}
