package org.memorycurator.support;

import java.util.ArrayDeque;
import java.util.Queue;

/** Everything happens at once, but some of it waits while it is held: so a test sees what is done meanwhile. */
public abstract class Holding extends AtOnce {
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean held;

    /** From now on it waits. */
    public void hold() {
        held = true;
    }

    /** Lets all go that wait, and those that follow from them. */
    public void release() {
        held = false;
        for (Runnable work = waiting.poll(); work != null; work = waiting.poll()) {
            work.run();
        }
    }

    /** Lets the one go that waits longest. */
    public void releaseOne() {
        waiting.remove().run();
    }

    protected boolean held() {
        return held;
    }

    /** Does this, now or when it is let go. */
    protected void inTurn(Runnable work) {
        if (held) {
            waiting.add(work);
        } else {
            work.run();
        }
    }
}
