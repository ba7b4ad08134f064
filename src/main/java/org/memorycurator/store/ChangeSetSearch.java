package org.memorycurator.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.ChangeSet;
import org.memorycurator.model.HistoryFilter;

/** Change sets that a filter lets through: the database reads them from the newest downwards until there are enough. */
final class ChangeSetSearch {
    private final StringBuilder where = new StringBuilder("number < ?");
    private final List<Object> values = new ArrayList<>();

    private ChangeSetSearch(HistoryFilter filter, long before) {
        values.add(before);
        and(filter.kind() == null ? null : filter.kind().name(), "kind = ?");
        and(filter.author(), "author = ?");
        and(filter.since() == null ? null : filter.since().toEpochMilli(), "applied_ms >= ?");
        for (String word : filter.words()) {
            if (HistoryFilter.isNumber(word)) {
                and(Long.valueOf(word.substring(1)), "number = ?");
            } else {
                and(
                        "%" + word.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%",
                        "lower(concat(title,chr(10),reason,chr(10),author)) like ? escape '!'");
            }
        }
    }

    private void and(@Nullable Object value, String condition) {
        if (value != null) {
            where.append(" and ").append(condition);
            values.add(value);
        }
    }

    /** The newest ones below {@code before}, newest first. */
    static List<ChangeSet> below(Connection connection, HistoryFilter filter, long before, int count)
            throws SQLException {
        ChangeSetSearch search = new ChangeSetSearch(filter, before);
        String sql = "select * from change_set where " + search.where + " order by number desc fetch first ? rows only";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            int at = 1;
            for (Object value : search.values) {
                select.setObject(at++, value);
            }
            select.setInt(at, count);
            return ChangeSets.changeSets(select);
        }
    }

    static List<String> authors(Connection connection) throws SQLException {
        List<String> authors = new ArrayList<>();
        try (PreparedStatement select =
                        connection.prepareStatement("select distinct author from change_set order by author");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                authors.add(row.getString(1));
            }
        }
        return authors;
    }
}
