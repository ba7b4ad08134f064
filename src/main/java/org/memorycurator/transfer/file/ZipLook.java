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
            Layout layout = new Layout(FileFormat.XLSX, StandardCharsets.UTF_8, usual(book));
            return detection(layout, "xlsx", compressed, book.sheets(), List.of());
        }
    }

    /** The first sheet in sight that is a table: a cover before it has a title, and no columns. */
    private static Layout.Table usual(XlsxBook book) throws IOException {
        for (XlsxBook.Sheet sheet : book.inSight()) {
            List<XlsxRow> rows = first(book, sheet);
            if (rows.stream().anyMatch(row -> row.cells().size() > 1)) {
                return table(sheet, rows);
            }
        }
        return table(book, "");
    }

    /** Where the names and rows of a sheet are; of the first where it has no name. */
    static Layout.Table table(XlsxBook book, String name) throws IOException {
        XlsxBook.Sheet sheet = book.sheet(name);
        return table(sheet, first(book, sheet));
    }

    private static Layout.Table table(XlsxBook.Sheet sheet, List<XlsxRow> rows) {
        TableTop top = TableTop.of(rows.stream().map(XlsxEntries::texts).toList());
        int skipped = rows.isEmpty() ? 0 : (int) rows.get(top.first()).line() - 1;
        return new Layout.Table(',', skipped, top.headerRows(), sheet.name());
    }

    private static List<XlsxRow> first(XlsxBook book, XlsxBook.Sheet sheet) throws IOException {
        List<XlsxRow> rows = new ArrayList<>();
        try (XlsxRows reader = book.rows(sheet)) {
            XlsxRow row = reader.next();
            while (row != null && rows.size() < ROWS) {
                rows.add(row);
                row = reader.next();
            }
        }
        return rows;
    }

    private static Detection detection(
            Layout layout, String key, boolean compressed, List<String> sheets, List<String> findings) {
        String words = Text.of("transfer.found." + key);
        return new Detection(
                layout, words, compressed, Certainty.CERTAIN, List.of(StandardCharsets.UTF_8), sheets, findings);
    }
}
