package org.memorycurator.transfer.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.memorycurator.text.Text;

/**
 * What a file is, judged by its first bytes and never by its name.
 *
 * @param mark how many bytes of byte order mark come first
 */
record FileKind(Charset charset, int mark, Shape shape) {
    /** How its memories are laid out. */
    enum Shape {
        /** One object a line: a broken line spoils only itself. */
        LINES,
        /** Lists, envelopes, objects over several lines. */
        JSON
    }

    private static final int SAMPLE = 1 << 16;

    /**
     * Looks at a file.
     *
     * @throws ImportException when it cannot be read, or is something else altogether
     */
    static FileKind of(Path file) {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(SAMPLE);
        } catch (IOException e) {
            throw ImportException.unreadable(file, e);
        }
        Charset charset = charsetOf(file, start);
        int mark = charset.equals(StandardCharsets.UTF_8) ? startsWith(start, 0xEF, 0xBB, 0xBF) ? 3 : 0 : 2;
        String sample = new String(start, mark, start.length - mark, charset);
        return new FileKind(charset, mark, shapeOf(file, sample.stripLeading()));
    }

    private static Charset charsetOf(Path file, byte[] start) {
        if (startsWith(start, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (startsWith(start, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        if (startsWith(start, 0x1F, 0x8B) || startsWith(start, 'P', 'K', 3, 4)) {
            throw new ImportException(Text.of("transfer.compressed", file.getFileName()), null);
        }
        if (start.length > 1 && (start[0] == 0) != (start[1] == 0)) {
            throw new ImportException(Text.of("transfer.noMark", file.getFileName()), null);
        }
        return StandardCharsets.UTF_8;
    }

    private static boolean startsWith(byte[] start, int... expected) {
        for (int i = 0; i < expected.length; i++) {
            if (i >= start.length || (start[i] & 0xff) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    private static Shape shapeOf(Path file, String sample) {
        if (sample.isEmpty()) {
            return Shape.LINES;
        }
        return switch (sample.charAt(0)) {
            case '[' -> Shape.JSON;
            case '{' -> ofObjects(sample);
            default -> {
                if (sample.lines().skip(1).anyMatch(l -> l.stripLeading().startsWith("{"))) {
                    yield Shape.LINES; // whatever the first line is, the others are memories
                }
                String first = sample.lines().findFirst().orElse("");
                throw new ImportException(
                        first.matches(".*[,;\t].*")
                                ? Text.of("transfer.csv", file.getFileName())
                                : Text.of("transfer.noMemories", file.getFileName()),
                        null);
            }
        };
    }

    /** Lines, unless the first object is an envelope, runs over several lines or shares its line with the next one. */
    private static Shape ofObjects(String sample) {
        Outline outline = new Outline();
        int end = -1;
        for (int i = 0; i < sample.length() && end < 0; i++) {
            end = outline.accept(sample.charAt(i)) ? i : -1;
            if (outline.atList()) {
                return Shape.JSON;
            }
        }
        String second =
                sample.lines().skip(1).filter(l -> !l.isBlank()).findFirst().orElse("");
        String first = sample.lines().findFirst().orElse("");
        if (end >= first.length()) {
            // Either an object over several lines, or a broken line that runs into the next ones.
            return second.stripLeading().startsWith("{") ? Shape.LINES : Shape.JSON;
        }
        String rest = end < 0 ? "" : first.substring(end + 1).strip();
        boolean broken = end < 0 && !second.isEmpty() && !second.stripLeading().startsWith("{");
        return rest.startsWith("{") || rest.startsWith(",") || broken ? Shape.JSON : Shape.LINES;
    }
}
