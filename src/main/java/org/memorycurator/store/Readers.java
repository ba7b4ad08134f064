package org.memorycurator.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;

/** A few connections for reading, opened when they are needed. Thread-safe. */
final class Readers implements AutoCloseable {
    private static final int MOST = 4;

    private final H2 h2;
    private final Store.Access access;
    private final Semaphore free = new Semaphore(MOST);
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();

    Readers(H2 h2, Store.Access access) {
        this.h2 = h2;
        this.access = access;
    }

    /** Something to read. */
    interface Reading<T> {
        T from(Connection connection) throws SQLException;
    }

    /** Reads on a free connection, waiting for one if need be. */
    <T> T read(Reading<T> reading) {
        free.acquireUninterruptibly();
        try {
            Connection connection = idle.poll();
            if (connection == null) {
                connection = h2.connect(access);
            }
            T result = reading.from(connection);
            idle.push(connection);
            return result;
        } catch (SQLException e) {
            throw failed(e);
        } finally {
            free.release();
        }
    }

    static StoreException failed(SQLException e) {
        return H2.notRead(e);
    }

    @Override
    public void close() {
        for (Connection connection = idle.poll(); connection != null; connection = idle.poll()) {
            try {
                connection.close();
            } catch (SQLException e) {
                throw failed(e);
            }
        }
    }
}
