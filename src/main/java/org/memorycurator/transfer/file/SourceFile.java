package org.memorycurator.transfer.file;

import java.nio.file.Path;
import java.util.List;

/** A file of memories on disk. May block: not for the FX thread. */
public final class SourceFile {
    private SourceFile() {}

    /**
     * Looks at a file.
     *
     * @throws ImportException when it cannot be read, or is something else altogether
     */
    public static Detection detect(Path file) {
        FileKind kind = FileKind.of(file);
        FileFormat format =
                switch (kind.shape()) {
                    case LINES -> FileFormat.JSON_LINES;
                    case JSON -> FileFormat.JSON;
                };
        Layout layout = new Layout(format, kind.charset(), Layout.Table.NONE);
        return new Detection(
                layout,
                format.words(),
                false,
                kind.mark() > 0 ? Detection.Certainty.MARKED : Detection.Certainty.CERTAIN,
                List.of(kind.charset()),
                List.of(),
                List.of());
    }

    /**
     * Opens a file to be read in this way.
     *
     * @throws ImportException when it cannot be read
     */
    public static Entries open(Path file, Layout layout) {
        SourceText text = SourceText.open(file, FileKind.of(file));
        return layout.format() == FileFormat.JSON_LINES ? new JsonLinesEntries(text) : new JsonEntries(text);
    }
}
