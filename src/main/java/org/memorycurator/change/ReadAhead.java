package org.memorycurator.change;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.PlannedChange;
import org.memorycurator.model.PlannedChanges;

/** Reads the next changes of a plan on another thread, while those before are written. For one thread. */
final class ReadAhead implements PlannedChanges {
    private final PlannedChanges changes;
    private final Executor executor;
    private @Nullable FutureTask<List<PlannedChange>> ahead;

    /** @param executor without a free thread in it, the caller's thread reads */
    ReadAhead(PlannedChanges changes, Executor executor) {
        this.changes = changes;
        this.executor = executor;
    }

    @Override
    public List<PlannedChange> next() {
        FutureTask<List<PlannedChange>> reading = ahead == null ? new FutureTask<>(changes::next) : ahead;
        ahead = null;
        List<PlannedChange> some = finish(reading);
        if (!some.isEmpty()) {
            FutureTask<List<PlannedChange>> following = new FutureTask<>(changes::next);
            ahead = following;
            executor.execute(following);
        }
        return some;
    }

    /** Waits for what is being read: nobody reads on when this returns. */
    @Override
    public void close() {
        FutureTask<List<PlannedChange>> reading = ahead;
        ahead = null;
        try (changes) {
            if (reading != null) {
                await(reading);
            }
        }
    }

    private static List<PlannedChange> finish(FutureTask<List<PlannedChange>> reading) {
        await(reading);
        if (reading.state() == Future.State.SUCCESS) {
            return reading.resultNow();
        }
        Throwable failed = reading.exceptionNow();
        if (failed instanceof RuntimeException cause) {
            throw cause;
        }
        throw new IllegalStateException(failed);
    }

    private static void await(FutureTask<List<PlannedChange>> reading) {
        reading.run(); // nothing happens when another thread has it: no waiting for a thread that may be waiting for us
        boolean interrupted = false;
        while (true) {
            try {
                reading.get();
                break;
            } catch (InterruptedException wait) {
                interrupted = true;
            } catch (ExecutionException failed) {
                break; // whoever wants the changes looks at it
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
