package org.memorycurator.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.zip.ZipOutputStream;
import org.h2.api.ErrorCode;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.memorycurator.store.StoreException.Reason;
import org.memorycurator.text.Text;

/** What is H2's own and no other database's: its URL, its file, its way to disk, its error codes. */
final class H2 {
    /** No text of H2 is longer, in chars. */
    static final int LONGEST = 1_048_576;

    static {
        // H2 shares equal values by a cache that costs more than it saves: no two rows here are alike.
        System.setProperty("h2.objectCache", "false");
    }

    private final Path folder;
    private final String name;

    H2(Path folder) {
        this(folder.toAbsolutePath().normalize(), "memories");
    }

    private H2(Path folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    /** The place where a new database is made before it takes this one's name. */
    H2 draft() {
        return new H2(folder, name + "-new");
    }

    /** The one database file. */
    Path file() {
        return folder.resolve(name + ".mv.db");
    }

    /** Whether there is a database. */
    boolean exists() {
        return Files.isRegularFile(file());
    }

    /**
     * A new connection; the first one opens the database and makes it when it is not there. No trace file, for it would
     * hold memories.
     */
    Connection connect(Store.Access access) throws SQLException {
        String path = folder.resolve(name).toString();
        if (path.indexOf(';') >= 0) {
            throw new StoreException(Reason.FAILED, Text.of("store.semicolon", folder), null);
        }
        String mode = access == Store.Access.READ_ONLY ? ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE" : "";
        return DriverManager.getConnection(
                "jdbc:h2:file:" + path + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0" + mode, "sa", "");
    }

    /**
     * Brings everything that was committed to disk: COMMIT alone does not. CHECKPOINT SYNC does not always either: chunks
     * that H2 has begun to write in the background count as written for it, and it syncs the file without them. So this
     * goes the same way, but waits for those chunks before it syncs.
     */
    static void sync(Connection connection) throws SQLException {
        MVStore store = mvStore(connection);
        try {
            store.commit();
            store.executeFilestoreOperation(store.getFileStore()::sync);
        } catch (MVStoreException e) {
            throw new SQLException(e.getMessage(), e);
        }
    }

    /** A statement, or null where a table of it is not there: in a database of an earlier version, which is only read. */
    static @Nullable PreparedStatement prepareIfThere(Connection connection, String sql) throws SQLException {
        try {
            return connection.prepareStatement(sql);
        } catch (SQLException e) {
            if (e.getErrorCode() == ErrorCode.TABLE_OR_VIEW_NOT_FOUND_1) {
                return null;
            }
            throw e;
        }
    }

    /** How large the file of the database is, in bytes. */
    static long size(Connection connection) throws SQLException {
        return mvStore(connection).getFileStore().size();
    }

    /**
     * Copies the file of the database into a ZIP file while others read and write: H2 reuses no room in its file until the
     * copy is done, so that the copy is the database as it was at some moment between begin and end.
     */
    static void backUp(Connection connection, ZipOutputStream zip) throws SQLException, IOException {
        mvStore(connection).getFileStore().backup(zip);
    }

    private static MVStore mvStore(Connection connection) throws SQLException {
        SessionLocal session =
                (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
        return session.getDatabase().getStore().getMvStore();
    }

    /** Closes the database with every connection to it. */
    static void shutdown(Connection connection) throws SQLException {
        try (connection;
                Statement statement = connection.createStatement()) {
            statement.execute("shutdown");
        }
    }

    /** Why the database could not be opened. */
    StoreException opening(SQLException e) {
        if (e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
            return inUse(e);
        }
        if (isStoreError(e, DataUtils.ERROR_UNSUPPORTED_FORMAT)) {
            return new StoreException(Reason.NEWER, Text.of("store.newer", folder), e);
        }
        if (e.getErrorCode() == ErrorCode.FILE_CORRUPTED_1
                || isStoreError(e, DataUtils.ERROR_FILE_CORRUPT)
                || isStoreError(e, DataUtils.ERROR_CHUNK_NOT_FOUND)) {
            return new StoreException(Reason.DAMAGED, Text.of("store.damaged", file()), e);
        }
        return new StoreException(Reason.FAILED, Text.of("store.notOpened", folder, String.valueOf(e.getMessage())), e);
    }

    /** The store is open elsewhere. */
    StoreException inUse(@Nullable Throwable cause) {
        return new StoreException(Reason.IN_USE, Text.of("store.inUse", folder), cause);
    }

    /** What to say when a change could not be written. A database that cannot write its file closes itself. */
    static StoreException notWritten(SQLException e) {
        return failed(e, "store.cannotWrite", "store.notWritten");
    }

    /** What to say when a change was committed and did not reach the disk: nobody knows whether it is there before the file is read again. */
    static StoreException notConfirmed(SQLException e) {
        return failed(e, "store.cannotConfirm", "store.notConfirmed");
    }

    /** What to say when nothing could be read. */
    static StoreException notRead(SQLException e) {
        return failed(e, "store.cannotRead", "store.notRead");
    }

    private static StoreException failed(SQLException e, String whenClosed, String otherwise) {
        boolean closed = e.getErrorCode() == ErrorCode.DATABASE_IS_CLOSED
                || isStoreError(e, DataUtils.ERROR_CLOSED)
                || isStoreError(e, DataUtils.ERROR_WRITING_FAILED);
        return closed
                ? new StoreException(Reason.CLOSED, Text.of(whenClosed), e)
                : new StoreException(Reason.FAILED, Text.of(otherwise, String.valueOf(e.getMessage())), e);
    }

    /** Whether this is, or was caused by, such an error of the file below the database: it comes wrapped in others. */
    private static boolean isStoreError(Throwable e, int error) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof MVStoreException mv && mv.getErrorCode() == error) {
                return true;
            }
        }
        return false;
    }
}
