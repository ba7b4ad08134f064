package org.memorycurator.search;

import org.memorycurator.model.Field;

/** What reading and printing a search text have in common: white space, escapes, names. */
final class QuerySyntax {
    private QuerySyntax() {}

    /** Whether this separates clauses; the wide space of Chinese keyboards does. */
    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** What a backslash and this character stand for; the backslash stays one of its own before other letters and digits. */
    static int unescape(char escaped) {
        return switch (escaped) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> Character.isLetterOrDigit(escaped) ? -1 : escaped;
        };
    }

    /** Between quotes. */
    static String quote(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            append(out, c, c == '"');
        }
        return out.append('"').toString();
    }

    /** Adds a character, with a backslash if it would mean something. */
    static void append(StringBuilder out, char c, boolean special) {
        switch (c) {
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            case '\\' -> out.append("\\\\");
            default -> (special ? out.append('\\') : out).append(c);
        }
    }

    /** A field's name as a search writes it, in quotes where it needs them. */
    static String name(Field field) {
        String name = field.queryName();
        return isPlain(name) ? name : quote(name);
    }

    /** Whether a text before a colon can be a name without quotes: {@code 12:30} is a time of day. */
    static boolean canBeName(String text) {
        return !text.isEmpty() && !text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Whether a name needs no quotes anywhere. */
    static boolean isPlain(String name) {
        return canBeName(name)
                && name.charAt(0) != '-'
                && name.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '-');
    }
}
