package org.memorycurator.batch;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.Content;
import org.memorycurator.model.Identity;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Origin;
import org.memorycurator.model.Plan;
import org.memorycurator.model.PlannedChange;
import org.memorycurator.model.PlannedChanges;

/**
 * A planned bulk edit: what it would do to each memory, shown before it runs and run as it was shown. Thread-safe; what
 * reads rows may block.
 */
public final class BatchPlan implements Plan {
    /** What the plan does with one memory. */
    public enum Outcome {
        /** It changes. */
        CHANGES,
        /** It is already as it should be, or in the bin, where only a restore changes it. */
        SAME,
        /** It stays as it is, for the reason that its row tells: it is immutable, or a step does not work for it. */
        BLOCKED,
        /** It is immutable and is replaced. */
        REPLACED
    }

    /**
     * One memory of the plan.
     *
     * @param after what it becomes; equal to the content of {@code before} when it is the same or blocked
     * @param leftOut whether the user unticked it
     * @param reason why it is blocked, to be read after a colon: {@code it is immutable …}; else empty
     */
    public record Row(Memory before, Content after, Outcome outcome, boolean leftOut, String reason) {}

    /** What was asked for, and when. */
    record Intent(
            UUID token,
            Instant planned,
            ChangeKind kind,
            String title,
            List<EditStep> steps,
            @Nullable Origin origin) {}

    private static final int CHUNK = 2_000;
    private static final Set<Outcome> WRITTEN = EnumSet.of(Outcome.CHANGES, Outcome.REPLACED);

    private final Intent intent;
    private final StepStack stack;
    private final FrozenRows rows;
    private final BitSet out = new BitSet();
    private int readers;

    BatchPlan(Intent intent, StepStack stack, FrozenRows rows) {
        this.intent = intent;
        this.stack = stack;
        this.rows = rows;
    }

    /** How many memories have this outcome, ticked or not. */
    public int count(Outcome outcome) {
        return rows.count(outcome);
    }

    /** Of how many different users the changing memories are, ticked or not. */
    public int users() {
        return rows.users();
    }

    /** Rows of these outcomes, in the order of the memories' revisions, from {@code offset}. May block. */
    public List<Row> rows(List<Outcome> outcomes, int offset, int count) {
        if (outcomes.isEmpty()) {
            return List.of();
        }
        FrozenRows.Cursor cursor = rows.new Cursor(EnumSet.copyOf(outcomes));
        cursor.skip(offset);
        return cursor.next(count).stream().map(this::row).toList();
    }

    /**
     * Leaves a memory out, or takes it in again. Any thread. While the plan is being applied it is as it was when that
     * began.
     *
     * @return whether it was done: not while the plan is being applied, nor for a memory that would not be written
     */
    public synchronized boolean leaveOut(int number, boolean leave) {
        if (readers > 0 || !rows.writes(number)) {
            return false;
        }
        out.set(number, leave);
        return true;
    }

    /** How many memories were left out by hand. */
    public synchronized int leftOut() {
        return out.cardinality();
    }

    /** The steps, as they were when this was planned. */
    public List<EditStep> steps() {
        return intent.steps;
    }

    @Override
    public UUID token() {
        return intent.token;
    }

    @Override
    public ChangeKind kind() {
        return intent.kind;
    }

    @Override
    public String title() {
        return intent.title.isEmpty() ? Words.title(intent.steps, size()) : intent.title;
    }

    @Override
    public @Nullable Origin origin() {
        return intent.origin;
    }

    @Override
    public Instant planned() {
        return intent.planned;
    }

    @Override
    public long size() {
        return (long) count(Outcome.CHANGES) + count(Outcome.REPLACED) - leftOut();
    }

    @Override
    public synchronized PlannedChanges open() {
        readers++;
        return new Reading((BitSet) out.clone());
    }

    private Row row(Memory before) {
        StepStack.Result result = stack.work(before);
        return new Row(before, result.after(), result.outcome(), isOut(before.number()), result.reason());
    }

    private synchronized boolean isOut(int number) {
        return out.get(number);
    }

    private synchronized void closed() {
        readers--;
    }

    private PlannedChange change(Memory before) {
        StepStack.Result result = stack.work(before);
        if (result.outcome() != Outcome.REPLACED) {
            return new PlannedChange.Update(before, result.after());
        }
        Identity old = before.identity();
        return new PlannedChange.Replace(
                before,
                new Identity(successor(old.id()), old.owner(), old.createdAt(), old.immutable(), old.id()),
                result.after());
    }

    /** Derived, so that planning twice gives the same id. */
    private String successor(String id) {
        return UUID.nameUUIDFromBytes((intent.token + "/" + id).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** The ticked changes, in the order of their revisions. */
    private final class Reading implements PlannedChanges {
        private final FrozenRows.Cursor cursor = rows.new Cursor(WRITTEN);
        private final BitSet leftOut;
        private boolean open = true;

        Reading(BitSet leftOut) {
            this.leftOut = leftOut;
        }

        @Override
        public List<PlannedChange> next() {
            List<PlannedChange> changes = new ArrayList<>();
            List<Memory> chunk;
            do {
                chunk = cursor.next(CHUNK);
                chunk.stream()
                        .filter(before -> !leftOut.get(before.number()))
                        .map(BatchPlan.this::change)
                        .forEach(changes::add);
            } while (changes.isEmpty() && !chunk.isEmpty());
            return changes;
        }

        @Override
        public void close() {
            if (open) {
                open = false;
                closed();
            }
        }
    }
}
