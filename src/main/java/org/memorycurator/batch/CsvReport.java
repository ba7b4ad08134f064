package org.memorycurator.batch;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.memorycurator.store.PartialFile;
import org.memorycurator.text.Text;

/**
 * A table for people as a CSV file, as RFC 4180 has it, that gets its name when it is complete. What a spreadsheet would
 * calculate is made a text. For one thread, not the FX thread.
 */
public final class CsvReport {
    /** White space at the edges of a cell is a part of it; some readers need the quotes to see that. */
    private static final QuoteStrategy EDGES = new QuoteStrategy() {
        @Override
        public boolean quoteValue(int line, int field, String value) {
            return !value.equals(value.strip());
        }
    };

    private final CsvWriter csv;

    private CsvReport(CsvWriter csv) {
        this.csv = csv;
    }

    /** What is to be in a report. */
    public interface Lines {
        /** Writes them all, the head first; throws what the disk says. */
        void into(CsvReport report) throws IOException;
    }

    /**
     * Writes a file.
     *
     * @param mark whether it begins with a byte order mark, by which spreadsheets know the letters
     * @throws UncheckedIOException with a sentence, when it cannot be written; a file that was there is left as it was
     */
    public static void write(Path file, boolean mark, Lines lines) {
        try (PartialFile partial = PartialFile.beside(file)) {
            // Half a character, as a cut-off emoji leaves it, becomes a question mark instead of an end of the export.
            Writer out = new BufferedWriter(new OutputStreamWriter(partial.out(), StandardCharsets.UTF_8));
            out.write(mark ? "\uFEFF" : "");
            CsvWriter csv = CsvWriter.builder()
                    .quoteStrategy(EDGES)
                    .lineDelimiter(LineDelimiter.CRLF)
                    .build(out);
            lines.into(new CsvReport(csv));
            csv.flush();
            out.flush();
            partial.complete();
        } catch (IOException e) {
            throw new UncheckedIOException(Text.of("batch.csv.notWritten", file), e);
        }
    }

    /** Writes a line; throws what the disk says. */
    public void line(List<String> cells) throws IOException {
        try {
            csv.writeRecord(cells.stream().map(CsvReport::harmless).toList());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String harmless(String value) {
        boolean calculated = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0;
        return calculated ? "'" + value : value;
    }
}
