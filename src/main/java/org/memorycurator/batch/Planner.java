package org.memorycurator.batch;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Origin;
import org.memorycurator.model.Progress;
import org.memorycurator.store.Store;

/** Works out what steps would do to memories, without doing it. May block: not for the FX thread. */
public final class Planner {
    /** What happens to immutable memories whose content would change. */
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
     */
    public record Request(
            ChangeKind kind,
            String title,
            int[] numbers,
            List<EditStep> steps,
            Immutables immutables,
            @Nullable Origin origin) {}

    /** Plans on this store. */
    public Planner(Store store) {
        throw new UnsupportedOperationException();
    }

    /** A plan over these memories as they are now; ids and revisions are frozen in it. */
    public BatchPlan plan(Request request, Progress progress) {
        throw new UnsupportedOperationException();
    }

    /** A plan for one memory from the revision that the user saw: a cell edit. */
    public BatchPlan planOne(
            Memory seen, List<EditStep> steps, ChangeKind kind, Immutables immutables, @Nullable Origin origin) {
        throw new UnsupportedOperationException();
    }
}
