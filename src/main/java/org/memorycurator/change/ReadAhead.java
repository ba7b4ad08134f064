package org.memorycurator.change;

import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.PlannedChange;
import org.memorycurator.model.PlannedChanges;
import org.memorycurator.work.Errand;

/** Reads the next changes of a plan on another thread, while those before are written. For one thread. */
final class ReadAhead implements PlannedChanges {
    private final PlannedChanges changes;
    private final Executor executor;
    private @Nullable Errand<List<PlannedChange>> ahead;

    /** @param executor without a free thread in it, the caller's thread reads */
    ReadAhead(PlannedChanges changes, Executor executor) {
        this.changes = changes;
        this.executor = executor;
    }

    @Override
    public List<PlannedChange> next() {
        Errand<List<PlannedChange>> reading = ahead;
        ahead = null;
        List<PlannedChange> some = reading == null ? changes.next() : reading.result();
        if (!some.isEmpty()) {
            ahead = Errand.of(changes::next, executor);
        }
        return some;
    }

    /** Waits for what is being read: nobody reads on when this returns. */
    @Override
    public void close() {
        Errand<List<PlannedChange>> reading = ahead;
        ahead = null;
        try (changes) {
            if (reading != null) {
                reading.await();
            }
        }
    }
}
