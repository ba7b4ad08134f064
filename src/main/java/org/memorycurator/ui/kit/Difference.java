package org.memorycurator.ui.kit;

import java.util.ArrayList;
import java.util.List;

/**
 * One labelled thing that differs.
 *
 * @param before empty when there was nothing
 * @param after empty when there is nothing any more
 */
public record Difference(String label, String before, String after) {
    /** Longer texts are shown by what differs in them; shorter ones whole, the old beside the new. */
    private static final int WHOLE = 40;
    /** So much of what is the same stays before a difference, together with the label: a line of differences cuts what is longer. */
    private static final int IN_LINE = 20;

    private static final int LEAST = 6;

    /** All of them in one line: {@code region: EMEA → EU · tier: gold}. Pure. */
    public static List<Span> inLine(List<Difference> differences) {
        List<Span> spans = new ArrayList<>();
        for (Difference difference : differences) {
            Span.add(spans, Span.Kind.SAME, (spans.isEmpty() ? "" : "  ·  ") + difference.label() + ": ");
            difference.spans().forEach(s -> Span.add(spans, s.kind(), s.text()));
        }
        return List.copyOf(spans);
    }

    private List<Span> spans() {
        if (before.length() > WHOLE && after.length() > WHOLE) {
            return Span.shortened(WordDiff.between(before, after).inline(), Math.max(LEAST, IN_LINE - label.length()));
        }
        List<Span> spans = new ArrayList<>();
        Span.add(spans, Span.Kind.REMOVED, before);
        Span.add(spans, Span.Kind.SAME, before.isEmpty() || after.isEmpty() ? "" : " → ");
        Span.add(spans, Span.Kind.ADDED, after);
        return spans;
    }
}
