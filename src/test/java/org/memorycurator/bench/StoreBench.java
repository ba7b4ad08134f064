package org.memorycurator.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.memorycurator.change.ChangeLog;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.Content;
import org.memorycurator.model.Json;
import org.memorycurator.model.Memory;
import org.memorycurator.model.PlannedChange;
import org.memorycurator.model.Progress;
import org.memorycurator.store.Store;
import org.memorycurator.support.Memories;
import org.memorycurator.support.Plans;

/** Measures the store by hand: a folder that is to be filled, and how many memories (a million unless told). */
final class StoreBench {
    private static final String[] WORDS =
            "prefers decaf coffee ships to oslo street gold member since asked for refund in may likes green tea"
                    .split(" ");

    private final PrintStream out = System.out;
    private final Path folder;
    private final int rows;

    private StoreBench(Path folder, int rows) {
        this.folder = folder;
        this.rows = rows;
    }

    /** Runs all of it. */
    public static void main(String[] arguments) throws IOException {
        int rows = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
        new StoreBench(Path.of(arguments[0]), rows).run();
    }

    private void run() throws IOException {
        try (Store store = Store.open(folder, Store.Access.READ_WRITE)) {
            ChangeLog log = new ChangeLog(store, "bench");
            timed("insert", () -> log.apply(Plans.of(ChangeKind.IMPORT, "Import", rows, this::inserts), Progress.NONE));
            timed(
                    "set one key",
                    () -> log.apply(
                            Plans.of(ChangeKind.BATCH, "Set region", rows, () -> updates(store)), Progress.NONE));
            timed("undo", () -> log.undo(2, Progress.NONE));
            pages(store);
            edits(store, log);
        }
        timed(
                "open with its snapshot",
                () -> Store.open(folder, Store.Access.READ_WRITE).close());
        Files.delete(folder.resolve("current.bin"));
        timed("open without", () -> Store.open(folder, Store.Access.READ_WRITE).close());
        out.printf("file %,d MB%n", Files.size(folder.resolve("memories.mv.db")) >> 20);
    }

    private Stream<PlannedChange> inserts() {
        Random random = new Random(1);
        return IntStream.range(0, rows).mapToObj(i -> {
            StringBuilder text = new StringBuilder("#" + i);
            while (text.length() < 125) {
                text.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
            }
            return Memories.memory(text.toString())
                    .id(new UUID(random.nextLong(), random.nextLong()).toString())
                    .user("cust-" + random.nextInt(50_000))
                    .with("region", "EMEA")
                    .with("tier", "gold")
                    .withNumber("score", "0.83")
                    .with("source", "chat")
                    .category("diet")
                    .insert();
        });
    }

    private Stream<PlannedChange> updates(Store store) {
        Iterator<Memory> memories = new Iterator<>() {
            private List<Memory> page = new ArrayList<>();
            private int at;
            private int next = 1;

            @Override
            public boolean hasNext() {
                if (at == page.size() && next <= store.lastNumber()) {
                    page = store.read(IntStream.range(next, Math.min(next + 2_000, store.lastNumber() + 1))
                            .toArray());
                    next += 2_000;
                    at = 0;
                }
                return at < page.size();
            }

            @Override
            public Memory next() {
                return page.get(at++);
            }
        };
        Json eu = new Json.Str("EU");
        return Stream.generate(() -> null).takeWhile(x -> memories.hasNext()).map(x -> {
            Memory memory = memories.next();
            Content after = memory.content().withMetadata(memory.metadata().with("region", eu));
            return new PlannedChange.Update(memory, after);
        });
    }

    private void pages(Store store) {
        Random random = new Random(2);
        long[] nanos = new long[200];
        for (int i = 0; i < nanos.length; i++) {
            int[] numbers = random.ints(100, 1, store.lastNumber() + 1).toArray();
            long start = System.nanoTime();
            store.read(numbers);
            nanos[i] = System.nanoTime() - start;
        }
        percentiles("page of 100 random", nanos);
    }

    private void edits(Store store, ChangeLog log) {
        Random random = new Random(3);
        long[] nanos = new long[500];
        for (int i = 0; i < nanos.length; i++) {
            Memory memory = store.read(1 + random.nextInt(store.lastNumber())).orElseThrow();
            String text = "edited " + i;
            long start = System.nanoTime();
            log.apply(Plans.edit(ChangeKind.EDIT, "Edit", List.of(memory), c -> c.withText(text)), Progress.NONE);
            nanos[i] = System.nanoTime() - start;
        }
        percentiles("edit of one", nanos);
    }

    private void percentiles(String what, long[] nanos) {
        java.util.Arrays.sort(nanos);
        out.printf(
                "%s: p50 %.2f ms, p95 %.2f ms, max %.2f ms%n",
                what,
                nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length * 95 / 100] / 1e6,
                nanos[nanos.length - 1] / 1e6);
    }

    private void timed(String what, Runnable work) {
        long start = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        Runtime runtime = Runtime.getRuntime();
        out.printf(
                "%s: %.2f s, %,.0f rows/s, heap %,d MB%n",
                what, seconds, rows / seconds, (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }
}
