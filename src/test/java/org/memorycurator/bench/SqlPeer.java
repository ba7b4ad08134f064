package org.memorycurator.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.memorycurator.model.PlannedChange;
import org.memorycurator.store.JsonText;

/**
 * Another database with the same memories in one table that has only its primary key, and a history of keys beside it: sets
 * one key and takes it back, each in one transaction that is on disk when it ends.
 */
final class SqlPeer implements Contestant, AutoCloseable {
    private static final int BATCH = 1_000;

    /** What differs from one to the other. */
    record Dialect(
            String name, List<String> settings, String json, String get, String set, String back, List<String> rest) {}

    static final Dialect SQLITE = new Dialect(
            "SQLite",
            List.of("pragma journal_mode = wal", "pragma synchronous = full"),
            "text",
            "json_extract(metadata, '$.region')",
            "json_set(metadata, '$.region', 'EU')",
            "json_set(metadata, '$.region', h.old)",
            List.of("pragma wal_checkpoint(truncate)"));

    static final Dialect POSTGRESQL = new Dialect(
            "PostgreSQL",
            List.of(),
            "jsonb",
            "metadata -> 'region'",
            "jsonb_set(metadata, '{region}', '\"EU\"')",
            "jsonb_set(metadata, '{region}', h.old)",
            List.of("vacuum analyze bench_memory", "vacuum analyze bench_history", "checkpoint"));

    private final Dialect dialect;
    private final Connection connection;
    private int change;

    SqlPeer(Dialect dialect, String url) throws SQLException {
        this.dialect = dialect;
        this.connection = DriverManager.getConnection(url);
        run(dialect.settings);
    }

    @Override
    public String name() {
        return dialect.name;
    }

    /** Makes the tables anew, and fills them; {@code some} marks the memories that a filter will find. */
    void fill(Stream<PlannedChange.Insert> inserts, BitSet some) throws SQLException {
        run(List.of(
                "drop table if exists bench_memory",
                "drop table if exists bench_history",
                "create table bench_memory(number integer primary key, id text not null, user_id text, text text not null, metadata "
                        + dialect.json
                        + ", categories text, wanted boolean not null, updated_at bigint, version int not null)",
                "create table bench_history(change int not null, number int not null, key text not null, old "
                        + dialect.json + ")"));
        connection.setAutoCommit(false);
        String mark = dialect.json.equals("text") ? "?" : "?::" + dialect.json;
        try (PreparedStatement insert =
                connection.prepareStatement("insert into bench_memory values (?, ?, ?, ?, " + mark + ", ?, ?, ?, 1)")) {
            int number = 0;
            for (Iterator<PlannedChange.Insert> each = inserts.iterator(); each.hasNext(); ) {
                PlannedChange.Insert memory = each.next();
                number++;
                insert.setInt(1, number);
                insert.setString(2, memory.identity().id());
                insert.setString(3, memory.identity().owner().userId());
                insert.setString(4, memory.content().text());
                insert.setString(5, JsonText.print(memory.content().metadata()));
                insert.setString(6, String.join(",", memory.content().categories()));
                insert.setBoolean(7, some.get(number));
                insert.setLong(8, memory.identity().createdAt().instant().toEpochMilli());
                insert.addBatch();
                if (number % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        connection.commit();
        rest();
    }

    @Override
    public void rest() throws SQLException {
        connection.setAutoCommit(true);
        run(dialect.rest);
        connection.setAutoCommit(false);
    }

    @Override
    public int plan(boolean all) {
        return 0;
    }

    @Override
    public int set(boolean all) throws SQLException {
        change++;
        String where = all ? "" : " where wanted";
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("insert into bench_history select " + change + ", number, 'region', " + dialect.get
                    + " from bench_memory" + where);
            int rows = statement.executeUpdate("update bench_memory set metadata = " + dialect.set + ", updated_at = "
                    + System.currentTimeMillis() + ", version = version + 1" + where);
            connection.commit();
            return rows;
        }
    }

    @Override
    public int undo() throws SQLException {
        int set = change++;
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("insert into bench_history select " + change + ", m.number, 'region', "
                    + dialect.get.replace("metadata", "m.metadata")
                    + " from bench_memory m join bench_history h on h.number = m.number where h.change = " + set);
            int rows = statement.executeUpdate("update bench_memory set metadata = "
                    + dialect.back.replace("metadata", "bench_memory.metadata")
                    + ", version = version + 1 from bench_history h where h.number = bench_memory.number and h.change = "
                    + set);
            connection.commit();
            return rows;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private void run(List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
