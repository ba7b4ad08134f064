package org.memorycurator.app;

import java.nio.file.Path;
import org.memorycurator.change.ChangeLog;
import org.memorycurator.search.MemoryIndex;
import org.memorycurator.store.Store;
import org.memorycurator.ui.kit.FxBackground;

/** What one open store needs, built in order and closed in reverse. Opening and closing may block. */
final class Workplace implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Workplace.class.getName());

    private final Store store;
    private final MemoryIndex index;
    private final ChangeLog changeLog;
    private final Settings settings;

    private Workplace(Store store, MemoryIndex index, ChangeLog changeLog, Settings settings) {
        this.store = store;
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
        try {
            Settings settings = Settings.read(folder, readOnly, background);
            MemoryIndex index = MemoryIndex.open(folder.resolve("index"), background.readExecutor());
            String author = settings.get("author", System.getProperty("user.name", "unknown"));
            ChangeLog changeLog = new ChangeLog(store, author, background.readExecutor());
            String reason = settings.get("reason", "");
            changeLog.setReason(reason.isEmpty() ? null : reason);
            return new Workplace(store, index, changeLog, settings);
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
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
        for (AutoCloseable part : new AutoCloseable[] {settings, index, store}) {
            try {
                part.close();
            } catch (Exception e) {
                LOG.log(System.Logger.Level.ERROR, "A part of the workplace did not close", e);
            }
        }
    }
}
