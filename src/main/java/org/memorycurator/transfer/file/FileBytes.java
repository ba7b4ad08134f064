package org.memorycurator.transfer.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** The bytes of a file, unpacked where gzip is around them. What is compressed is known by its first bytes, never by its name. */
final class FileBytes extends FilterInputStream {
    private static final int BUFFER = 1 << 16;

    private final Counted disk;
    private final boolean compressed;

    private FileBytes(Counted disk, InputStream content, boolean compressed) {
        super(content);
        this.disk = disk;
        this.compressed = compressed;
    }

    /** Opens a file. */
    static FileBytes open(Path file) throws IOException {
        return open(file, Guarded.HARMLESS);
    }

    /** Opens a file that may swell to so many bytes in any case. */
    static FileBytes open(Path file, long harmless) throws IOException {
        Counted disk = new Counted(Files.newInputStream(file));
        try {
            PushbackInputStream start = new PushbackInputStream(disk, 2);
            byte[] two = start.readNBytes(2);
            start.unread(two);
            if (!Magic.startsWith(two, 0x1F, 0x8B)) {
                return new FileBytes(disk, start, false);
            }
            String name = file.getFileName().toString();
            InputStream unpacked = new GZIPInputStream(start, BUFFER);
            return new FileBytes(disk, new Guarded(unpacked, name, harmless, () -> disk.count), true);
        } catch (IOException e) {
            disk.close();
            throw e;
        }
    }

    /** Whether gzip is around it. */
    boolean compressed() {
        return compressed;
    }

    /** How many bytes were taken from the disk. */
    long taken() {
        return disk.count;
    }

    private static final class Counted extends FilterInputStream {
        private long count;

        Counted(InputStream disk) {
            super(disk);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int taken = super.read(target, offset, length);
            count += Math.max(0, taken);
            return taken;
        }
    }
}
