package org.memorycurator.transfer.export;

import java.nio.file.Path;
import java.util.List;

/**
 * What was written.
 *
 * @param memories how many are in the file
 * @param leftOut how many were to go out and are not in it; the notes say why
 * @param events how many events that happened to them before they came here are in it
 * @param columns how many the table has; 0 for other formats
 * @param digest of the memories that were to go out, as {@link org.memorycurator.transfer.memory.MemoryDigest} has it
 * @param notes what else the user should know, in sentences
 */
public record Exported(
        Path file, long memories, long leftOut, long events, int columns, String digest, List<String> notes) {
    /** Copies the list. */
    public Exported {
        notes = List.copyOf(notes);
    }
}
