package org.memorycurator.ui.grid;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;

/** Categories as one line: with commas between, in quotes where a category has a comma, a quote or edge spaces. Pure. */
final class Categories {
    private Categories() {}

    static String print(List<String> categories) {
        return categories.stream().map(Categories::quoted).collect(Collectors.joining(", "));
    }

    /** Reads what {@link #print} wrote; doubles and empty ones are left out. */
    static List<String> parse(String line) {
        List<String> all = new ArrayList<>();
        StringBuilder one = new StringBuilder();
        boolean quoted = false;
        boolean wasQuoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                one.append('"');
                i++;
            } else if (quoted) {
                quoted = c != '"';
                one.append(quoted ? String.valueOf(c) : "");
            } else if (c == '"' && one.toString().isBlank()) {
                one.setLength(0);
                quoted = true;
                wasQuoted = true;
            } else if (c == ',') {
                add(all, one, wasQuoted);
                wasQuoted = false;
            } else if (!wasQuoted || !Character.isWhitespace(c)) {
                one.append(c);
            }
        }
        add(all, one, wasQuoted);
        return List.copyOf(new LinkedHashSet<>(all));
    }

    private static void add(List<String> all, StringBuilder one, boolean exact) {
        String category = exact ? one.toString() : one.toString().strip();
        if (!category.isBlank()) {
            all.add(category);
        }
        one.setLength(0);
    }

    private static String quoted(String category) {
        boolean plain = category.indexOf(',') < 0 && category.indexOf('"') < 0 && category.equals(category.strip());
        return plain ? category : '"' + category.replace("\"", "\"\"") + '"';
    }
}
