package org.memorycurator.transfer.file;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import org.memorycurator.text.Text;

/** A file of memories on disk. May block: not for the FX thread. */
public final class SourceFile {
    private static final int START = 1 << 10;

    private SourceFile() {}

    /**
     * Looks at a file: at its content, never at its name.
     *
     * @throws ImportException when it cannot be read, or is something else altogether
     */
    public static Detection detect(Path file) {
        try {
            boolean compressed;
            byte[] start;
            try (FileBytes bytes = FileBytes.open(file)) {
                compressed = bytes.compressed();
                start = bytes.readNBytes(TextLook.SAMPLE);
            }
            Magic magic = Magic.of(start);
            return switch (magic) {
                case NONE -> TextLook.of(file, start, compressed);
                case ZIP -> ZipLook.of(file, compressed);
                case SQLITE -> HistoryEntries.detect(file, compressed);
                case COMPRESSED, OLD_OFFICE, PDF ->
                    throw new ImportException(Text.of("transfer.refused." + magic, file.getFileName()), null);
            };
        } catch (IOException e) {
            throw ImportException.unreadable(file, e);
        }
    }

    /**
     * Where the names and rows of a workbook's sheet are.
     *
     * @throws ImportException when it cannot be read, or has no such sheet
     */
    public static Layout.Table sheet(Path workbook, String name) {
        try (XlsxBook book = XlsxBook.open(workbook)) {
            return ZipLook.table(book, name);
        } catch (IOException e) {
            throw ImportException.unreadable(workbook, e);
        }
    }

    /**
     * Opens a file to be read in this way, whatever it was detected to be.
     *
     * @throws ImportException when it cannot be read in this way
     */
    public static Entries open(Path file, Layout layout) {
        try {
            return opened(file, layout);
        } catch (IOException e) {
            throw ImportException.unreadable(file, e);
        }
    }

    private static Entries opened(Path file, Layout layout) throws IOException {
        return switch (layout.format()) {
            case JSON_LINES -> new JsonLinesEntries(SourceText.open(file, layout.charset()));
            case JSON -> new JsonEntries(SourceText.open(file, layout.charset()));
            case CSV -> table(SourceText.open(file, layout.charset()), layout.table());
            case MARKDOWN -> new MarkdownEntries(SourceText.open(file, layout.charset()));
            case OPENMEMORY -> OpenMemoryEntries.open(file);
            case XLSX -> XlsxEntries.open(file, layout.table());
            case HISTORY -> history(file, layout.charset());
        };
    }

    /** A database, or the rows of one as JSON. */
    private static Entries history(Path file, Charset charset) throws IOException {
        try (FileBytes bytes = FileBytes.open(file)) {
            byte[] start = bytes.readNBytes(START);
            String text =
                    new String(start, charset).replaceFirst("^\\uFEFF", "").stripLeading();
            boolean json = text.startsWith("[") || text.startsWith("{");
            return json ? new HistoryList(file, charset) : HistoryEntries.open(file);
        }
    }

    private static Entries table(SourceText text, Layout.Table table) {
        try {
            return new CsvEntries(text, table);
        } catch (ImportException e) {
            text.close();
            throw e;
        }
    }
}
