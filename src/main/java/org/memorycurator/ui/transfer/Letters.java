package org.memorycurator.ui.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.memorycurator.model.Json;
import org.memorycurator.transfer.file.Entries;
import org.memorycurator.transfer.file.Entry;
import org.memorycurator.transfer.file.SourceFile;
import org.memorycurator.ui.kit.Span;

/** Finds what tells one encoding from another: the words around letters that are no plain ASCII. May block. */
final class Letters {
    private static final char CUT = '…';
    private static final int ENOUGH = 6;
    private static final int AROUND = 24;
    /** Who looks at the sheet waits for it. */
    private static final int MOST = 200_000;

    private static final String JOINED = " · ";
    private static final int LAST_PLAIN = 0x7e;

    private Letters() {}

    /**
     * The first of them, as the file's layout reads them; none when all letters are plain.
     *
     * @throws org.memorycurator.transfer.file.ImportException when the file cannot be read so
     */
    static List<String> in(SheetFile file) {
        List<String> found = new ArrayList<>();
        if (file.layout() == null) {
            return found;
        }
        try (Entries entries = SourceFile.open(file.path(), file.layout())) {
            for (String name : entries.columns()) {
                for (String row : name.split(JOINED)) { // the sign between header rows is ours, not the file's
                    look(row, found);
                }
            }
            Entry entry = entries.next();
            for (int i = 0; i < MOST && entry != null && found.size() < ENOUGH; i++) {
                if (entry.body() instanceof Entry.Body.Row(List<Json> cells)) {
                    cells.forEach(cell -> look(cell instanceof Json.Str(String text) ? text : "", found));
                } else {
                    look(entry.raw(), found);
                }
                entry = entries.next();
            }
        }
        return found;
    }

    /** The same words with those letters marked. */
    static List<Span> marked(String words) {
        int[] ranges = IntStream.range(0, words.length())
                .filter(i -> words.charAt(i) > LAST_PLAIN && words.charAt(i) != CUT)
                .flatMap(i -> IntStream.of(i, i + 1))
                .toArray();
        return Span.marked(words, ranges);
    }

    private static void look(String text, List<String> found) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > LAST_PLAIN) {
                String around = around(text, i);
                if (found.size() < ENOUGH && !found.contains(around)) {
                    found.add(around);
                }
                return;
            }
        }
    }

    private static String around(String text, int at) {
        int from = at < AROUND ? 0 : text.offsetByCodePoints(at, -Math.min(AROUND, text.codePointCount(0, at)));
        int to = Math.min(text.length(), at + AROUND);
        String words = text.substring(from, to).strip().replaceAll("\\s+", " ");
        return (from > 0 ? String.valueOf(CUT) : "") + words + (to < text.length() ? String.valueOf(CUT) : "");
    }
}
