package org.memorycurator.ui.shell;

import java.util.ArrayList;
import java.util.List;

/** Something that happens once, with what is to be done then. FX thread. */
final class Once {
    private final List<Runnable> waiting = new ArrayList<>();
    private boolean happened;

    /** Does this when it has happened: at once if it has. */
    void then(Runnable work) {
        if (happened) {
            work.run();
        } else {
            waiting.add(work);
        }
    }

    /** It has happened; a second time is none. */
    void happen() {
        happened = true;
        List<Runnable> now = List.copyOf(waiting);
        waiting.clear();
        now.forEach(Runnable::run);
    }
}
