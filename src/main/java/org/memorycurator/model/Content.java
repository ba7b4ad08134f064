package org.memorycurator.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything of a memory that can change. Never changed in place.
 *
 * @param text the remembered fact, to the last character
 * @param metadata typed values under free keys
 * @param categories in their order, without doubles
 * @param expirationDate the last day (UTC) on which agents see it; null for ever
 * @param feedback null when nobody gave any
 * @param state live or in the bin
 * @param updatedAt null when the source had none
 * @param replacedBy the id of the memory that took its place, on a memory in the bin
 */
public record Content(
        String text,
        Metadata metadata,
        List<String> categories,
        @Nullable LocalDate expirationDate,
        @Nullable Feedback feedback,
        State state,
        @Nullable Timestamp updatedAt,
        @Nullable String replacedBy) {

    /** Copies the categories. */
    public Content {
        categories = List.copyOf(categories);
    }

    /** A live memory with this text and nothing else. */
    public static Content of(String text) {
        return new Content(text, Metadata.EMPTY, List.of(), null, null, State.LIVE, null, null);
    }

    /** The same with another text. */
    public Content withText(String changed) {
        return new Content(changed, metadata, categories, expirationDate, feedback, state, updatedAt, replacedBy);
    }

    /** The same with other metadata. */
    public Content withMetadata(Metadata changed) {
        return new Content(text, changed, categories, expirationDate, feedback, state, updatedAt, replacedBy);
    }

    /** The same with other categories. */
    public Content withCategories(List<String> changed) {
        return new Content(text, metadata, changed, expirationDate, feedback, state, updatedAt, replacedBy);
    }

    /** The same with another expiration date, or none. */
    public Content withExpirationDate(@Nullable LocalDate changed) {
        return new Content(text, metadata, categories, changed, feedback, state, updatedAt, replacedBy);
    }

    /** The same with other feedback, or none. */
    public Content withFeedback(@Nullable Feedback changed) {
        return new Content(text, metadata, categories, expirationDate, changed, state, updatedAt, replacedBy);
    }

    /** The same, updated at another moment. */
    public Content withUpdatedAt(@Nullable Timestamp changed) {
        return new Content(text, metadata, categories, expirationDate, feedback, state, changed, replacedBy);
    }

    /** The same in the bin; {@code successor} is the id of the memory that replaces it, if one does. */
    public Content binned(@Nullable String successor) {
        return new Content(text, metadata, categories, expirationDate, feedback, State.BIN, updatedAt, successor);
    }

    /** The same out of the bin. */
    public Content restored() {
        return new Content(text, metadata, categories, expirationDate, feedback, State.LIVE, updatedAt, null);
    }

    /** Whether both say the same, whenever they were updated. */
    public boolean sameAs(Content other) {
        return this == other || withUpdatedAt(null).equals(other.withUpdatedAt(null));
    }
}
