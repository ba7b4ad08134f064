package org.memorycurator.transfer.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** One way to write memories down. */
interface MemoryFile {
    /** How often it reads all memories, beside the survey. */
    default int passes() {
        return 1;
    }

    /**
     * Looks for what stands in the way, before anything is written.
     *
     * @throws ExportException when there is something
     */
    default void check(FrozenMemories memories, Pass pass) throws IOException {}

    /** Writes all, and leaves the stream open. */
    void write(OutputStream out, FrozenMemories memories, Pass pass) throws IOException;

    /** How many memories it left out; known when it is written. */
    default long leftOut() {
        return 0;
    }

    /** What the user should know of what was left out or does not come back, in sentences; known when it is written. */
    default List<String> notes() {
        return List.of();
    }
}
