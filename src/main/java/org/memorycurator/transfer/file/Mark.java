package org.memorycurator.transfer.file;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A byte order mark: the first bytes of a text that say how it is encoded. */
record Mark(Charset charset, int length) {
    private static final List<Charset> MARKED = List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_32LE, // before UTF-16LE, whose mark it begins with
            StandardCharsets.UTF_32BE,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE);

    /** The mark at the start of these bytes; null when there is none. */
    static @Nullable Mark of(byte[] start) {
        for (Charset charset : MARKED) {
            byte[] mark = "\uFEFF".getBytes(charset);
            int[] expected = new int[mark.length];
            for (int i = 0; i < mark.length; i++) {
                expected[i] = mark[i] & 0xff;
            }
            if (Magic.startsWith(start, expected)) {
                return new Mark(charset, mark.length);
            }
        }
        return null;
    }

    /** How many bytes of mark come first in a text that is read in this encoding. */
    static int lengthIn(byte[] start, Charset charset) {
        Mark mark = of(start);
        return mark != null && mark.charset.equals(charset) ? mark.length : 0;
    }
}
