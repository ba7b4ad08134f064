package org.memorycurator.store;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.memorycurator.change.ChangeLog;
import org.memorycurator.model.Applied;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.Json;
import org.memorycurator.model.Memory;
import org.memorycurator.model.PastEvent;
import org.memorycurator.model.PlannedChange;
import org.memorycurator.model.Progress;
import org.memorycurator.search.MemoryIndex;
import org.memorycurator.support.Memories;
import org.memorycurator.support.Plans;

/**
 * Changes a store without end and says after each change set, on standard output, {@code number size}, after a first line: to be killed
 * from outside. Each change set writes its own title into every memory that it touches, and into the past of those
 * that it brings in. The search index follows on a thread of its own, as
 * in the application, and is committed now and then.
 */
final class KilledChild {
    private static final int[] SIZES = {1, 1, 1, 1, 1, 10, 10, 300, 300, 2_000, 6_000, 20_000};

    private static final long PAUSE_NANOS = 20_000_000;

    private final Random random;
    private final Store store;
    private final ChangeLog log;
    private final MemoryIndex index;
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private KilledChild(Path folder, long seed) {
        random = new Random(seed);
        store = Store.open(folder, Store.Access.READ_WRITE);
        log = new ChangeLog(store, "child");
        index = MemoryIndex.open(folder.resolve("index"), Runnable::run);
    }

    /** A folder and a seed. */
    public static void main(String[] arguments) {
        KilledChild child = new KilledChild(Path.of(arguments[0]), Long.parseLong(arguments[1]));
        Thread.ofPlatform().daemon().start(child::follow);
        child.out.println("open");
        for (int step = 0; ; step++) {
            child.step(arguments[1] + "-" + step);
        }
    }

    private void follow() {
        for (int round = 1; ; round++) {
            index.catchUp(store, Progress.NONE);
            if (round % 3 == 0) {
                index.commit();
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private void step(String title) {
        int size = SIZES[random.nextInt(SIZES.length)];
        Applied applied;
        if (store.lastNumber() < size || random.nextInt(8) == 0) {
            applied = log.apply(Plans.of(ChangeKind.IMPORT, title, size, () -> inserts(title, size)), Progress.NONE);
        } else if (random.nextInt(4) == 0 && log.undoable().isPresent()) {
            applied = log.undo(log.undoable().orElseThrow().number(), Progress.NONE);
        } else {
            applied = log.apply(Plans.of(ChangeKind.BATCH, title, size, () -> updates(title, size)), Progress.NONE);
        }
        if (applied.changeSet() != null) {
            out.println(applied.changeSet().number() + " " + applied.changeSet().count());
        }
    }

    private static Stream<PlannedChange> inserts(String title, int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> Memories.memory(title + " " + i).with("set", title))
                .map(memory -> new PlannedChange.Insert(memory.identity(), memory.content(), past(title)));
    }

    private static List<PastEvent> past(String title) {
        return List.of(new PastEvent(PastEvent.Kind.ADD, null, title, null, null, null, ""));
    }

    private Stream<PlannedChange> updates(String title, int size) {
        int first = 1 + random.nextInt(store.lastNumber() - size + 1);
        List<Memory> memories =
                new ArrayList<>(store.read(IntStream.range(first, first + size).toArray()));
        return memories.stream()
                .map(m -> new PlannedChange.Update(
                        m,
                        m.number() % 3 == 0
                                ? m.content().withText(title + " " + m.number())
                                : m.content().withMetadata(m.metadata().with("set", new Json.Str(title)))));
    }
}
