package org.memorycurator.search;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Query;

/**
 * The answer to one search in a file of the index's folder, so that what was searched last can be shown at the next start without
 * searching. It carries the day and the id of the commit in which it was found, which Lucene gives to no other commit: a file of
 * another day or commit, or a damaged one, is passed over.
 */
final class KeptMatches {
    private static final System.Logger LOG = System.getLogger(KeptMatches.class.getName());
    /** To be raised when searches of the same text find something else, or in another order. */
    private static final String FORMAT = "memory-curator-matches-1";

    private static final int SIZES = Long.BYTES + Integer.BYTES;

    private final Path file;

    KeptMatches(Path folder) {
        file = folder.resolve("matches.kept");
    }

    /** Keeps what was found on this day in the last commit of this directory. */
    void write(Directory directory, LocalDate today, Matches matches) throws IOException {
        byte[] head = head(commit(directory), today, matches);
        int[] numbers = matches.page(0, matches.size());
        ByteBuffer all = ByteBuffer.allocate(SIZES + head.length + numbers.length * Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN);
        all.putLong(0).putInt(head.length).put(head).asIntBuffer().put(numbers);
        all.putLong(0, sum(all.array()));
        Path partial = file.resolveSibling(file.getFileName() + ".partial");
        Files.write(partial, all.array());
        Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** What was kept, if it was found on this day in the last commit of this directory; else null. */
    @Nullable
    Matches read(Directory directory, LocalDate today) {
        try {
            return Files.isRegularFile(file) ? read(Files.readAllBytes(file), commit(directory), today) : null;
        } catch (IOException | RuntimeException e) {
            LOG.log(System.Logger.Level.INFO, "The kept matches cannot be used: searching instead", e);
            return null;
        }
    }

    private static @Nullable Matches read(byte[] file, byte[] commit, LocalDate today) throws IOException {
        ByteBuffer all = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        if (all.getLong() != sum(file)) {
            throw new IOException("wrong-checksum");
        }
        byte[] head = new byte[all.getInt()];
        all.get(head);
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(head))) {
            boolean here = in.readUTF().equals(FORMAT)
                    && Arrays.equals(in.readNBytes(commit.length), commit)
                    && in.readLong() == today.toEpochDay();
            if (!here) {
                return null;
            }
            Query query = QueryParser.parse(in.readUTF()).sortedBy(QueryParser.parseSort(in.readUTF()));
            int[] numbers = new int[all.remaining() / Integer.BYTES];
            all.asIntBuffer().get(numbers);
            return new Matches(query, numbers, in.readLong(), in.readLong());
        }
    }

    private static byte[] head(byte[] commit, LocalDate today, Matches matches) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(FORMAT);
            out.write(commit);
            out.writeLong(today.toEpochDay());
            out.writeUTF(QueryParser.print(matches.query()));
            out.writeUTF(QueryParser.printSort(matches.query().sort()));
            out.writeLong(matches.revision());
            out.writeLong(matches.live());
        }
        return bytes.toByteArray();
    }

    private static byte[] commit(Directory directory) throws IOException {
        byte[] id = SegmentInfos.readLatestCommit(directory).getId();
        if (id.length != StringHelper.ID_LENGTH) {
            throw new IOException("no-commit-id");
        }
        return id;
    }

    /** Of everything behind the sum itself. */
    private static long sum(byte[] file) {
        CRC32C sum = new CRC32C();
        sum.update(file, Long.BYTES, file.length - Long.BYTES);
        return sum.getValue();
    }
}
