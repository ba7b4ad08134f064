package org.memorycurator.ui.support;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.memorycurator.text.Version;

/**
 * What somebody needs who is to find out what went wrong, and nothing that anybody wrote: no memory, metadata, id, search, name or path.
 * Pure, but for looking at threads and memory; any thread, even one in need.
 */
final class Report {
    private static final int ENTRIES = 200;
    private static final int FRAMES = 12;
    private static final long MEGA = 1_000_000;

    private final StringBuilder all = new StringBuilder();

    private Report() {}

    /**
     * Writes one.
     *
     * @param situation the state of the window in lines of numbers and fixed words
     * @param log the entries of the log; the last few are taken
     */
    static String of(List<String> situation, Faults faults, List<LogEntry> log) {
        Report report = new Report();
        report.part("Memory Curator " + Version.current(), List.of(Instant.now().toString()));
        report.part(
                "Machine",
                Versions.machinery().stream()
                        .map(f -> f.name() + ": " + f.value())
                        .toList());
        report.part("Memory", memory());
        report.part("Situation", situation);
        report.part("Faults: " + faults.total(), faults.lines());
        report.part("Threads", threads());
        report.part(
                "Log",
                log.stream()
                        .skip(Math.max(0, log.size() - ENTRIES))
                        .flatMap(e -> lines(e).stream())
                        .toList());
        return report.all.toString();
    }

    private void part(String title, List<String> lines) {
        all.append("== ").append(title).append('\n');
        lines.forEach(line -> all.append(withoutPaths(line)).append('\n'));
        all.append('\n');
    }

    private static List<String> lines(LogEntry entry) {
        List<String> lines = new ArrayList<>();
        lines.add(entry.time() + " " + entry.level() + " [" + entry.thread() + "] " + entry.source() + ": "
                + entry.words());
        entry.more().forEach(line -> lines.add("  " + line));
        return lines;
    }

    /** Style sheets, and the thread that writes a database, are named with their place on the disk, which names the user. */
    private static String withoutPaths(String words) {
        String home = System.getProperty("user.home", "");
        String hidden = home.length() < 2 ? words : words.replace(home, "~");
        return hidden.replaceAll("(?:[A-Za-z]:)?(?:[/\\\\][^\\s/\\\\:\"]+){2,}", "(path)");
    }

    private static List<String> memory() {
        Runtime runtime = Runtime.getRuntime();
        return List.of(
                "used: " + (runtime.totalMemory() - runtime.freeMemory()) / MEGA + " MB",
                "reserved: " + runtime.totalMemory() / MEGA + " MB",
                "most: " + runtime.maxMemory() / MEGA + " MB",
                "processors: " + runtime.availableProcessors());
    }

    private static List<String> threads() {
        List<String> lines = new ArrayList<>();
        Thread.getAllStackTraces().entrySet().stream()
                .sorted(Comparator.comparing(
                        (Map.Entry<Thread, StackTraceElement[]> t) -> t.getKey().getName()))
                .forEach(t -> {
                    lines.add("[" + t.getKey().getName() + "] " + t.getKey().getState());
                    Arrays.stream(t.getValue()).limit(FRAMES).forEach(frame -> lines.add("    at " + frame));
                });
        return lines;
    }

    /** The name of the file of a report made now. */
    static String fileName() {
        return "memory-curator-report-"
                + Instant.now().toString().replaceAll("\\D", "").substring(0, 14) + ".txt";
    }
}
