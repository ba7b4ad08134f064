package org.memorycurator.ui.kit;

import java.util.ArrayList;
import java.util.List;

/**
 * Shortens what is marked in a line, in its middle, until about all of it fits: of an old and a new value both stay to be
 * seen, where cutting the line off would hide the new one. Pure.
 */
public final class Fitted {
    private static final double WIDE = 0.68;
    private static final double NARROW = 0.56;
    private static final double IDEOGRAPH = 1.05;
    private static final int FIRST_IDEOGRAPH = 0x2E80;
    /** A value is not cut below this, in em: its beginning and end must tell something. */
    private static final double LEAST = 4.5;

    private Fitted() {}

    /** The same spans in about so many em of the text's size. */
    public static List<Span> in(double room, List<Span> spans) {
        double fixed = spans.stream()
                .filter(span -> span.kind() == Span.Kind.SAME)
                .mapToDouble(span -> width(span.text()))
                .sum();
        List<Double> marked = spans.stream()
                .filter(span -> span.kind() != Span.Kind.SAME)
                .map(span -> width(span.text()))
                .sorted()
                .toList();
        double share = Math.max(LEAST, share(room - fixed, marked));
        List<Span> fitted = new ArrayList<>();
        for (Span span : spans) {
            boolean cut = span.kind() != Span.Kind.SAME && width(span.text()) > share;
            fitted.add(cut ? new Span(span.kind(), cut(span.text(), share)) : span);
        }
        return fitted;
    }

    /** About how wide a line is, in em. */
    public static double width(List<Span> spans) {
        return spans.stream().mapToDouble(span -> width(span.text())).sum();
    }

    /** What the long ones of these widths may take each, when the short ones keep theirs. */
    private static double share(double room, List<Double> rising) {
        double left = room;
        for (int i = 0; i < rising.size(); i++) {
            double each = left / (rising.size() - i);
            if (rising.get(i) > each) {
                return each;
            }
            left -= rising.get(i);
        }
        return Double.MAX_VALUE;
    }

    private static String cut(String text, double room) {
        int[] points = text.codePoints().toArray();
        double left = room - WIDE;
        int from = 0;
        int to = points.length;
        while (from < to) {
            boolean front = from <= points.length - to;
            left -= width(points[front ? from : to - 1]);
            if (left < 0) {
                break;
            }
            if (front) {
                from++;
            } else {
                to--;
            }
        }
        return new String(points, 0, from) + "…" + new String(points, to, points.length - to);
    }

    private static double width(String text) {
        return text.codePoints().mapToDouble(Fitted::width).sum();
    }

    private static double width(int point) {
        if (point >= FIRST_IDEOGRAPH) {
            return IDEOGRAPH;
        }
        return Character.isUpperCase(point) || Character.isDigit(point) || point == '→' || point == '—' ? WIDE : NARROW;
    }
}
