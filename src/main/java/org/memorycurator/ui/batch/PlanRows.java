package org.memorycurator.ui.batch;

import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.memorycurator.batch.BatchPlan;
import org.memorycurator.batch.BatchPlan.Outcome;
import org.memorycurator.batch.BatchPlan.Row;
import org.memorycurator.ui.kit.Background;
import org.memorycurator.ui.kit.PagedList;

/** The rows of a plan, one sort at a time, and which of them are left out. FX thread. */
final class PlanRows {
    /** Which rows are shown. */
    enum Filter {
        CHANGED,
        SAME,
        BLOCKED;

        private List<Outcome> outcomes() {
            return switch (this) {
                case CHANGED -> List.of(Outcome.CHANGES, Outcome.REPLACED);
                case SAME -> List.of(Outcome.SAME);
                case BLOCKED -> List.of(Outcome.BLOCKED);
            };
        }

        int count(BatchPlan plan) {
            return outcomes().stream().mapToInt(plan::count).sum();
        }
    }

    private final PagedList<Row> rows;
    private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.CHANGED);
    private final ReadOnlyLongWrapper ticked = new ReadOnlyLongWrapper();
    private final BitSet leftOut = new BitSet();
    private @Nullable BatchPlan plan;

    PlanRows(Background background, Consumer<? super Exception> onProblem) {
        this.rows = new PagedList<>(
                (from, count, onRows, onError) -> {
                    BatchPlan asked = plan;
                    List<Outcome> outcomes = filter.get().outcomes();
                    background.read(() -> read(asked, outcomes, from, count), onRows, onError);
                },
                onProblem);
        filter.subscribe(this::reset);
    }

    private static List<Row> read(@Nullable BatchPlan asked, List<Outcome> outcomes, int from, int count) {
        return asked == null ? List.of() : asked.rows(outcomes, from, count);
    }

    /** Shows the rows of this plan, those that change first. */
    void show(@Nullable BatchPlan newPlan) {
        plan = newPlan;
        if (newPlan != null) {
            // a plan made anew must not take in again what the user left out of the one before
            newPlan.leaveOutOnly(leftOut);
        }
        if (newPlan != null && filter.get().count(newPlan) == 0) {
            filter.set(Filter.CHANGED);
        }
        reset();
        count();
    }

    PagedList<Row> list() {
        return rows;
    }

    ObjectProperty<Filter> filterProperty() {
        return filter;
    }

    /** How many memories would be written: those that change, without those that were left out. */
    ReadOnlyLongProperty tickedProperty() {
        return ticked.getReadOnlyProperty();
    }

    /** Leaves a row out, or takes it in again. */
    void leaveOut(Row row, boolean out) {
        BatchPlan now = plan;
        if (now == null || filter.get() != Filter.CHANGED) {
            return;
        }
        int number = row.before().number();
        leftOut.set(number, out);
        now.leaveOut(number, out);
        rows.replaceLoaded(r -> r.before().number() == number && r.leftOut() != out ? withLeftOut(r, out) : r);
        count();
    }

    /** From the next plan on no row is left out. */
    void takeAllIn() {
        leftOut.clear();
    }

    private static Row withLeftOut(Row row, boolean out) {
        return new Row(row.before(), row.after(), row.outcome(), out, row.reason());
    }

    private void reset() {
        rows.reset(plan == null ? 0 : filter.get().count(plan));
    }

    private void count() {
        ticked.set(plan == null ? 0 : plan.size());
    }
}
