package org.memorycurator.transfer.file;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.memorycurator.text.Text;

/** A file that cannot be imported at all; the message is a sentence for the user. */
public final class ImportException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** With a sentence: which file, what is wrong, what to do. */
    public ImportException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    /** A file that cannot be opened or read to its end. */
    public static ImportException unreadable(Path file, IOException cause) {
        Path name = file.getFileName();
        String sentence =
                switch (cause) {
                    case NoSuchFileException gone -> Text.of("transfer.unreadable.gone", name);
                    case EOFException cut -> Text.of("transfer.unreadable.cutOff", name);
                    case ZipException damaged -> Text.of("transfer.unreadable.damaged", name);
                    case AccessDeniedException denied -> Text.of("transfer.unreadable.denied", name);
                    default ->
                        Files.isDirectory(file)
                                ? Text.of("transfer.unreadable.folder", name)
                                : Text.of("transfer.unreadable", name, String.valueOf(cause.getMessage()));
                };
        return new ImportException(sentence, cause);
    }

    /** A file of our own that cannot be written: as a rule, the disk is full. */
    public static ImportException unwritable(Path file, IOException cause) {
        return new ImportException(Text.of("transfer.unwritable", file, String.valueOf(cause.getMessage())), cause);
    }
}
