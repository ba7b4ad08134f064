package org.memorycurator.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Query;
import org.memorycurator.search.Matches;
import org.memorycurator.ui.kit.FxBackground;
import org.memorycurator.ui.kit.PagedList;

/**
 * What is begun before there is a window, on a thread of its own: first what the window remembers is read, which takes a moment,
 * then the store is opened, which may take long. Any thread may wait for either.
 */
final class Beginning {
    private static final System.Logger LOG = System.getLogger(Beginning.class.getName());

    private final Arguments arguments;
    private final FxBackground background;
    private final Path folder;
    private final CompletableFuture<Settings> remembered = new CompletableFuture<>();
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
            remembered.complete(Settings.read(folder, true, background));
            Workplace workplace = Workplace.open(folder, arguments.readOnly(), background);
            LogFile.begin(folder);
            opened.complete(workplace);
        } catch (Throwable e) {
            opened.completeExceptionally(e);
            remembered.completeExceptionally(e);
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

    /**
     * The open store. Blocks until then.
     *
     * @throws Exception what opening it threw
     */
    Workplace opened() throws Exception {
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
            if (last != null) {
                workplace.index().keep(last);
            }
            workplace.close();
            if (arguments.tour() != null && last != null) {
                rehearse(last);
            }
        } catch (Exception e) {
            LOG.log(System.Logger.Level.DEBUG, "There was no store to close", e);
        }
    }

    /** The next start, as far as it goes without a window: so that an AOT cache that is trained by the tour knows it, too. */
    private void rehearse(Query last) {
        try (FxBackground again = new FxBackground()) {
            Settings.read(folder, true, again);
            Workplace workplace = Workplace.open(folder, false, again);
            Matches found = workplace.index().search(last);
            workplace.store().read(found.page(0, PagedList.PAGE));
            workplace.close();
        }
    }
}
