package org.memorycurator.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Removes what was only for a while. */
final class Folders {
    private static final System.Logger LOG = System.getLogger(Folders.class.getName());

    private Folders() {}

    /** Removes a file, or a folder with all in it; what cannot be removed stays and is told to the log. */
    static void forget(Path path) {
        if (Files.exists(path)) {
            try (Stream<Path> all = Files.walk(path)) {
                for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            } catch (IOException e) {
                LOG.log(System.Logger.Level.WARNING, "A temporary file could not be removed", e);
            }
        }
    }
}
