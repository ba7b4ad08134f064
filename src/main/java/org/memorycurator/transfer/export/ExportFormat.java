package org.memorycurator.transfer.export;

import org.memorycurator.model.Memory;
import org.memorycurator.text.Text;

/** The formats in which memories go out. */
public enum ExportFormat {
    /** One memory a line, as Mem0 writes it: comes back whole. */
    JSON_LINES("jsonl"),
    /** A list of memories, or Mem0's envelope around it: comes back whole. */
    JSON("json"),
    /** A table as text. */
    CSV("csv"),
    /** A spreadsheet. */
    XLSX("xlsx"),
    /** Bodies for Mem0's batch update of at most 1,000 memories, one a line. */
    BATCH_UPDATE("jsonl"),
    /** A backup as OpenMemory reads it, of one user. */
    OPENMEMORY("zip");

    private final String extension;

    ExportFormat(String extension) {
        this.extension = extension;
    }

    /** What the file's name ends in, without the dot. */
    public String extension() {
        return extension;
    }

    /** Whether it has columns, of which some can be left out. */
    public boolean tabular() {
        return this == CSV || this == XLSX;
    }

    /** Whether it has a place for what happened to memories before they came here. */
    public boolean hasHistory() {
        return this == JSON || this == JSON_LINES;
    }

    /** Whether a memory goes out in it. */
    boolean takes(Memory memory) {
        return this != BATCH_UPDATE || BatchUpdateFile.takes(memory);
    }

    /** How the user calls it. */
    public String words() {
        return Text.of("export.format." + this);
    }

    /** What it is good for, in a sentence. */
    public String purpose() {
        return Text.of("export.purpose." + this);
    }
}
