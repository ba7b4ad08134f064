package org.memorycurator.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.memorycurator.model.CancelledException;
import org.memorycurator.model.Progress;
import org.memorycurator.store.StoreException.Reason;
import org.memorycurator.text.Text;

/**
 * Backups of one open store, made while others read and write. The index is not in them, for it can be built again. Every
 * method may block; none belongs on the FX thread. Thread-safe.
 */
public final class Backups {
    /** In bytes: a disk with less room than this is full. */
    private static final long FULL = 1L << 20;

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Store store;
    private final Clock clock;
    private final ReentrantLock one = new ReentrantLock();

    /** Of this store. */
    public Backups(Store store) {
        this(store, Clock.systemUTC());
    }

    Backups(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Where backups go when nobody says otherwise. */
    public static Path usualFolder(Path store) {
        return store.resolve("backups");
    }

    /**
     * Makes a backup in this folder, reads all of it again, and only then gives it its name. Everything that was published
     * when this is called is in it. {@code progress} counts bytes, twice those of the database.
     *
     * @throws StoreException when it cannot be made; nothing of it remains
     * @throws org.memorycurator.model.CancelledException when cancelled; nothing of it remains
     */
    public BackupFile make(Path folder, Progress progress) {
        one.lock();
        Path partial = null;
        try {
            Path ground = ground(folder);
            Instant made = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            Path file = free(ground, made);
            partial = file.resolveSibling(file.getFileName() + ".partial");
            long revision = copy(partial, made, progress);
            verify(partial, revision, progress);
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
            partial = null;
            return BackupFile.read(file).orElseThrow(() -> new NoSuchFileException(file.toString()));
        } catch (IOException | SQLException e) {
            throw failed(folder, e);
        } finally {
            if (partial != null) {
                Folders.forget(partial);
            }
            one.unlock();
        }
    }

    /** The backups of this store in this folder, newest first; none when the folder is not there. */
    public List<BackupFile> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        Path own = store.folder().toAbsolutePath();
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(BackupFile::named)
                    .map(BackupFile::read)
                    .flatMap(Optional::stream)
                    .filter(backup -> backup.store().equals(own))
                    .sorted(Comparator.comparing(BackupFile::made)
                            .thenComparing(BackupFile::file)
                            .reversed())
                    .toList();
        } catch (IOException e) {
            throw failed(folder, e);
        }
    }

    /** Removes the oldest backups of this store but so many; what others put there stays. Answers how many went. */
    public int forget(Path folder, int keep) {
        List<BackupFile> old = in(folder).stream().skip(keep).toList();
        for (BackupFile backup : old) {
            try {
                Files.deleteIfExists(backup.file());
            } catch (IOException e) {
                throw failed(folder, e);
            }
        }
        return old.size();
    }

    /** A folder that was chosen must be there: making it anew could fill the mount point of a disk that is not plugged in. */
    private Path ground(Path folder) throws IOException {
        if (folder.equals(usualFolder(store.folder()))) {
            Files.createDirectories(folder);
        } else if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
        try (Stream<Path> files = Files.list(folder)) {
            Instant yesterday = clock.instant().minus(1, ChronoUnit.DAYS);
            for (Path left : files.filter(Backups::leftBehind).toList()) {
                if (Files.getLastModifiedTime(left).toInstant().isBefore(yesterday)) {
                    Folders.forget(left);
                }
            }
        }
        return folder;
    }

    /** What a process that was killed left. */
    private static boolean leftBehind(Path file) {
        String name = file.getFileName().toString();
        String whole = name.replaceAll("\\.partial(\\.check)?$", "");
        return !whole.equals(name) && BackupFile.named(Path.of(whole));
    }

    private static Path free(Path folder, Instant made) {
        String name = "memory-curator-" + NAME.format(made);
        Path file = folder.resolve(name + ".zip");
        for (int next = 2;
                Files.exists(file) || Files.exists(file.resolveSibling(file.getFileName() + ".partial"));
                next++) {
            file = folder.resolve(name + "-" + next + ".zip");
        }
        return file;
    }

    private long copy(Path partial, Instant made, Progress progress) throws IOException, SQLException {
        try (Connection connection = store.connect()) {
            if (!store.readOnly()) {
                H2.sync(connection);
            }
            long revision = store.lastRevision();
            try (CountedZip zip = new CountedZip(Files.newOutputStream(partial), progress, 2 * H2.size(connection))) {
                BackupFile.describe(zip, made, revision, store.folder().toAbsolutePath());
                H2.backUp(connection, zip);
            }
            return revision;
        }
    }

    /** Unpacks the copy and reads every row of it. */
    private static void verify(Path partial, long revision, Progress progress) throws IOException, SQLException {
        Path check = Files.createDirectories(partial.resolveSibling(partial.getFileName() + ".check"));
        try {
            Restoring.unpack(partial, check, progress, true);
            Restoring.verify(check, revision);
        } finally {
            Folders.forget(check);
        }
    }

    /** H2 wraps whatever stops the copying, the cancelling too. */
    private static RuntimeException failed(Path folder, Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof CancelledException cancelled) {
                return cancelled;
            }
        }
        String why = e instanceof NoSuchFileException
                ? Text.of("store.backup.noFolder", folder)
                : full(folder)
                        ? Text.of("store.backup.noRoom", folder)
                        : Text.of("store.backup.unusable", folder, String.valueOf(e.getMessage()));
        return new StoreException(Reason.FAILED, why, e);
    }

    /** What a system says of a full disk is in its user's language, so the disk is asked, while the unfinished copy is on it. */
    private static boolean full(Path folder) {
        return Folders.room(folder) < FULL;
    }
}
