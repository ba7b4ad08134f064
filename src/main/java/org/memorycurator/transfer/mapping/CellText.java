package org.memorycurator.transfer.mapping;

import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Json;
import org.memorycurator.store.JsonText;

/**
 * How a text stands in the cell of a table, both ways. An empty cell is no text at all. An apostrophe before a text that a
 * spreadsheet would calculate keeps it a text, as many programs write it; an apostrophe before a JSON string stands for
 * what that string says: that is how the empty text ({@code '""}), one of spaces alone, and texts with characters are written that a
 * file cannot hold. Everything else is what it is, a leading apostrophe of a foreign file too.
 */
public final class CellText {
    /** What makes a spreadsheet calculate, in its plain and in its full-width form. */
    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private CellText() {}

    /** The text as a cell of a CSV file, where it must not look like a formula. */
    public static String ofCsv(String text) {
        return print(text, true, false);
    }

    /** The text as a cell that a spreadsheet knows to be a text; not every one would keep a carriage return in it. */
    public static String ofSheet(String text) {
        return print(text, false, true);
    }

    /** A value as JSON, in a cell that is known to hold JSON. */
    public static String ofJson(Json value) {
        String json = JsonText.printForFile(value);
        return json.replace("\uFFFE", "\\ufffe").replace("\uFFFF", "\\uffff"); // no XML may hold these two
    }

    private static String print(String text, boolean guarded, boolean noReturn) {
        if (text.isBlank() || !writable(text, noReturn)) {
            return "'" + ofJson(new Json.Str(text));
        }
        int marks = marks(text);
        boolean special = marks > 0 ? special(text, marks) : guarded && calculated(text, 0);
        return special ? "'" + text : text;
    }

    /** What a cell says as text; empty when there is nothing in it. */
    public static String of(Json cell) {
        return switch (cell) {
            case Json.Str text -> read(text.value());
            case Json.Num number -> number.literal();
            case Json.Bool bool -> Boolean.toString(bool.value());
            case Json.Nil nil -> "";
            case Json.Arr list -> JsonText.print(list);
            case Json.Obj object -> JsonText.print(object);
        };
    }

    /** The text that a cell stands for; a cell that is not empty. */
    public static String read(String cell) {
        int marks = marks(cell);
        if (marks == 0 || !special(cell, marks)) {
            return cell;
        }
        String rest = cell.substring(1);
        String said = marks == 1 && !calculated(rest, 0) ? string(rest) : rest;
        return said == null ? cell : said;
    }

    private static int marks(String text) {
        int marks = 0;
        while (marks < text.length() && text.charAt(marks) == '\'') {
            marks++;
        }
        return marks;
    }

    /** Whether what comes after the apostrophes gives them a meaning. */
    private static boolean special(String text, int marks) {
        if (calculated(text, marks)) {
            return true;
        }
        boolean quoted = text.startsWith("\"", marks) && text.endsWith("\"");
        return quoted && string(text.substring(marks)) != null;
    }

    private static boolean calculated(String text, int from) {
        return from < text.length() && FORMULA.indexOf(text.charAt(from)) >= 0;
    }

    /** What a JSON string says; null when it is none. */
    private static @Nullable String string(String json) {
        try {
            return JsonText.parse(json) instanceof Json.Str text ? text.value() : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Whether a file can hold every character of it, and whoever opens the file leaves them alone. */
    private static boolean writable(String text, boolean noReturn) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            boolean control = c < ' ' && c != '\t' && c != '\n' && (noReturn || c != '\r');
            if (control || c >= '\uFFFE' || (Character.isSurrogate(c) && !pair)) {
                return false;
            }
            i += pair ? 1 : 0;
        }
        return true;
    }
}
