package org.memorycurator.transfer.file;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows as they were written, under the header that they had, with two more columns behind. The two stand behind also where a row
 * has too few cells or too many: then it is still wrong when it comes in again, and never shifted.
 */
final class CsvRejects extends RejectsFile {
    private static final int LONGEST_MARK = 4;

    private final Path source;
    private final Layout layout;
    private @Nullable Writer rows;
    private boolean again;

    CsvRejects(Path file, Path source, Layout layout) {
        super(file);
        this.source = source;
        this.layout = layout;
    }

    @Override
    void begin() throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(path()), layout.charset()));
        rows = writer;
        try (FileBytes bytes = FileBytes.open(source)) {
            if (Mark.lengthIn(bytes.readNBytes(LONGEST_MARK), layout.charset()) > 0) {
                writer.write('\uFEFF');
            }
        }
        try (CsvEntries entries = new CsvEntries(SourceText.open(source, layout.charset()), layout.table())) {
            again = ofRejects(entries.columns());
            List<String> before = entries.before();
            int skipped = Math.min(layout.table().skipped(), before.size());
            for (int i = 0; i < before.size(); i++) {
                boolean names = i == before.size() - 1;
                writer.write(
                        i < skipped || again
                                ? before.get(i)
                                : row(before.get(i), names ? LINE : "", names ? REASON : ""));
                writer.write("\n");
            }
        }
    }

    @Override
    void write(String name, Entry entry, String reason) throws IOException {
        if (rows != null) {
            String raw = again ? bare(entry.raw()) : entry.raw();
            rows.write(row(raw, String.valueOf(entry.line()), '"' + reason.replace("\"", "\"\"") + '"'));
            rows.write("\n");
        }
    }

    /** Without its last two cells, where the first of them is a line. */
    private String bare(String raw) {
        char delimiter = layout.table().delimiter();
        int[] ends = {-1, -1};
        boolean open = false;
        boolean quotes = raw.startsWith("\"");
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (quotes && c == '"') {
                open = !open;
            } else if (!open && c == delimiter) {
                ends = new int[] {ends[1], i};
                quotes = raw.startsWith("\"", i + 1);
            }
        }
        return ends[0] >= 0 && raw.substring(ends[0] + 1, ends[1]).matches("\"?\\d+\"?")
                ? raw.substring(0, ends[0])
                : raw;
    }

    private String row(String raw, String line, String reason) {
        return raw + layout.table().delimiter() + line + layout.table().delimiter() + reason;
    }

    @Override
    void end() throws IOException {
        if (rows != null) {
            rows.close();
        }
    }
}
