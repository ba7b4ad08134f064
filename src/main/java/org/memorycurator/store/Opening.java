package org.memorycurator.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.OptionalInt;
import org.memorycurator.store.Store.Access;
import org.memorycurator.store.StoreException.Reason;
import org.memorycurator.text.Text;

/** Opens a store, step by step; what goes wrong leaves nothing open. */
final class Opening {
    private final Path folder;
    private final Access access;
    private final Schema schema;
    private final H2 h2;
    private final Seal seal;

    Opening(Path folder, Access access, Schema schema) {
        this.folder = folder;
        this.access = access;
        this.schema = schema;
        this.h2 = new H2(folder);
        this.seal = new Seal(folder, h2.file());
    }

    /**
     * What an open store works with.
     *
     * @param past whether its schema has room for the past of memories
     * @param swept whether a change set that had not been finished was removed
     */
    record Opened(
            H2 h2, FolderLock lock, Seal seal, Connection connection, Current current, boolean past, boolean swept) {}

    Opened open() {
        if (access == Access.READ_ONLY && !h2.exists()) {
            throw new StoreException(Reason.FAILED, Text.of("store.notThere", folder), null);
        }
        FolderLock lock = lock();
        try {
            return opened(lock);
        } catch (SQLException e) {
            throw release(lock, h2.opening(e));
        } catch (IOException e) {
            throw release(lock, unwritable(e));
        } catch (RuntimeException e) {
            throw release(lock, e);
        }
    }

    private FolderLock lock() {
        try {
            if (access == Access.READ_WRITE) {
                Files.createDirectories(folder);
            }
            FolderLock lock = FolderLock.take(folder, access);
            if (lock == null) {
                throw h2.inUse(null);
            }
            return lock;
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private Opened opened(FolderLock lock) throws SQLException, IOException {
        int version = schema.version();
        if (h2.exists()) {
            version = version();
            refuseNewer(version);
            if (access == Access.READ_ONLY) {
                refuseUnreadable(version);
            } else if (version > 0 && version < schema.version()) {
                Backup.of(h2.file(), folder, version);
            }
        } else {
            create();
        }
        if (access == Access.READ_WRITE) {
            seal.broken();
        }
        Connection connection = h2.connect(access);
        try {
            boolean swept = access == Access.READ_WRITE && prepare(connection);
            Current current = new Snapshot(folder).load(connection);
            Filling.follow(connection, current);
            boolean past = access == Access.READ_WRITE || version >= PastRows.SINCE;
            return new Opened(h2, lock, seal, connection, current, past, swept);
        } catch (SQLException | IOException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** Makes the database under another name first, so that under its own it is whole or not there. */
    private void create() throws SQLException, IOException {
        H2 draft = h2.draft();
        Files.deleteIfExists(draft.file());
        try (Connection connection = draft.connect(Access.READ_WRITE)) {
            schema.upgrade(connection);
            H2.sync(connection);
        }
        Files.move(draft.file(), h2.file(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Found out without altering anything. */
    private int version() throws SQLException {
        OptionalInt sealed = seal.version();
        if (sealed.isPresent()) {
            return sealed.getAsInt();
        }
        try (Connection connection = h2.connect(Access.READ_ONLY)) {
            return Schema.versionOf(connection);
        }
    }

    /** Makes it ready to be written; says whether something unfinished was removed. */
    private boolean prepare(Connection connection) throws SQLException, IOException {
        if (connection.isReadOnly()) {
            throw new IOException(Text.of("store.writeProtected", h2.file()));
        }
        schema.upgrade(connection);
        connection.setAutoCommit(false);
        boolean swept = Tail.sweep(connection, ChangeSets.head(connection));
        H2.sync(connection);
        return swept;
    }

    private void refuseNewer(int version) {
        if (version > schema.version()) {
            throw new StoreException(
                    Reason.NEWER, Text.of("store.newerFormat", folder, version, schema.version()), null);
        }
    }

    private void refuseUnreadable(int version) {
        if (version > 0 && !schema.reads(version)) {
            throw new StoreException(Reason.READ_ONLY, Text.of("store.olderFormat", folder, version), null);
        }
    }

    private StoreException unwritable(IOException e) {
        return new StoreException(
                Reason.READ_ONLY, Text.of("store.unwritable", folder, String.valueOf(e.getMessage())), e);
    }

    private static RuntimeException release(FolderLock lock, RuntimeException e) {
        try {
            lock.close();
        } catch (IOException closing) {
            e.addSuppressed(closing);
        }
        return e;
    }
}
