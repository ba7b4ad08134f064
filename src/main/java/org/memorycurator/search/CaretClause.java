package org.memorycurator.search;

/**
 * The clause of a search text in which the caret stands, however unfinished it is.
 *
 * @param name the field's name, empty before there is a colon
 * @param typed the name or value up to the caret, without quotes and backslashes
 * @param quoted whether the name or value begins with a quote
 * @param from where the name or value begins in the search text …
 * @param to … and where it ends (exclusive)
 */
record CaretClause(String name, String typed, boolean quoted, int from, int to) {

    static CaretClause at(String text, int caret) {
        int at = Math.clamp(caret, 0, text.length());
        int start = 0;
        String name = "";
        boolean inQuotes = false;
        for (int i = 0; i < at; i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"' && (inQuotes || i == start)) {
                inQuotes = !inQuotes;
            } else if (!inQuotes && QuerySyntax.isSpace(c)) {
                start = i + 1;
                name = "";
            } else if (!inQuotes && name.isEmpty() && i == start && (c == '-' || c == '~')) {
                start = i + 1;
            } else if (!inQuotes && name.isEmpty() && c == ':' && i > start) {
                name = plain(text, start, i);
                start = i + 1;
            } else if (!inQuotes && !name.isEmpty() && c == '|') {
                start = i + 1;
            }
        }
        int from = Math.min(start, at);
        boolean quoted = from < text.length() && text.charAt(from) == '"';
        int end = end(text, at, inQuotes, !name.isEmpty());
        // A name is replaced with its colon.
        int to = name.isEmpty() && text.startsWith(":", end) ? end + 1 : end;
        return new CaretClause(name, plain(text, from, at), quoted, from, to);
    }

    /** Where what stands at the caret ends. */
    private static int end(String text, int caret, boolean inQuotes, boolean value) {
        boolean open = inQuotes;
        int at = caret;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (open && c == '"') {
                return at + 1;
            }
            if (!open && (QuerySyntax.isSpace(c) || value && c == '|' || !value && c == ':')) {
                break;
            }
            at += c == '\\' ? 2 : 1;
        }
        // A quote that is still open does not swallow what was typed after it: only up to the caret.
        return open ? caret : Math.min(at, text.length());
    }

    private static String plain(String text, int from, int to) {
        StringBuilder out = new StringBuilder();
        for (int i = text.startsWith("\"", from) && from < to ? from + 1 : from; i < to; i++) {
            char c = text.charAt(i);
            int meant = c == '\\' && i + 1 < to ? QuerySyntax.unescape(text.charAt(i + 1)) : -1;
            out.append(meant >= 0 ? (char) meant : c);
            i += meant >= 0 ? 1 : 0;
        }
        boolean closed = out.length() > 0 && out.charAt(out.length() - 1) == '"' && text.startsWith("\"", from);
        return closed ? out.substring(0, out.length() - 1) : out.toString();
    }

    /** Puts this in the place of what stands at the caret. */
    Suggestion suggest(String label, String replacement, int count) {
        return new Suggestion(label, from, to, replacement, count);
    }
}
