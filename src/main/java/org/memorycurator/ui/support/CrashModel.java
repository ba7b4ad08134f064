package org.memorycurator.ui.support;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.jspecify.annotations.Nullable;
import org.memorycurator.ui.kit.Background;

/**
 * What is done about faults that nobody expected: they are counted, the first of each kind is logged, the user is told once, and a report can be made. One for
 * the application.
 */
public final class CrashModel {
    private static final System.Logger LOG = System.getLogger(CrashModel.class.getName());
    private static final int ENTRIES = 400;

    private final Supplier<? extends Background> background;
    private final Faults faults = new Faults();
    private final AtomicBoolean telling = new AtomicBoolean();
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private Supplier<List<String>> situation = List::of;
    private @Nullable Path log;
    private Runnable show = () -> {};
    private boolean shown;

    /** Does its work on what {@code background} answers each time. */
    public CrashModel(Supplier<? extends Background> background) {
        this.background = background;
    }

    /** A fault that nobody caught. Any thread; a storm of them costs the window one look at the count now and then. */
    public void caught(Thread thread, Throwable fault) {
        if (faults.add(thread, fault)) {
            LOG.log(System.Logger.Level.ERROR, "Nobody expected this fault", fault);
        }
        if (telling.compareAndSet(false, true)) {
            background.get().onFx(this::tell);
        }
    }

    private void tell() {
        telling.set(false);
        count.set(faults.total());
        if (!shown) {
            shown = true;
            try {
                show.run();
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.ERROR, "The fault could not be shown", e);
            }
        }
    }

    /** From now on this is the state of the window, in lines of numbers and fixed words, and the folder of the log. FX thread. */
    public void know(Supplier<List<String>> newSituation, Path logFolder) {
        situation = newSituation;
        log = logFolder;
    }

    /** Who tells the user. FX thread. */
    void onShow(Runnable newShow) {
        show = newShow;
    }

    /** The user has seen it: the next fault is told again. */
    void seen() {
        shown = false;
    }

    /** How many there were since the start. */
    ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** Writes a report, reading the log in the background. FX thread. */
    void report(Consumer<String> answer) {
        List<String> now = situation();
        Path folder = log;
        background
                .get()
                .read(
                        () -> Report.of(now, faults, folder == null ? List.of() : entries(folder)),
                        answer,
                        _ -> answer.accept(Report.of(now, faults, List.of())));
    }

    /** Whatever is broken, a report can be made. */
    private List<String> situation() {
        try {
            return situation.get();
        } catch (RuntimeException e) {
            return Scrubbed.trace(e);
        }
    }

    private static List<LogEntry> entries(Path folder) {
        try {
            return LogFiles.last(folder, ENTRIES);
        } catch (IOException e) {
            return List.of();
        }
    }
}
