package org.memorycurator.ui.kit;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs everything at once, on the caller's thread. */
final class ImmediateBackground implements Background {
    @Override
    public <T extends @Nullable Object> void write(
            Callable<T> work, Consumer<? super T> onFx, Consumer<? super Exception> onError) {
        T value;
        try {
            value = work.call();
        } catch (Exception e) {
            onError.accept(e);
            return;
        }
        onFx.accept(value);
    }

    @Override
    public <T extends @Nullable Object> void read(
            Callable<T> work, Consumer<? super T> onFx, Consumer<? super Exception> onError) {
        write(work, onFx, onError);
    }

    @Override
    public <T extends @Nullable Object> Job job(
            String title, Lane lane, JobWork<T> work, Consumer<? super T> onFx, Consumer<? super Exception> onError) {
        Job job = new Job(title, Runnable::run, System::nanoTime);
        write(() -> job.run(work), job.ending(onFx), job.ending(onError));
        return job;
    }

    @Override
    public void onFx(Runnable work) {
        work.run();
    }

    @Override
    public Cancellable later(Duration pause, Runnable work) {
        work.run();
        return () -> {};
    }
}
