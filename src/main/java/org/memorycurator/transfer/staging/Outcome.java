package org.memorycurator.transfer.staging;

import org.memorycurator.text.Text;

/** What becomes of one element of a file. */
public enum Outcome {
    /** It comes in as a new memory. */
    NEW,
    /** It changes a memory that is there. */
    CHANGED,
    /** The memory it matches says all of it already. */
    IDENTICAL,
    /** It matches a memory that says something else, and the match rule leaves that alone. */
    SKIPPED,
    /** It matches in a way that nobody but the user can decide: it stays out. */
    CONFLICT,
    /** It is no memory that could be stored. */
    REJECTED;

    /** Whether the import writes it. */
    public boolean writes() {
        return this == NEW || this == CHANGED;
    }

    /** How the user calls it. */
    public String words() {
        return Text.of("transfer.outcome." + this);
    }
}
