package org.memorycurator.transfer;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file that cannot be imported at all; the message is a sentence for the user. */
public final class ImportException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** With a sentence: which file, what is wrong, what to do. */
    public ImportException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    /** A file that cannot be opened or read to its end. */
    static ImportException unreadable(Path file, IOException cause) {
        String why =
                switch (cause) {
                    case NoSuchFileException gone -> "it is not there";
                    case AccessDeniedException denied -> "you may not read it";
                    default -> Files.isDirectory(file) ? "it is a folder" : String.valueOf(cause.getMessage());
                };
        return new ImportException(file.getFileName() + " cannot be read: " + why + ". Nothing was imported.", cause);
    }

    /** A file of our own that cannot be written: as a rule, the disk is full. */
    static ImportException unwritable(Path file, IOException cause) {
        return new ImportException(
                "The import needs room for " + file + ", which cannot be written: " + cause.getMessage()
                        + ". Nothing was imported. Make room on that disk and import again.",
                cause);
    }
}
