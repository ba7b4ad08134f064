package org.memorycurator.model;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Something of a memory that can be searched, sorted, faceted and shown in a column. */
public sealed interface Field {
    /** How a search names it: {@code user}, {@code region}, {@code metadata.user}. */
    String queryName();

    /** How the grid names its column: {@code user_id}, {@code metadata.region}. */
    String columnId();

    /** The fields that every memory has. */
    enum Core implements Field {
        /** The remembered fact. */
        TEXT("text", "text"),
        /** Mem0's id. */
        ID("id", "id"),
        /** user_id. */
        USER("user", "user_id"),
        /** agent_id. */
        AGENT("agent", "agent_id"),
        /** app_id. */
        APP("app", "app_id"),
        /** run_id. */
        RUN("run", "run_id"),
        /** Each of its categories. */
        CATEGORY("category", "categories"),
        /** created_at. */
        CREATED("created", "created_at"),
        /** updated_at. */
        UPDATED("updated", "updated_at"),
        /** expiration_date. */
        EXPIRES("expires", "expiration_date"),
        /** Whether it may only be replaced. */
        IMMUTABLE("immutable", "immutable"),
        /** positive, negative, very_negative; addressed feedback does not count. */
        FEEDBACK("feedback", "feedback");

        private final String queryName;
        private final String columnId;

        Core(String queryName, String columnId) {
            this.queryName = queryName;
            this.columnId = columnId;
        }

        @Override
        public String queryName() {
            return queryName;
        }

        @Override
        public String columnId() {
            return columnId;
        }
    }

    /** One key of the metadata; nested objects are reached by dots: {@code address.city}. */
    record Key(String key) implements Field {
        @Override
        public String queryName() {
            boolean taken = RESERVED.contains(key) || !Field.named(key).equals(this);
            return taken ? PREFIX + key : key;
        }

        @Override
        public String columnId() {
            return PREFIX + key;
        }

        private static final Set<String> RESERVED = Set.of("is", "has", "in");
        private static final String PREFIX = "metadata.";
    }

    /** The field that a search calls so: a core field's name, or else a metadata key with or without its prefix. */
    static Field named(String queryName) {
        Optional<Core> core = Arrays.stream(Core.values())
                .filter(f -> f.queryName().equals(queryName) || f.columnId().equals(queryName))
                .findFirst();
        if (core.isPresent()) {
            return core.get();
        }
        return new Key(queryName.startsWith(Key.PREFIX) ? queryName.substring(Key.PREFIX.length()) : queryName);
    }
}
