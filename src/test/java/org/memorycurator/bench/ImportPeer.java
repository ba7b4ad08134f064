package org.memorycurator.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.memorycurator.model.Json;
import org.memorycurator.store.JsonText;

/** Another database that loads the same file into one table with the same indexes: id, user, creation date. On disk when it ends. */
abstract class ImportPeer {
    private static final int BATCH = 1_000;

    private static final List<String> TABLE = List.of(
            "create table memory(id text not null, user_id text, agent_id text, run_id text, text text not null, metadata text,"
                    + " categories text, created_at text, updated_at text, immutable boolean)",
            "create unique index memory_id on memory(id)",
            "create index memory_user on memory(user_id)",
            "create index memory_created on memory(created_at)");

    private final String name;

    ImportPeer(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    /** Loads the file; gives how many rows there are then. */
    abstract long load() throws Exception;

    /** SQLite through its Java driver: parsed as here, inserted row by row by a prepared statement in one transaction. */
    static ImportPeer sqliteByDriver(Path file, Path database) {
        return new ImportPeer("SQLite, driver, one transaction") {
            @Override
            long load() throws Exception {
                try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database)) {
                    run(connection, List.of("pragma journal_mode = wal", "pragma synchronous = full"));
                    run(connection, TABLE);
                    connection.setAutoCommit(false);
                    insert(connection, file);
                    connection.commit();
                    return count(connection);
                }
            }
        };
    }

    private static void insert(Connection connection, Path file) throws IOException, SQLException {
        try (BufferedReader lines = Files.newBufferedReader(file);
                PreparedStatement insert =
                        connection.prepareStatement("insert into memory values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            int waiting = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Map<String, Json> members = ((Json.Obj) JsonText.parse(line)).members();
                int column = 1;
                for (String key : List.of("id", "user_id", "agent_id", "run_id", "memory")) {
                    insert.setString(column++, members.get(key) instanceof Json.Str text ? text.value() : null);
                }
                insert.setString(column++, JsonText.print(members.get("metadata")));
                insert.setString(column++, JsonText.print(members.get("categories")));
                for (String key : List.of("created_at", "updated_at")) {
                    insert.setString(column++, members.get(key) instanceof Json.Str text ? text.value() : null);
                }
                insert.setBoolean(column, members.get("immutable") instanceof Json.Bool flag && flag.value());
                insert.addBatch();
                waiting++;
                if (waiting % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    /** SQLite's own program: its bulk load into one column, and one statement that takes the JSON apart. */
    static ImportPeer sqliteByProgram(Path file, Path database) {
        return new ImportPeer("SQLite, program, .import") {
            @Override
            long load() throws Exception {
                String script = "pragma journal_mode = wal;\npragma synchronous = full;\n" + String.join(";\n", TABLE)
                        + ";\ncreate temp table line(json text);\n.mode ascii\n.separator \"\\037\" \"\\n\"\n.import \""
                        + file
                        + "\" line\nbegin;\ninsert into memory select json->>'$.id', json->>'$.user_id', json->>'$.agent_id',"
                        + " json->>'$.run_id', json->>'$.memory', json->'$.metadata', json->'$.categories', json->>'$.created_at',"
                        + " json->>'$.updated_at', json->>'$.immutable' from line;\ncommit;\n.mode list\nselect count(*) from memory;\n";
                return told(script, "sqlite3", database.toString());
            }
        };
    }

    /** PostgreSQL's own program: COPY into one column, and one statement that takes the JSON apart. */
    static ImportPeer postgresql(Path file, String url) {
        return new ImportPeer("PostgreSQL, COPY") {
            @Override
            long load() throws Exception {
                String script = "drop table if exists memory;\ndrop table if exists line;\n" + String.join(";\n", TABLE)
                        + ";\ncreate unlogged table line(json text);\nbegin;\n\\copy line from '" + file
                        + "' with (format csv, quote e'\\x01', delimiter e'\\x02')\n"
                        + "insert into memory select j->>'id', j->>'user_id', j->>'agent_id', j->>'run_id', j->>'memory',"
                        + " (j->'metadata')::text, (j->'categories')::text, j->>'created_at', j->>'updated_at',"
                        + " (j->>'immutable')::boolean from (select json::json as j from line) as parsed;\n"
                        + "commit;\nselect count(*) from memory;\n";
                return told(script, "psql", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", url.replaceFirst("^jdbc:", ""));
            }
        };
    }

    /** What a program says last when it is given this script: a number. */
    private static long told(String script, String... command) throws IOException, InterruptedException {
        Process program = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (OutputStream in = program.getOutputStream()) {
            in.write(script.getBytes(StandardCharsets.UTF_8));
        }
        String answer = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        program.waitFor();
        String last = answer.substring(answer.lastIndexOf('\n') + 1).strip();
        if (!last.matches("\\d+")) {
            throw new IllegalStateException(answer);
        }
        return Long.parseLong(last);
    }

    private static void run(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static long count(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from memory")) {
            row.next();
            return row.getLong(1);
        }
    }
}
