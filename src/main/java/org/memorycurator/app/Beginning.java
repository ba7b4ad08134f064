package org.memorycurator.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Query;
import org.memorycurator.store.LastRows;
import org.memorycurator.ui.desk.SearchTabs;
import org.memorycurator.ui.grid.EarlyRows;
import org.memorycurator.ui.kit.FxBackground;
import org.memorycurator.ui.kit.Theme;

/**
 * What is begun before there is a window, on a thread of its own: first what the window remembers and may show is read, which takes a
 * moment, then the store is opened, which may take long. Any thread may wait for either.
 */
final class Beginning {
    private static final System.Logger LOG = System.getLogger(Beginning.class.getName());

    private final Arguments arguments;
    private final FxBackground background;
    private final Path folder;
    private final CompletableFuture<Settings> remembered = new CompletableFuture<>();
    private final CompletableFuture<Optional<LastRows>> rows = new CompletableFuture<>();
    private final CountDownLatch wanted = new CountDownLatch(1);
    private final CompletableFuture<Workplace> opened = new CompletableFuture<>();

    private Beginning(Arguments arguments, FxBackground background) {
        this.arguments = arguments;
        this.background = background;
        this.folder = arguments.tour() == null
                ? Optional.ofNullable(arguments.store()).orElseGet(StoreFolder::usual)
                : arguments.tour().resolve("store");
    }

    /** Begins; {@code background} is what the store will work in. */
    static Beginning of(Arguments arguments, FxBackground background) {
        Beginning beginning = new Beginning(arguments, background);
        Thread.ofPlatform().daemon().name("opening").start(beginning::run);
        return beginning;
    }

    private void run() {
        try {
            if (arguments.tour() != null) {
                forget(folder);
            }
            Settings settings = Settings.read(folder, true, background);
            remembered.complete(settings);
            Optional<LastRows> kept =
                    KeptRows.of(folder, settings); // before the store is opened: from then on they may be wrong
            rows.complete(kept);
            if (kept.isPresent()) {
                wanted.await();
            }
            Workplace workplace = Workplace.open(folder, arguments.readOnly(), background);
            LogFile.begin(folder);
            opened.complete(workplace);
        } catch (Throwable e) {
            opened.completeExceptionally(e);
            remembered.completeExceptionally(e);
            rows.complete(Optional.empty());
        }
    }

    /** The tour begins with an empty store each time. */
    private static void forget(Path store) throws IOException {
        if (Files.exists(store)) {
            try (Stream<Path> old = Files.walk(store)) {
                for (Path file : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** What was asked. */
    Arguments arguments() {
        return arguments;
    }

    /** Where the store's threads are. */
    FxBackground background() {
        return background;
    }

    /** The store's folder. */
    Path folder() {
        return folder;
    }

    /** What the window remembers, to be read only: it may be another window's. Blocks for a moment. */
    Settings remembered() {
        try {
            return remembered.join();
        } catch (CompletionException e) {
            LOG.log(System.Logger.Level.INFO, "Nothing is remembered", e);
            return Settings.none(folder, background);
        }
    }

    /** What a window with text of this size, in percent, may show before the store is open, as far as it was kept. Fonts are loaded; blocks. */
    Optional<EarlyRows> keptRows(int percent) {
        Settings settings = remembered();
        return rows.join()
                .flatMap(kept -> EarlyRows.of(
                        settings, Theme.em(percent), SearchTabs.first(settings).query(), kept.memories()));
    }

    /**
     * The window with its kept rows does not wait for the store, and would be seen later if that took a processor from it: it is opened
     * from now on, or when it is asked for. Without kept rows it is opened at once.
     */
    void seen() {
        wanted.countDown();
    }

    /**
     * The open store. Blocks until then.
     *
     * @throws Exception what opening it threw
     */
    Workplace opened() throws Exception {
        wanted.countDown();
        try {
            return opened.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    /**
     * The same for a window, which will ask for the first rows when it is built: they are read beside the building. What fails then
     * fails again when it is asked for.
     *
     * @throws Exception what opening it threw
     */
    Workplace openedToShow() throws Exception {
        Workplace workplace = opened();
        background.read(workplace::readAhead, _ -> {}, _ -> {});
        return workplace;
    }

    /** Closes the store, if it was or is being opened; the next start is to show this search first. Blocks until then. */
    void close(@Nullable Query last) {
        try {
            Workplace workplace = opened();
            workplace.closeAfter(last);
        } catch (Exception e) {
            LOG.log(System.Logger.Level.DEBUG, "There was no store to close", e);
        }
    }
}
