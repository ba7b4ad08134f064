package org.memorycurator.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.memorycurator.batch.BatchPlan;
import org.memorycurator.batch.EditStep;
import org.memorycurator.batch.Planner;
import org.memorycurator.change.ChangeLog;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.ChangeSet;
import org.memorycurator.model.Json;
import org.memorycurator.model.Progress;
import org.memorycurator.search.MemoryIndex;
import org.memorycurator.store.Store;
import org.memorycurator.verify.Verification;
import org.memorycurator.verify.Verifier;

/**
 * Does the whole job with every memory of a store, to see that a heap of 512 MB is enough: plan, apply, let the index follow, verify,
 * undo, verify. A folder with a store; an empty one is filled with as many memories as the second argument says.
 */
final class WholeJobBench {
    private final PrintStream out = System.out;

    private WholeJobBench() {}

    /** Runs all of it. */
    public static void main(String[] arguments) {
        new WholeJobBench().run(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    }

    private void run(Path folder, int rows) {
        try (ExecutorService threads = Executors.newFixedThreadPool(3);
                Store store = Store.open(folder, Store.Access.READ_WRITE);
                MemoryIndex index = MemoryIndex.open(folder.resolve("index"), threads)) {
            if (store.lastNumber() == 0) {
                timed("import", () -> new OurStore(store, new BitSet(), threads).fill(rows));
            }
            timed("index", () -> follow(index, store));
            ChangeLog log = new ChangeLog(store, "bench", threads);
            BatchPlan plan = timed("plan", () -> new Planner(store).plan(request(store), Progress.NONE));
            ChangeSet set = timed("apply", () -> log.apply(plan, Progress.NONE).changeSet());
            timed("index", () -> follow(index, store));
            Verifier verifier = new Verifier(store, index, threads);
            verify(verifier, set);
            ChangeSet undo =
                    timed("undo", () -> log.undo(set.number(), Progress.NONE).changeSet());
            timed("index", () -> follow(index, store));
            verify(verifier, undo);
        }
    }

    private static Planner.Request request(Store store) {
        return new Planner.Request(
                ChangeKind.BATCH,
                "",
                IntStream.rangeClosed(1, store.lastNumber()).toArray(),
                List.of(new EditStep.SetMetadata("checked", new Json.Str("yes"))),
                Planner.Immutables.LEAVE,
                null);
    }

    private static long follow(MemoryIndex index, Store store) {
        index.catchUp(store, Progress.NONE);
        index.commit();
        return index.revision();
    }

    private void verify(Verifier verifier, ChangeSet set) {
        Verification verification = timed("verify", () -> verifier.verify(set, Progress.NONE));
        out.println("  " + verification.summary());
    }

    private <T> T timed(String what, Supplier<T> work) {
        heaps().forEach(MemoryPoolMXBean::resetPeakUsage);
        long busy = processorNanos();
        long start = System.nanoTime();
        T result = work.get();
        long peak = heaps().stream()
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        out.printf(
                "%-8s %8.1f s, %.1f s of the processors, heap at most %,d MB%n",
                what, (System.nanoTime() - start) / 1e9, (processorNanos() - busy) / 1e9, peak >> 20);
        return result;
    }

    /** Unlike the time that passes, it says the same on a busy machine: all threads, garbage collection and compiler among them. */
    private static long processorNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static List<MemoryPoolMXBean> heaps() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }
}
