package org.memorycurator.support;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** A {@code history.db} as Mem0 writes it, in Python's shape or TypeScript's; for tests. */
public final class HistoryFile implements AutoCloseable {
    private final Connection connection;
    private int rows;

    public HistoryFile(Path file) {
        try {
            connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes Python's tables. */
    public HistoryFile python() {
        sql("create table history(id text primary key, memory_id text, old_memory text, new_memory text, event text,"
                + " created_at datetime, updated_at datetime, is_deleted integer, actor_id text, role text)");
        return sql("create table messages(id text primary key, session_scope text, role text, content text, name text,"
                + " created_at datetime)");
    }

    /** Makes TypeScript's table. */
    public HistoryFile typeScript() {
        return sql("create table memory_history(id integer primary key autoincrement, memory_id text not null,"
                + " previous_value text, new_value text, action text not null, created_at text, updated_at text,"
                + " is_deleted integer default 0)");
    }

    /** Runs any statement. */
    public HistoryFile sql(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    /** One row of Python's: memory, before, after, event, created, updated. */
    public HistoryFile row(
            @Nullable String memory,
            @Nullable String before,
            @Nullable String after,
            @Nullable String event,
            @Nullable String created,
            @Nullable String updated) {
        return insert(
                "insert into history values (?, ?, ?, ?, ?, ?, ?, 0, 'Ana', 'user')",
                "row-" + rows++,
                memory,
                before,
                after,
                event,
                created,
                updated);
    }

    /** One row of TypeScript's, in the same order. */
    public HistoryFile change(
            String memory,
            @Nullable String before,
            @Nullable String after,
            String event,
            @Nullable String created,
            @Nullable String updated) {
        return insert(
                "insert into memory_history(memory_id, previous_value, new_value, action, created_at, updated_at)"
                        + " values (?, ?, ?, ?, ?, ?)",
                memory,
                before,
                after,
                event,
                created,
                updated);
    }

    private HistoryFile insert(String sql, @Nullable String... values) {
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                insert.setString(i + 1, values[i]);
            }
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A sound history of so many memories, each added and then changed once. */
    public static Path sample(Path file, int memories) {
        try (HistoryFile made = new HistoryFile(file).python()) {
            for (int i = 0; i < memories; i++) {
                made.row("memory-" + i, null, "Text " + "long ".repeat(i) + i, "ADD", "2026-01-01T08:00:00-07:00", null)
                        .row(
                                "memory-" + i,
                                "Text " + "long ".repeat(i) + i,
                                "Changed " + i,
                                "UPDATE",
                                "2026-01-01T08:00:00-07:00",
                                "2026-01-02T09:30:00.123456+00:00");
            }
        }
        return file;
    }
}
