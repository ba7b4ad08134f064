package org.memorycurator.store;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.System.Logger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

/**
 * {@link Current} in a file beside the database, so that opening need not look at every revision. Only ever a cache: a
 * file that is missing, damaged or of another history is passed over.
 */
final class Snapshot {
    private static final Logger LOG = System.getLogger(Snapshot.class.getName());
    private static final long MAGIC = 0x4D_43_43_55_52_00_00_01L; // "MCCUR", 1

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
            Current current = read();
            if (ChangeSets.knows(connection, current.head())) {
                return current;
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
            write(current, partial);
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.log(Logger.Level.WARNING, "The snapshot was not written", e);
        }
    }

    private Current read() throws IOException {
        CRC32C sum = new CRC32C();
        try (DataInputStream in = new DataInputStream(
                new CheckedInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16), sum))) {
            if (in.readLong() != MAGIC) {
                throw new IOException("not this format");
            }
            long changeSet = in.readLong();
            UUID token = new UUID(in.readLong(), in.readLong());
            Head head = new Head(changeSet, token, in.readLong(), in.readInt(), in.readLong());
            if (head.number() < 0 || Files.size(file) != size(head)) {
                throw new IOException("not this length");
            }
            long[] revisions = new long[head.number() + 1];
            long[] hashes = new long[head.number() + 1];
            for (int number = 1; number <= head.number(); number++) {
                revisions[number] = in.readLong();
                hashes[number] = in.readLong();
            }
            long computed = sum.getValue();
            if (in.readLong() != computed) {
                throw new IOException("wrong checksum");
            }
            return new Current(head, revisions, new IdLookup(hashes, head.number()));
        }
    }

    private static void write(Current current, Path path) throws IOException {
        CRC32C sum = new CRC32C();
        Head head = current.head();
        try (DataOutputStream out = new DataOutputStream(
                new CheckedOutputStream(new BufferedOutputStream(Files.newOutputStream(path), 1 << 16), sum))) {
            out.writeLong(MAGIC);
            out.writeLong(head.changeSet());
            out.writeLong(head.token().getMostSignificantBits());
            out.writeLong(head.token().getLeastSignificantBits());
            out.writeLong(head.revision());
            out.writeInt(head.number());
            out.writeLong(head.tid());
            for (int number = 1; number <= head.number(); number++) {
                out.writeLong(current.revision(number));
                out.writeLong(current.hash(number));
            }
            out.writeLong(sum.getValue());
        }
    }

    private static long size(Head head) {
        return 7 * Long.BYTES + Integer.BYTES + 2L * Long.BYTES * head.number();
    }
}
