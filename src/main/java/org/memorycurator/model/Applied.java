package org.memorycurator.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a plan.
 *
 * @param changeSet what was written; null when there was nothing to write
 * @param refused the planned changes that were not written, with the reason, at most {@link #NAMED} of them
 * @param refusedCount how many were not written
 */
public record Applied(@Nullable ChangeSet changeSet, List<Refusal> refused, long refusedCount) {
    /** How many refusals are kept by name. */
    public static final int NAMED = 1_000;

    /**
     * One memory that was left as it is, and why, in a sentence for the user.
     *
     * @param locked whether it would have been written had edits not been locked to another user
     */
    public record Refusal(String id, String reason, boolean locked) {}

    /** Copies the list. */
    public Applied {
        refused = List.copyOf(refused);
    }
}
