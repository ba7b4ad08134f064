package org.memorycurator.work;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

/**
 * Work that another thread may do meanwhile. Whoever needs what comes of it does it himself where no thread has begun: nobody waits for
 * a thread that may be waiting for him. Thread-safe.
 */
public final class Errand<T> {
    private final FutureTask<T> task;

    private Errand(FutureTask<T> task) {
        this.task = task;
    }

    /** Lets a thread of the executor do it, if one is free before {@link #result} is asked for. */
    public static <T> Errand<T> of(Supplier<T> work, Executor executor) {
        FutureTask<T> task = new FutureTask<>(work::get);
        try {
            executor.execute(task);
        } catch (RejectedExecutionException _) {
            // the others have gone home: left to whoever asks
        }
        return new Errand<>(task);
    }

    /** Does it here and now, unless somebody has begun. */
    public void begin() {
        task.run();
    }

    /** What came of it, for which this waits even when interrupted; throws what the work threw. */
    public T result() {
        await();
        if (task.state() == Future.State.SUCCESS) {
            return task.resultNow();
        }
        switch (task.exceptionNow()) {
            case RuntimeException fault -> throw fault;
            case Error fault -> throw fault;
            case Throwable fault -> throw new IllegalStateException(fault);
        }
    }

    /** Does it, or waits until nobody is at work on it any more, whatever comes of it. */
    public void await() {
        begin();
        boolean interrupted = false;
        while (true) {
            try {
                task.get();
                break;
            } catch (InterruptedException wait) {
                interrupted = true;
            } catch (ExecutionException failed) {
                break; // whoever wants the result looks at it
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
