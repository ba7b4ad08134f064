package org.memorycurator.transfer.mapping;

import org.jspecify.annotations.Nullable;

/** What a column of a table becomes. */
public sealed interface ColumnUse {
    /** Nothing; a text template can still name the column. */
    record Ignored() implements ColumnUse {}

    /** A part of the memory. */
    record Is(Part part) implements ColumnUse {}

    /** A date of the memory, in the form in which the file writes it. */
    record Date(Part part, DateForm form) implements ColumnUse {}

    /**
     * The memory's categories.
     *
     * @param separator between them in a cell
     */
    record Categories(String separator) implements ColumnUse {}

    /**
     * A metadata key, with dots into nested objects.
     *
     * @param form for {@link Kind#DATE}; null for others
     */
    record Key(String key, Kind kind, @Nullable DateForm form) implements ColumnUse {}

    /** The parts of a memory that a column can be. */
    enum Part {
        /** Its text. */
        TEXT,
        /** Mem0's id. */
        ID,
        /** user_id. */
        USER,
        /** agent_id. */
        AGENT,
        /** app_id. */
        APP,
        /** run_id. */
        RUN,
        /** created_at. */
        CREATED,
        /** updated_at. */
        UPDATED,
        /** expiration_date. */
        EXPIRES,
        /** immutable. */
        IMMUTABLE,
        /** feedback: the rating. */
        FEEDBACK,
        /** feedback_reason. */
        FEEDBACK_REASON,
        /** Whether a correction has answered the feedback. */
        FEEDBACK_ADDRESSED,
        /** {@code deleted} for a memory in the bin; {@code active}, or nothing, for others. */
        STATE,
        /** The id of the memory that took its place. */
        REPLACED_BY,
        /** The id of the memory whose place it took. */
        REPLACES,
        /** Metadata keys without a column of their own, as one JSON object; a dot in such a key is only a dot. */
        METADATA,
        /** The version that the memory had when it was exported: a later one is a conflict. */
        VERSION
    }

    /** The type of a metadata value. */
    enum Kind {
        /** As it is written. */
        TEXT,
        /** A number, kept as it is written. */
        NUMBER,
        /** true or false. */
        BOOLEAN,
        /** A date, stored as ISO text. */
        DATE,
        /** JSON: lists, objects, null. */
        JSON
    }
}
