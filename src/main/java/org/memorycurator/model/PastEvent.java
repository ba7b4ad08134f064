package org.memorycurator.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a memory elsewhere, before it came into this store, as a file tells it.
 *
 * @param before the text that it had; null when the file does not say
 * @param after the text that it got; null when it got none
 * @param at when; null when the file does not say
 * @param actor who, by the name in that file; null when it does not say
 * @param role as what they did it, such as {@code user}; null when the file does not say
 * @param source the name of the file
 */
public record PastEvent(
        Kind kind,
        @Nullable String before,
        @Nullable String after,
        @Nullable Timestamp at,
        @Nullable String actor,
        @Nullable String role,
        String source) {
    /** What happened. */
    public enum Kind {
        /** The memory was made. */
        ADD,
        /** Its text or something else of it was changed. */
        UPDATE,
        /** It was deleted. */
        DELETE,
        /** Something that this application has no name for. */
        OTHER
    }

    /** The same, told by another file; events that are equal when the same file tells them are the same event. */
    public PastEvent from(String other) {
        return new PastEvent(kind, before, after, at, actor, role, other);
    }

    private record Placed(PastEvent event, Instant at) {}

    /** Sorted by time, oldest first; one without a time follows the one it came after. */
    public static List<PastEvent> inOrder(Collection<PastEvent> events) {
        List<Placed> placed = new ArrayList<>(events.size());
        Instant last = Instant.MIN;
        for (PastEvent event : events) {
            last = event.at == null ? last : event.at.instant();
            placed.add(new Placed(event, last));
        }
        placed.sort(Comparator.comparing(Placed::at));
        return placed.stream().map(Placed::event).toList();
    }
}
