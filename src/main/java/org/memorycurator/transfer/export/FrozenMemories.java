package org.memorycurator.transfer.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.memorycurator.model.Memory;
import org.memorycurator.model.PastEvent;
import org.memorycurator.store.Store;

/**
 * Memories as they were at one moment, in an order, to be read as often as need be, some at a time: what others change
 * meanwhile does not count. 8 bytes a memory; for one thread. Reading may block.
 */
public final class FrozenMemories {
    private static final int PAGE = 1_000;

    private final Store store;
    private final long[] revisions;
    private final Predicate<Memory> wanted;

    private FrozenMemories(Store store, long[] revisions, Predicate<Memory> wanted) {
        this.store = store;
        this.revisions = revisions;
        this.wanted = wanted;
    }

    /** The memories of these numbers, in this order. */
    public static FrozenMemories of(Store store, int[] numbers) {
        return new FrozenMemories(store, current(store, Arrays.stream(numbers)), _ -> true);
    }

    /** Every memory in the order in which they came, those in the bin only if they are wanted. */
    public static FrozenMemories all(Store store, boolean bin) {
        long[] revisions = current(store, IntStream.rangeClosed(1, store.lastNumber()));
        return new FrozenMemories(store, revisions, bin ? _ -> true : memory -> !memory.binned());
    }

    private static long[] current(Store store, IntStream numbers) {
        return numbers.mapToLong(store::currentRevision)
                .filter(revision -> revision > 0)
                .toArray();
    }

    /** What is done with each memory and what happened to it before it came here. */
    @FunctionalInterface
    interface PastVisitor {
        void visit(Memory memory, List<PastEvent> past) throws IOException;
    }

    /** What is done with each memory. */
    @FunctionalInterface
    interface Visitor {
        void visit(Memory memory) throws IOException;
    }

    /** Whether this is a file of the store itself. */
    boolean ofStore(Path file) {
        Path folder = store.folder().toAbsolutePath().normalize();
        return file.toAbsolutePath().normalize().startsWith(folder) && Files.exists(file);
    }

    /** How many there are at most. */
    int most() {
        return revisions.length;
    }

    /**
     * Reads all of them, in their order; answers how many could not be read because their rows are damaged.
     *
     * @throws org.memorycurator.model.CancelledException when cancelled
     */
    long each(Pass pass, Visitor visitor) throws IOException {
        return each(pass, false, (memory, _) -> visitor.visit(memory));
    }

    /** The same, with what happened to them before they came here if that is wanted; else with nothing. */
    long each(Pass pass, boolean pasts, PastVisitor visitor) throws IOException {
        long lost = 0;
        for (int from = 0; from < revisions.length; from += PAGE) {
            pass.at(from);
            long[] page = Arrays.copyOfRange(revisions, from, Math.min(revisions.length, from + PAGE));
            List<Memory> read = store.readRevisions(page);
            lost += page.length - read.size();
            Map<Integer, List<PastEvent>> known = pasts ? store.pasts().at(page) : Map.of();
            for (Memory memory : read) {
                if (wanted.test(memory)) {
                    visitor.visit(memory, known.getOrDefault(memory.number(), List.of()));
                }
            }
        }
        pass.at(revisions.length);
        return lost;
    }
}
