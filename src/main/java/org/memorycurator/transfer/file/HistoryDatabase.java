package org.memorycurator.transfer.file;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.memorycurator.text.Text;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteException;

/**
 * An SQLite database of strangers, open to be read and nothing else: what is written into its schema is never trusted, and
 * no file of theirs is altered. What its last writer left in a log beside it, and what is compressed, is read in a copy.
 */
final class HistoryDatabase implements AutoCloseable {
    private static final int MAGIC = 16;
    private static final int ATTEMPTS = 3;

    /** SQLite's own steps for each byte of a file: none that is sound needs so many, and one whose pages form rings never ends. */
    private static final int STEPS_A_BYTE = 20;

    private static final int STEPS = 1_000_000;

    private final String name;
    private final @Nullable Path copy;
    private final Connection connection;

    private HistoryDatabase(Path file) throws IOException, SQLException {
        this.name = String.valueOf(file.getFileName());
        this.copy = needsCopy(file) ? TemporaryFiles.makeFolder() : null;
        try {
            this.connection = connect(copy == null ? file : copied(file, copy.resolve("history.db")), copy != null);
        } catch (IOException | SQLException | RuntimeException e) {
            forget(copy);
            throw e;
        }
    }

    /**
     * Opens it.
     *
     * @throws ImportException when it is no SQLite database, or cannot be opened
     */
    static HistoryDatabase open(Path file) {
        try {
            return new HistoryDatabase(file);
        } catch (IOException e) {
            throw ImportException.unreadable(file, e);
        } catch (SQLException e) {
            throw damaged(String.valueOf(file.getFileName()), e);
        }
    }

    /** @throws ImportException when it does not begin as such a database does */
    private static boolean needsCopy(Path file) throws IOException {
        try (FileBytes bytes = FileBytes.open(file)) {
            if (Magic.of(bytes.readNBytes(MAGIC)) != Magic.SQLITE) {
                throw new ImportException(Text.of("transfer.history.none", file.getFileName()), null);
            }
            return bytes.compressed() || Files.exists(beside(file, "-wal")) || Files.exists(beside(file, "-journal"));
        }
    }

    private static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    private static Path copied(Path file, Path copy) throws IOException {
        try (FileBytes bytes = FileBytes.open(file)) {
            if (bytes.compressed()) {
                Files.copy(bytes, copy);
                return copy;
            }
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            List<String> before = state(file);
            for (String ending : List.of("", "-wal", "-journal")) {
                Files.deleteIfExists(beside(copy, ending));
                if (Files.exists(beside(file, ending))) {
                    Files.copy(beside(file, ending), beside(copy, ending));
                }
            }
            if (state(file).equals(before)) {
                return copy;
            }
        }
        throw new ImportException(Text.of("transfer.history.busy", file.getFileName()), null);
    }

    /** Sizes and times, which differ when somebody writes meanwhile. */
    private static List<String> state(Path file) throws IOException {
        List<String> state = new ArrayList<>();
        for (String ending : List.of("", "-wal", "-journal")) {
            Path path = beside(file, ending);
            if (Files.exists(path)) {
                BasicFileAttributes is = Files.readAttributes(path, BasicFileAttributes.class);
                state.add(ending + is.size() + is.lastModifiedTime());
            }
        }
        return state;
    }

    /** A file that is not ours is never written to, not even looked at for locks; a copy may have its log played back into it. */
    private static Connection connect(Path file, boolean own) throws SQLException, IOException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(!own);
        config.setPragma(SQLiteConfig.Pragma.LIMIT_ATTACHED, "0");
        String uri = file.toUri().toASCIIString().replaceFirst("^file:/*", "file:/");
        Connection connection = config.createConnection("jdbc:sqlite:" + uri + (own ? "" : "?immutable=1"));
        try {
            for (String pragma : List.of("trusted_schema=off", "cell_size_check=on", "mmap_size=0", "query_only=on")) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("pragma " + pragma);
                }
            }
            long most = 10 + Files.size(file) * STEPS_A_BYTE / STEPS;
            ProgressHandler.setHandler(connection, STEPS, new ProgressHandler() {
                private long done;

                @Override
                protected int progress() {
                    return ++done > most ? 1 : 0;
                }
            });
            return connection;
        } catch (SQLException | IOException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    Connection connection() {
        return connection;
    }

    /** The encoding of its texts. */
    Charset charset() throws SQLException {
        return switch (text("pragma encoding")) {
            case "UTF-16le" -> StandardCharsets.UTF_16LE;
            case "UTF-16be" -> StandardCharsets.UTF_16BE;
            default -> StandardCharsets.UTF_8;
        };
    }

    private String text(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? String.valueOf(row.getString(1)) : "";
        }
    }

    /** Real tables, by name in lower case, each with the columns that are really stored, in lower case. */
    Map<String, List<String>> tables() throws SQLException {
        List<String> names = new ArrayList<>();
        String sql = "select name from sqlite_master where type = 'table' and name not like 'sqlite!_%' escape '!'"
                + " and sql not like 'create virtual%' order by name";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        Map<String, List<String>> tables = new LinkedHashMap<>();
        for (String table : names) {
            List<String> columns = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("pragma table_info(" + quoted(table) + ")")) {
                while (row.next()) {
                    columns.add(row.getString(2).toLowerCase(Locale.ROOT));
                }
            }
            tables.put(table.toLowerCase(Locale.ROOT), columns);
        }
        return tables;
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** What to tell of a file that SQLite cannot read to its end. */
    static ImportException damaged(String name, SQLException cause) {
        String code =
                cause instanceof SQLiteException known ? known.getResultCode().name() : cause.getSQLState();
        return new ImportException(Text.of("transfer.history.damaged", name, String.valueOf(code)), cause);
    }

    String name() {
        return name;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw damaged(name, e);
        } finally {
            forget(copy);
        }
    }

    static void forget(@Nullable Path folder) {
        if (folder == null) {
            return;
        }
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            // The system clears its temporary folder, and the import is not affected.
            System.getLogger(HistoryDatabase.class.getName())
                    .log(Level.WARNING, "A temporary copy could not be removed", e);
        }
    }
}
