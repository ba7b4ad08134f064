package org.memorycurator.model;

/** Thumbs on a memory, in Mem0's words (its feedback endpoint). */
public enum Rating {
    /** Thumbs up. */
    POSITIVE,
    /** Thumbs down. */
    NEGATIVE,
    /** Harmful or badly wrong. */
    VERY_NEGATIVE
}
