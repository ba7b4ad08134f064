package org.memorycurator.transfer;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The temporary files of imports, called after their process: what one left behind that was killed, the next import removes. */
final class StageFiles {
    private static final String PREFIX = "memory-curator-import-";
    private static final String SUFFIX = ".stage";
    private static final Pattern NAME = Pattern.compile(PREFIX + "(\\d{1,18})-.*\\" + SUFFIX);
    /** A process that cannot be seen from here, in a container that shares the folder, may still read younger ones. */
    private static final Duration SURELY_LEFT = Duration.ofDays(1);

    private StageFiles() {}

    /** Makes an empty one in this folder. */
    static Path make(Path folder) throws IOException {
        removeLeft(folder);
        return Files.createTempFile(folder, PREFIX + ProcessHandle.current().pid() + "-", SUFFIX);
    }

    private static void removeLeft(Path folder) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
            for (Path file : files) {
                if (isLeft(file)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // Another user's, perhaps; no import fails for it.
            System.getLogger(StageFiles.class.getName())
                    .log(System.Logger.Level.DEBUG, "Temporary files that were left behind could not be removed", e);
        }
    }

    private static boolean isLeft(Path file) throws IOException {
        Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
        return name.matches()
                && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()
                && Files.getLastModifiedTime(file)
                        .toInstant()
                        .isBefore(Instant.now().minus(SURELY_LEFT));
    }
}
