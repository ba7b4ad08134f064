package org.memorycurator.support;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.memorycurator.ui.kit.Background;
import org.memorycurator.ui.kit.Cancellable;
import org.memorycurator.ui.kit.Job;
import org.memorycurator.ui.kit.JobProgress;
import org.memorycurator.ui.kit.JobWork;
import org.memorycurator.ui.kit.Lane;

/** Does everything at once; a job that asks whether it was cancelled was, as soon as {@code when} says so. */
public record CancelledJobs(BooleanSupplier when) implements Background {
    private static final Background NOW = Background.immediate();

    @Override
    public <T> void write(Callable<T> work, Consumer<? super T> onFx, Consumer<? super Exception> onError) {
        NOW.write(work, onFx, onError);
    }

    @Override
    public <T> void read(Callable<T> work, Consumer<? super T> onFx, Consumer<? super Exception> onError) {
        NOW.read(work, onFx, onError);
    }

    @Override
    public <T> Job job(
            String title, Lane lane, JobWork<T> work, Consumer<? super T> onFx, Consumer<? super Exception> onError) {
        return NOW.job(title, lane, progress -> work.run(cancelled(progress)), onFx, onError);
    }

    private JobProgress cancelled(JobProgress progress) {
        return new JobProgress() {
            @Override
            public void at(long done, long total) {
                progress.at(done, total);
            }

            @Override
            public boolean cancelled() {
                return when.getAsBoolean();
            }
        };
    }

    @Override
    public void onFx(Runnable work) {
        NOW.onFx(work);
    }

    @Override
    public Cancellable later(Duration pause, Runnable work) {
        return NOW.later(pause, work);
    }
}
