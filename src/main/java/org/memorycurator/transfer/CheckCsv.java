package org.memorycurator.transfer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.memorycurator.batch.CsvReport;
import org.memorycurator.model.Identity;
import org.memorycurator.model.Progress;
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
        CsvReport.write(file, true, report -> write(report, progress));
    }

    private void write(CsvReport report, Progress progress) throws IOException {
        report.line(List.of(
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
                    report.line(cells(row, finding));
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
        return Stream.of(
                        row.file(),
                        row.line() == 0 ? "" : String.valueOf(row.line()),
                        finding.words(),
                        identity == null || row.before() == null && !row.named() ? "" : identity.id(),
                        user == null ? "" : user,
                        row.after() == null ? row.raw() : row.after().text(),
                        row.differences().stream()
                                .map(line -> Text.of(
                                        "transfer.check.csv.difference", line.field(), line.before(), line.after()))
                                .collect(Collectors.joining("\n")),
                        row.reason())
                .map(CheckCsv::cell)
                .toList();
    }

    private static String cell(String value) {
        return value.isEmpty() ? "" : CellText.ofCsv(value);
    }
}
