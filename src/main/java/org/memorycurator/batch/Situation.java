package org.memorycurator.batch;

import org.jspecify.annotations.Nullable;

/**
 * What holds while a plan is asked for.
 *
 * @param onlyUser the user to whom edits are locked, null when they are not: memories of others are left as they are
 * @param searched up to which revision the search had seen the store that found the memories
 */
public record Situation(@Nullable String onlyUser, long searched) {
    /** No lock, and no search that could be out of date. */
    public static final Situation FREE = new Situation(null, Long.MAX_VALUE);
}
