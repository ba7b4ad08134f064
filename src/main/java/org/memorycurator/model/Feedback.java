package org.memorycurator.model;

import org.jspecify.annotations.Nullable;

/** What somebody thought of a memory, why, and whether a correction has answered it. */
public record Feedback(Rating rating, @Nullable String reason, boolean addressed) {
    /** The same, marked as answered. */
    public Feedback asAddressed() {
        return new Feedback(rating, reason, true);
    }
}
