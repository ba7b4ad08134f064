package org.memorycurator.transfer.file;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The temporary files and folders of imports, called after their process: what one left behind that was killed, the next start and the
 * next import remove; what is left at a quiet end goes then. Any thread; may block.
 */
public final class TemporaryFiles {
    /** Of no file that a user would name so: a backup begins alike, and is never ours to remove. */
    private static final String PREFIX = "memory-curator-import-";

    private static final List<String> ENDINGS = List.of(".stage", ".zip", ".strings");
    private static final String FOLDER = "-folder-";
    private static final Pattern NAME = Pattern.compile(PREFIX + "(\\d{1,18})-.*");
    /** A process that cannot be seen from here, in a container that shares the folder, may still read younger ones. */
    private static final Duration SURELY_LEFT = Duration.ofDays(1);

    private TemporaryFiles() {}

    /** Makes an empty one in this folder, with one of the endings of such files. */
    public static Path make(Path folder, String ending) throws IOException {
        removeLeft(folder);
        return Files.createTempFile(folder, PREFIX + ProcessHandle.current().pid() + "-", ending);
    }

    /** The same where the system keeps temporary files. */
    static Path make(String ending) throws IOException {
        return make(usual(), ending);
    }

    /** Makes an empty folder where the system keeps temporary files. */
    public static Path makeFolder() throws IOException {
        removeLeft(usual());
        return Files.createTempDirectory(
                usual(), PREFIX + ProcessHandle.current().pid() + FOLDER);
    }

    /** Where the system keeps temporary files. */
    public static Path usual() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    /** Removes from this folder what killed processes left there more than a day ago; what cannot be removed stays. */
    public static void removeLeft(Path folder) {
        remove(folder, TemporaryFiles::isLeft);
    }

    private static void remove(Path folder, DirectoryStream.Filter<Path> unwanted) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PREFIX + "*")) {
            for (Path file : files) {
                if (isOurs(file) && unwanted.accept(file)) {
                    remove(file);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // Another user's, perhaps; no import fails for it.
            System.getLogger(TemporaryFiles.class.getName())
                    .log(System.Logger.Level.DEBUG, "Temporary files that were left behind could not be removed", e);
        }
    }

    /** Removes from this folder what this process made and left: when nothing reads files any more. */
    public static void removeOwn(Path folder) {
        remove(folder, file -> process(file) == ProcessHandle.current().pid());
    }

    private static boolean isOurs(Path file) {
        String name = String.valueOf(file.getFileName());
        return Files.isDirectory(file)
                ? name.contains(FOLDER)
                : ENDINGS.stream().anyMatch(name::endsWith);
    }

    private static boolean isLeft(Path file) throws IOException {
        long process = process(file);
        return process >= 0
                && ProcessHandle.of(process).isEmpty()
                && Files.getLastModifiedTime(file)
                        .toInstant()
                        .isBefore(Instant.now().minus(SURELY_LEFT));
    }

    /** Which process made it; -1 where its name does not say. */
    private static long process(Path file) {
        Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
        return name.matches() ? Long.parseLong(name.group(1)) : -1;
    }

    private static void remove(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            try (DirectoryStream<Path> inside = Files.newDirectoryStream(file)) {
                for (Path each : inside) {
                    Files.deleteIfExists(each);
                }
            }
        }
        Files.deleteIfExists(file);
    }
}
