package org.memorycurator.store;

import org.jspecify.annotations.Nullable;

/** The store could not do what was asked; the message is a sentence for the user. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Why. */
    public enum Reason {
        /** Another process has it open. */
        IN_USE,
        /** It was written by a newer version of the application; untouched. */
        NEWER,
        /** The database cannot be read. */
        DAMAGED,
        /** It closed itself, because its file could not be reached or written: it must be opened again. */
        CLOSED,
        /** It was opened to read only, or the folder cannot be written. */
        READ_ONLY,
        /** Anything else. */
        FAILED
    }

    private final Reason reason;

    /** With a sentence for the user. */
    public StoreException(Reason reason, String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }
}
