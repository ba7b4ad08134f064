package org.memorycurator.change;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Who changes something, why, and when (to the millisecond).
 *
 * @param onlyUser the user to whom edits are locked; null when they are not
 */
record Signature(
        String author, @Nullable String reason, @Nullable String onlyUser, Instant at) {
    Signature {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }
}
