package org.memorycurator.model;

/** What Verify says of one memory of a change set. */
public enum Verdict {
    /** Stored as intended, and the search returns the new content. */
    LANDED,
    /** Stored as intended; it rightly no longer matches that search. */
    MOVED_OUT,
    /** Stored as intended, but the search misses it or returns old content. */
    NOT_FINDABLE,
    /** Stored is not what was intended. */
    DIFFERENT,
    /** The id is gone. */
    MISSING,
    /** A row of that search changed between plan and apply, or no change set explains what is stored. */
    UNEXPECTED;

    /** Whether nothing needs a second look. */
    public boolean good() {
        return this == LANDED || this == MOVED_OUT;
    }
}
