package org.memorycurator.transfer.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.file.CsvRows.CsvRow;

/**
 * How a text with separated columns is laid out, judged by its beginning: the separator that cuts the most rows into the same
 * number of cells, what comes before the header, and how many rows the header has.
 */
final class CsvLook {
    private static final char[] DELIMITERS = {',', ';', '\t', '|'};
    private static final int ROWS = 200;
    private static final double ENOUGH = 0.5;
    private static final char COMMENT = '#';

    private final char delimiter;
    private final List<CsvRow> rows;
    private final int columns;
    private final double share;

    private CsvLook(char delimiter, List<CsvRow> rows) {
        this.delimiter = delimiter;
        this.rows = rows;
        Map<Integer, Integer> counts = new HashMap<>();
        List<CsvRow> own =
                rows.stream().filter(r -> !TableTop.isOurs(r.cells())).toList();
        own.forEach(r -> counts.merge(r.count(), 1, Integer::sum));
        this.columns = counts.entrySet().stream()
                .filter(e -> e.getKey() > 1)
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(1);
        this.share = own.isEmpty() ? 0 : counts.getOrDefault(columns, 0) / (double) own.size();
    }

    /** The best reading of a text of which this is the beginning. */
    static CsvLook of(String start, boolean cutOff) {
        int comments = commentsLength(start);
        List<CsvLook> looks = new ArrayList<>();
        for (char delimiter : DELIMITERS) {
            looks.add(new CsvLook(delimiter, rows(start, comments, delimiter, cutOff)));
        }
        return looks.stream()
                .filter(CsvLook::separated)
                .max(Comparator.comparingLong((CsvLook l) -> Math.round(l.share * 20)) // a stray cell is no reason
                        .thenComparingInt(l -> l.columns))
                .orElseGet(() -> unseparated(looks));
    }

    /** Read with a separator that is not in it, so that each line is one cell, as it is said; unless it is a table with damage. */
    private static CsvLook unseparated(List<CsvLook> looks) {
        CsvLook usual = looks.getFirst();
        boolean damaged = usual.rows.stream().anyMatch(CsvRow::hasProblem);
        return looks.stream()
                .filter(look -> !damaged && look.rows.stream().allMatch(row -> row.count() <= 1))
                .findFirst()
                .orElse(usual);
    }

    /** How many characters the lines of comments at the start take, as our own exports have them. */
    private static int commentsLength(String start) {
        int length = 0;
        while (length < start.length() && start.charAt(length) == COMMENT) {
            int end = start.indexOf('\n', length);
            length = end < 0 ? start.length() : end + 1;
        }
        return length;
    }

    private static List<CsvRow> rows(String start, int comments, char delimiter, boolean cutOff) {
        List<CsvRow> rows = new ArrayList<>();
        int before = (int) start.substring(0, comments).lines().count();
        CsvRows reader = new CsvRows(new Lines(SourceText.of(start.substring(comments))), delimiter);
        for (CsvRow row = reader.next(); row != null && rows.size() < ROWS; row = reader.next()) {
            rows.add(new CsvRow(row.raw(), row.line() + before, row.cells(), row.count(), row.problem()));
        }
        if (cutOff && rows.size() > 1 && rows.size() < ROWS) {
            rows.removeLast();
        }
        return rows;
    }

    /** Whether there is a separator that makes columns of it. */
    boolean separated() {
        return columns > 1 && share >= ENOUGH;
    }

    /** How many rows were looked at. */
    int rowCount() {
        return rows.size();
    }

    /** Where its names and rows are. */
    Layout.Table table() {
        TableTop top = top();
        int skipped = rows.isEmpty() ? 0 : (int) rows.get(top.first()).line() - 1;
        return new Layout.Table(delimiter, skipped, top.headerRows(), "");
    }

    private TableTop top() {
        TableTop top = TableTop.of(rows.stream().map(CsvRow::cells).toList());
        return separated() || columns > 1 ? top : new TableTop(0, named() ? 1 : 0);
    }

    /** Whether the first of lines that are one cell each is a name of the others, and not one of them: a word, where they are sentences. */
    private boolean named() {
        return !rows.isEmpty()
                && rows.getFirst().raw().strip().indexOf(' ') < 0
                && rows.stream()
                                        .skip(1)
                                        .filter(row -> row.raw().strip().indexOf(' ') > 0)
                                        .count()
                                * 2
                        >= rows.size();
    }

    /** What the user should know, in sentences. */
    List<String> findings() {
        List<String> findings = new ArrayList<>();
        if (!separated()) {
            findings.add(Text.of("transfer.found.oneColumn"));
            return findings;
        }
        List<CsvRow> read = rows.subList(top().first(), rows.size());
        int named = read.getFirst().count();
        long odd = read.stream().filter(r -> r.cellsFor(named) != named).count();
        if (named != columns && odd * 2 > read.size()) {
            findings.add(Text.of("transfer.found.headerDiffers", named, columns));
        } else if (odd > 0) {
            findings.add(Text.of("transfer.found.oddRows", odd, read.size(), named));
        }
        return findings;
    }
}
