package org.memorycurator.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Content;
import org.memorycurator.model.Feedback;
import org.memorycurator.model.Identity;
import org.memorycurator.model.Json;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Metadata;
import org.memorycurator.model.Owner;
import org.memorycurator.model.Rating;
import org.memorycurator.model.State;
import org.memorycurator.model.Timestamp;

/** Revisions from rows. */
final class Revisions {
    static final String COLUMNS = "r.rev, r.number, r.prev, r.version, r.state, r.metadata, r.categories, r.expiration,"
            + " r.rating, r.rating_reason, r.addressed, r.replaced_by, r.updated_at, r.updated_nano, r.updated_text,"
            + " r.digest, t.text, k.id, k.user_id, k.agent_id, k.app_id, k.run_id, k.created_at, k.created_nano,"
            + " k.created_text, k.immutable, k.replaces";

    private static final String SELECT = "select " + COLUMNS + " from mem_rev r join mem_text t on t.tid = r.tid"
            + " join mem_key k on k.number = r.number where ";

    /** How many are asked for in one statement: H2 compares each row found with all of them. */
    private static final int AT_ONCE = 200;

    private Revisions() {}

    /** These revisions, in this order; unknown ones and zeros are left out. */
    static List<Memory> read(Connection connection, long[] revisions) throws SQLException {
        List<Memory> found = new ArrayList<>(revisions.length);
        try (PreparedStatement select = connection.prepareStatement(SELECT + "r.rev = any(?)")) {
            for (int from = 0; from < revisions.length; from += AT_ONCE) {
                long[] part = Arrays.copyOfRange(revisions, from, Math.min(from + AT_ONCE, revisions.length));
                select.setArray(1, array(connection, part));
                Map<Long, Memory> byRevision = HashMap.newHashMap(part.length);
                for (Memory memory : memories(select)) {
                    byRevision.put(memory.revision(), memory);
                }
                for (long revision : part) {
                    Memory memory = byRevision.get(revision);
                    if (memory != null) {
                        found.add(memory);
                    }
                }
            }
        }
        return found;
    }

    /** Revisions from..to (both inclusive), ascending, at most {@code count}. */
    static List<Memory> range(Connection connection, long from, long to, int count) throws SQLException {
        String where = "r.rev between ? and ? order by r.rev fetch first ? rows only";
        try (PreparedStatement select = connection.prepareStatement(SELECT + where)) {
            select.setLong(1, from);
            select.setLong(2, to);
            select.setInt(3, count);
            return memories(select);
        }
    }

    /** A list of numbers as one parameter. */
    static java.sql.Array array(Connection connection, long[] values) throws SQLException {
        return connection.createArrayOf("bigint", Arrays.stream(values).boxed().toArray());
    }

    private static List<Memory> memories(PreparedStatement select) throws SQLException {
        List<Memory> memories = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                memories.add(memory(row));
            }
        }
        return memories;
    }

    /** The memory of a row; what somebody broke in it comes as near to what is there as it can. */
    static Memory memory(ResultSet row) throws SQLException {
        Content content = new Content(
                orEmpty(row.getString("text")),
                metadata(row.getString("metadata")),
                categories(row.getString("categories")),
                row.getObject("expiration", LocalDate.class),
                feedback(row),
                state(row.getInt("state")),
                moment(row, "updated"),
                row.getString("replaced_by"));
        return new Memory(
                row.getInt("number"),
                identity(row),
                row.getLong("rev"),
                row.getLong("prev"),
                row.getInt("version"),
                content);
    }

    private static Identity identity(ResultSet row) throws SQLException {
        Owner owner = new Owner(
                row.getString("user_id"), row.getString("agent_id"), row.getString("app_id"), row.getString("run_id"));
        Timestamp created = moment(row, "created");
        return new Identity(
                orEmpty(row.getString("id")),
                owner,
                created == null ? Timestamp.of(Instant.EPOCH) : created,
                row.getBoolean("immutable"),
                row.getString("replaces"));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Metadata that somebody broke is shown as it is, under a name that says so. */
    private static Metadata metadata(@Nullable String text) {
        try {
            return text == null ? Metadata.EMPTY : JsonText.metadata(text);
        } catch (IllegalArgumentException e) {
            return Metadata.EMPTY.with("(unreadable)", new Json.Str(text));
        }
    }

    private static @Nullable Timestamp moment(ResultSet row, String name) throws SQLException {
        long seconds = row.getLong(name + "_at");
        if (row.wasNull()) {
            return null;
        }
        Instant instant = Instant.ofEpochSecond(seconds, row.getInt(name + "_nano"));
        String text = row.getString(name + "_text");
        return new Timestamp(instant, text == null ? instant.toString() : text);
    }

    private static @Nullable Feedback feedback(ResultSet row) throws SQLException {
        String stored = row.getString("rating");
        for (Rating rating : Rating.values()) {
            if (rating.name().equals(stored)) {
                return new Feedback(rating, row.getString("rating_reason"), row.getBoolean("addressed"));
            }
        }
        return null;
    }

    /** The code of a state. */
    static int code(State state) {
        return switch (state) {
            case LIVE -> 0;
            case BIN -> 1;
        };
    }

    private static State state(int code) {
        return code == 0 ? State.LIVE : State.BIN;
    }

    /** Categories as they are stored: a JSON list, or null for none. */
    static @Nullable String print(List<String> categories) {
        return categories.isEmpty()
                ? null
                : JsonText.print(new Json.Arr(
                        categories.stream().<Json>map(Json.Str::new).toList()));
    }

    /** Metadata as it is stored: a JSON object, or null for an empty one. */
    static @Nullable String print(Metadata metadata) {
        return metadata.values().isEmpty() ? null : JsonText.print(metadata);
    }

    private static List<String> categories(@Nullable String text) {
        if (text == null) {
            return List.of();
        }
        try {
            List<String> categories = new ArrayList<>();
            if (JsonText.parse(text) instanceof Json.Arr list) {
                list.items()
                        .forEach(item -> categories.add(item instanceof Json.Str s ? s.value() : JsonText.print(item)));
            }
            return categories;
        } catch (IllegalArgumentException e) {
            return List.of(text);
        }
    }

    /** What a revision's row must hash to, its key and text included. */
    static long digest(Memory memory, @Nullable String metadata, @Nullable String categories) {
        Content content = memory.content();
        Feedback feedback = content.feedback();
        Identity identity = memory.identity();
        Owner owner = identity.owner();
        Hash hash = new Hash()
                .add(memory.revision())
                .add(memory.number())
                .add(memory.previous())
                .add(memory.version())
                .add(content.text())
                .add(metadata)
                .add(categories)
                .add(
                        content.expirationDate() == null
                                ? Long.MIN_VALUE
                                : content.expirationDate().toEpochDay())
                .add(feedback == null ? null : feedback.rating().name())
                .add(feedback == null ? null : feedback.reason())
                .add(feedback != null && feedback.addressed())
                .add(code(content.state()))
                .add(content.replacedBy());
        add(hash, content.updatedAt());
        hash.add(identity.id())
                .add(owner.userId())
                .add(owner.agentId())
                .add(owner.appId())
                .add(owner.runId())
                .add(identity.immutable())
                .add(identity.replaces());
        add(hash, identity.createdAt());
        return hash.value();
    }

    private static void add(Hash hash, @Nullable Timestamp moment) {
        if (moment == null) {
            hash.add((String) null);
        } else {
            hash.add(moment.instant().getEpochSecond())
                    .add(moment.instant().getNano())
                    .add(moment.text());
        }
    }
}
