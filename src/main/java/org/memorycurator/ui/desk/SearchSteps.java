package org.memorycurator.ui.desk;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The way back and forward through the searches of one tab. FX thread. */
final class SearchSteps {
    private static final int REMEMBERED = 100;

    private final Deque<Asked> back = new ArrayDeque<>();
    private final Deque<Asked> forward = new ArrayDeque<>();
    private Asked here;

    SearchSteps(Asked here) {
        this.here = here;
    }

    boolean canGoBack() {
        return !back.isEmpty();
    }

    boolean canGoForward() {
        return !forward.isEmpty();
    }

    /** What was searched for a while becomes a step. */
    void settle(Asked now) {
        if (!now.equals(here)) {
            back.addFirst(here);
            if (back.size() > REMEMBERED) {
                back.removeLast();
            }
            forward.clear();
            here = now;
        }
    }

    /** The search before this one; null when there is none. */
    @Nullable
    Asked goBack() {
        return step(back, forward);
    }

    /** The search after this one; null when there is none. */
    @Nullable
    Asked goForward() {
        return step(forward, back);
    }

    private @Nullable Asked step(Deque<Asked> from, Deque<Asked> to) {
        Asked target = from.pollFirst();
        if (target != null) {
            to.addFirst(here);
            here = target;
        }
        return target;
    }
}
