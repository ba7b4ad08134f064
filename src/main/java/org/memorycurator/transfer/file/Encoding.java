package org.memorycurator.transfer.file;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.file.Detection.Certainty;

/**
 * How a text is encoded, as far as its bytes tell. UTF-8 betrays itself: hardly any other text is valid UTF-8. Encodings of
 * one byte a character do not, so that for them the bytes beyond ASCII are weighed by what each encoding would make of them.
 *
 * @param charsets in which it could be read, the likeliest first
 */
record Encoding(Certainty certainty, List<Charset> charsets, List<String> findings) {
    private static final List<Charset> OF_ONE_BYTE =
            List.of(Charset.forName("windows-1252"), StandardCharsets.ISO_8859_1, Charset.forName("x-MacRoman"));

    private static final long LOOKED_AT = 1L << 30;
    private static final int CHUNK = 1 << 16;

    /** One byte of so many: a line of Chinese has only its end. */
    private static final int LEAST_ZEROS = 200;
    /** One byte of so many is no accident in a text of one byte a letter. */
    private static final int MANY_ZEROS = 20;

    /** So many good characters for one that is none: then it is UTF-8 with damage. */
    private static final int MOSTLY = 4;

    /** Looks at a file, compressed or not. */
    static Encoding of(Path file) throws IOException {
        try (FileBytes bytes = FileBytes.open(file)) {
            byte[] start = bytes.readNBytes(CHUNK);
            Mark mark = Mark.of(start);
            if (mark != null) {
                return new Encoding(Certainty.MARKED, List.of(mark.charset()), List.of());
            }
            List<Charset> wide = wide(start);
            if (!wide.isEmpty()) {
                return new Encoding(Certainty.GUESSED, wide, List.of(Text.of("transfer.found.noMark")));
            }
            Utf8Scan scan = new Utf8Scan();
            scan.take(start, start.length);
            long looked = start.length;
            byte[] chunk = new byte[CHUNK];
            for (int n = bytes.read(chunk); n >= 0 && looked < LOOKED_AT; n = bytes.read(chunk)) {
                scan.take(chunk, n);
                looked += n;
            }
            if (looked < LOOKED_AT) {
                scan.end();
            }
            return judged(scan, start);
        }
    }

    /** UTF-16 without a mark: text in it has zeros wherever there is a space, a digit or a comma, and in one order of bytes it makes sense. */
    private static List<Charset> wide(byte[] start) {
        int zeros = 0;
        int plain = 0;
        for (byte b : start) {
            zeros += b == 0 ? 1 : 0;
            plain += b >= ' ' ? 1 : 0;
        }
        boolean some = zeros >= 2 && zeros * LEAST_ZEROS >= start.length;
        boolean many = zeros * MANY_ZEROS >= start.length;
        if (!some || !many && (plain * 10L > start.length * 8L || isUtf8(start))) {
            return List.of();
        }
        int little = WideSense.score(start, StandardCharsets.UTF_16LE);
        int big = WideSense.score(start, StandardCharsets.UTF_16BE);
        if (Math.max(little, big) <= 0) {
            return List.of();
        }
        return little >= big
                ? List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, StandardCharsets.UTF_8)
                : List.of(StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE, StandardCharsets.UTF_8);
    }

    private static boolean isUtf8(byte[] start) {
        Utf8Scan scan = new Utf8Scan();
        scan.take(start, start.length);
        return scan.wrongPlaces() == 0 && scan.characters() > 0;
    }

    private static Encoding judged(Utf8Scan scan, byte[] start) {
        if (scan.wrongPlaces() == 0) {
            return new Encoding(Certainty.CERTAIN, List.of(StandardCharsets.UTF_8), List.of());
        }
        Map<Charset, Integer> likely = new LinkedHashMap<>();
        for (Charset charset : OF_ONE_BYTE) {
            int score = LetterSense.score(scan.around(), charset);
            if (score > LetterSense.IMPOSSIBLE) {
                likely.put(charset, score);
            }
        }
        List<Charset> order = new ArrayList<>(likely.keySet());
        order.sort(
                Comparator.comparing((Charset c) -> likely.getOrDefault(c, 0)).reversed());
        List<Charset> others = ScriptSense.of(start);
        order.addAll(0, others);
        boolean damaged = scan.characters() >= MOSTLY * scan.wrongPlaces();
        if (damaged) {
            order.addFirst(StandardCharsets.UTF_8);
        }
        String finding = Text.of(
                damaged ? "transfer.found.damagedUtf8" : "transfer.found.noUtf8",
                scan.firstWrong(),
                scan.firstWrongLine());
        return new Encoding(Certainty.GUESSED, order, List.of(finding));
    }
}
