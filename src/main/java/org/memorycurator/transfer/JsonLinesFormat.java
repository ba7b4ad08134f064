package org.memorycurator.transfer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSONL: one object a line. Blank lines do not count as memories, but as lines. */
final class JsonLinesFormat implements Format {
    private final SourceText text;

    JsonLinesFormat(SourceText text) {
        this.text = text;
    }

    @Override
    public @Nullable Element next() {
        while (text.peek() != SourceText.END) {
            long line = text.line();
            Cut cut = new Cut();
            for (int c = text.next(); c != SourceText.END && c != '\n' && c != '\r'; c = text.next()) {
                cut.add(c);
            }
            String raw = cut.text();
            if (!raw.isBlank()) {
                return new Element(raw, line, 0, cut.problem());
            }
        }
        return null;
    }

    @Override
    public List<String> notes() {
        return List.of();
    }
}
