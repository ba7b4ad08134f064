package org.memorycurator.transfer.file;

import org.memorycurator.text.Text;

/** The formats of files that hold memories; each may also come compressed by gzip. */
public enum FileFormat {
    /** One JSON object a line. */
    JSON_LINES,
    /** A list, one object, or an envelope around a list: Mem0's answers, its CLI's output, migration and review files. */
    JSON,
    /** A backup of OpenMemory: a ZIP file of JSON. */
    OPENMEMORY,
    /** The export of Mem0's editor plugin: blocks with a head between lines of dashes. */
    MARKDOWN,
    /** Mem0's {@code history.db}: an SQLite database of texts before and after. */
    HISTORY,
    /** Text with separated columns. */
    CSV,
    /** A spreadsheet. */
    XLSX;

    /** Whether it has rows and columns, which must be mapped to make memories of them. */
    public boolean tabular() {
        return this == CSV || this == XLSX;
    }

    /** Whether it is text in some encoding. */
    public boolean text() {
        return this != OPENMEMORY && this != HISTORY && this != XLSX;
    }

    /** How the user calls it. */
    public String words() {
        return Text.of("transfer.format." + this);
    }
}
