package org.memorycurator.batch;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.memorycurator.batch.BatchPlan.Intent;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.Content;
import org.memorycurator.model.Json;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Origin;
import org.memorycurator.model.Progress;
import org.memorycurator.search.MemoryIndex;
import org.memorycurator.store.Store;
import org.memorycurator.text.Text;

/** Works out what steps would do to memories, without doing it. May block: not for the FX thread. */
public final class Planner {
    /** What happens to immutable memories whose text, metadata, categories or expiration date would change. */
    public enum Immutables {
        /** They are left as they are, and named. */
        LEAVE,
        /** They go to the bin and a new memory with the changed content takes their place. */
        REPLACE
    }

    /**
     * What is to be worked out.
     *
     * @param title the change set's title; empty to have it said in words from the steps
     * @param numbers the memories; taken over, not copied; doubles and unknown ones do not count
     * @param situation what holds meanwhile
     */
    public record Request(
            ChangeKind kind,
            String title,
            int[] numbers,
            List<EditStep> steps,
            Immutables immutables,
            @Nullable Origin origin,
            Situation situation) {
        /** Copies the steps. */
        public Request {
            steps = List.copyOf(steps);
        }

        /** Without a lock, or a search that could be out of date. */
        public Request(
                ChangeKind kind,
                String title,
                int[] numbers,
                List<EditStep> steps,
                Immutables immutables,
                @Nullable Origin origin) {
            this(kind, title, numbers, steps, immutables, origin, Situation.FREE);
        }
    }

    /** Whether a value is in the index. */
    private interface Known {
        Predicate<Part.Value> at(long revision);
    }

    /** How many memories are counted at a time. */
    private static final int CHUNK = 2_000;

    private final Store store;
    private final Known known;
    private final Executor helpers;

    /** Plans on this store, on the caller's thread alone; new values are no surprise to it. */
    public Planner(Store store) {
        this(store, revision -> value -> true, Runnable::run);
    }

    /**
     * Plans on this store.
     *
     * @param index tells which values are new
     * @param helpers has threads on which rows may be worked out beside the caller's
     */
    public Planner(Store store, MemoryIndex index, Executor helpers) {
        // What the index has not followed yet it must not call new.
        this(
                store,
                revision -> index.revision() < revision
                        ? value -> true
                        : value -> index.hasValue(value.field(), value.text()),
                helpers);
    }

    private Planner(Store store, Known known, Executor helpers) {
        this.store = store;
        this.known = known;
        this.helpers = helpers;
    }

    /**
     * A plan over these memories as they are now; ids and revisions are frozen in it.
     *
     * @throws IllegalArgumentException with a sentence for the user, when one of the steps has a problem
     * @throws org.memorycurator.model.CancelledException when cancelled
     */
    public BatchPlan plan(Request request, Progress progress) {
        StepStack stack = new StepStack(request.steps, request.immutables, request.situation.places());
        // Before the first look: what others write from here on is "between plan and apply" to Verify.
        Instant planned = Instant.now();
        Intent intent = new Intent(
                UUID.randomUUID(),
                planned,
                request.kind,
                request.title,
                request.steps,
                request.origin,
                request.situation);
        long last = store.lastRevision();
        FrozenRows rows = new FrozenRows(revisions(request.numbers), store::readRevisions);
        RowWork work = new RowWork(stack, request.situation.onlyUser());
        new Filling(rows, work, progress).fill(helpers);
        rows.filled(known.at(last));
        return new BatchPlan(intent, work, rows);
    }

    /**
     * A plan for one memory from the revision that the user saw: a cell edit. It is refused at apply when the memory has
     * changed since.
     *
     * @throws IllegalArgumentException with a sentence for the user, when one of the steps has a problem
     */
    public BatchPlan planOne(
            Memory seen, List<EditStep> steps, ChangeKind kind, Immutables immutables, @Nullable Origin origin) {
        StepStack stack = new StepStack(steps, immutables, List.of());
        String words = Words.titleOfOne(steps);
        String title = kind == ChangeKind.REPLACE ? Text.of("batch.title.replace", words) : words;
        Intent intent =
                new Intent(UUID.randomUUID(), Instant.now(), kind, title, List.copyOf(steps), origin, Situation.FREE);
        FrozenRows rows = new FrozenRows(new long[] {seen.revision()}, wanted -> List.of(seen));
        RowWork work = new RowWork(stack, null);
        new Filling(rows, work, Progress.NONE).fill(Runnable::run);
        rows.filled(value -> true);
        return new BatchPlan(intent, work, rows);
    }

    /**
     * The values that these memories have under a metadata key now: what a table of values can be filled with.
     *
     * @throws org.memorycurator.model.CancelledException when cancelled
     */
    public ValueCounts values(int[] numbers, String key, Progress progress) {
        return count(numbers, content -> KeyPath.get(content.metadata(), key), progress);
    }

    /**
     * The same of the categories that these memories have now.
     *
     * @throws org.memorycurator.model.CancelledException when cancelled
     */
    public ValueCounts categories(int[] numbers, Progress progress) {
        return count(numbers, Planner::categories, progress);
    }

    private static @Nullable Json categories(Content content) {
        return content.categories().isEmpty()
                ? null
                : new Json.Arr(content.categories().stream()
                        .map(category -> (Json) new Json.Str(category))
                        .toList());
    }

    private ValueCounts count(int[] numbers, Function<Content, @Nullable Json> valueOf, Progress progress) {
        ValueCounts.Counter counter = new ValueCounts.Counter(valueOf);
        long[] revisions = revisions(numbers);
        for (int from = 0; from < revisions.length; from += CHUNK) {
            progress.checkpoint(from, revisions.length);
            long[] chunk = Arrays.copyOfRange(revisions, from, Math.min(revisions.length, from + CHUNK));
            store.readRevisions(chunk).forEach(counter::add);
        }
        progress.checkpoint(revisions.length, revisions.length);
        return counter.counted();
    }

    /** In rising order, so that the store reads them as they lie. */
    private long[] revisions(int[] numbers) {
        long[] revisions = new long[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            revisions[i] = store.currentRevision(numbers[i]);
        }
        Arrays.sort(revisions);
        int size = 0;
        for (int i = 0; i < revisions.length; i++) {
            if (revisions[i] > 0 && (size == 0 || revisions[i] != revisions[size - 1])) {
                revisions[size++] = revisions[i];
            }
        }
        return Arrays.copyOf(revisions, size);
    }
}
