package org.memorycurator.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything one user action did.
 *
 * @param number from 1, rising
 * @param token random, so that the index can tell this history from another one
 * @param title in words
 * @param reason why, or the ticket; null when none was given
 * @param planned when its plan was made (for an edit: when it began)
 * @param at when it was applied
 * @param origin the search it came from; null when there was none
 * @param firstRevision its revisions are exactly first..last of the sequence
 * @param undoes the number of the change set that it takes back or does again; 0 when it does neither
 */
public record ChangeSet(
        long number,
        UUID token,
        ChangeKind kind,
        String title,
        String author,
        @Nullable String reason,
        Instant planned,
        Instant at,
        @Nullable Origin origin,
        long firstRevision,
        long lastRevision,
        long undoes) {
    /** How many revisions it appended. */
    public long count() {
        return lastRevision - firstRevision + 1;
    }
}
