package org.memorycurator.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Keeps a copy of a database that nobody has open. */
final class Backup {
    private Backup() {}

    /** Copies it, whole or not at all, into the folder's {@code backups}; each copy is a store of its own. */
    static Path of(Path database, Path folder, int version) throws IOException {
        Path backups = Files.createDirectories(folder.resolve("backups"));
        int attempt = 1;
        while (Files.exists(backups.resolve(name(version, attempt)))) {
            attempt++;
        }
        Path copy = backups.resolve(name(version, attempt));
        Path partial = Files.createDirectories(backups.resolve(copy.getFileName() + ".partial"));
        Files.copy(database, partial.resolve(database.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        Files.move(partial, copy, StandardCopyOption.ATOMIC_MOVE);
        return copy;
    }

    private static String name(int version, int attempt) {
        return "format-" + version + "-" + attempt;
    }
}
