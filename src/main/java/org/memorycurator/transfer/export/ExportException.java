package org.memorycurator.transfer.export;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.memorycurator.text.Text;

/** A file that cannot be written; the message is a sentence for the user. Nothing is left of it, and what was there before is untouched. */
public final class ExportException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** With a sentence: what is wrong, and what to do. */
    ExportException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    /** As a rule the disk is full, or the folder is not the user's. */
    static ExportException unwritable(Path file, IOException cause) {
        Path folder = file.toAbsolutePath().getParent();
        String sentence =
                switch (cause) {
                    case AccessDeniedException _ -> Text.of("export.denied", String.valueOf(folder));
                    case NoSuchFileException _ -> Text.of("export.noFolder", String.valueOf(folder));
                    default ->
                        readOnly(folder)
                                ? Text.of("export.denied", String.valueOf(folder))
                                : Text.of("export.unwritable", String.valueOf(file.getFileName()), why(cause));
                };
        return new ExportException(sentence, cause);
    }

    /** In the disk's words, without the name of the unfinished file, which nobody chose. */
    private static String why(IOException cause) {
        String reason = cause instanceof FileSystemException disk ? disk.getReason() : null;
        return reason == null ? String.valueOf(cause.getMessage()) : reason;
    }

    private static boolean readOnly(@Nullable Path folder) {
        try {
            return folder != null && Files.getFileStore(folder).isReadOnly();
        } catch (IOException e) {
            return false; // not known: the disk's own words must do
        }
    }
}
