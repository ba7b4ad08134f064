package org.memorycurator.transfer.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * The texts that a workbook's cells refer to by number. They are read only as far as they are asked for, and beyond some
 * megabytes are kept in a temporary file.
 */
final class SharedStrings implements Closeable {
    /** Of a workbook without any. */
    static final SharedStrings NONE = new SharedStrings();

    /** How many characters a cell may have; a spreadsheet stops at 32,767. */
    static final int LONGEST = 2 << 20;

    /** How many characters are kept in memory. */
    private static final long IN_MEMORY = 16L << 20;

    private static final int MOST = 16 << 20;
    private static final int BUFFER = 1 << 20;
    private static final int BLOCK = 1 << 16;

    private final @Nullable Xml xml;
    private final List<String> inMemory = new ArrayList<>();
    private long characters;
    private boolean ended;
    private @Nullable Spilt spilt;

    private SharedStrings() {
        xml = null;
        ended = true;
    }

    /** Begins to read them. */
    SharedStrings(InputStream content) throws XMLStreamException {
        xml = new Xml(content);
    }

    /** The text of this number; null when there is none. */
    @Nullable
    String get(int number) throws IOException, XMLStreamException {
        while (number >= 0 && size() <= number && !ended) {
            String text = read();
            if (text == null || size() == MOST) {
                ended = true;
            } else {
                add(text);
            }
        }
        if (number < 0 || number >= size()) {
            return null;
        }
        return number < inMemory.size() || spilt == null ? inMemory.get(number) : spilt.get(number - inMemory.size());
    }

    private int size() {
        return inMemory.size() + (spilt == null ? 0 : spilt.size());
    }

    private void add(String text) throws IOException {
        if (characters < IN_MEMORY) {
            characters += text.length() + 24; // what a string takes besides
            inMemory.add(text);
        } else {
            spilt = spilt == null ? new Spilt() : spilt;
            spilt.add(text);
        }
    }

    private @Nullable String read() throws XMLStreamException {
        while (xml != null && xml.next()) {
            if (xml.begins("si")) {
                return richText(xml, "si");
            }
        }
        return null;
    }

    /** The text up to the end of an element of this name: all its runs, without how it is pronounced. */
    static String richText(Xml xml, String name) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean spoken = false;
        boolean more = xml.next();
        while (more && !xml.ends(name)) {
            spoken = xml.begins("rPh") || spoken && !xml.ends("rPh");
            if (xml.begins("t")) {
                String run = xml.text(LONGEST - text.length());
                text.append(spoken ? "" : run); // now at the end of the run
            } else {
                more = xml.next();
            }
        }
        return unescaped(text.toString());
    }

    /** Characters that XML cannot have are written as {@code _x000D_}. */
    static String unescaped(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            boolean escape = i + 6 < text.length() && text.charAt(i) == '_' && text.charAt(i + 1) == 'x';
            String code = escape && text.charAt(i + 6) == '_' ? text.substring(i + 2, i + 6) : "";
            if (isHexadecimal(code)) {
                plain.append((char) Integer.parseInt(code, 16));
                i += 6;
            } else {
                plain.append(text.charAt(i));
            }
        }
        return plain.toString();
    }

    private static boolean isHexadecimal(String code) {
        return !code.isEmpty() && code.chars().allMatch(c -> Character.digit(c, 16) >= 0);
    }

    @Override
    public void close() throws IOException {
        try (Xml reader = xml;
                Spilt file = spilt) {
            ended = true;
        }
    }

    /** Texts in a temporary file, two bytes a character. */
    private static final class Spilt implements Closeable {
        private final Path file = TemporaryFiles.make(".strings");
        private final FileChannel channel = FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        private final ByteBuffer waiting = ByteBuffer.allocate(BUFFER);
        private ByteBuffer block = ByteBuffer.allocate(BLOCK).limit(0);
        private long blockStart;
        private long[] ends = new long[1024];
        private int size;

        Spilt() throws IOException {}

        int size() {
            return size;
        }

        void add(String text) throws IOException {
            if (size == ends.length) {
                ends = Arrays.copyOf(ends, size * 2);
            }
            for (int i = 0; i < text.length(); i++) {
                if (waiting.remaining() < 2) {
                    flush();
                }
                waiting.putChar(text.charAt(i));
            }
            ends[size] = start(size) + 2L * text.length();
            size++;
        }

        private long start(int number) {
            return number == 0 ? 0 : ends[number - 1];
        }

        private void flush() throws IOException {
            waiting.flip();
            while (waiting.hasRemaining()) {
                channel.write(waiting);
            }
            waiting.clear();
        }

        String get(int number) throws IOException {
            long start = start(number);
            int length = (int) (ends[number] - start);
            if (start < blockStart || start + length > blockStart + block.limit()) {
                readBlock(start, length);
            }
            ByteBuffer text = block.slice((int) (start - blockStart), length);
            return text.asCharBuffer().toString();
        }

        /** Reads more than is asked for: cells mostly refer to texts in their order. */
        private void readBlock(long start, int length) throws IOException {
            flush();
            block = block.capacity() < length ? ByteBuffer.allocate(length) : block;
            block.clear();
            while (block.hasRemaining() && channel.read(block, start + block.position()) >= 0) {
                // until the block is full, or the file at its end
            }
            block.flip();
            blockStart = start;
            if (block.limit() < length) {
                throw new IOException(file.toString());
            }
        }

        @Override
        public void close() throws IOException {
            channel.close();
            Files.deleteIfExists(file);
        }
    }
}
