package org.memorycurator.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.memorycurator.change.ChangeLog;
import org.memorycurator.model.Query;
import org.memorycurator.search.Matches;
import org.memorycurator.search.MemoryIndex;
import org.memorycurator.store.LastRows;
import org.memorycurator.store.Store;
import org.memorycurator.transfer.Importer;
import org.memorycurator.ui.kit.FxBackground;
import org.memorycurator.ui.kit.PagedList;

/** What one open store needs, built in order and closed in reverse. Opening and closing may block. */
final class Workplace implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Workplace.class.getName());

    private final Store store;
    private final @Nullable IndexCopy copy;
    private final MemoryIndex index;
    private final ChangeLog changeLog;
    private final Settings settings;

    private Workplace(
            Store store, @Nullable IndexCopy copy, MemoryIndex index, ChangeLog changeLog, Settings settings) {
        this.store = store;
        this.copy = copy;
        this.index = index;
        this.changeLog = changeLog;
        this.settings = settings;
    }

    /**
     * Opens the store in this folder.
     *
     * @throws org.memorycurator.store.StoreException when it cannot be opened: its reason says why
     */
    static Workplace open(Path folder, boolean readOnly, FxBackground background) {
        Store store = Store.open(folder, readOnly ? Store.Access.READ_ONLY : Store.Access.READ_WRITE);
        IndexCopy copy = null;
        try {
            if (!readOnly) {
                Importer.removeLeft(store);
            }
            Settings settings = Settings.read(folder, readOnly, background);
            Path own = folder.resolve("index");
            copy = readOnly ? IndexCopy.of(own) : null;
            MemoryIndex index = MemoryIndex.open(copy == null ? own : copy.folder(), background.readExecutor());
            String author = settings.get("author", System.getProperty("user.name", "unknown"));
            ChangeLog changeLog = new ChangeLog(store, author, background.readExecutor());
            String reason = settings.get("reason", "");
            changeLog.setReason(reason.isEmpty() ? null : reason);
            return new Workplace(store, copy, index, changeLog, settings);
        } catch (RuntimeException e) {
            close(copy, store);
            throw e;
        }
    }

    /** Reads the first rows of the last search, so that they are at hand when the window asks; whether there are any. Blocks. */
    boolean readAhead() {
        Matches kept = index.kept();
        if (kept != null) {
            store.readAhead(kept.page(0, PagedList.PAGE));
        }
        return kept != null;
    }

    Store store() {
        return store;
    }

    MemoryIndex index() {
        return index;
    }

    ChangeLog changeLog() {
        return changeLog;
    }

    Settings settings() {
        return settings;
    }

    @Override
    public void close() {
        closeAfter(null);
    }

    /** Closes all of it after this search, whose answer and first rows are kept for the next start; null for none. */
    void closeAfter(@Nullable Query last) {
        if (last != null) {
            index.keep(last);
        }
        LocalDate day = KeptRows.today();
        close(settings, index);
        Optional<LastRows> rows = firstRows(day);
        close(copy, store);
        rows.ifPresent(kept -> KeptRows.keep(kept, store.folder()));
    }

    private Optional<LastRows> firstRows(LocalDate day) {
        try {
            return KeptRows.of(store, settings, day, index.closedWith());
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "The first rows were not read", e);
            return Optional.empty();
        }
    }

    private static void close(@Nullable AutoCloseable... parts) {
        for (AutoCloseable part : parts) {
            try {
                if (part != null) {
                    part.close();
                }
            } catch (Exception e) {
                LOG.log(System.Logger.Level.ERROR, "A part of the workplace did not close", e);
            }
        }
    }
}
