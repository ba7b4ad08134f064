package org.memorycurator.transfer.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How many of a table's first rows are names of columns: none where they look like the rows below, two where the first leaves
 * cells empty that the second fills, as headings over several columns do.
 */
final class HeaderRows {
    private enum Kind {
        EMPTY,
        TEXT,
        NUMBER,
        DATE,
        ID,
        FLAG
    }

    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9][0-9., ]{0,24}(?:[eE][-+]?[0-9]{1,3})?%?");
    private static final Pattern DATE = Pattern.compile(
            "[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[T ].{0,40})?|[0-9]{1,2}([./-])[0-9]{1,2}\\1[0-9]{2,4}.{0,20}");
    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|[^@ ]{1,64}@[^@ ]{1,255}");
    private static final double MOST = 0.8;
    private static final int LONGEST = 400;

    private HeaderRows() {}

    /** How many of these rows, of which the first could be names, are names: 0, 1 or 2. */
    static int count(List<List<String>> rows) {
        if (rows.isEmpty()) {
            return 0;
        } else if (rows.size() == 1) {
            return kinds(rows.getFirst()).contains(Kind.NUMBER) ? 0 : 1;
        } else if (isTwofold(rows)) {
            return 2;
        }
        List<Kind> below = majority(rows, 1);
        List<Kind> first = kinds(rows.getFirst());
        int names = 0;
        int values = 0;
        for (int i = 0; i < first.size(); i++) {
            Kind kind = i < below.size() ? below.get(i) : Kind.EMPTY;
            if (first.get(i) == Kind.TEXT && isTyped(kind)) {
                names++;
            } else if (first.get(i) == kind && isTyped(kind)) {
                values++;
            }
        }
        return names >= values ? 1 : 0;
    }

    private static boolean isTwofold(List<List<String>> rows) {
        if (rows.size() < 3) {
            return false;
        }
        List<Kind> first = kinds(rows.get(0));
        List<Kind> second = kinds(rows.get(1));
        List<Kind> below = majority(rows, 2);
        int filled = 0;
        int empty = 0;
        int strange = 0;
        for (int i = 0; i < first.size(); i++) {
            Kind under = i < second.size() ? second.get(i) : Kind.EMPTY;
            Kind value = i < below.size() ? below.get(i) : Kind.EMPTY;
            if (isTyped(first.get(i)) || isTyped(under)) {
                return false;
            }
            empty += first.get(i) == Kind.EMPTY ? 1 : 0;
            filled += first.get(i) == Kind.EMPTY && under == Kind.TEXT ? 1 : 0;
            strange += isTyped(value) ? 1 : 0;
        }
        return empty >= 2 && filled * 2 > empty && strange > 0;
    }

    private static boolean isTyped(Kind kind) {
        return kind != Kind.TEXT && kind != Kind.EMPTY;
    }

    /** The kind of most cells of each column; text where there is none, empty cells aside. */
    private static List<Kind> majority(List<List<String>> rows, int from) {
        List<Map<Kind, Integer>> counts = new ArrayList<>();
        for (List<String> row : rows.subList(from, rows.size())) {
            for (int i = 0; i < row.size(); i++) {
                if (i == counts.size()) {
                    counts.add(new HashMap<>());
                }
                Kind kind = kind(row.get(i));
                if (kind != Kind.EMPTY) {
                    counts.get(i).merge(kind, 1, Integer::sum);
                }
            }
        }
        return counts.stream().map(HeaderRows::most).toList();
    }

    private static Kind most(Map<Kind, Integer> counts) {
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        return counts.entrySet().stream()
                .filter(e -> e.getValue() >= MOST * all)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(all == 0 ? Kind.EMPTY : Kind.TEXT);
    }

    private static List<Kind> kinds(List<String> row) {
        return row.stream().map(HeaderRows::kind).toList();
    }

    private static Kind kind(String cell) {
        String text = cell.strip();
        if (text.isEmpty()) {
            return Kind.EMPTY;
        } else if (text.length() > LONGEST) {
            return Kind.TEXT;
        } else if (DATE.matcher(text).matches()) {
            return Kind.DATE;
        } else if (NUMBER.matcher(text).matches()) {
            return Kind.NUMBER;
        } else if (ID.matcher(text).matches()) {
            return Kind.ID;
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "false", "yes", "no" -> Kind.FLAG;
            default -> Kind.TEXT;
        };
    }
}
