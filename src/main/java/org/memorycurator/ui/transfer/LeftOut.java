package org.memorycurator.ui.transfer;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Plan;
import org.memorycurator.transfer.ImportPlan;
import org.memorycurator.transfer.ImportRow;
import org.memorycurator.transfer.staging.Outcome;

/** The rows that the user leaves out of what is written, and those that are only written because the user chose them. FX thread. */
final class LeftOut {
    private final BitSet numbers = new BitSet();
    private final BitSet chosen = new BitSet();
    private final Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
    private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper();

    /** Rises whenever it changes. */
    ReadOnlyIntegerProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    /** Leaves nothing out. */
    void clear() {
        numbers.clear();
        chosen.clear();
        counts.clear();
        version.set(version.get() + 1);
    }

    /** Leaves it out, or takes it in again; rows that are never written stay as they are. */
    void toggle(ImportRow row) {
        if (row.outcome().writes()) {
            numbers.flip(row.number());
            counts.merge(row.outcome(), has(row) ? 1L : -1L, Long::sum);
            version.set(version.get() + 1);
        } else if (row.choosable()) {
            chosen.flip(row.number());
            version.set(version.get() + 1);
        }
    }

    /** Chooses all rows of a plan that are only written if they are chosen, or none of them. */
    void chooseAll(@Nullable ImportPlan plan, boolean all) {
        chosen.clear();
        if (plan != null && all) {
            chosen.or(plan.choosable());
        }
        version.set(version.get() + 1);
    }

    /** Whether the user can decide about it. */
    static boolean open(ImportRow row) {
        return row.outcome().writes() || row.choosable();
    }

    boolean has(ImportRow row) {
        return row.choosable() ? !chosen.get(row.number()) : numbers.get(row.number());
    }

    /** How many rows are only written because the user chose them. */
    int chosen() {
        return chosen.cardinality();
    }

    /** How many rows of this outcome would be written. */
    long left(ImportPlan plan, Outcome outcome) {
        long more = outcome == Outcome.CHANGED ? chosen() : 0;
        return more + plan.count(outcome) - counts.getOrDefault(outcome, 0L);
    }

    /** The plan without them. */
    Plan of(ImportPlan plan) {
        if (numbers.isEmpty() && chosen.isEmpty()) {
            return plan;
        }
        BitSet rest = new BitSet();
        rest.set(0, (int) SheetState.total(plan));
        rest.andNot(numbers);
        rest.andNot(plan.choosable());
        rest.or(chosen);
        return plan.only(rest);
    }
}
