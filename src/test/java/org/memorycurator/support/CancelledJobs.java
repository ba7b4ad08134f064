package org.memorycurator.support;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.memorycurator.ui.kit.Job;
import org.memorycurator.ui.kit.JobProgress;
import org.memorycurator.ui.kit.JobWork;
import org.memorycurator.ui.kit.Lane;

/** A job that asks whether it was cancelled was, as soon as {@code when} says so. */
public final class CancelledJobs extends AtOnce {
    private final BooleanSupplier when;

    public CancelledJobs(BooleanSupplier when) {
        this.when = when;
    }

    @Override
    public <T> Job job(
            String title, Lane lane, JobWork<T> work, Consumer<? super T> onFx, Consumer<? super Exception> onError) {
        return super.job(title, lane, progress -> work.run(cancelled(progress)), onFx, onError);
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
}
