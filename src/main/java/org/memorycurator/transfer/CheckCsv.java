package org.memorycurator.transfer;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.memorycurator.model.Identity;
import org.memorycurator.model.Progress;
import org.memorycurator.store.PartialFile;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.FileCheck.Finding;
import org.memorycurator.transfer.mapping.CellText;

/** The verdicts on the rows of a file as a CSV file, a line for each row, those first that need somebody. Not for the FX thread. */
final class CheckCsv {
    private static final int PART = 1_000;

    private final FileCheck check;

    CheckCsv(FileCheck check) {
        this.check = check;
    }

    /** Into a file beside it that gets its name when it is complete. */
    void write(Path file, Progress progress) {
        try (PartialFile partial = PartialFile.beside(file)) {
            Writer out = new BufferedWriter(new OutputStreamWriter(partial.out(), StandardCharsets.UTF_8));
            out.write('\uFEFF'); // spreadsheets know the letters by it
            write(out, progress);
            out.flush();
            partial.complete();
        } catch (IOException e) {
            throw new UncheckedIOException(Text.of("batch.csv.notWritten", file), e);
        }
    }

    private void write(Writer out, Progress progress) throws IOException {
        line(
                out,
                List.of(
                        head("file"),
                        head("line"),
                        head("verdict"),
                        "id",
                        "user_id",
                        head("text"),
                        head("differs"),
                        head("reason")));
        long done = 0;
        for (Finding finding : FileCheck.WORST_FIRST) {
            for (long from = 0; from < check.count(finding); from += PART) {
                progress.checkpoint(done, check.total());
                List<ImportRow> rows = check.rows(finding, from, PART);
                for (ImportRow row : rows) {
                    line(out, cells(row, finding));
                }
                done += rows.size();
            }
        }
        progress.checkpoint(done, check.total());
    }

    private static String head(String name) {
        return Text.of("transfer.check.csv." + name);
    }

    private static List<String> cells(ImportRow row, Finding finding) {
        Identity identity = row.identity();
        String user = identity == null ? null : identity.owner().userId();
        return List.of(
                row.file(),
                row.line() == 0 ? "" : String.valueOf(row.line()),
                finding.words(),
                identity == null || row.before() == null && !row.named() ? "" : identity.id(),
                user == null ? "" : user,
                row.after() == null ? row.raw() : row.after().text(),
                row.differences().stream()
                        .map(line ->
                                Text.of("transfer.check.csv.difference", line.field(), line.before(), line.after()))
                        .collect(Collectors.joining("\n")),
                row.reason());
    }

    private static void line(Writer out, List<String> cells) throws IOException {
        out.write(cells.stream().map(CheckCsv::cell).collect(Collectors.joining(",", "", "\r\n")));
    }

    private static String cell(String value) {
        return value.isEmpty() ? "" : '"' + CellText.ofCsv(value).replace("\"", "\"\"") + '"';
    }
}
