package org.memorycurator.change;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Who changes something, why, and when (to the millisecond). */
record Signature(String author, @Nullable String reason, Instant at) {
    Signature {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }
}
