package org.memorycurator.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.memorycurator.model.Progress;
import org.memorycurator.store.StoreException.Reason;
import org.memorycurator.text.Text;

/** Makes a store of a backup, in a folder of its own: never over another. */
public final class Restoring {
    private static final int BLOCK = 1 << 16;

    private Restoring() {}

    /**
     * Unpacks a backup into a new or empty folder and reads every row of it; then it can be opened. {@code progress} counts
     * bytes. May block; not on the FX thread.
     *
     * @throws StoreException when it is no backup, is damaged, or the folder is not free; nothing was left there
     * @throws org.memorycurator.model.CancelledException when cancelled; nothing was left there
     */
    public static void restore(Path backup, Path folder, Progress progress) {
        BackupFile about = BackupFile.read(backup)
                .orElseThrow(() -> new StoreException(
                        Reason.FAILED, Text.of("store.restore.noBackup", backup.getFileName()), null));
        Path partial = folder.resolveSibling(folder.getFileName() + ".partial");
        boolean ours = false;
        try {
            refuseTaken(folder);
            refuseTaken(partial);
            Files.createDirectories(partial);
            ours = true;
            unpack(backup, partial, progress, false);
            verify(partial, about.revision());
            Files.deleteIfExists(folder);
            Files.move(partial, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | SQLException e) {
            throw new StoreException(
                    Reason.FAILED,
                    Text.of("store.restore.failed", backup.getFileName(), folder, String.valueOf(e.getMessage())),
                    e);
        } finally {
            if (ours) {
                Folders.forget(partial);
            }
        }
    }

    private static void refuseTaken(Path folder) throws IOException {
        if (Files.exists(folder)) {
            boolean free = Files.isDirectory(folder);
            if (free) {
                try (Stream<Path> inside = Files.list(folder)) {
                    free = inside.findAny().isEmpty();
                }
            }
            if (!free) {
                throw new StoreException(Reason.FAILED, Text.of("store.restore.notEmpty", folder), null);
            }
        }
    }

    /** Takes nothing out of the ZIP file but what a backup holds, by these very names: whatever else is in it, no path of it is used. */
    static void unpack(Path backup, Path folder, Progress progress, boolean secondHalf) throws IOException {
        Path database = new H2(folder).file();
        String name = database.getFileName().toString();
        try (ZipFile zip = new ZipFile(backup.toFile())) {
            List<? extends ZipEntry> entries = Collections.list(zip.entries());
            for (ZipEntry entry : entries) {
                if (!entry.getName().equals(name) && !entry.getName().equals(BackupFile.ABOUT)) {
                    throw new ZipException(Text.of("store.restore.strange"));
                }
            }
            ZipEntry entry = zip.getEntry(name);
            if (entry == null) {
                throw new ZipException(Text.of("store.restore.noDatabase"));
            }
            long size = entry.getSize();
            if (Folders.room(folder) < size) {
                throw new IOException(Text.of("store.restore.noSpace", size / 1_000_000));
            }
            try (InputStream in = zip.getInputStream(entry);
                    OutputStream out = Files.newOutputStream(database)) {
                copy(in, out, size, progress, secondHalf);
            }
        }
    }

    private static void copy(InputStream in, OutputStream out, long size, Progress progress, boolean secondHalf)
            throws IOException {
        byte[] block = new byte[BLOCK];
        long done = 0;
        for (int read = in.read(block); read >= 0; read = in.read(block)) {
            done += read;
            if (done > size) {
                throw new ZipException(Text.of("store.restore.tooMuch"));
            }
            progress.checkpoint(secondHalf ? size + done : done, secondHalf ? 2 * size : size);
            out.write(block, 0, read);
        }
    }

    /** Reads every row of the database in this folder, and that it reaches up to this revision. */
    static void verify(Path folder, long revision) throws IOException, SQLException {
        try (Connection connection = new H2(folder).connect(Store.Access.READ_ONLY);
                Statement statement = connection.createStatement()) {
            long found = ChangeSets.head(connection).revision();
            if (found < revision) {
                throw new IOException(Text.of("store.restore.short", String.valueOf(found), String.valueOf(revision)));
            }
            List<String> every = new ArrayList<>(List.of(
                    "select sum(length(id)) from mem_key",
                    "select sum(length(text)) from mem_text",
                    "select sum(length(metadata)) from mem_rev"));
            int version = Schema.versionOf(connection);
            if (version >= PastRows.SINCE) {
                every.add("select sum(length(new_text)) from mem_past");
            }
            if (version >= Table.PACKS_SINCE) {
                every.add("select sum(length(packed)) from " + Table.KEY_PACKS);
                every.add("select sum(length(packed)) from " + Table.TEXT_PACKS);
                every.add("select sum(length(packed)) from " + Table.REVISION_PACKS);
            }
            if (version >= PastDigests.SINCE) {
                every.add("select sum(rev) from " + PastDigests.TABLE);
            }
            if (version >= Identities.SINCE) {
                every.add("select sum(length(id)) from mem_identity");
                every.add("select sum(length(packed)) from " + Table.IDENTITY_PACKS);
            }
            for (String sql : every) {
                try (ResultSet row = statement.executeQuery(sql)) {
                    row.next();
                }
            }
        }
    }
}
