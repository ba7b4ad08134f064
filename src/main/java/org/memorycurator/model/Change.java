package org.memorycurator.model;

import org.jspecify.annotations.Nullable;

/**
 * One memory before and after, inside a change set.
 *
 * @param before null when the change set brought it in
 * @param past what became of the past that is known of it; also nothing where nobody asked
 */
public record Change(@Nullable Memory before, Memory after, PastChange past) {
    /** Nobody asked for its past. */
    public Change(@Nullable Memory before, Memory after) {
        this(before, after, PastChange.NONE);
    }
}
