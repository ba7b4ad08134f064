package org.memorycurator.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The tables, version by version: the script at place n makes version n + 1 out of version n. */
final class Schema {
    /** As this application writes it. */
    static final Schema LATEST = new Schema(
            List.of("V1__first.sql", "V2__past.sql", "V3__packs.sql", "V4__past_digests.sql", "V5__identities.sql"), 1);

    private final List<String> scripts;
    private final int readable;

    /** {@code readable}: databases from this version on can be read without being brought to this one. */
    Schema(List<String> scripts, int readable) {
        this.scripts = List.copyOf(scripts);
        this.readable = readable;
    }

    /** What brings a database from each version to the next, in order. */
    List<String> scripts() {
        return scripts;
    }

    /** Whether a database of this version can be read as it is. */
    boolean reads(int version) {
        return version >= readable;
    }

    /** The version that this one makes. */
    int version() {
        return scripts.size();
    }

    /** The version of a database; 0 when its tables were not (all) made. */
    static int versionOf(Connection connection) throws SQLException {
        String sql = "select count(*) from information_schema.tables where lower(table_name) = 'store_info'";
        if (number(connection, sql) == 0) {
            return 0;
        }
        return number(connection, "select coalesce(max(version), 0) from store_info");
    }

    /** Brings a database of an earlier version to this one. */
    void upgrade(Connection connection) throws SQLException {
        for (int version = versionOf(connection); version < version(); version++) {
            try (Statement statement = connection.createStatement()) {
                for (String sql : statements(scripts.get(version))) {
                    statement.execute(sql);
                }
            }
            if (version + 1 == PastDigests.SINCE) {
                PastDigests.fill(connection);
            }
            try (PreparedStatement insert = connection.prepareStatement("insert into store_info(version) values (?)")) {
                insert.setInt(1, version + 1);
                insert.executeUpdate();
            }
        }
    }

    private static int number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static List<String> statements(String script) {
        try (InputStream in = Schema.class.getResourceAsStream(script)) {
            if (in == null) {
                throw new IllegalStateException("no script " + script);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return List.of(text.replaceAll("(?m)^--.*$", "").strip().split(";\\s*"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
