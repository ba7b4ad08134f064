package org.memorycurator.transfer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One way to lay out memories in a file: cuts it into elements, as they were written, right or wrong. */
sealed interface Format permits JsonLinesFormat, JsonFormat {
    /** How many characters an element may have. */
    int LONGEST = 64 << 20;

    /**
     * One memory as it was written.
     *
     * @param raw its text; cut off when it is too long
     * @param line where it begins, from 1
     * @param number its place among the file's elements, from 1; 0 where each has a line of its own
     * @param problem why it cannot be read at all, in a sentence; null when it may be tried
     */
    record Element(
            String raw, long line, long number, @Nullable String problem) {
        /** How many characters it has to say: an escape counts as one, white space between values not at all. */
        int contentLength() {
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
    }

    /** The next element; null after the last. */
    @Nullable
    Element next();

    /** What the user should know of the file besides its elements; complete only after the last. */
    List<String> notes();

    /** The format for a file of this kind. */
    static Format of(FileKind kind, SourceText text) {
        return switch (kind.shape()) {
            case LINES -> new JsonLinesFormat(text);
            case JSON -> new JsonFormat(text);
        };
    }
}
