package org.memorycurator.transfer.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Categories in one cell, both ways: with a separator between them, in quotes where a category has the separator or a quote
 * in it, spaces at an edge, or nothing at all. Spaces around a separator mean nothing.
 */
public final class CategoryList {
    private CategoryList() {}

    /** The categories as one text. */
    public static String print(List<String> categories, String separator) {
        return categories.stream().map(each -> quoted(each, separator)).collect(Collectors.joining(separator + " "));
    }

    private static String quoted(String category, String separator) {
        boolean plain = !category.isEmpty()
                && !category.contains(separator)
                && category.indexOf('"') < 0
                && category.equals(category.strip());
        return plain ? category : '"' + category.replace("\"", "\"\"") + '"';
    }

    /** Reads what {@link #print} wrote, or a stranger; without empty ones that are not in quotes. */
    public static List<String> parse(String text, String separator) {
        List<String> all = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int start = at;
            while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
                start++;
            }
            int quoteEnd = start < text.length() && text.charAt(start) == '"' ? quoteEnd(text, start, separator) : -1;
            if (quoteEnd >= 0) {
                all.add(text.substring(start + 1, quoteEnd).replace("\"\"", "\""));
                int next = text.indexOf(separator, quoteEnd + 1);
                at = next < 0 ? text.length() : next + separator.length();
            } else {
                int next = text.indexOf(separator, at);
                String plain =
                        text.substring(at, next < 0 ? text.length() : next).strip();
                if (!plain.isEmpty()) {
                    all.add(plain);
                }
                at = next < 0 ? text.length() : next + separator.length();
            }
        }
        return all;
    }

    /** Where the quotes that open here are closed, if nothing but white space comes between that and the separator; else -1. */
    private static int quoteEnd(String text, int open, String separator) {
        for (int i = open + 1; i < text.length(); i++) {
            if (text.charAt(i) == '"') {
                if (text.startsWith("\"", i + 1)) {
                    i++;
                } else {
                    String after = text.substring(i + 1);
                    int end = after.indexOf(separator);
                    return (end < 0 ? after : after.substring(0, end)).isBlank() ? i : -1;
                }
            }
        }
        return -1;
    }
}
