package org.memorycurator.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.memorycurator.batch.BatchPlan;
import org.memorycurator.batch.EditStep;
import org.memorycurator.batch.Planner;
import org.memorycurator.change.ChangeLog;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.Json;
import org.memorycurator.model.PlannedChange;
import org.memorycurator.model.Progress;
import org.memorycurator.store.Store;

/**
 * Sets one key in all of many memories, and in those of a filter, and takes it back: here and in the databases beside it, in
 * one run. A folder for the files and how many memories (a million unless told); PostgreSQL takes part when
 * {@code bench.postgresql} gives its URL.
 */
final class BatchBench {
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);

    private final PrintStream out = System.out;
    private final Path folder;
    private final int rows;
    private final BitSet some = new BitSet();
    /** Rows a second by job, then by who did it. */
    private final Map<String, Map<String, Double>> rates = new LinkedHashMap<>();

    private BatchBench(Path folder, int rows) {
        this.folder = folder;
        this.rows = rows;
    }

    /** Runs all of it. */
    public static void main(String[] arguments) throws IOException, SQLException {
        int rows = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
        Path folder = arguments.length > 0 ? Path.of(arguments[0]) : Files.createTempDirectory("memory-curator-bench");
        new BatchBench(folder, rows).run();
    }

    private void run() throws IOException, SQLException {
        int number = 0;
        for (Iterator<PlannedChange.Insert> each = ManyMemories.of(rows).iterator(); each.hasNext(); ) {
            some.set(++number, ManyMemories.isEmea(each.next()));
        }
        String postgresql = System.getProperty("bench.postgresql", "");
        try (ExecutorService threads = Executors.newFixedThreadPool(3);
                Store store = Store.open(folder.resolve("store"), Store.Access.READ_WRITE)) {
            ChangeLog log = new ChangeLog(store, "bench", threads);
            if (store.lastNumber() == 0) {
                log.apply(
                        org.memorycurator.support.Plans.of(
                                ChangeKind.IMPORT,
                                "Import",
                                rows,
                                () -> ManyMemories.of(rows).map(insert -> (PlannedChange) insert)),
                        Progress.NONE);
            }
            for (int round = 0; round < ROUNDS; round++) {
                ours(store, log, true);
                ours(store, log, false);
            }
        }
        if (!Boolean.getBoolean("bench.alone")) {
            peer(SqlPeer.SQLITE, "jdbc:sqlite:" + folder.resolve("peer.sqlite"));
            if (!postgresql.isEmpty()) {
                peer(SqlPeer.POSTGRESQL, postgresql);
            }
        }
        rates.forEach((job, each) -> out.printf("%s: %s%n", job, each));
    }

    private void ours(Store store, ChangeLog log, boolean all) {
        String what = all ? "all" : "filtered";
        int[] numbers = (all ? IntStream.rangeClosed(1, rows) : some.stream()).toArray();
        List<EditStep> steps = List.of(new EditStep.SetMetadata("region", new Json.Str("EU")));
        Planner.Request request =
                new Planner.Request(ChangeKind.BATCH, "Set region", numbers, steps, Planner.Immutables.LEAVE, null);
        BatchPlan[] plan = new BatchPlan[1];
        long[] number = new long[1];
        timed("Memory Curator", "plan, " + what, () -> {
            plan[0] = new Planner(store).plan(request, Progress.NONE);
            return numbers.length;
        });
        timed("Memory Curator", "set, " + what, () -> {
            var set = log.apply(plan[0], Progress.NONE).changeSet();
            number[0] = set.number();
            return (int) set.count();
        });
        timed("Memory Curator", "undo, " + what, () ->
                (int) log.undo(number[0], Progress.NONE).changeSet().count());
    }

    private void peer(SqlPeer.Dialect dialect, String url) throws SQLException {
        try (SqlPeer peer = new SqlPeer(dialect, url)) {
            peer.fill(ManyMemories.of(rows), some);
            int change = 0;
            for (int round = 0; round < ROUNDS; round++) {
                for (boolean all : new boolean[] {true, false}) {
                    String what = all ? "all" : "filtered";
                    int set = ++change;
                    int undo = ++change;
                    timed(peer.name(), "set, " + what, () -> peer.set(all, set));
                    peer.rest();
                    timed(peer.name(), "undo, " + what, () -> peer.undo(set, undo));
                    peer.rest();
                }
            }
        }
    }

    private static long cpu() {
        return java.lang.management.ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getProcessCpuTime();
    }

    interface Work {
        int rows() throws SQLException;
    }

    private void timed(String who, String job, Work work) {
        try {
            long cpu = cpu();
            long start = System.nanoTime();
            int done = work.rows();
            double seconds = (System.nanoTime() - start) / 1e9;
            out.printf(
                    "%-16s %-16s %,9d rows %7.2f s %,9.0f rows/s, %5.1f µs of processor a row%n",
                    who, job, done, seconds, done / seconds, (cpu() - cpu) / 1e3 / done);
            rates.computeIfAbsent(job, x -> new LinkedHashMap<>()).merge(who, done / seconds, Math::max);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
