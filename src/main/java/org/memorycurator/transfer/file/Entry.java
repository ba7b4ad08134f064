package org.memorycurator.transfer.file;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Json;

/**
 * One memory as a file has it, right or wrong.
 *
 * @param raw as it was written, as far as that can be kept: a line, an object, a row; cut off when it is too long
 * @param line where it begins, from 1: the line of a text, the row of a spreadsheet; 0 where there is no such thing
 * @param number its place among the file's elements, from 1; 0 where each has a line of its own
 * @param problem why it cannot be read at all, in a sentence; null when it may be tried
 */
public record Entry(
        String raw, long line, long number, @Nullable String problem, Body body) {
    /** How many characters an element of a text may have. */
    static final int LONGEST = 64 << 20;

    /** The body of an element that is JSON as it was written. */
    static final Body UNPARSED = new Body.Unparsed();

    /** One that nobody has parsed yet. */
    static Entry unparsed(String raw, long line, long number, @Nullable String problem) {
        return new Entry(raw, line, number, problem, UNPARSED);
    }

    /** How many characters its JSON has to say: an escape counts as one, white space between values not at all. */
    public int contentLength() {
        int length = 0;
        boolean inString = false;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (inString && c == '\\') {
                i += i + 1 < raw.length() && raw.charAt(i + 1) == 'u' ? 5 : 1;
            } else if (c == '"') {
                inString = !inString;
            }
            if (inString || c > ' ') {
                length++;
            }
        }
        return length;
    }

    /** What was read. */
    public sealed interface Body {
        /** JSON that nobody has parsed yet: {@link Entry#raw} is all there is. */
        record Unparsed() implements Body {}

        /** An object in the shape of Mem0's memories, made of what another format had. */
        record Parsed(Json.Obj object) implements Body {}

        /**
         * The cells of a row, one for each of the file's columns: text as strings (an empty cell of a CSV is an empty string), numbers,
         * booleans and dates (as ISO strings) of a spreadsheet by their kind, an empty cell there as null. A row with a problem may
         * have more cells or fewer.
         */
        record Row(List<Json> cells) implements Body {
            /** Copies the list. */
            public Row {
                cells = List.copyOf(cells);
            }
        }
    }
}
