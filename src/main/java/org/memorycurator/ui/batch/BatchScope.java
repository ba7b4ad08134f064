package org.memorycurator.ui.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.memorycurator.batch.EditStep;
import org.memorycurator.batch.Planner.Immutables;
import org.memorycurator.batch.Planner.Request;
import org.memorycurator.batch.Situation;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.Origin;
import org.memorycurator.search.Matches;
import org.memorycurator.search.Origins;
import org.memorycurator.text.Text;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.desk.Prepared;
import org.memorycurator.ui.desk.SearchTab;
import org.memorycurator.ui.desk.Selection;

/**
 * The memories that a batch is for: those selected in the tab that is shown. What was planned stays for what it was planned
 * for while the user looks into other tabs, until it is asked for anew there. FX thread.
 */
final class BatchScope {
    /** Memories of a result: those selected in a tab, or, without a tab, those that another screen has named in a sentence. */
    private record Chosen(@Nullable SearchTab tab, Selection selection, Matches matches, String search, String words) {}

    private final Desk desk;
    private final List<Runnable> listeners = new ArrayList<>();
    private @Nullable Chosen kept;
    private boolean between;

    /**
     * {@code planned} tells whether there is something that must not go over to other memories, {@code done} whether it was
     * written.
     */
    BatchScope(Desk desk, BooleanSupplier planned, BooleanSupplier done) {
        this.desk = desk;
        desk.tabs().onLeave(() -> {
            between = true;
            if (kept == null && planned.getAsBoolean()) {
                kept = here();
            }
        });
        desk.tabs().activeProperty().subscribe((_, now) -> {
            between = false;
            shown(now);
        });
        desk.selectionProperty().subscribe((_, _) -> {
            if (prepared() && done.getAsBoolean()) {
                kept = null; // what was prepared is done: the pane follows the selection again
            }
            changed();
        });
        desk.finding().matchesProperty().subscribe((_, _) -> changed());
        desk.finding().textProperty().subscribe((_, _) -> changed());
    }

    /** Called at once, and whenever the scope is another or is told in other words. */
    void onChange(Runnable listener) {
        listeners.add(listener);
        listener.run();
    }

    Selection selection() {
        return kept == null ? desk.selectionProperty().get() : kept.selection();
    }

    Matches matches() {
        return kept == null ? desk.finding().matches() : kept.matches();
    }

    /** The text of the search from which the memories are. */
    String search() {
        return kept == null ? desk.finding().textProperty().get() : kept.search();
    }

    boolean isEmpty() {
        return selection().isEmpty(matches());
    }

    Origin origin() {
        return Origins.of(matches());
    }

    /** What to plan for these memories, as things stand; {@code places} as in a {@link Situation}. */
    Request request(List<EditStep> steps, List<Integer> places, Immutables immutables) {
        Situation situation =
                new Situation(desk.lock().userProperty().get(), matches().revision(), places);
        ChangeKind kind = StepKind.change(steps);
        return new Request(kind, "", selection().numbers(matches()), steps, immutables, origin(), situation);
    }

    /** Whether the scope is of another tab than the one that is shown. */
    boolean elsewhere() {
        return kept != null && kept.tab() != null;
    }

    /** Where these memories come from when it is not the selection of the tab that is shown; empty when it is. */
    String from() {
        if (kept == null || prepared()) {
            return kept == null ? "" : kept.words();
        }
        String search = kept.search().strip();
        return search.isEmpty() ? Text.of("batch.scope.elsewhereEvery") : Text.of("batch.scope.elsewhere", search);
    }

    /** Whether these memories were named by another screen. They stay until others are asked for. */
    boolean prepared() {
        return kept != null && kept.tab() == null;
    }

    /** Takes the memories that another screen names. */
    void take(Prepared named) {
        kept = new Chosen(null, named.selection(), named.matches(), named.search(), named.words());
        tell();
    }

    /** Takes what is selected in the tab that is shown. */
    void takeHere() {
        if (kept != null) {
            kept = null;
            tell();
        }
    }

    /** Takes every match of the search in the tab that is shown. */
    void takeAll() {
        takeHere();
        desk.selectionProperty().set(Selection.ALL);
    }

    private Chosen here() {
        return new Chosen(
                desk.tabs().activeProperty().get(),
                desk.selectionProperty().get(),
                desk.finding().matches(),
                desk.finding().textProperty().get(),
                "");
    }

    private void shown(SearchTab now) {
        if (kept != null && kept.tab() == now) {
            kept = null;
        }
        tell();
    }

    private void changed() {
        if (kept == null && !between) {
            tell();
        }
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }
}
