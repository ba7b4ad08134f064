package org.memorycurator.ui.kit;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs blocking work off the FX thread and brings the answer back to it. All methods are called on the FX thread unless they say otherwise;
 * {@code onFx} and {@code onError} are always called on it, exactly one of them, once.
 */
public interface Background {
    /** Runs work that alters the store: one after the other, in the order asked. */
    <T extends @Nullable Object> void write(
            Callable<T> work, Consumer<? super T> onFx, Consumer<? super Exception> onError);

    /** Runs work that only reads: a few at a time, answers in any order (see {@link Latest}). */
    <T extends @Nullable Object> void read(
            Callable<T> work, Consumer<? super T> onFx, Consumer<? super Exception> onError);

    /** Runs work of which nobody awaits an answer, beside what reads. */
    default void read(Runnable work, Consumer<? super Exception> onError) {
        read(Executors.callable(work), _ -> {}, onError);
    }

    /**
     * Runs long work that shows progress and can be cancelled. A job that is cancelled before it begins ends in {@code onError} with a
     * {@link java.util.concurrent.CancellationException}.
     */
    <T extends @Nullable Object> Job job(
            String title, Lane lane, JobWork<T> work, Consumer<? super T> onFx, Consumer<? super Exception> onError);

    /** Runs a piece of work on the FX thread, from any thread; at once when called on it. */
    void onFx(Runnable work);

    /** Runs a piece of work on the FX thread after a pause unless it is called off before. */
    Cancellable later(Duration pause, Runnable work);

    /** Threads for parts of work that runs here already; whoever hands a part over must be ready to do it himself. Any thread. */
    default Executor readExecutor() {
        return Runnable::run;
    }

    /** For tests of models: everything at once on the caller's thread, pauses too; needs no toolkit. */
    static Background immediate() {
        return new ImmediateBackground();
    }
}
