package org.memorycurator.transfer.file;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Files that go unless somebody wants them: a hidden mark beside each says so, for as long as that is open. Whoever is killed meanwhile
 * leaves both, and the next start removes them. May block.
 */
final class Provisional {
    private static final String HIDDEN = ".";
    private static final String MARK = ".open";

    private Provisional() {}

    /** Marks this file, which need not be there yet. Throws what the disk says. */
    static void mark(Path file) throws IOException {
        Files.write(markOf(file), new byte[0]);
    }

    /** It stays, whatever happens. Throws what the disk says. */
    static void settle(Path file) throws IOException {
        Files.deleteIfExists(markOf(file));
    }

    private static Path markOf(Path file) {
        return file.resolveSibling(HIDDEN + file.getFileName() + MARK);
    }

    /** Removes from this folder, in which nobody works, what is marked. Throws what the disk says. */
    static void removeMarked(Path folder) throws IOException {
        try (DirectoryStream<Path> marks = Files.newDirectoryStream(folder, HIDDEN + "*" + MARK)) {
            for (Path mark : marks) {
                String name = mark.getFileName().toString();
                Files.deleteIfExists(folder.resolve(name.substring(HIDDEN.length(), name.length() - MARK.length())));
                Files.deleteIfExists(mark);
            }
        } catch (NoSuchFileException e) {
            // nothing was ever rejected
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }
}
