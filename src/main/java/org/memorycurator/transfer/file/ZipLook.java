package org.memorycurator.transfer.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.file.Detection.Certainty;
import org.memorycurator.transfer.file.XlsxRows.XlsxRow;

/** What a ZIP file is, judged by the names in it. */
final class ZipLook {
    private static final int ROWS = 200;

    private ZipLook() {}

    /**
     * Looks at a ZIP file.
     *
     * @throws ImportException when it is neither a spreadsheet nor a backup
     */
    static Detection of(Path file, boolean compressed) throws IOException {
        List<String> names;
        try (ZipContent zip = ZipContent.open(file)) {
            names = zip.names();
        }
        if (OpenMemory.find(names, OpenMemory.EVERYTHING) != null || OpenMemory.find(names, OpenMemory.LINES) != null) {
            return openMemory(compressed, names);
        } else if (names.contains("[Content_Types].xml") && names.stream().anyMatch(n -> n.endsWith("workbook.xml"))) {
            return workbook(file, compressed);
        }
        boolean otherSpreadsheet = names.contains("xl/workbook.bin") || names.contains("content.xml");
        String key = otherSpreadsheet ? "transfer.refused.spreadsheet" : "transfer.refused.ZIP";
        throw new ImportException(Text.of(key, file.getFileName()), null);
    }

    private static Detection openMemory(boolean compressed, List<String> names) {
        List<String> findings = new ArrayList<>();
        boolean whole = OpenMemory.find(names, OpenMemory.EVERYTHING) != null;
        findings.add(Text.of(whole ? "transfer.found.openMemoryLacks" : "transfer.found.openMemoryLines"));
        Layout layout = new Layout(FileFormat.OPENMEMORY, StandardCharsets.UTF_8, Layout.Table.NONE);
        return detection(layout, "openMemory", compressed, List.of(), findings);
    }

    private static Detection workbook(Path file, boolean compressed) throws IOException {
        try (XlsxBook book = XlsxBook.open(file)) {
            XlsxBook.Sheet sheet = book.sheet("");
            List<XlsxRow> rows = new ArrayList<>();
            try (XlsxRows reader = book.rows(sheet)) {
                XlsxRow row = reader.next();
                while (row != null && rows.size() < ROWS) {
                    rows.add(row);
                    row = reader.next();
                }
            }
            TableTop top = TableTop.of(rows.stream().map(XlsxEntries::texts).toList());
            int skipped = rows.isEmpty() ? 0 : (int) rows.get(top.first()).line() - 1;
            Layout.Table table = new Layout.Table(',', skipped, top.headerRows(), sheet.name());
            Layout layout = new Layout(FileFormat.XLSX, StandardCharsets.UTF_8, table);
            return detection(layout, "xlsx", compressed, book.sheets(), List.of());
        }
    }

    private static Detection detection(
            Layout layout, String key, boolean compressed, List<String> sheets, List<String> findings) {
        String words = Text.of("transfer.found." + key);
        return new Detection(
                layout, words, compressed, Certainty.CERTAIN, List.of(StandardCharsets.UTF_8), sheets, findings);
    }
}
