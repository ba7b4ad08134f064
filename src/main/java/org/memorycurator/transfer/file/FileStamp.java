package org.memorycurator.transfer.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;

/** By what a file is known to be as it was: with the same size and the same time of change it is taken for the same. */
public record FileStamp(Path file, long size, Instant changed) {
    /**
     * As it is now. May block.
     *
     * @throws ImportException when it cannot be looked at
     */
    public static FileStamp of(Path file) {
        try {
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
            return new FileStamp(file, found.size(), found.lastModifiedTime().toInstant());
        } catch (IOException e) {
            throw ImportException.unreadable(file, e);
        }
    }

    /** Whether the file is still there and still so. May block. */
    public boolean holds() {
        try {
            return equals(of(file));
        } catch (ImportException e) {
            return false;
        }
    }
}
