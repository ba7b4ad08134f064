package org.memorycurator.app;

import java.time.Duration;
import java.util.List;
import javafx.stage.Window;
import org.memorycurator.ui.kit.Ago;
import org.memorycurator.ui.kit.Background;

/** What is done again and again while a window is open. FX thread. */
final class Clocks {
    /** Not right at the start, which has other things to do. */
    private static final Duration FIRST_BACKUP = Duration.ofSeconds(30);

    private static final Duration BETWEEN_BACKUPS = Duration.ofMinutes(5);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Background background;

    private Clocks(Background background) {
        this.background = background;
    }

    /** Looks whether a backup is due, and tells anew how long ago things were, as long as this background runs. */
    static void start(Background background, Runnable lookForBackup) {
        Clocks clocks = new Clocks(background);
        clocks.again(FIRST_BACKUP, BETWEEN_BACKUPS, lookForBackup);
        clocks.again(MINUTE, MINUTE, Clocks::tellAnew);
    }

    private void again(Duration first, Duration then, Runnable work) {
        background.later(first, () -> {
            work.run();
            again(then, then, work);
        });
    }

    private static void tellAnew() {
        List.copyOf(Window.getWindows())
                .forEach(window -> Ago.tellAnew(window.getScene().getRoot()));
    }
}
