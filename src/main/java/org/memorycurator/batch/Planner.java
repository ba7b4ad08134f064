package org.memorycurator.batch;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.memorycurator.batch.BatchPlan.Intent;
import org.memorycurator.batch.BatchPlan.Outcome;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Origin;
import org.memorycurator.model.Progress;
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
     */
    public record Request(
            ChangeKind kind,
            String title,
            int[] numbers,
            List<EditStep> steps,
            Immutables immutables,
            @Nullable Origin origin) {
        /** Copies the steps. */
        public Request {
            steps = List.copyOf(steps);
        }
    }

    private static final int CHUNK = 2_000;
    private static final int STEP = 16;

    private final Store store;

    /** Plans on this store. */
    public Planner(Store store) {
        this.store = store;
    }

    /**
     * A plan over these memories as they are now; ids and revisions are frozen in it.
     *
     * @throws IllegalArgumentException with a sentence for the user, when one of the steps has a problem
     * @throws org.memorycurator.model.CancelledException when cancelled
     */
    public BatchPlan plan(Request request, Progress progress) {
        StepStack stack = new StepStack(request.steps, request.immutables);
        // Before the first look: what others write from here on is "between plan and apply" to Verify.
        Instant planned = Instant.now();
        Intent intent =
                new Intent(UUID.randomUUID(), planned, request.kind, request.title, request.steps, request.origin);
        FrozenRows rows = new FrozenRows(revisions(request.numbers), this::read);
        workOut(rows, stack, progress);
        return new BatchPlan(intent, stack, rows);
    }

    /**
     * A plan for one memory from the revision that the user saw: a cell edit. It is refused at apply when the memory has
     * changed since.
     *
     * @throws IllegalArgumentException with a sentence for the user, when one of the steps has a problem
     */
    public BatchPlan planOne(
            Memory seen, List<EditStep> steps, ChangeKind kind, Immutables immutables, @Nullable Origin origin) {
        StepStack stack = new StepStack(steps, immutables);
        String words = Words.titleOfOne(steps);
        String title = kind == ChangeKind.REPLACE ? Text.of("batch.title.replace", words) : words;
        Intent intent = new Intent(UUID.randomUUID(), Instant.now(), kind, title, List.copyOf(steps), origin);
        FrozenRows rows = new FrozenRows(new long[] {seen.revision()}, wanted -> List.of(seen));
        workOut(rows, stack, Progress.NONE);
        return new BatchPlan(intent, stack, rows);
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

    /** Revisions that lie one behind the other, as after an import, are read as a range: much faster. */
    private List<Memory> read(long[] revisions) {
        long first = revisions[0];
        long last = revisions[revisions.length - 1];
        if (last - first == revisions.length - 1) {
            List<Memory> range = store.revisionsFrom(first, revisions.length);
            if (range.size() == revisions.length && range.getLast().revision() == last) {
                return range;
            }
        }
        return store.readRevisions(revisions);
    }

    private static void workOut(FrozenRows rows, StepStack stack, Progress progress) {
        UserCount users = new UserCount();
        for (int from = 0; from < rows.size(); from += CHUNK) {
            List<Memory> chunk = rows.read(from, Math.min(rows.size(), from + CHUNK));
            for (int i = 0; i < chunk.size(); i++) {
                // A few rows at a time: a step that is slow on each row must still stop at once.
                if (i % STEP == 0) {
                    progress.checkpoint(from + i, rows.size());
                }
                Memory before = chunk.get(i);
                Outcome outcome = stack.work(before).outcome();
                rows.set(from + i, before.number(), outcome);
                String user = before.identity().owner().userId();
                if (user != null && FrozenRows.writes(outcome)) {
                    users.add(user);
                }
            }
        }
        rows.setUsers(users.distinct());
        progress.checkpoint(rows.size(), rows.size());
    }
}
