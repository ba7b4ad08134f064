package org.memorycurator.ui.kit;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Everything happens at once, but writes wait while they are held, as behind a long one: so a test sees what is done meanwhile. */
public final class HeldWrites implements Background {
    private final Background now = Background.immediate();
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean held;

    /** From now on writes wait. */
    public void hold() {
        held = true;
    }

    /** Lets all go that wait, and those that follow from them. */
    public void release() {
        held = false;
        for (Runnable write = waiting.poll(); write != null; write = waiting.poll()) {
            write.run();
        }
    }

    @Override
    public <T> void write(Callable<T> work, Consumer<? super T> onFx, Consumer<? super Exception> onError) {
        if (held) {
            waiting.add(() -> now.write(work, onFx, onError));
        } else {
            now.write(work, onFx, onError);
        }
    }

    @Override
    public <T> void read(Callable<T> work, Consumer<? super T> onFx, Consumer<? super Exception> onError) {
        now.read(work, onFx, onError);
    }

    @Override
    public <T> Job job(
            String title, Lane lane, JobWork<T> work, Consumer<? super T> onFx, Consumer<? super Exception> onError) {
        if (!held || lane != Lane.WRITE) {
            return now.job(title, lane, work, onFx, onError);
        }
        Job job = new Job(title, Runnable::run, System::nanoTime);
        write(() -> job.run(work), job.ending(onFx), job.ending(onError));
        return job;
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
