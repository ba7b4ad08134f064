package org.memorycurator.ui.support;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The log files of a store: curator.0.log is the newest. Blocks; not on the FX thread. */
final class LogFiles {
    private static final Pattern NAME = Pattern.compile("curator\\.(\\d+)\\.log(?:\\.\\d+)?");

    private LogFiles() {}

    /** The last so many entries, oldest first; none when there is no log. */
    static List<LogEntry> last(Path folder, int count) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> newestFirst;
        try (Stream<Path> files = Files.list(folder)) {
            newestFirst = files.filter(
                            f -> NAME.matcher(f.getFileName().toString()).matches())
                    .sorted(Comparator.comparing(f -> f.getFileName().toString()))
                    .toList();
        }
        List<LogEntry> entries = List.of();
        for (Path file : newestFirst) {
            if (entries.size() >= count) {
                break;
            }
            List<LogEntry> older = new ArrayList<>(LogEntry.parse(lines(file)));
            older.addAll(entries);
            entries = older;
        }
        return entries.subList(Math.max(0, entries.size() - count), entries.size());
    }

    /** A byte that was cut off does not keep the rest from being read. */
    private static List<String> lines(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }
}
