package org.memorycurator.ui.transfer;

import org.memorycurator.transfer.file.FileFormat;

/** Kinds of files that each want a match rule of their own: a row of a table, a whole memory, and a history say different things. */
enum FileKind {
    /** Rows that speak of their mapped columns only. */
    TABLES,
    /** Whole memories. */
    MEMORIES,
    /** What happened to memories, and what they said last. */
    HISTORY;

    /** The kind of files of a format. */
    static FileKind of(FileFormat format) {
        if (format.tabular()) {
            return TABLES;
        }
        return format == FileFormat.HISTORY ? HISTORY : MEMORIES;
    }
}
