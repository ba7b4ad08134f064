package org.memorycurator.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.memorycurator.model.PlannedChange;
import org.memorycurator.store.Store;

/**
 * Sets one key in all of many memories, and in those of a filter, and takes it back: here and in the databases beside it, in
 * turns. How many memories (a million unless told), and a folder for the files. PostgreSQL takes part when
 * {@code bench.postgresql} gives its URL; {@code bench.alone} leaves all others out.
 */
final class BatchBench {
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);

    private final PrintStream out = System.out;
    private final int rows;
    private final Path folder;
    private final BitSet some = new BitSet();
    /** Rows a second by job, then by who did it. */
    private final Map<String, Map<String, List<Double>>> rates = new LinkedHashMap<>();

    private BatchBench(int rows, Path folder) {
        this.rows = rows;
        this.folder = folder;
    }

    /** Runs all of it. */
    public static void main(String[] arguments) throws IOException, SQLException {
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        Path folder = arguments.length > 1 ? Path.of(arguments[1]) : Files.createTempDirectory("memory-curator-bench");
        new BatchBench(rows, folder).run();
    }

    private void run() throws IOException, SQLException {
        int number = 0;
        for (Iterator<PlannedChange.Insert> each = ManyMemories.of(rows).iterator(); each.hasNext(); ) {
            some.set(++number, ManyMemories.isEmea(each.next()));
        }
        List<SqlPeer> peers = peers();
        try (ExecutorService threads = Executors.newFixedThreadPool(3);
                Store store = Store.open(folder.resolve("store"), Store.Access.READ_WRITE)) {
            OurStore ours = new OurStore(store, some, threads);
            ours.fill(rows);
            List<Contestant> all = new ArrayList<>(List.of(ours));
            all.addAll(peers);
            for (int round = 0; round < ROUNDS; round++) {
                for (Contestant each : all) {
                    compete(each, true);
                }
                for (Contestant each : all) {
                    compete(each, false);
                }
            }
        }
        for (SqlPeer peer : peers) {
            peer.close();
        }
        rates.keySet().forEach(this::ratios);
    }

    private List<SqlPeer> peers() throws SQLException {
        List<SqlPeer> peers = new ArrayList<>();
        if (!Boolean.getBoolean("bench.alone")) {
            peers.add(new SqlPeer(SqlPeer.SQLITE, "jdbc:sqlite:" + folder.resolve("peer.sqlite")));
            String url = System.getProperty("bench.postgresql", "");
            if (!url.isEmpty()) {
                peers.add(new SqlPeer(SqlPeer.POSTGRESQL, url));
            }
            for (SqlPeer peer : peers) {
                peer.fill(ManyMemories.of(rows), some);
            }
        }
        return peers;
    }

    private void compete(Contestant who, boolean all) throws SQLException {
        String which = all ? ", all" : ", filtered";
        timed(who, "plan" + which, () -> who.plan(all));
        timed(who, "set" + which, () -> who.set(all));
        who.rest();
        timed(who, "undo" + which, who::undo);
        who.rest();
    }

    private interface Work {
        int rows() throws SQLException;
    }

    private void timed(Contestant who, String job, Work work) throws SQLException {
        long start = System.nanoTime();
        int done = work.rows();
        double seconds = (System.nanoTime() - start) / 1e9;
        if (done > 0) {
            out.printf(
                    "%-15s %-15s %,9d rows %7.2f s %,9.0f a second%n", who.name(), job, done, seconds, done / seconds);
            rates.computeIfAbsent(job, _ -> new LinkedHashMap<>())
                    .computeIfAbsent(who.name(), _ -> new ArrayList<>())
                    .add(done / seconds);
        }
    }

    /** Medians, and how many times as fast as each other this application is. */
    private void ratios(String job) {
        StringBuilder line = new StringBuilder(String.format("%-15s", job));
        double ours = 0;
        for (Map.Entry<String, List<Double>> each : rates.get(job).entrySet()) {
            double median = each.getValue().stream()
                    .sorted()
                    .toList()
                    .get(each.getValue().size() / 2);
            ours = ours == 0 ? median : ours;
            line.append(String.format("  %s %,.0f a second (%.2f x)", each.getKey(), median, ours / median));
        }
        out.println(line);
    }
}
