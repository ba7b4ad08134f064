package org.memorycurator.transfer.file;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of a text. Lines that turned out to be too many can be given back. */
final class Lines {
    private final SourceText text;
    private final Deque<Line> again = new ArrayDeque<>();

    /**
     * One line.
     *
     * @param text without its end; what was kept of it when it is too long
     * @param end what ended it; empty for the last line of a file
     * @param number from 1
     * @param problem why it was not read; null when it was
     */
    record Line(
            String text, String end, long number, @Nullable String problem) {}

    Lines(SourceText text) {
        this.text = text;
    }

    /** The next line; null after the last. */
    @Nullable
    Line next() {
        Line back = again.poll();
        if (back != null || text.peek() == SourceText.END) {
            return back;
        }
        long number = text.line();
        Cut cut = new Cut();
        int c = text.next();
        while (c != SourceText.END && c != '\n' && c != '\r') {
            cut.add(c);
            c = text.next();
        }
        String end = c == SourceText.END ? "" : String.valueOf((char) c);
        if (c == '\r' && text.peek() == '\n') {
            text.next();
            end = "\r\n";
        }
        return new Line(cut.text(), end, number, cut.problem());
    }

    /** Gives lines back, to be read again. */
    void giveBack(List<Line> lines) {
        for (Line line : lines.reversed()) {
            again.push(line);
        }
    }

    long bytesTaken() {
        return text.bytesTaken();
    }
}
