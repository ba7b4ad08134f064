package org.memorycurator.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.memorycurator.batch.BatchPlan;
import org.memorycurator.batch.EditStep;
import org.memorycurator.batch.EditStep.SetMetadata;
import org.memorycurator.batch.Planner;
import org.memorycurator.batch.Planner.Immutables;
import org.memorycurator.batch.Planner.Request;
import org.memorycurator.change.ChangeLog;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.Json;
import org.memorycurator.model.PlannedChange;
import org.memorycurator.model.Progress;
import org.memorycurator.search.MemoryIndex;
import org.memorycurator.store.Store;
import org.memorycurator.support.Memories;
import org.memorycurator.support.Plans;

/** Measures plans by hand: a folder with a store, which is filled when it is empty, and how many memories (a million unless told). */
final class PlanBench {
    private static final String[] WORDS =
            "prefers decaf coffee ships to oslo street gold member since asked for refund in may likes green tea"
                    .split(" ");
    private static final String[] REGIONS = {"EMEA", "Europe", "europe", "E.U.", "Emea"};

    private final PrintStream out = System.out;
    private final Path folder;
    private final int count;

    private PlanBench(Path folder, int count) {
        this.folder = folder;
        this.count = count;
    }

    /** Runs all of it. */
    public static void main(String[] arguments) {
        new PlanBench(Path.of(arguments[0]), arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000).run();
    }

    private void run() {
        try (Store store = Store.open(folder, Store.Access.READ_WRITE);
                MemoryIndex index = MemoryIndex.open(folder.resolve("bench-index"), Runnable::run);
                ExecutorService two = Executors.newFixedThreadPool(2)) {
            if (store.lastNumber() == 0) {
                ChangeLog log = new ChangeLog(store, "bench");
                log.apply(Plans.of(ChangeKind.IMPORT, "Import", count, this::inserts), Progress.NONE);
            }
            int[] all = IntStream.rangeClosed(1, store.lastNumber()).toArray();
            int[] some = filtered(all, 40);
            int[] few = filtered(all, 5);
            for (int round = 0; round < 3; round++) {
                measure("all, alone", store, index, Runnable::run, all);
                measure("all, helped", store, index, two, all);
                measure("60 %, helped", store, index, two, filtered(all, 60));
                measure("40 %, helped", store, index, two, some);
                measure("5 %, helped", store, index, two, few);
            }
        }
    }

    /** About so many in a hundred, scattered as a filter leaves them. */
    private static int[] filtered(int[] all, int percent) {
        Random random = new Random(7);
        return IntStream.of(all).filter(number -> random.nextInt(100) < percent).toArray();
    }

    private Stream<PlannedChange> inserts() {
        Random random = new Random(1);
        return IntStream.range(0, count).mapToObj(i -> {
            StringBuilder text = new StringBuilder("#" + i);
            while (text.length() < 125) {
                text.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
            }
            return Memories.memory(text.toString())
                    .id(new UUID(random.nextLong(), random.nextLong()).toString())
                    .user("cust-" + random.nextInt(50_000))
                    .with("region", REGIONS[random.nextInt(REGIONS.length)])
                    .with("tier", "gold")
                    .withNumber("score", "0.83")
                    .with("source", "chat")
                    .category("diet")
                    .insert();
        });
    }

    /** Processor time of this process in nanoseconds: on a busy machine it says more than the clock. */
    private static long busy() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }

    private void measure(String what, Store store, MemoryIndex index, Executor helpers, int[] numbers) {
        List<EditStep> steps = List.of(new SetMetadata("region", new Json.Str("EU")));
        Request request = new Request(ChangeKind.BATCH, "", numbers.clone(), steps, Immutables.LEAVE, null);
        long start = System.nanoTime();
        long busy = busy();
        BatchPlan plan = new Planner(store, index, helpers).plan(request, Progress.NONE);
        double seconds = (System.nanoTime() - start) / 1e9;
        double micros = (busy() - busy) / 1e3 / numbers.length;
        Runtime runtime = Runtime.getRuntime();
        out.printf(
                "%s: %,d rows in %.2f s, %,.0f rows/s, %.1f µs of a core each, %d patterns, %,d users, heap %,d MB%n",
                what,
                numbers.length,
                seconds,
                numbers.length / seconds,
                micros,
                plan.patterns().size(),
                plan.users(),
                (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }
}
