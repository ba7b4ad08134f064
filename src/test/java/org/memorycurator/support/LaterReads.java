package org.memorycurator.support;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Does everything at once but reads, which wait until the test runs them. */
public final class LaterReads extends AtOnce {
    private final Queue<Runnable> reads = new ArrayDeque<>();

    /** What waits, in the order in which it was asked for. */
    public Queue<Runnable> reads() {
        return reads;
    }

    /** Runs what waits, and what that asks for. */
    public void runAll() {
        while (!reads.isEmpty()) {
            reads.remove().run();
        }
    }

    @Override
    public <T> void read(Callable<T> work, Consumer<? super T> onFx, Consumer<? super Exception> onError) {
        reads.add(() -> super.read(work, onFx, onError));
    }
}
