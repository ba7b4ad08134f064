package org.memorycurator.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.memorycurator.app.Main;
import org.memorycurator.change.ChangeLog;
import org.memorycurator.model.Progress;
import org.memorycurator.model.Query;
import org.memorycurator.search.MemoryIndex;
import org.memorycurator.store.Store;
import org.memorycurator.transfer.ImportPlan;
import org.memorycurator.transfer.Importer;

/**
 * Measures the start beside that of a window with one label, each with an AOT cache of its own, in turns: a folder for the store and
 * the caches, which is filled when it is empty; how many memories (a million unless told); how many starts of each (5). Needs a
 * display, JavaFX on the module path, and the options of the application in {@code -Djava.options}.
 */
final class StartBench {
    private static final Pattern SAID = Pattern.compile("Start: (first-\\w+) at (\\d+).*");

    private final PrintStream out = System.out;
    private final Path folder;
    private final List<String> java = new ArrayList<>();
    private final Map<String, List<Long>> measured = new TreeMap<>();

    private StartBench(Path folder) {
        this.folder = folder;
        java.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        java.addAll(List.of(System.getProperty("java.options").trim().split("\\s+")));
    }

    /** Runs all of it. */
    public static void main(String[] arguments) throws Exception {
        StartBench bench =
                new StartBench(Files.createDirectories(Path.of(arguments[0]).toAbsolutePath()));
        bench.run(
                arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000,
                arguments.length > 2 ? Integer.parseInt(arguments[2]) : 5);
    }

    private void run(int memories, int starts) throws Exception {
        List<String> bare = List.of("-cp", jars(true), OneLabel.Main.class.getName());
        List<String> ours = List.of("-cp", jars(false), Main.class.getName());
        String store = "--store=" + store(memories);
        start("-XX:AOTCacheOutput=" + folder.resolve("bare.aot"), bare);
        start("-XX:AOTCacheOutput=" + folder.resolve("ours.aot"), ours, "--tour=" + folder.resolve("tour"));
        for (int i = 0; i <= starts; i++) {
            if (i == 1) {
                measured.clear(); // the first round warms the files
            }
            note("one label, ", start("-XX:AOTCache=" + folder.resolve("bare.aot"), bare));
            note("ours, ", start("-XX:AOTCache=" + folder.resolve("ours.aot"), ours, store, "--start-times"));
        }
        long least = median("one label, first-paint");
        measured.forEach((what, all) -> out.printf(
                "%-24s median %,6d ms = %.2f x, of %s%n", what, median(what), (double) median(what) / least, all));
    }

    private long median(String what) {
        List<Long> all = new ArrayList<>(measured.get(what));
        Collections.sort(all);
        return all.get(all.size() / 2);
    }

    private void note(String whose, Map<String, Long> times) {
        times.forEach((what, millis) ->
                measured.computeIfAbsent(whose + what, _ -> new ArrayList<>()).add(millis));
    }

    /** Starts a program and waits for its end; milliseconds from before it was started to what it says. */
    private Map<String, Long> start(String cache, List<String> program, String... words) throws Exception {
        List<String> command = new ArrayList<>(java);
        command.add(cache);
        command.addAll(program);
        command.addAll(List.of(words));
        long before = System.currentTimeMillis();
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> said = process.inputReader().lines().toList();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(
                    String.join(" ", command) + " ended with " + process.exitValue() + ": " + said);
        }
        Map<String, Long> times = new TreeMap<>();
        for (String line : said) {
            Matcher time = SAID.matcher(line);
            if (time.matches()) {
                times.put(time.group(1), Long.parseLong(time.group(2)) - before);
            }
        }
        return times;
    }

    /** The class path with jars in the place of folders, as an AOT cache wants it; of one label no more than it needs. */
    private String jars(boolean bare) throws Exception {
        List<String> path = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(System.getProperty("path.separator"))) {
            boolean ours = Files.isDirectory(Path.of(entry));
            boolean tests = ours && Files.exists(Path.of(entry, "org/memorycurator/bench"));
            if (ours && (bare || !tests)) {
                path.add(jar(
                        Path.of(entry),
                        bare && !tests ? "org/memorycurator/ui/kit" : bare ? "org/memorycurator/bench" : "."));
            } else if (!ours && !bare) {
                path.add(entry);
            }
        }
        return String.join(System.getProperty("path.separator"), path);
    }

    private String jar(Path classes, String part) throws Exception {
        Path jar = folder.resolve(classes.getFileName() + "-" + part.replaceAll("\\W+", "-") + ".jar");
        Path tool = Path.of(System.getProperty("java.home"), "bin", "jar");
        int ended = new ProcessBuilder(tool.toString(), "cf", jar.toString(), "-C", classes.toString(), part)
                .inheritIO()
                .start()
                .waitFor();
        if (ended != 0) {
            throw new IOException(jar + " was not made");
        }
        return jar.toString();
    }

    /** A store of so many memories, closed as the window closes it after it has shown all of them. */
    private Path store(int memories) throws IOException {
        Path made = folder.resolve("store-" + memories);
        if (Files.exists(made.resolve("closed.seal"))) {
            return made;
        }
        Path file = folder.resolve("memories.jsonl");
        MillionMemories.main(new String[] {String.valueOf(memories), file.toString()});
        try (ExecutorService threads = Executors.newFixedThreadPool(2);
                Store store = Store.open(made, Store.Access.READ_WRITE);
                MemoryIndex index = MemoryIndex.open(made.resolve("index"), threads)) {
            try (ImportPlan plan = new Importer(store).read(List.of(file), Progress.NONE)) {
                new ChangeLog(store, "bench").apply(plan, Progress.NONE);
            }
            index.catchUp(store, Progress.NONE);
            index.keep(Query.ALL);
        }
        Files.delete(file);
        return made;
    }
}
