package org.memorycurator.ui.grid;

import java.util.ArrayList;
import java.util.List;
import org.memorycurator.ui.kit.Span;

/** Long texts cut to what one line of the table can show. Pure. */
final class OneLine {
    /** No column is wide enough for more. */
    static final int MOST = 400;
    /** A mark that begins later than this would often be out of view: the line begins shortly before it then. */
    private static final int VISIBLE = 36;

    private static final int BEFORE = 16;

    private OneLine() {}

    /** The beginning of a text with its line breaks as signs. */
    static String of(String text) {
        String head = text.length() <= MOST ? text : text.substring(0, boundary(text, MOST)) + "…";
        return signs(head);
    }

    /** The same with ranges marked; begins near the first mark where that would be out of view. */
    static List<Span> marked(String text, int... ranges) {
        int from = ranges[0] <= VISIBLE ? 0 : wordStart(text, ranges[0] - BEFORE);
        int to = boundary(text, Math.min(text.length(), from + MOST));
        int[] moved = new int[ranges.length];
        for (int i = 0; i < ranges.length; i++) {
            moved[i] = Math.clamp(ranges[i] - from, 0, to - from);
        }
        List<Span> spans = new ArrayList<>(Span.marked(text.substring(from, to), moved));
        if (from > 0) {
            spans.addFirst(new Span(Span.Kind.SAME, "… "));
        }
        return spans;
    }

    private static String signs(String text) {
        return text.replace("\r\n", " ⏎ ")
                .replace("\n", " ⏎ ")
                .replace("\r", " ⏎ ")
                .replace('\t', ' ');
    }

    private static int wordStart(String text, int near) {
        int at = near;
        while (at > 0 && near - at < BEFORE && !Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        return boundary(text, at);
    }

    /** Never between the two halves of a character. */
    private static int boundary(String text, int at) {
        boolean inside = at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
        return inside ? at - 1 : at;
    }
}
