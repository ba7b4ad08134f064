package org.memorycurator.search;

/** A search text that cannot be understood; the message is a sentence for the user. */
public final class QueryException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int at;

    /** With the character, from 0, at which the trouble begins. */
    public QueryException(String sentence, int at) {
        super(sentence);
        this.at = at;
    }

    /** The character, from 0, at which the trouble begins. */
    public int at() {
        return at;
    }
}
