package org.memorycurator.store;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Removes what was only for a while, and knows how much room there is for more. */
final class Folders {
    private static final System.Logger LOG = System.getLogger(Folders.class.getName());

    private Folders() {}

    /**
     * How many bytes can still be written into this folder; more than anybody needs where nobody can tell. Java's file stores must not be asked: they have to
     * find the mount point, which cannot be seen from inside a chroot or some containers.
     */
    static long room(Path folder) {
        File at = folder.toFile();
        return at.getTotalSpace() == 0 ? Long.MAX_VALUE : at.getUsableSpace();
    }

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
