package org.memorycurator.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A backup: a ZIP file with the database and a few words about it.
 *
 * @param made when it was begun
 * @param revision the newest revision that is surely in it; a later one may be, too
 * @param store the folder of the store that it is a copy of
 * @param bytes how large the file is
 */
public record BackupFile(Path file, Instant made, long revision, Path store, long bytes) {
    static final String ABOUT = "backup.properties";
    private static final Pattern NAME = Pattern.compile("memory-curator-\\d{8}-\\d{6}(-\\d+)?\\.zip");

    /** Whether a file is called as backups are. */
    static boolean named(Path file) {
        return NAME.matcher(String.valueOf(file.getFileName())).matches();
    }

    /** What a file is a backup of; empty when it is none of ours, or cannot be read. May block. */
    public static Optional<BackupFile> read(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry about = zip.getEntry(ABOUT);
            if (about == null) {
                return Optional.empty();
            }
            Properties words = new Properties();
            try (InputStream in = zip.getInputStream(about)) {
                words.load(in);
            }
            return Optional.of(new BackupFile(
                    file,
                    Instant.parse(words.getProperty("made", "")),
                    Long.parseLong(words.getProperty("revision", "")),
                    Path.of(words.getProperty("store", "")),
                    Files.size(file)));
        } catch (IOException | DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Writes the words about a backup into it. */
    static void describe(ZipOutputStream zip, Instant made, long revision, Path store) throws IOException {
        Properties words = new Properties();
        words.setProperty("made", made.toString());
        words.setProperty("revision", String.valueOf(revision));
        words.setProperty("store", store.toString());
        zip.putNextEntry(new ZipEntry(ABOUT));
        words.store(zip, null);
        zip.closeEntry();
    }
}
