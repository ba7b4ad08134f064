package org.memorycurator.ui.grid;

import java.util.List;
import org.memorycurator.ui.kit.Span;

/**
 * What one cell shows, worked out before the cell is drawn.
 *
 * @param shown one line
 * @param full the whole of it, for the tooltip
 * @param missing whether there is no value, or none that says anything, such as null
 * @param spans the line with what was searched for marked; empty when nothing is
 */
record CellText(String shown, String full, boolean missing, List<Span> spans) {
    /** No value. */
    static final CellText NOTHING = new CellText("", "", true, List.of());

    CellText {
        spans = List.copyOf(spans);
    }

    static CellText of(String text) {
        return new CellText(OneLine.of(text), text, false, List.of());
    }

    static CellText quiet(String text) {
        return new CellText(OneLine.of(text), text, true, List.of());
    }

    /** The same with these ranges (pairs of start and end) of the full text marked. */
    CellText marked(int... ranges) {
        return ranges.length == 0 ? this : new CellText(shown, full, missing, OneLine.marked(full, ranges));
    }
}
