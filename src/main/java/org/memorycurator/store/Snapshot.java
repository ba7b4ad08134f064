package org.memorycurator.store;

import java.io.EOFException;
import java.io.IOException;
import java.lang.System.Logger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.zip.CRC32C;

/**
 * {@link Current} in a file beside the database, so that opening need not look at every revision. Only ever a cache: a
 * file that is missing, damaged or of another history is passed over.
 */
final class Snapshot {
    private static final Logger LOG = System.getLogger(Snapshot.class.getName());
    private static final long MAGIC = 0x4D_43_43_55_52_00_00_02L; // "MCCUR", 2
    private static final int HEADER = 6 * Long.BYTES + Integer.BYTES;
    private static final int BUFFER = 1 << 20;

    private final Path file;

    Snapshot(Path folder) {
        file = folder.resolve("current.bin");
    }

    /** What the file holds, if the database knows it as a part of its own history; else an empty one. */
    Current load(Connection connection) throws SQLException {
        if (!Files.isRegularFile(file)) {
            return new Current();
        }
        try {
            Current.Kept kept = read();
            if (ChangeSets.knows(connection, kept.head())) {
                return kept.current();
            }
            LOG.log(Logger.Level.INFO, "The snapshot is of another history: reading the database instead");
        } catch (IOException e) {
            LOG.log(Logger.Level.WARNING, "The snapshot cannot be used: reading the database instead", e);
        }
        return new Current();
    }

    /** Writes the file, whole or not at all, unless there is nothing to keep; when that fails, the next start is slower and nothing else. */
    void save(Current current) {
        if (current.head().changeSet() == 0) {
            return;
        }
        Path partial = file.resolveSibling(file.getFileName() + ".partial");
        try {
            write(current.kept(), partial);
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.log(Logger.Level.WARNING, "The snapshot was not written", e);
        }
    }

    private Current.Kept read() throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            Part part = new Part(channel);
            ByteBuffer header = part.next(HEADER);
            if (header.getLong() != MAGIC) {
                throw new IOException("not this format");
            }
            long changeSet = header.getLong();
            UUID token = new UUID(header.getLong(), header.getLong());
            Head head = new Head(changeSet, token, header.getLong(), header.getInt(), header.getLong());
            if (head.number() < 0 || channel.size() != size(head)) {
                throw new IOException("not this length");
            }
            long[] revisions = part.longs(head.number());
            long[] hashes = part.longs(head.number());
            long computed = part.sum.getValue();
            if (part.next(Long.BYTES).getLong() != computed) {
                throw new IOException("wrong checksum");
            }
            return new Current.Kept(head, revisions, hashes);
        }
    }

    private static void write(Current.Kept kept, Path path) throws IOException {
        try (SeekableByteChannel channel = FileChannel.open(
                path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            Part part = new Part(channel);
            Head head = kept.head();
            part.write(part.empty()
                    .putLong(MAGIC)
                    .putLong(head.changeSet())
                    .putLong(head.token().getMostSignificantBits())
                    .putLong(head.token().getLeastSignificantBits())
                    .putLong(head.revision())
                    .putInt(head.number())
                    .putLong(head.tid()));
            part.write(kept.revisions());
            part.write(kept.hashes());
            part.write(part.empty().putLong(part.sum.getValue()));
        }
    }

    private static long size(Head head) {
        return HEADER + Long.BYTES + 2L * Long.BYTES * head.number();
    }

    /** Goes through the file part by part, and sums it up. */
    private static final class Part {
        private final SeekableByteChannel channel;
        private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER).order(ByteOrder.LITTLE_ENDIAN);
        private final CRC32C sum = new CRC32C();

        Part(SeekableByteChannel channel) {
            this.channel = channel;
        }

        ByteBuffer next(int bytes) throws IOException {
            buffer.clear().limit(bytes);
            while (buffer.hasRemaining()) {
                if (channel.read(buffer) < 0) {
                    throw new EOFException("ends too soon");
                }
            }
            sum.update(buffer.flip());
            return buffer.rewind();
        }

        /** As many as there are memories; place 0 is of none. */
        long[] longs(int count) throws IOException {
            long[] longs = new long[count + 1];
            for (int at = 1; at <= count; ) {
                int some = Math.min(BUFFER / Long.BYTES, count + 1 - at);
                next(some * Long.BYTES).asLongBuffer().get(longs, at, some);
                at += some;
            }
            return longs;
        }

        ByteBuffer empty() {
            return buffer.clear();
        }

        void write(ByteBuffer filled) throws IOException {
            sum.update(filled.flip());
            filled.rewind();
            while (filled.hasRemaining()) {
                channel.write(filled);
            }
        }

        void write(long[] longs) throws IOException {
            for (int at = 1; at < longs.length; ) {
                int some = Math.min(BUFFER / Long.BYTES, longs.length - at);
                empty().asLongBuffer().put(longs, at, some);
                write(buffer.position(some * Long.BYTES));
                at += some;
            }
        }
    }
}
