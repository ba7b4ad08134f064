package org.memorycurator.ui.kit;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.memorycurator.support.Holding;

/** Holds writes, as if they waited behind a long one. */
public final class HeldWrites extends Holding {
    private final Queue<Runnable> pausing = new ArrayDeque<>();
    private boolean pausesLast;

    /** From now on pauses last. */
    public void holdPauses() {
        pausesLast = true;
    }

    /** All pauses are over. */
    public void releasePauses() {
        pausesLast = false;
        for (Runnable work = pausing.poll(); work != null; work = pausing.poll()) {
            work.run();
        }
    }

    @Override
    public Cancellable later(Duration pause, Runnable work) {
        if (!pausesLast) {
            return super.later(pause, work);
        }
        pausing.add(work);
        return () -> pausing.remove(work);
    }

    @Override
    public <T> void write(Callable<T> work, Consumer<? super T> onFx, Consumer<? super Exception> onError) {
        inTurn(() -> super.write(work, onFx, onError));
    }

    @Override
    public <T> Job job(
            String title, Lane lane, JobWork<T> work, Consumer<? super T> onFx, Consumer<? super Exception> onError) {
        if (!held() || lane != Lane.WRITE) {
            return super.job(title, lane, work, onFx, onError);
        }
        Job job = new Job(title, Runnable::run, System::nanoTime);
        write(() -> job.run(work), job.ending(onFx), job.ending(onError));
        return job;
    }
}
