package org.memorycurator.transfer.file;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file being read, element by element, in bounded memory. Not thread-safe; may block. */
public interface Entries extends AutoCloseable {
    /** The names of a table's columns, in their order, each different; empty for other formats. */
    default List<String> columns() {
        return List.of();
    }

    /**
     * The next element; null after the last.
     *
     * @throws ImportException when the file cannot be read any further
     */
    @Nullable
    Entry next();

    /** How many bytes of the file on disk were taken so far. */
    long bytesTaken();

    /** What the user should know of the file besides its elements, in sentences; complete only after the last. */
    default List<String> notes() {
        return List.of();
    }

    /** What the file says of itself, if it was exported; null when it says nothing. Known when the first element was read. */
    default @Nullable Stated stated() {
        return null;
    }

    @Override
    void close();
}
