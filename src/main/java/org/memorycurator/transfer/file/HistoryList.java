package org.memorycurator.transfer.file;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Json;
import org.memorycurator.store.JsonText;
import org.memorycurator.text.Text;

/**
 * What happened to memories as rows in JSON, as Mem0's Platform answers. First all rows go into a temporary database, for those of one memory may
 * lie far apart; what is no row is given out meanwhile. Then that database is read as any other.
 */
final class HistoryList implements Entries {
    private final Path file;
    private final JsonEntries list;
    private final Path folder;
    private final List<String> columns = HistoryRows.columns();
    private @Nullable Connection connection;
    private @Nullable PreparedStatement insert;
    private @Nullable HistoryEntries entries;

    HistoryList(Path file, Charset charset) throws IOException {
        this.file = file;
        this.list = new JsonEntries(SourceText.open(file, charset));
        this.folder = TemporaryFiles.makeFolder();
        try {
            Connection made = DriverManager.getConnection("jdbc:sqlite:" + database());
            connection = made;
            try (Statement statement = made.createStatement()) {
                statement.execute("create table history(" + String.join(" text, ", columns) + " text)");
            }
            made.setAutoCommit(false);
            insert = made.prepareStatement(
                    "insert into history values (" + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")");
        } catch (SQLException e) {
            close();
            throw unwritable(e);
        }
    }

    /** Called as the file is, for it is named to the user. */
    private Path database() {
        return folder.resolve(String.valueOf(file.getFileName()));
    }

    private ImportException unwritable(SQLException e) {
        return ImportException.unwritable(folder, new IOException(e.getMessage(), e));
    }

    @Override
    public @Nullable Entry next() {
        if (entries == null) {
            try {
                for (Entry entry = list.next(); entry != null; entry = list.next()) {
                    Entry odd = take(entry);
                    if (odd != null) {
                        return odd;
                    }
                }
                finish();
            } catch (SQLException e) {
                throw unwritable(e);
            }
            entries = HistoryEntries.open(database());
        }
        return entries.next();
    }

    /** The element with its problem, if it is no row. */
    private @Nullable Entry take(Entry entry) throws SQLException {
        PreparedStatement into = insert;
        if (entry.problem() != null || into == null) {
            return entry;
        }
        try {
            if (JsonText.parse(entry.raw()) instanceof Json.Obj row
                    && row.members().get("memory_id") instanceof Json.Str) {
                fill(into, row.members());
                into.executeUpdate();
                return null;
            }
        } catch (IllegalArgumentException e) {
            return new Entry(entry.raw(), entry.line(), entry.number(), String.valueOf(e.getMessage()), entry.body());
        }
        return new Entry(entry.raw(), entry.line(), entry.number(), Text.of("transfer.history.noId"), entry.body());
    }

    private void fill(PreparedStatement into, Map<String, Json> members) throws SQLException {
        for (int i = 0; i < columns.size(); i++) {
            String column = columns.get(i);
            Json value = members.get(column);
            if (value == null && column.equals("run_id")) {
                value = members.get("session_id");
            }
            into.setString(
                    i + 1,
                    switch (value) {
                        case null -> null;
                        case Json.Nil nothing -> null;
                        case Json.Str text -> text.value();
                        default -> JsonText.print(value);
                    });
        }
    }

    private void finish() throws SQLException {
        if (insert != null && connection != null) {
            insert.close();
            connection.commit();
            connection.close();
        }
    }

    @Override
    public long bytesTaken() {
        return list.bytesTaken();
    }

    @Override
    public List<String> notes() {
        List<String> notes = new ArrayList<>(list.notes());
        if (entries != null) {
            notes.addAll(entries.notes());
        }
        return notes;
    }

    @Override
    public void close() {
        try (list) {
            if (entries != null) {
                entries.close();
            }
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            throw unwritable(e);
        } finally {
            HistoryDatabase.forget(folder);
        }
    }
}
