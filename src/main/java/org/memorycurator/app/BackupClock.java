package org.memorycurator.app;

import java.time.Duration;
import org.memorycurator.ui.kit.Background;

/** Looks now and then whether a backup is due; not right at the start, which has other things to do. FX thread. */
final class BackupClock {
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration THEN = Duration.ofMinutes(5);

    private final Background background;
    private final Runnable look;

    private BackupClock(Background background, Runnable look) {
        this.background = background;
        this.look = look;
    }

    /** Runs as long as this background does. */
    static void start(Background background, Runnable look) {
        new BackupClock(background, look).after(FIRST);
    }

    private void after(Duration pause) {
        background.later(pause, () -> {
            look.run();
            after(THEN);
        });
    }
}
