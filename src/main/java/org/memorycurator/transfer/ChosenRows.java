package org.memorycurator.transfer;

import java.time.Instant;
import java.util.BitSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.Origin;
import org.memorycurator.model.Plan;
import org.memorycurator.model.PlannedChange;
import org.memorycurator.model.PlannedChanges;

/** Some of the rows of an import, as it was planned. */
final class ChosenRows implements Plan {
    private final UUID token = UUID.randomUUID();
    private final ImportPlan plan;
    private final BitSet rows;
    private final long size;

    ChosenRows(ImportPlan plan, BitSet rows) {
        this.plan = plan;
        this.rows = (BitSet) rows.clone();
        this.size = plan.size(rows);
    }

    @Override
    public UUID token() {
        return token;
    }

    @Override
    public ChangeKind kind() {
        return plan.kind();
    }

    @Override
    public String title() {
        return title(size);
    }

    @Override
    public String title(long written) {
        return plan.title(written);
    }

    @Override
    public @Nullable Origin origin() {
        return plan.origin();
    }

    @Override
    public Instant planned() {
        return plan.planned();
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public void refused(PlannedChange change, Supplier<String> reason) {
        plan.refused(change, reason);
    }

    @Override
    public PlannedChanges open() {
        BitSet chosen = plan.choosable();
        return plan.open((number, outcome) -> rows.get(number) && (outcome.writes() || chosen.get(number)));
    }
}
