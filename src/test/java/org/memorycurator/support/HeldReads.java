package org.memorycurator.support;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Everything happens at once, but reads wait while they are held: so a test sees what is shown meanwhile. */
public final class HeldReads extends AtOnce {
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
    public <T> void read(Callable<T> work, Consumer<? super T> onFx, Consumer<? super Exception> onError) {
        if (held) {
            waiting.add(() -> super.read(work, onFx, onError));
        } else {
            super.read(work, onFx, onError);
        }
    }
}
