package org.memorycurator.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.memorycurator.change.ChangeLog;
import org.memorycurator.model.ChangeSet;
import org.memorycurator.model.Progress;
import org.memorycurator.search.MemoryIndex;
import org.memorycurator.store.Store;
import org.memorycurator.transfer.ImportPlan;
import org.memorycurator.transfer.Importer;
import org.memorycurator.transfer.staging.Outcome;

/**
 * Imports one file of many memories: here, with a plan that could be looked at and a change set that can be taken back, and into
 * indexed tables of the databases beside it, in turns. How many memories (a million unless told), and a folder for the files.
 * PostgreSQL takes part when {@code bench.postgresql} gives its URL, by its program psql; {@code bench.alone} leaves all others out,
 * {@code bench.loadOnly} what comes after the import: the search that follows, reading it again, and the undo.
 */
final class ImportBench {
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 2);

    private final PrintStream out = System.out;
    private final int rows;
    private final Path folder;
    private final Path file;
    /** Rows a second by job. */
    private final Map<String, List<Double>> rates = new LinkedHashMap<>();

    private ImportBench(int rows, Path folder) {
        this.rows = rows;
        this.folder = folder;
        this.file = folder.resolve("memories-" + rows + ".jsonl");
    }

    /** Runs all of it. */
    public static void main(String[] arguments) throws Exception {
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        Path folder = arguments.length > 1 ? Path.of(arguments[1]) : Files.createTempDirectory("memory-curator-bench");
        new ImportBench(rows, Files.createDirectories(folder)).run();
    }

    private void run() throws Exception {
        if (!Files.exists(file)) {
            MillionMemories.main(new String[] {String.valueOf(rows), file.toString()});
        }
        out.printf("%,d memories, %,d MB%n", rows, Files.size(file) >> 20);
        for (int round = 1; round <= ROUNDS; round++) {
            here(folder.resolve("store-" + round));
            if (!Boolean.getBoolean("bench.alone")) {
                for (ImportPeer peer : peers(round)) {
                    timed(peer.name(), peer::load);
                }
            }
        }
        rates.forEach((job, each) -> out.printf("%-34s median %,9.0f rows a second%n", job, median(each)));
        double ours = median(rates.getOrDefault("ours: read, plan and apply", List.of(0.0)));
        rates.forEach((job, each) -> out.printf("%-34s %.2f x as fast is ours%n", job, ours / median(each)));
    }

    private List<ImportPeer> peers(int round) {
        List<ImportPeer> peers = new ArrayList<>();
        peers.add(ImportPeer.sqliteByDriver(file, folder.resolve("driver-" + round + ".sqlite")));
        peers.add(ImportPeer.sqliteByProgram(file, folder.resolve("program-" + round + ".sqlite")));
        String url = System.getProperty("bench.postgresql", "");
        if (!url.isEmpty()) {
            peers.add(ImportPeer.postgresql(file, url));
        }
        return peers;
    }

    private void here(Path store) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(3);
                Store opened = Store.open(store, Store.Access.READ_WRITE);
                MemoryIndex index = MemoryIndex.open(store.resolve("index"), threads)) {
            ChangeLog log = new ChangeLog(opened, "bench", threads);
            long start = System.nanoTime();
            ImportPlan[] plan = new ImportPlan[1];
            timed("ours: read and plan", () -> {
                plan[0] = new Importer(opened).read(List.of(file), Progress.NONE);
                return plan[0].count(Outcome.NEW);
            });
            ChangeSet[] set = new ChangeSet[1];
            timed("ours: apply, durably", () -> {
                set[0] = log.apply(plan[0], Progress.NONE).changeSet();
                return set[0].count();
            });
            plan[0].close();
            rate("ours: read, plan and apply", rows, (System.nanoTime() - start) / 1e9);
            if (Boolean.getBoolean("bench.loadOnly")) {
                return;
            }
            timed("ours: the search follows", () -> {
                index.catchUp(opened, Progress.NONE);
                index.commit();
                return rows;
            });
            timed("ours: read and plan again", () -> {
                try (ImportPlan again = new Importer(opened).read(List.of(file), Progress.NONE)) {
                    return again.count(Outcome.IDENTICAL);
                }
            });
            timed(
                    "ours: undo",
                    () -> log.undo(set[0].number(), Progress.NONE).changeSet().count());
        }
    }

    /** Something that is timed: gives how many rows were done. */
    interface Work {
        long rows() throws Exception;
    }

    private void timed(String job, Work work) throws Exception {
        heaps().forEach(MemoryPoolMXBean::resetPeakUsage);
        long processor = processorTime();
        long start = System.nanoTime();
        long done = work.rows();
        double seconds = (System.nanoTime() - start) / 1e9;
        long peak = heaps().stream()
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        if (done != rows) {
            throw new IllegalStateException(job + ": " + done + " of " + rows);
        }
        rate(job, done, seconds);
        out.printf(
                "  heap at most %,d MB, %.1f s of processor here%n",
                Math.min(peak, Runtime.getRuntime().maxMemory()) >> 20, (processorTime() - processor) / 1e9);
    }

    private static long processorTime() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }

    private void rate(String job, long done, double seconds) {
        out.printf("%-34s %7.1f s %,9.0f rows a second%n", job, seconds, done / seconds);
        rates.computeIfAbsent(job, _ -> new ArrayList<>()).add(done / seconds);
    }

    private static double median(List<Double> each) {
        return each.stream().sorted().toList().get(each.size() / 2);
    }

    private static List<MemoryPoolMXBean> heaps() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }
}
