package org.memorycurator.batch;

import org.memorycurator.model.Json;
import org.memorycurator.store.JsonText;

/**
 * A value as a pattern shows it: on one line, not longer than fits.
 *
 * @param whole a hash of the value where its end is not shown, else 0
 */
record Shown(String text, long whole) {
    private static final int ROOM = 60;

    /** A text of which nothing needs to be told but its characters. */
    static Shown of(String text) {
        if (text.length() <= ROOM && text.indexOf('\n') < 0) {
            return new Shown(text, 0);
        }
        String line = text.substring(0, Math.min(text.length(), ROOM)).replaceAll("\\R", " ");
        if (text.length() > ROOM) {
            int end = Character.isHighSurrogate(line.charAt(line.length() - 2)) ? line.length() - 2 : line.length() - 1;
            line = line.substring(0, end) + "…";
        }
        return new Shown(line, UserIds.hash(text));
    }

    /** A metadata value; a text that could be taken for something else, or not be seen, in quotes. */
    static Shown of(Json value) {
        return value instanceof Json.Str(String text) && plain(text) ? of(text) : json(value);
    }

    /** A metadata value as JSON. */
    static Shown json(Json value) {
        return of(JsonText.print(value));
    }

    /** What neither this nor the other one shows. */
    long with(Shown other) {
        return whole ^ Long.rotateLeft(other.whole, 1);
    }

    private static boolean plain(String text) {
        if (text.isBlank() || !text.equals(text.strip())) {
            return false;
        }
        char first = text.charAt(0);
        boolean looksTyped = (first >= '0' && first <= '9') || "-{[\"".indexOf(first) >= 0;
        return !looksTyped && !text.equals("true") && !text.equals("false") && !text.equals("null");
    }
}
