package org.memorycurator.batch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What holds while a plan is asked for.
 *
 * @param onlyUser the user to whom edits are locked, null when they are not: memories of others are left as they are
 * @param searched up to which revision the search had seen the store that found the memories
 * @param places as which step the user knows each of the steps, from 1; empty where they are counted as they stand
 */
public record Situation(@Nullable String onlyUser, long searched, List<Integer> places) {
    /** No lock, and no search that could be out of date. */
    public static final Situation FREE = new Situation(null, Long.MAX_VALUE);

    /** Copies the list. */
    public Situation {
        places = List.copyOf(places);
    }

    /** With the steps counted as they stand. */
    public Situation(@Nullable String onlyUser, long searched) {
        this(onlyUser, searched, List.of());
    }
}
