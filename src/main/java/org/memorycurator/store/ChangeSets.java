package org.memorycurator.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.ChangeSet;
import org.memorycurator.model.Json;
import org.memorycurator.model.Origin;

/** Change sets from and to rows. */
final class ChangeSets {
    private ChangeSets() {}

    /** The newest ones below {@code before}, newest first. */
    static List<ChangeSet> below(Connection connection, long before, int count) throws SQLException {
        String sql = "select * from change_set where number < ? order by number desc fetch first ? rows only";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, before);
            select.setInt(2, count);
            return changeSets(select);
        }
    }

    static Optional<ChangeSet> numbered(Connection connection, long number) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select * from change_set where number = ?")) {
            select.setLong(1, number);
            return changeSets(select).stream().findFirst();
        }
    }

    /** The one that appended a revision: found by halving, since numbers and revisions rise together. */
    static Optional<ChangeSet> holding(Connection connection, long revision, long last) throws SQLException {
        String sql = "select * from change_set where number <= ? order by number desc fetch first 1 row only";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            long low = 1;
            long high = last;
            while (low <= high) {
                select.setLong(1, low + (high - low) / 2);
                Optional<ChangeSet> middle = changeSets(select).stream().findFirst();
                if (middle.isEmpty() || middle.get().lastRevision() < revision) {
                    low = low + (high - low) / 2 + 1;
                } else if (middle.get().firstRevision() > revision) {
                    high = middle.get().number() - 1;
                } else {
                    return middle;
                }
            }
        }
        return Optional.empty();
    }

    /** What each did to earlier ones, from {@code from} upwards, at most {@code count}. */
    static List<Store.Link> links(Connection connection, long from, int count) throws SQLException {
        String sql = "select number, kind, undoes from change_set where number >= ? order by number"
                + " fetch first ? rows only";
        List<Store.Link> links = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, from);
            select.setInt(2, count);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    links.add(new Store.Link(row.getLong(1), ChangeKind.valueOf(row.getString(2)), row.getLong(3)));
                }
            }
        }
        return links;
    }

    /** How far the published part reaches. */
    static Head head(Connection connection) throws SQLException {
        String sql = "select number, token, last_rev, last_number, last_tid from change_set order by number desc"
                + " fetch first 1 row only";
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            return row.next()
                    ? new Head(
                            row.getLong(1), row.getObject(2, UUID.class), row.getLong(3), row.getInt(4), row.getLong(5))
                    : Head.NONE;
        }
    }

    /** Whether this head was once the store's. */
    static boolean knows(Connection connection, Head head) throws SQLException {
        String sql = "select 1 from change_set where number = ? and token = ? and last_rev = ? and last_number = ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, head.changeSet());
            select.setObject(2, head.token());
            select.setLong(3, head.revision());
            select.setInt(4, head.number());
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    static void insert(Connection connection, ChangeSet changeSet, Head head) throws SQLException {
        String sql = "insert into change_set(number, token, kind, title, author, reason, planned_ms, applied_ms, query,"
                + " total, first_numbers, first_rev, last_rev, last_number, last_tid, undoes)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setLong(1, changeSet.number());
            insert.setObject(2, changeSet.token());
            insert.setString(3, changeSet.kind().name());
            insert.setString(4, changeSet.title());
            insert.setString(5, changeSet.author());
            insert.setString(6, changeSet.reason());
            insert.setLong(7, changeSet.planned().toEpochMilli());
            insert.setLong(8, changeSet.at().toEpochMilli());
            origin(insert, 9, changeSet.origin());
            insert.setLong(12, changeSet.firstRevision());
            insert.setLong(13, changeSet.lastRevision());
            insert.setInt(14, head.number());
            insert.setLong(15, head.tid());
            insert.setLong(16, changeSet.undoes());
            insert.executeUpdate();
        }
    }

    private static void origin(PreparedStatement insert, int at, @Nullable Origin origin) throws SQLException {
        if (origin == null) {
            insert.setNull(at, Types.VARCHAR);
            insert.setNull(at + 1, Types.BIGINT);
            insert.setNull(at + 2, Types.VARCHAR);
        } else {
            insert.setString(at, origin.query());
            insert.setLong(at + 1, origin.total());
            insert.setString(at + 2, print(origin.first()));
        }
    }

    private static String print(List<Integer> numbers) {
        return JsonText.print(new Json.Arr(
                numbers.stream().<Json>map(n -> new Json.Num(n.toString())).toList()));
    }

    /** The change sets that a statement finds. */
    static List<ChangeSet> changeSets(PreparedStatement select) throws SQLException {
        List<ChangeSet> found = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                found.add(new ChangeSet(
                        row.getLong("number"),
                        row.getObject("token", UUID.class),
                        ChangeKind.valueOf(row.getString("kind")),
                        row.getString("title"),
                        row.getString("author"),
                        row.getString("reason"),
                        Instant.ofEpochMilli(row.getLong("planned_ms")),
                        Instant.ofEpochMilli(row.getLong("applied_ms")),
                        origin(row),
                        row.getLong("first_rev"),
                        row.getLong("last_rev"),
                        row.getLong("undoes")));
            }
        }
        return found;
    }

    private static @Nullable Origin origin(ResultSet row) throws SQLException {
        String query = row.getString("query");
        if (query == null) {
            return null;
        }
        List<Integer> first = new ArrayList<>();
        String numbers = row.getString("first_numbers");
        if (numbers != null && JsonText.parse(numbers) instanceof Json.Arr list) {
            for (Json item : list.items()) {
                if (item instanceof Json.Num number) {
                    first.add(Integer.valueOf(number.literal()));
                }
            }
        }
        return new Origin(query, row.getLong("total"), first);
    }
}
