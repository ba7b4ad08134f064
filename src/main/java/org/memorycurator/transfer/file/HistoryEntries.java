package org.memorycurator.transfer.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.file.HistoryRows.Row;

/** Mem0's {@code history.db}: one element for each memory that it tells of, with all that happened to it, sorted by id. */
final class HistoryEntries implements Entries {
    private static final int NAMED = 10;

    private final long size;
    private final HistoryDatabase database;
    private final HistoryRows rows;
    private final List<String> notRead;
    private final HistoryTally tally = new HistoryTally();
    private @Nullable Row ahead;
    private long number;

    private HistoryEntries(Path file, HistoryDatabase database) throws IOException, SQLException {
        this.size = Files.size(file);
        this.database = database;
        Map<String, List<String>> tables = database.tables();
        List<String> histories = histories(database, tables);
        this.notRead = tables.keySet().stream()
                .filter(table -> !histories.contains(table))
                .toList();
        this.rows = HistoryRows.of(database, histories, tables);
        this.ahead = rows.next();
    }

    /**
     * What it is.
     *
     * @throws ImportException when it is no such database
     */
    static Detection detect(Path file, boolean compressed) {
        try (HistoryDatabase database = HistoryDatabase.open(file)) {
            Map<String, List<String>> tables = database.tables();
            List<String> histories = histories(database, tables);
            List<String> findings = HistoryRows.owned(histories, tables)
                    ? List.of()
                    : List.of(Text.of("transfer.history.nobody", database.name()));
            return new Detection(
                    new Layout(FileFormat.HISTORY, StandardCharsets.UTF_8, Layout.Table.NONE),
                    Text.of("transfer.found.history"),
                    compressed,
                    Detection.Certainty.MARKED,
                    List.of(StandardCharsets.UTF_8),
                    List.of(),
                    findings);
        } catch (SQLException e) {
            throw HistoryDatabase.damaged(String.valueOf(file.getFileName()), e);
        }
    }

    private static List<String> histories(HistoryDatabase database, Map<String, List<String>> tables) {
        List<String> histories = HistoryRows.in(tables);
        if (histories.isEmpty()) {
            throw new ImportException(Text.of("transfer.history.noTable", database.name()), null);
        }
        return histories;
    }

    /**
     * Opens it, be it compressed by gzip.
     *
     * @throws ImportException when it is no such database, or cannot be read
     */
    static HistoryEntries open(Path file) {
        HistoryDatabase database = HistoryDatabase.open(file);
        try {
            return new HistoryEntries(file, database);
        } catch (SQLException e) {
            database.close();
            throw HistoryDatabase.damaged(database.name(), e);
        } catch (IOException e) {
            database.close();
            throw ImportException.unreadable(file, e);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    @Override
    public @Nullable Entry next() {
        Row first = ahead;
        if (first == null) {
            return null;
        }
        try {
            MemoryHistory history = new MemoryHistory(first);
            ahead = rows.next();
            // rows without an id belong to nobody, so each stands alone
            while (ahead != null && first.memory() != null && first.memory().equals(ahead.memory())) {
                history.add(ahead);
                ahead = rows.next();
            }
            return history.entry(++number, tally);
        } catch (SQLException e) {
            throw HistoryDatabase.damaged(database.name(), e);
        }
    }

    @Override
    public long bytesTaken() {
        return (long) (size * rows.part());
    }

    @Override
    public List<String> notes() {
        List<String> notes = new ArrayList<>(tally.notes(database.name()));
        if (!notRead.isEmpty()) {
            List<String> named = notRead.subList(0, Math.min(NAMED, notRead.size()));
            notes.add(Text.of("transfer.history.notRead", database.name(), String.join(", ", named)));
        }
        return notes;
    }

    @Override
    public void close() {
        try (database) {
            rows.close();
        } catch (SQLException e) {
            throw HistoryDatabase.damaged(database.name(), e);
        }
    }
}
