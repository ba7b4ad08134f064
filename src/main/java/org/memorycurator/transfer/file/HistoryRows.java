package org.memorycurator.transfer.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rows of Mem0's tables {@code history} (Python) and {@code memory_history} (TypeScript), those of one memory together, in
 * the order in which they were written. SQLite sorts them, in a file where it must.
 */
final class HistoryRows implements AutoCloseable {
    /** What a row says, in bytes; a longer one is not read. */
    static final int LONGEST = 4 << 20;

    private static final List<String> TABLES = List.of("history", "memory_history");

    /** What each column is called, in any version of Mem0. */
    private static final List<List<String>> COLUMNS = List.of(
            List.of("memory_id"),
            List.of("old_memory", "previous_value", "prev_value"),
            List.of("new_memory", "new_value"),
            List.of("event", "action"),
            List.of("created_at", "timestamp"),
            List.of("updated_at"),
            List.of("actor_id"),
            List.of("role"),
            List.of("user_id"),
            List.of("agent_id"),
            List.of("app_id"),
            List.of("run_id", "session_id"),
            List.of("metadata"),
            List.of("categories"));

    /** The first name of each, in the order in which they are read. */
    static List<String> columns() {
        return COLUMNS.stream().map(List::getFirst).toList();
    }

    /**
     * One row; whatever is missing is null.
     *
     * @param unreadable whether something of it is no text in the encoding of its database
     * @param bytes how long it is; too long a row has nothing but its memory's id, cut off if need be
     */
    record Row(List<@Nullable String> values, boolean unreadable, long bytes) {
        @Nullable
        String memory() {
            return values.get(0);
        }

        @Nullable
        String before() {
            return values.get(1);
        }

        @Nullable
        String after() {
            return values.get(2);
        }

        @Nullable
        String event() {
            return values.get(3);
        }

        @Nullable
        String created() {
            return values.get(4);
        }

        @Nullable
        String updated() {
            return values.get(5);
        }

        @Nullable
        String actor() {
            return values.get(6);
        }

        @Nullable
        String role() {
            return values.get(7);
        }

        /** User, agent, app and run. */
        List<@Nullable String> owner() {
            return values.subList(8, 12);
        }

        /** As JSON. */
        @Nullable
        String metadata() {
            return values.get(12);
        }

        /** As JSON. */
        @Nullable
        String categories() {
            return values.get(13);
        }
    }

    private final Statement statement;
    private final ResultSet rows;
    private final Charset charset;
    private final long total;
    private long done;

    private HistoryRows(HistoryDatabase database, List<String> selects) throws SQLException {
        charset = database.charset();
        total = selects.isEmpty() ? 0 : count(database, selects);
        statement = database.connection().createStatement();
        rows = statement.executeQuery(
                "select * from (" + String.join(" union all ", selects) + ") order by id collate binary, t, place");
    }

    /** The tables among these that hold the history of memories. */
    static List<String> in(Map<String, List<String>> tables) {
        return TABLES.stream()
                .filter(table -> {
                    List<String> columns = tables.getOrDefault(table, List.of());
                    return columns.contains("memory_id")
                            && COLUMNS.get(2).stream().anyMatch(columns::contains);
                })
                .toList();
    }

    /** Whether any of these tables says whose the memories are. */
    static boolean owned(List<String> names, Map<String, List<String>> tables) {
        return names.stream()
                .flatMap(name -> tables.getOrDefault(name, List.of()).stream())
                .anyMatch(column -> COLUMNS.subList(8, 12).stream().anyMatch(found -> found.contains(column)));
    }

    /** All rows of these tables. */
    static HistoryRows of(HistoryDatabase database, List<String> names, Map<String, List<String>> tables)
            throws SQLException {
        List<String> selects = new ArrayList<>();
        for (String name : names) {
            selects.add(select(name, selects.size(), Objects.requireNonNull(tables.get(name))));
        }
        return new HistoryRows(database, selects);
    }

    private static String select(String table, int order, List<String> columns) {
        List<String> found = COLUMNS.stream()
                .map(names ->
                        names.stream().filter(columns::contains).findFirst().orElse(""))
                .toList();
        String bytes = "0";
        for (String column : found) {
            bytes += column.isEmpty() ? "" : " + coalesce(octet_length(" + HistoryDatabase.quoted(column) + "), 0)";
        }
        StringBuilder select = new StringBuilder("select substr(\"memory_id\", 1, 4096) as id");
        for (String column : found.subList(1, found.size())) {
            select.append(
                    column.isEmpty()
                            ? ", null"
                            : ", case when " + bytes + " <= " + LONGEST + " then " + HistoryDatabase.quoted(column)
                                    + " end");
        }
        return select.append(", ")
                .append(bytes)
                .append(", ")
                .append(order)
                .append(" as t, rowid as place from ")
                .append(HistoryDatabase.quoted(table))
                .toString();
    }

    private static long count(HistoryDatabase database, List<String> selects) throws SQLException {
        try (Statement statement = database.connection().createStatement();
                ResultSet row =
                        statement.executeQuery("select count(*) from (" + String.join(" union all ", selects) + ")")) {
            return row.getLong(1);
        }
    }

    /** The next row; null after the last. */
    @Nullable
    Row next() throws SQLException {
        if (!rows.next()) {
            return null;
        }
        done++;
        List<@Nullable String> values = new ArrayList<>(COLUMNS.size());
        boolean unreadable = false;
        for (int column = 1; column <= COLUMNS.size(); column++) {
            byte[] bytes = rows.getBytes(column);
            try {
                values.add(bytes == null ? null : text(bytes));
            } catch (CharacterCodingException e) {
                values.add(new String(bytes, charset));
                unreadable = true;
            }
        }
        return new Row(values, unreadable, rows.getLong(COLUMNS.size() + 1));
    }

    /** Strictly: what is no text is never taken for some. */
    private String text(byte[] bytes) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    /** Which part of the rows was read, from 0 to 1. */
    double part() {
        return total == 0 ? 1 : Math.min(1, (double) done / total);
    }

    @Override
    public void close() throws SQLException {
        try (statement) {
            rows.close();
        }
    }
}
