package org.memorycurator.ui.transfer;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.memorycurator.model.Plan;
import org.memorycurator.transfer.ImportPlan;
import org.memorycurator.transfer.ImportRow;
import org.memorycurator.transfer.staging.Outcome;

/** The rows that the user leaves out of what is written. FX thread. */
final class LeftOut {
    private final BitSet numbers = new BitSet();
    private final Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
    private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper();

    /** Rises whenever it changes. */
    ReadOnlyIntegerProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    /** Leaves nothing out. */
    void clear() {
        numbers.clear();
        counts.clear();
        version.set(version.get() + 1);
    }

    /** Leaves it out, or takes it in again; rows that are not written anyway stay as they are. */
    void toggle(ImportRow row) {
        if (row.outcome().writes()) {
            numbers.flip(row.number());
            counts.merge(row.outcome(), has(row) ? 1L : -1L, Long::sum);
            version.set(version.get() + 1);
        }
    }

    boolean has(ImportRow row) {
        return numbers.get(row.number());
    }

    /** How many rows of this outcome would be written. */
    long left(ImportPlan plan, Outcome outcome) {
        return plan.count(outcome) - counts.getOrDefault(outcome, 0L);
    }

    /** The plan without them. */
    Plan of(ImportPlan plan) {
        if (numbers.isEmpty()) {
            return plan;
        }
        BitSet rest = new BitSet();
        rest.set(0, (int) SheetState.total(plan));
        rest.andNot(numbers);
        return plan.only(rest);
    }
}
