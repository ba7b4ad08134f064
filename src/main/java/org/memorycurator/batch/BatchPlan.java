package org.memorycurator.batch;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.Content;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Origin;
import org.memorycurator.model.Plan;
import org.memorycurator.model.PlannedChanges;

/** A planned bulk edit: what it would do to each memory, shown before it runs and run as it was shown. */
public final class BatchPlan implements Plan {
    /** What the plan does with one memory. */
    public enum Outcome {
        /** It changes. */
        CHANGES,
        /** It is already as it should be. */
        SAME,
        /** It is immutable and stays as it is. */
        BLOCKED,
        /** It is immutable and is replaced. */
        REPLACED
    }

    /**
     * One memory of the plan.
     *
     * @param after what it becomes; equal to the content of {@code before} when it is the same or blocked
     * @param leftOut whether the user unticked it
     */
    public record Row(Memory before, Content after, Outcome outcome, boolean leftOut) {}

    BatchPlan() {}

    /** How many memories have this outcome, ticked or not. */
    public int count(Outcome outcome) {
        throw new UnsupportedOperationException();
    }

    /** Of how many different users the changing memories are. */
    public int users() {
        throw new UnsupportedOperationException();
    }

    /** Rows of these outcomes, in the order of the memories' revisions, from {@code offset}. May block. */
    public List<Row> rows(List<Outcome> outcomes, int offset, int count) {
        throw new UnsupportedOperationException();
    }

    /** Leaves a memory out, or takes it in again. Any thread; not once the plan is being applied. */
    public void leaveOut(int number, boolean out) {
        throw new UnsupportedOperationException();
    }

    /** How many memories were left out by hand. */
    public int leftOut() {
        throw new UnsupportedOperationException();
    }

    /** The steps, as they were when this was planned. */
    public List<EditStep> steps() {
        throw new UnsupportedOperationException();
    }

    @Override
    public UUID token() {
        throw new UnsupportedOperationException();
    }

    @Override
    public ChangeKind kind() {
        throw new UnsupportedOperationException();
    }

    @Override
    public String title() {
        throw new UnsupportedOperationException();
    }

    @Override
    public @Nullable Origin origin() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Instant planned() {
        throw new UnsupportedOperationException();
    }

    @Override
    public long size() {
        throw new UnsupportedOperationException();
    }

    @Override
    public PlannedChanges open() {
        throw new UnsupportedOperationException();
    }
}
