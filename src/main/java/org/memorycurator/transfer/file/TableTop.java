package org.memorycurator.transfer.file;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The top of a table: where its header begins, and how many rows it has.
 *
 * @param first the place of its first row among the rows looked at, after titles and remarks
 * @param headerRows how many rows from there on are names of columns
 */
record TableTop(int first, int headerRows) {
    private static final int TITLES = 20;
    /** What the lines before a table that was exported begin with. */
    private static final Pattern OURS =
            Pattern.compile("# (?:search|store|exported|memories|digest|events|history|columns): ");

    /** Looks at the first rows of a table. */
    static TableTop of(List<List<String>> rows) {
        int width = rows.stream().mapToInt(TableTop::filled).max().orElse(0);
        int first = 0;
        int last = Math.min(rows.size() - 1, TITLES);
        while (first < last && isTitle(rows.get(first), width)) {
            first++;
        }
        first = first < last || last <= 0 ? first : 0;
        return new TableTop(first, rows.isEmpty() ? 0 : HeaderRows.count(rows.subList(first, rows.size())));
    }

    /** A title fills one cell of many; a remark begins with a sharp, and one of our own may have been cut at its commas. */
    private static boolean isTitle(List<String> row, int width) {
        int filled = filled(row);
        String first = row.isEmpty() ? "" : row.getFirst();
        boolean remark = first.startsWith("#") && filled <= 1 || isOurs(row);
        return width > 1 && (row.size() == 1 || filled <= 1 && width > 2 || remark);
    }

    /** Whether a row is a line before a table that was exported, as a spreadsheet may have written it again. */
    static boolean isOurs(List<String> row) {
        return !row.isEmpty() && OURS.matcher(row.getFirst()).lookingAt();
    }

    private static int filled(List<String> row) {
        return (int) row.stream().filter(c -> !c.isBlank()).count();
    }
}
