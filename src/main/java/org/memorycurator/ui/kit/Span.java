package org.memorycurator.ui.kit;

import java.util.ArrayList;
import java.util.List;

/** A piece of a text and what is to be said of it. */
public record Span(Kind kind, String text) {
    /** What is said of a piece of text. */
    public enum Kind {
        /** Nothing. */
        SAME,
        /** It is gone. */
        REMOVED,
        /** It is new. */
        ADDED,
        /** It was searched for. */
        MARKED
    }

    /** A text with marked parts; {@code ranges} are pairs of start and end (exclusive) in chars, rising, not overlapping. */
    public static List<Span> marked(String text, int... ranges) {
        List<Span> spans = new ArrayList<>();
        int at = 0;
        for (int i = 0; i + 1 < ranges.length; i += 2) {
            int from = Math.clamp(ranges[i], at, text.length());
            int to = Math.clamp(ranges[i + 1], from, text.length());
            add(spans, Kind.SAME, text.substring(at, from));
            add(spans, Kind.MARKED, text.substring(from, to));
            at = to;
        }
        add(spans, Kind.SAME, text.substring(at));
        return spans;
    }

    /** The same spans with long stretches of unchanged text cut to about {@code context} characters beside a change, with an ellipsis. */
    public static List<Span> shortened(List<Span> spans, int context) {
        List<Span> cut = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            boolean first = i == 0;
            boolean last = i == spans.size() - 1;
            String text = span.text();
            int kept = first || last ? context : 2 * context;
            if (span.kind() != Kind.SAME || text.length() <= kept + 1 || (first && last)) {
                cut.add(span);
                continue;
            }
            String head = first ? "" : text.substring(0, boundary(text, context));
            String tail = last ? "" : text.substring(boundary(text, text.length() - context));
            cut.add(new Span(Kind.SAME, head + "…" + tail));
        }
        return cut;
    }

    /** Appends a piece unless it is empty; joins it with the one before if both are of one kind. */
    static void add(List<Span> spans, Kind kind, String text) {
        if (text.isEmpty()) {
            return;
        }
        if (!spans.isEmpty() && spans.getLast().kind() == kind) {
            spans.add(new Span(kind, spans.removeLast().text() + text));
        } else {
            spans.add(new Span(kind, text));
        }
    }

    /** Never between the two halves of a character. */
    private static int boundary(String text, int at) {
        return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }
}
