package org.memorycurator.support;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.memorycurator.ui.kit.Background;
import org.memorycurator.ui.kit.Cancellable;
import org.memorycurator.ui.kit.Job;
import org.memorycurator.ui.kit.JobWork;
import org.memorycurator.ui.kit.Lane;

/** Everything happens at once, but reads wait while they are held: so a test sees what is shown meanwhile. */
public final class HeldReads implements Background {
    private final Background now = Background.immediate();
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean held;

    /** From now on reads wait. */
    public void hold() {
        held = true;
    }

    /** Lets all go that wait, and those that follow from them. */
    public void release() {
        held = false;
        for (Runnable read = waiting.poll(); read != null; read = waiting.poll()) {
            read.run();
        }
    }

    /** Lets the one go that waits longest. */
    public void releaseOne() {
        waiting.remove().run();
    }

    @Override
    public <T> void write(Callable<T> work, Consumer<? super T> onFx, Consumer<? super Exception> onError) {
        now.write(work, onFx, onError);
    }

    @Override
    public <T> void read(Callable<T> work, Consumer<? super T> onFx, Consumer<? super Exception> onError) {
        if (held) {
            waiting.add(() -> now.read(work, onFx, onError));
        } else {
            now.read(work, onFx, onError);
        }
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
