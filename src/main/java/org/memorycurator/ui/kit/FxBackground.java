package org.memorycurator.ui.kit;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.memorycurator.text.Text;

/**
 * The real background: thread "store" for writes, "read-1" to "read-3" for reads, "index" for the search index. The only class that calls
 * Platform.runLater. No thread is ever interrupted: an interrupt closes the files under H2 and Lucene.
 */
public final class FxBackground implements Background, AutoCloseable {
    private static final int READERS = 3;

    private final ExecutorService store =
            Executors.newSingleThreadExecutor(threads("store").factory());
    private final ThreadPoolExecutor readers = new ThreadPoolExecutor(
            READERS, READERS, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), numberedThreads());
    private final ExecutorService index =
            Executors.newSingleThreadExecutor(threads("index").factory());
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(threads("timer").factory());
    private volatile boolean closed;
    private final Set<Job> stoppable = ConcurrentHashMap.newKeySet();

    /** Starts no thread before the first work arrives. */
    public FxBackground() {}

    @Override
    public <T extends @Nullable Object> void write(
            Callable<T> work, Consumer<? super T> onFx, Consumer<? super Exception> onError) {
        run(store, work, onFx, onError);
    }

    @Override
    public <T extends @Nullable Object> void read(
            Callable<T> work, Consumer<? super T> onFx, Consumer<? super Exception> onError) {
        run(readers, work, onFx, onError);
    }

    @Override
    public <T extends @Nullable Object> Job job(
            String title, Lane lane, JobWork<T> work, Consumer<? super T> onFx, Consumer<? super Exception> onError) {
        Job job = new Job(title, this::onFx, System::nanoTime);
        Callable<T> body = () -> job.run(work);
        if (lane == Lane.WRITE) {
            run(store, body, job.ending(onFx), job.ending(onError));
            return job;
        }
        stoppable.add(job);
        Callable<T> listed = () -> {
            try {
                return body.call();
            } finally {
                stoppable.remove(job);
            }
        };
        run(lane == Lane.INDEX ? index : readers, listed, job.ending(onFx), job.ending(onError));
        return job;
    }

    @Override
    public void onFx(Runnable work) {
        if (Platform.isFxApplicationThread()) {
            work.run();
        } else {
            boolean late = closed;
            Platform.runLater(() -> {
                // Told while this was being closed: whoever was to hear it is closed too by now.
                if (late || !closed) {
                    logged(work);
                }
            });
        }
    }

    @Override
    public Cancellable later(Duration pause, Runnable work) {
        AtomicBoolean off = new AtomicBoolean();
        Runnable unlessOff = () -> {
            if (!off.get()) {
                work.run();
            }
        };
        try {
            var waiting = timer.schedule(() -> onFx(unlessOff), pause.toMillis(), TimeUnit.MILLISECONDS);
            return () -> {
                off.set(true);
                waiting.cancel(false);
            };
        } catch (RejectedExecutionException _) {
            return () -> {}; // closed: what was to be later is never, as for what waits when it is closed
        }
    }

    /** The threads of the read lane, for libraries that want an executor, such as a search that splits itself. Any thread. */
    @Override
    public Executor readExecutor() {
        return guarded(readers);
    }

    /**
     * Ends all threads: writes that were asked for are finished first, reads that have not begun are dropped, other jobs are
     * asked to stop. Blocks until then.
     */
    @Override
    public void close() {
        timer.shutdownNow();
        store.close();
        stoppable.forEach(Job::cancel);
        readers.getQueue().clear();
        readers.close();
        index.close();
        closed = true;
    }

    private <T extends @Nullable Object> void run(
            Executor lane, Callable<T> work, Consumer<? super T> onFx, Consumer<? super Exception> onError) {
        try {
            lane.execute(() -> call(work, onFx, onError));
        } catch (RejectedExecutionException _) {
            onFx(() -> onError.accept(new CancellationException("The application is closing.")));
        }
    }

    private <T extends @Nullable Object> void call(
            Callable<T> work, Consumer<? super T> onFx, Consumer<? super Exception> onError) {
        T value;
        try {
            value = work.call();
        } catch (Exception e) {
            onFx(() -> onError.accept(e));
            return;
        } catch (Throwable e) {
            // an Error too must end the waiting of whoever asked
            told(e);
            onFx(() -> onError.accept(new IllegalStateException(Text.of("kit.broke"), e)));
            return;
        }
        onFx(() -> onFx.accept(value));
    }

    private static Executor guarded(Executor executor) {
        return work -> executor.execute(() -> logged(work));
    }

    private static void logged(Runnable work) {
        try {
            work.run();
        } catch (Throwable e) {
            told(e);
        }
    }

    /** What nobody expected goes where the uncaught faults of a thread go, and the thread lives on. */
    private static void told(Throwable fault) {
        Thread here = Thread.currentThread();
        here.getUncaughtExceptionHandler().uncaughtException(here, fault);
    }

    private static Thread.Builder.OfPlatform threads(String name) {
        return Thread.ofPlatform().name(name).daemon();
    }

    private static ThreadFactory numberedThreads() {
        return Thread.ofPlatform().name("read-", 1).daemon().factory();
    }
}
