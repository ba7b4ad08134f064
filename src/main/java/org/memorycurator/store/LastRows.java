package org.memorycurator.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32C;
import org.memorycurator.model.Content;
import org.memorycurator.model.Memory;

/**
 * The first rows of the last search in a file beside the database, so that the next start shows them before the database is open. The
 * file names the seal of the clean close after which it was written: a database that was opened to write since then, is another, or was
 * not closed cleanly, has no such seal, and its file is passed over, as one of another day or a damaged one is. May be deleted.
 *
 * @param asked what was searched for, in the caller's words
 * @param day on which the search was answered: what expires is not found the day after
 * @param memories as the store holds them, in their order
 */
public record LastRows(String asked, LocalDate day, List<Memory> memories) {
    private static final System.Logger LOG = System.getLogger(LastRows.class.getName());
    /** To be raised when the form of the file changes, or searches of the same words find something else. */
    private static final String FORMAT = "memory-curator-rows-1";

    private static final String FILE = "rows.kept";
    private static final String PARTIAL = FILE + ".partial";
    /** More would make the start slower than it makes it faster. */
    private static final int LARGEST = 1 << 20;

    /** Copies the memories. */
    public LastRows {
        memories = List.copyOf(memories);
    }

    /** Keeps them with a store that was just closed cleanly. Blocks; throws when the file cannot be written. */
    public void keep(Path folder) throws IOException {
        String seal = Seal.in(folder).words();
        byte[] bytes = bytes(seal);
        if (!seal.isEmpty() && bytes.length <= LARGEST) {
            forget(folder);
            Path partial = folder.resolve(PARTIAL);
            write(partial, bytes, rights(new H2(folder).file()));
            Files.move(partial, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Whoever may not read the database must not read its texts here. */
    private static FileAttribute<?>[] rights(Path database) throws IOException {
        return database.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(Files.getPosixFilePermissions(database))}
                : new FileAttribute<?>[0];
    }

    private static void write(Path file, byte[] bytes, FileAttribute<?>... rights) throws IOException {
        Set<OpenOption> anew = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (OutputStream out = Channels.newOutputStream(Files.newByteChannel(file, anew, rights))) {
            out.write(bytes);
        }
    }

    /** What was kept of the store in this folder, if that is still just as it was then, on this day; to be asked before it is opened. Blocks. */
    public static Optional<LastRows> of(Path folder, LocalDate today) {
        try {
            Seal seal = Seal.in(folder);
            boolean here =
                    Files.isRegularFile(folder.resolve(FILE)) && seal.version().orElse(0) == Store.format();
            return here
                    ? read(Files.readAllBytes(folder.resolve(FILE)), seal.words())
                            .filter(rows -> rows.day.equals(today))
                    : Optional.empty();
        } catch (IOException | RuntimeException e) {
            LOG.log(System.Logger.Level.INFO, "The kept rows cannot be used", e);
            return Optional.empty();
        }
    }

    /** From now on they may be wrong. */
    static void forget(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(PARTIAL));
        Files.deleteIfExists(folder.resolve(FILE));
    }

    private byte[] bytes(String seal) {
        PackedFields fields = new PackedFields();
        fields.add(0L);
        fields.add(FORMAT);
        fields.add(seal);
        fields.add(asked);
        fields.add(day.toEpochDay());
        fields.add(memories.size());
        Keys keys = new Keys();
        RevisionForm form = new RevisionForm();
        for (Memory memory : memories) {
            fields.add(memory.revision());
            fields.add(memory.text());
            form.pack(RevisionRow.of(memory, 0, null), fields);
            keys.pack(new Keys.Row(memory.number(), memory.identity()), fields);
        }
        byte[] bytes = new byte[fields.position()];
        fields.copy(bytes, 0);
        PackedFields sum = new PackedFields(bytes, 0);
        sum.add(sum(bytes));
        return bytes;
    }

    private static Optional<LastRows> read(byte[] bytes, String seal) throws IOException {
        PackedFields fields = new PackedFields(bytes, 0);
        if (fields.readLong() != sum(bytes)) {
            throw new IOException("wrong-checksum");
        }
        if (!FORMAT.equals(fields.readText()) || !seal.equals(fields.readText())) {
            return Optional.empty();
        }
        String asked = Objects.requireNonNullElse(fields.readText(), "");
        LocalDate day = LocalDate.ofEpochDay(fields.readLong());
        int count = fields.readInt();
        List<Memory> memories = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            memories.add(memory(fields));
        }
        return Optional.of(new LastRows(asked, day, memories));
    }

    private static Memory memory(PackedFields fields) {
        long revision = fields.readLong();
        String text = Objects.requireNonNullElse(fields.readText(), "");
        RevisionRow row = RevisionForm.unpack(revision, fields);
        Content content = row.content().withText(text);
        return new Memory(
                row.number(), Keys.identity(row.number(), fields), revision, row.previous(), row.version(), content);
    }

    /** Of everything behind the sum itself. */
    private static long sum(byte[] file) {
        CRC32C sum = new CRC32C();
        sum.update(file, Long.BYTES, file.length - Long.BYTES);
        return sum.getValue();
    }
}
