package org.memorycurator.transfer;

import org.jspecify.annotations.Nullable;

/** A file that cannot be imported at all; the message is a sentence for the user. */
public final class ImportException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** With a sentence: which file, what is wrong, what to do. */
    public ImportException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
