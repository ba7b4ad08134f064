package org.memorycurator.store;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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

/**
 * Sets one key in two of five memories, or takes the last such change back, as the application does it: the plan read ahead on other
 * threads. Says {@code begin} and {@code done}: to be killed in between.
 */
final class LargeKillChild {
    private LargeKillChild() {}

    /** A folder, and the value that the key is given; without a value the last change is taken back. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path folder = Path.of(arguments[0]);
        ExecutorService threads = Executors.newFixedThreadPool(
                3, work -> Thread.ofPlatform().daemon().unstarted(work));
        Store store = Store.open(folder, Store.Access.READ_WRITE);
        MemoryIndex index = MemoryIndex.open(folder.resolve("index"), threads);
        index.catchUp(store, Progress.NONE);
        ChangeLog log = new ChangeLog(store, "child", threads);
        ChangeSet written;
        if (arguments.length > 1) {
            BatchPlan plan = new Planner(store).plan(request(store, arguments[1]), Progress.NONE);
            out.println("begin");
            written = log.apply(plan, Progress.NONE).changeSet();
        } else {
            out.println("begin");
            written = log.undo(log.undoable().orElseThrow().number(), Progress.NONE)
                    .changeSet();
        }
        out.println("done " + written.number());
    }

    private static Planner.Request request(Store store, String value) {
        int[] numbers = IntStream.rangeClosed(1, store.lastNumber())
                .filter(LargeKillChild::changes)
                .toArray();
        return new Planner.Request(
                ChangeKind.BATCH,
                value,
                numbers,
                List.of(new EditStep.SetMetadata("region", new Json.Str(value))),
                Planner.Immutables.LEAVE,
                null);
    }

    /** Scattered, as the matches of a filter are. */
    static boolean changes(int number) {
        return Integer.remainderUnsigned(number * 0x9E3779B9, 5) < 2;
    }
}
