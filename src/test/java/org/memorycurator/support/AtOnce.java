package org.memorycurator.support;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.memorycurator.ui.kit.Background;
import org.memorycurator.ui.kit.Cancellable;
import org.memorycurator.ui.kit.Job;
import org.memorycurator.ui.kit.JobWork;
import org.memorycurator.ui.kit.Lane;

/** Does everything at once, but for what a test does otherwise. */
public abstract class AtOnce implements Background {
    private final Background now = Background.immediate();

    @Override
    public <T> void write(Callable<T> work, Consumer<? super T> onFx, Consumer<? super Exception> onError) {
        now.write(work, onFx, onError);
    }

    @Override
    public <T> void read(Callable<T> work, Consumer<? super T> onFx, Consumer<? super Exception> onError) {
        now.read(work, onFx, onError);
    }

    @Override
    public <T> Job job(
            String title, Lane lane, JobWork<T> work, Consumer<? super T> onFx, Consumer<? super Exception> onError) {
        return now.job(title, lane, work, onFx, onError);
    }

    @Override
    public void onFx(Runnable work) {
        now.onFx(work);
    }

    @Override
    public Cancellable later(Duration pause, Runnable work) {
        return now.later(pause, work);
    }
}
