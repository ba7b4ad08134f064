package org.memorycurator.transfer.file;

import org.jspecify.annotations.Nullable;

/** JSONL: one object a line. Blank lines do not count as memories, but as lines. */
final class JsonLinesEntries implements Entries {
    private final SourceText text;

    JsonLinesEntries(SourceText text) {
        this.text = text;
    }

    @Override
    public @Nullable Entry next() {
        while (text.peek() != SourceText.END) {
            long line = text.line();
            Cut cut = new Cut();
            text.takeLine(cut);
            String raw = cut.text();
            if (!raw.isBlank()) {
                return Entry.unparsed(raw, line, 0, cut.problem());
            }
        }
        return null;
    }

    @Override
    public long bytesTaken() {
        return text.bytesTaken();
    }

    @Override
    public void close() {
        text.close();
    }
}
