package org.memorycurator.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.memorycurator.change.ChangeLog;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.ChangeSet;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Progress;
import org.memorycurator.model.Query;
import org.memorycurator.search.IndexWitness;
import org.memorycurator.search.MemoryIndex;
import org.memorycurator.search.QueryParser;
import org.memorycurator.support.Memories;
import org.memorycurator.support.Plans;

/**
 * Kills one large apply, or its undo, at random moments between its begin and its end, and looks each time whether nothing or all of it
 * is there. By hand: a folder, how many memories (a million unless told), how many kills of each (ten unless told).
 */
final class LargeKill {
    private static final int SAMPLED = 2_000;

    private final Path folder;
    private final int rows;
    private final PrintStream out;
    private final Random random = new Random(Long.getLong("kill.seed", 20_260_807L));
    private final Chain chain = new Chain();
    private final long changing;
    /** What the key says in the memories that change. */
    private String value = "EMEA";
    /** Whether the last change is an apply that can be taken back. */
    private boolean applied;

    LargeKill(Path folder, int rows, PrintStream out) {
        this.folder = folder;
        this.rows = rows;
        this.out = out;
        this.changing =
                IntStream.rangeClosed(1, rows).filter(LargeKillChild::changes).count();
    }

    /** Runs all of it. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int rows = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
        int kills = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 10;
        new LargeKill(Path.of(arguments[0]), rows, System.out).run(kills);
    }

    /** Kills so many applies and so many undos. */
    void run(int kills) throws IOException, InterruptedException {
        fill();
        for (boolean apply : new boolean[] {true, false}) {
            long[] took = new long[1];
            for (int kill = -1; kill < kills; kill++) { // the first lives, and says how long it takes
                if (apply == applied) {
                    attempt(!apply, "between-" + kill, Long.MAX_VALUE, took.clone());
                }
                long life = kill < 0 ? Long.MAX_VALUE : (long) (took[0] * random.nextDouble());
                attempt(apply, "EU-" + kill, life, took);
            }
        }
    }

    private void fill() {
        try (Store store = Store.open(folder, Store.Access.READ_WRITE)) {
            new ChangeLog(store, "parent")
                    .apply(
                            Plans.of(
                                    ChangeKind.IMPORT,
                                    "Import",
                                    rows,
                                    () -> IntStream.rangeClosed(1, rows)
                                            .mapToObj(number -> Memories.memory("memory " + number)
                                                    .with("region", LargeKillChild.changes(number) ? "EMEA" : "US")
                                                    .with("tier", "gold")
                                                    .insert())),
                            Progress.NONE);
            check(store);
        }
    }

    /** @param took how many milliseconds it takes, filled when it lives to the end */
    private void attempt(boolean apply, String next, long life, long[] took) throws IOException, InterruptedException {
        long before = lastChangeSet();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                LargeKillChild.class.getName(),
                folder.toString()));
        if (apply) {
            command.add(next);
        }
        Path told = Files.createTempFile("told", ".txt");
        Path complaints = Files.createTempFile("complaints", ".txt");
        try {
            Process child = new ProcessBuilder(command)
                    .redirectOutput(told.toFile())
                    .redirectError(complaints.toFile())
                    .start();
            await(child, told, "begin", complaints);
            long start = System.nanoTime();
            if (life == Long.MAX_VALUE) {
                await(child, told, "done", complaints);
                took[0] = (System.nanoTime() - start) / 1_000_000;
            } else {
                child.waitFor(life, TimeUnit.MILLISECONDS);
            }
            child.destroyForcibly().waitFor();
            check(apply, next, before, Files.readString(told).contains("done"), life);
        } finally {
            Files.delete(told);
            Files.delete(complaints);
        }
    }

    private static void await(Process child, Path told, String word, Path complaints)
            throws IOException, InterruptedException {
        while (!Files.readString(told).contains(word)) {
            if (child.waitFor(5, TimeUnit.MILLISECONDS)) {
                assertThat(Files.readString(told))
                        .as(Files.readString(complaints))
                        .contains(word);
            }
        }
    }

    private long lastChangeSet() {
        try (Store store = Store.open(folder, Store.Access.READ_WRITE)) {
            return store.lastChangeSet();
        }
    }

    private void check(boolean apply, String next, long before, boolean acknowledged, long life) {
        try (Store store = Store.open(folder, Store.Access.READ_WRITE)) {
            boolean there = store.lastChangeSet() > before;
            if (acknowledged) {
                assertThat(there).as("what was acknowledged is there").isTrue();
            }
            if (there) {
                assertThat(store.lastChangeSet()).isEqualTo(before + 1);
                assertThat(store.changeSet(before + 1).orElseThrow().count()).isEqualTo(changing);
                applied = apply;
                value = apply ? next : "EMEA";
            }
            check(store);
            out.printf(
                    "%s, %s: %s%n",
                    apply ? "apply" : "undo",
                    life == Long.MAX_VALUE ? "lived" : "killed after " + life + " ms",
                    there ? "all of it" : "nothing of it");
        }
    }

    private void check(Store store) {
        List<ChangeSet> sets = new ArrayList<>(store.changeSets(Long.MAX_VALUE, Integer.MAX_VALUE));
        chain.check(store, sets.reversed());
        try (ExecutorService threads = Executors.newFixedThreadPool(2);
                MemoryIndex index = MemoryIndex.open(folder.resolve("index"), threads)) {
            index.catchUp(store, Progress.NONE);
            index.commit();
            assertThat(index.revision()).isEqualTo(store.lastRevision());
            try (IndexWitness witness = index.witness()) {
                assertThat(witness.search(Query.ALL).size()).isEqualTo(rows);
                assertThat(witness.search(QueryParser.parse("region:\"" + value + "\""))
                                .size())
                        .isEqualTo(changing);
                List<Memory> sample =
                        store.read(random.ints(SAMPLED, 1, rows + 1).distinct().toArray());
                assertThat(witness.findable(sample).cardinality()).isEqualTo(sample.size());
            }
        }
    }
}
