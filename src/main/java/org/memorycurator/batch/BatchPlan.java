package org.memorycurator.batch;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
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
import org.memorycurator.model.Progress;

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
            @Nullable Origin origin,
            Situation situation) {}

    private static final int CHUNK = 2_000;

    private final Intent intent;
    private final RowWork work;
    private final FrozenRows rows;
    private final Ticks ticks;

    BatchPlan(Intent intent, RowWork work, FrozenRows rows) {
        this.intent = intent;
        this.work = work;
        this.rows = rows;
        this.ticks = new Ticks(rows, intent.situation.searched());
    }

    /** How many memories have this outcome, ticked or not. */
    public int count(Outcome outcome) {
        return rows.count(outcome);
    }

    /** Of how many different users the memories are that would be written: those that are ticked. Quick, once after each tick a few milliseconds. */
    public int users() {
        return ticks.tally().users();
    }

    /** How many of the ticked memories were written after the search looked that found them. As quick. */
    public int editedSince() {
        return ticks.tally().edited();
    }

    /** What is worth knowing before this is applied, as sentences; changes with the ticks. As quick. */
    public List<Guard> guards() {
        return Guard.of(this, ticks.tally());
    }

    /** What to ask before this is applied: only before many memories of more than one user. As quick. */
    public Optional<Guard.Question> question() {
        return Guard.question(kind(), ticks.tally());
    }

    /** How the memories change, surprises first, then by how many: each row that would be written is in exactly one. */
    public List<Pattern> patterns() {
        return rows.patterns().stream()
                .filter(pattern -> FrozenRows.writes(pattern.outcome()))
                .toList();
    }

    /** Why memories are blocked, in the same order: each blocked row is in exactly one. */
    public List<Pattern> blocked() {
        return rows.patterns().stream()
                .filter(pattern -> pattern.outcome() == Outcome.BLOCKED)
                .toList();
    }

    /** Rows of one pattern, in the order of the memories' revisions, from {@code offset}. May block. */
    public List<Row> rows(Pattern pattern, int offset, int count) {
        BitSet one = new BitSet();
        one.set(pattern.id());
        return rows(one, offset, count);
    }

    /** Rows of these outcomes, in the order of the memories' revisions, from {@code offset}. May block. */
    public List<Row> rows(List<Outcome> outcomes, int offset, int count) {
        if (outcomes.isEmpty()) {
            return List.of();
        }
        BitSet wanted = new BitSet();
        rows.patterns().stream()
                .filter(pattern -> outcomes.contains(pattern.outcome()))
                .forEach(pattern -> wanted.set(pattern.id()));
        return rows(wanted, offset, count);
    }

    private List<Row> rows(BitSet patterns, int offset, int count) {
        FrozenRows.Cursor cursor = rows.new Cursor(patterns);
        cursor.skip(offset);
        return cursor.next(count).stream().map(this::row).toList();
    }

    /**
     * Leaves a memory out, or takes it in again. Any thread. While the plan is being applied it is as it was when that
     * began.
     *
     * @return whether it was done: not while the plan is being applied, nor for a memory that would not be written
     */
    public boolean leaveOut(int number, boolean leave) {
        return ticks.leaveOut(number, leave);
    }

    /** Leaves all rows of a pattern out, or takes them in again; single ones can then be told apart. As {@link #leaveOut(int, boolean)}. */
    public boolean leaveOut(Pattern pattern, boolean leave) {
        return leaveOut(List.of(pattern), leave);
    }

    /** Leaves all rows of these patterns out, or takes them in again, in one go. As {@link #leaveOut(int, boolean)}. */
    public boolean leaveOut(List<Pattern> patterns, boolean leave) {
        BitSet ids = new BitSet();
        patterns.stream()
                .filter(pattern -> FrozenRows.writes(pattern.outcome()))
                .forEach(pattern -> ids.set(pattern.id()));
        return !ids.isEmpty() && ticks.leaveOutPatterns(ids, leave);
    }

    /** Leaves exactly these memories out, as far as they would be written: what was left out of a plan before. */
    public boolean leaveOutOnly(BitSet numbers) {
        return ticks.leaveOut(numbers);
    }

    /** How many memories were left out by hand. */
    public int leftOut() {
        return ticks.leftOut();
    }

    /** How many rows of a pattern were left out by hand. */
    public int leftOut(Pattern pattern) {
        return ticks.leftOut(pattern.id());
    }

    /** The memories that were left out by hand; a copy. */
    public BitSet leftOutNumbers() {
        return ticks.numbers();
    }

    /** What held while this was asked for. */
    public Situation situation() {
        return intent.situation;
    }

    /**
     * Writes a line for each memory with its pattern, outcome, reason and values before and after, as RFC 4180 has it, in
     * UTF-8; values that a spreadsheet would take for formulas begin with an apostrophe. The file is there whole or not at
     * all. Blocks.
     *
     * @param mark whether the file begins with a byte order mark, by which some spreadsheets know UTF-8
     * @throws java.io.UncheckedIOException with a sentence for the user, when it cannot be written
     * @throws org.memorycurator.model.CancelledException when cancelled
     */
    public void exportCsv(Path file, boolean mark, Progress progress) {
        new PlanCsv(rows, work, ticks.numbers()).write(file, mark, progress);
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
        return title(size());
    }

    @Override
    public String title(long written) {
        return intent.title.isEmpty() ? Words.title(intent.steps, written) : intent.title;
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
    public PlannedChanges open() {
        return new Reading(ticks.open());
    }

    private Row row(Memory before) {
        StepStack.Result result = work.work(before);
        return new Row(before, result.after(), result.outcome(), ticks.isOut(before.number()), result.reason());
    }

    private PlannedChange change(Memory before) {
        StepStack.Result result = work.work(before);
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
        private final FrozenRows.Cursor cursor;
        private boolean open = true;

        Reading(BitSet leftOut) {
            cursor = rows.new Cursor(row -> rows.writes(row) && !leftOut.get(rows.number(row)));
        }

        @Override
        public List<PlannedChange> next() {
            return cursor.next(CHUNK).stream().map(BatchPlan.this::change).toList();
        }

        @Override
        public void close() {
            if (open) {
                open = false;
                ticks.close();
            }
        }
    }
}
