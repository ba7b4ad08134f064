package org.memorycurator.transfer.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What does not fit an encoding in which a text is to be read.
 *
 * @param unreadable how many places it has no character for; reading would stop at the first
 * @param controls how many characters it makes that no text has: then it is another one, or the file is damaged
 * @param firstLine the line of the first of either, from 1; 0 when there is none
 * @param around words around the first of them, with a replacement character for what is not readable, and pictures of control signs
 */
public record Misread(long unreadable, long controls, long firstLine, List<String> around) {
    private static final int CHUNK = 1 << 16;
    private static final long LOOKED_AT = 1L << 30;
    private static final int ENOUGH = 6;
    private static final int AROUND = 24;
    /** Of the first control sign; the others follow it. */
    private static final char PICTURES = '\u2400';

    /** Files of old systems end with it. */
    private static final char END_OF_FILE = '\u001A';

    private static final char REPLACEMENT = '\uFFFD';

    /** Copies the list. */
    public Misread {
        around = List.copyOf(around);
    }

    /**
     * Reads a text, compressed or not, to its end or to a gigabyte. Blocks.
     *
     * @throws ImportException when it cannot be opened
     */
    public static Misread of(Path file, Charset charset) {
        try (FileBytes bytes = FileBytes.open(file)) {
            return new Scan(charset).read(bytes);
        } catch (IOException e) {
            throw ImportException.unreadable(file, e);
        }
    }

    /** Whether everything fits. */
    public boolean none() {
        return unreadable == 0 && controls == 0;
    }

    private static final class Scan {
        private final CharsetDecoder decoder;
        private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK).limit(0);
        private final CharBuffer chars = CharBuffer.allocate(CHUNK);
        private final List<String> around = new ArrayList<>();
        private final List<Integer> places = new ArrayList<>();
        private final Charset charset;
        private long unreadable;
        private long controls;
        private long line = 1;
        private long firstLine;
        private int shown;

        Scan(Charset charset) {
            this.charset = charset;
            decoder = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
        }

        Misread read(FileBytes source) throws IOException {
            boolean ended = false;
            long looked = 0;
            while (!ended) {
                bytes.compact();
                int count = source.read(bytes.array(), bytes.position(), bytes.remaining());
                ended = count < 0 || looked >= LOOKED_AT;
                bytes.position(bytes.position() + Math.max(0, count)).flip();
                if (looked == 0) {
                    bytes.position(Mark.lengthIn(start(), charset));
                }
                looked += Math.max(0, count);
                decode(ended && count < 0);
            }
            return new Misread(unreadable, controls, firstLine, around);
        }

        private byte[] start() {
            byte[] start = new byte[bytes.remaining()];
            bytes.get(bytes.position(), start);
            return start;
        }

        private void decode(boolean last) {
            CoderResult result = CoderResult.OVERFLOW;
            while (!result.isUnderflow()) {
                result = decoder.decode(bytes, chars, last);
                if (result.isError()) {
                    unreadable++;
                    places.add(chars.position());
                    bytes.position(bytes.position() + result.length());
                    if (chars.hasRemaining()) {
                        chars.put(REPLACEMENT);
                    }
                }
                if (result.isOverflow() || !chars.hasRemaining()) {
                    look();
                }
            }
            look();
        }

        /** Looks at what was decoded so far, and forgets it. */
        private void look() {
            chars.flip();
            shown = -AROUND;
            int wrong = 0;
            for (int i = 0; i < chars.limit(); i++) {
                char c = chars.get(i);
                boolean unread = wrong < places.size() && places.get(wrong) == i;
                wrong += unread ? 1 : 0;
                if (unread || isControl(c)) {
                    controls += unread ? 0 : 1;
                    found(i);
                }
                line += c == '\n' ? 1 : 0;
            }
            places.clear();
            chars.clear();
        }

        private static boolean isControl(char c) {
            return Controls.is(c) && c != END_OF_FILE;
        }

        /** With what nobody would see made visible. */
        private static String seen(CharSequence words) {
            StringBuilder seen = new StringBuilder(words);
            for (int i = 0; i < seen.length(); i++) {
                char c = seen.charAt(i);
                if (isControl(c)) {
                    seen.setCharAt(i, c < ' ' ? (char) (PICTURES + c) : REPLACEMENT);
                }
            }
            return seen.toString();
        }

        private void found(int at) {
            firstLine = firstLine == 0 ? line : firstLine;
            if (around.size() < ENOUGH && at - shown >= AROUND) {
                shown = at; // what is nearer is seen with it
                String words = seen(chars.subSequence(Math.max(0, at - AROUND), Math.min(chars.limit(), at + AROUND)))
                        .replaceAll("[\\p{Cc}\\s]+", " ")
                        .strip();
                if (!words.isEmpty() && !around.contains(words)) {
                    around.add(words);
                }
            }
        }
    }
}
