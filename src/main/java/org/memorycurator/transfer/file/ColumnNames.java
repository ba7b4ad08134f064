package org.memorycurator.transfer.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.memorycurator.text.Text;

/** Names for the columns of a table, made of its header rows: one for each column, and each a different one. */
final class ColumnNames {
    /** What a file of rejects has behind the table that it is about, under none of its headings. */
    private static final Set<String> OURS = Set.of(RejectsFile.LINE, RejectsFile.REASON);

    private ColumnNames() {}

    /**
     * The names of so many columns. In all but the last header row, a name stands for the empty cells to its right too, as
     * headings over several columns do.
     */
    static List<String> of(List<List<String>> headerRows, int count) {
        List<String> names = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        String[] heading = new String[headerRows.size()];
        for (int column = 0; column < count; column++) {
            String name = nameOf(headerRows, column, heading);
            String free = name;
            for (int i = 2; !taken.add(free); i++) {
                free = name + " (" + i + ")";
            }
            names.add(free);
        }
        return names;
    }

    private static String nameOf(List<List<String>> headerRows, int column, String[] heading) {
        if (!headerRows.isEmpty() && OURS.contains(cell(headerRows.getLast(), column))) {
            return cell(headerRows.getLast(), column);
        }
        List<String> parts = new ArrayList<>();
        int last = headerRows.size() - 1;
        for (int row = 0; row <= last; row++) {
            String own = cell(headerRows.get(row), column);
            boolean under = row < last && !cell(headerRows.get(last), column).isEmpty();
            String part = own.isEmpty() && under && heading[row] != null ? heading[row] : own;
            heading[row] = own.isEmpty() ? heading[row] : own;
            if (!part.isEmpty() && !parts.contains(part)) {
                parts.add(part);
            }
        }
        return parts.isEmpty() ? Text.of("transfer.column", column + 1) : String.join(" · ", parts);
    }

    private static String cell(List<String> row, int column) {
        return column < row.size()
                ? row.get(column).replaceAll("[\\s\\p{Cntrl}\\u00A0]+", " ").strip()
                : "";
    }
}
