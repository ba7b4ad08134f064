package org.memorycurator.transfer.file;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.memorycurator.text.Text;

/**
 * A file read character by character, never whole: it knows its line and how many bytes it has taken, and refuses the
 * file at the first byte that is no text. Lines end with LF, CR or both.
 */
final class SourceText implements Closeable {
    /** What {@link #peek} and {@link #next} give after the last character. */
    static final int END = -1;

    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_MARK = 4;

    private final Path file;
    private final String name;
    private final InputStream input;
    private final LongSupplier disk;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private final CharBuffer chars = CharBuffer.allocate(BUFFER).flip();
    private long taken;
    private boolean ended;
    private long line = 1;
    private boolean afterReturn;

    private SourceText(Path file, String name, InputStream input, LongSupplier disk, Charset charset)
            throws IOException {
        this.file = file;
        this.name = name;
        this.input = input;
        this.disk = disk;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        byte[] start = input.readNBytes(LONGEST_MARK);
        int mark = Mark.lengthIn(start, charset);
        bytes.clear();
        bytes.put(start, mark, start.length - mark).flip();
        taken = mark;
    }

    /** Opens a file, compressed or not. */
    static SourceText open(Path file, Charset charset) {
        try {
            FileBytes bytes = FileBytes.open(file);
            return open(file, file.getFileName().toString(), bytes, bytes::taken, charset);
        } catch (IOException e) {
            throw ImportException.unreadable(file, e);
        }
    }

    /** Opens a text inside of a file, and closes what it is read from when that fails. */
    static SourceText open(Path file, String name, InputStream input, LongSupplier disk, Charset charset)
            throws IOException {
        try {
            return new SourceText(file, name, input, disk, charset);
        } catch (IOException | RuntimeException e) {
            input.close();
            throw e;
        }
    }

    /** A text that was read already. */
    static SourceText of(String content) {
        try {
            InputStream input = new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
            return new SourceText(Path.of(""), "", input, () -> 0, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name of the file, or of what is read inside of it. */
    String name() {
        return name;
    }

    /** The next character without taking it. */
    int peek() {
        return chars.hasRemaining() || fill() ? chars.get(chars.position()) : END;
    }

    /** Takes the next character. */
    int next() {
        if (!chars.hasRemaining() && !fill()) {
            return END;
        }
        char c = chars.get();
        if (c == '\r' || c == '\n' && !afterReturn) {
            line++;
        }
        afterReturn = c == '\r';
        return c;
    }

    /** Takes the characters up to the end of the line, and that end too. */
    void takeLine(Cut cut) {
        boolean ended = false;
        while (!ended && (chars.hasRemaining() || fill())) {
            int from = chars.position();
            int to = from;
            while (to < chars.limit() && chars.get(to) != '\n' && chars.get(to) != '\r') {
                to++;
            }
            if (to > from) {
                cut.add(chars.array(), from, to - from);
                chars.position(to);
                afterReturn = false;
            }
            ended = to < chars.limit();
        }
        next();
    }

    /** The line of the next character, from 1. */
    long line() {
        return afterReturn && peek() == '\n' ? line - 1 : line;
    }

    /** How many bytes were taken from the disk so far. */
    long bytesTaken() {
        return disk.getAsLong();
    }

    private boolean fill() {
        chars.clear();
        try {
            while (chars.position() == 0 && !(ended && !bytes.hasRemaining())) {
                if (!ended) {
                    readBytes();
                }
                decode();
            }
        } catch (IOException e) {
            throw ImportException.unreadable(file, e);
        }
        chars.flip();
        return chars.hasRemaining();
    }

    private void readBytes() throws IOException {
        bytes.compact();
        int count = input.read(bytes.array(), bytes.position(), bytes.remaining());
        if (count < 0) {
            ended = true;
        } else {
            bytes.position(bytes.position() + count);
        }
        bytes.flip();
    }

    private void decode() {
        int before = bytes.position();
        CoderResult result = decoder.decode(bytes, chars, ended);
        taken += bytes.position() - before;
        if (result.isError()) {
            int wrong = bytes.get(bytes.position()) & 0xff;
            throw new ImportException(
                    Text.of(
                            "transfer.notText",
                            name(),
                            EncodingNames.of(decoder.charset()),
                            taken + 1,
                            String.format(Locale.ROOT, "0x%02X", wrong),
                            line + linesIn(chars)),
                    null);
        }
    }

    private static long linesIn(CharBuffer decoded) {
        return decoded.duplicate().flip().chars().filter(c -> c == '\n').count();
    }

    @Override
    public void close() {
        try {
            input.close();
        } catch (IOException e) {
            throw ImportException.unreadable(file, e);
        }
    }
}
