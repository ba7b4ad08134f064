package org.memorycurator.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.memorycurator.change.ChangeLog;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.ChangeSet;
import org.memorycurator.model.Json;
import org.memorycurator.model.Memory;
import org.memorycurator.model.PastChange;
import org.memorycurator.model.PastEvent;
import org.memorycurator.model.Progress;
import org.memorycurator.model.Query;
import org.memorycurator.search.IndexWitness;
import org.memorycurator.search.MemoryIndex;
import org.memorycurator.support.Plans;

/** Kills a process that writes, as {@code kill -9} does, at moments that a seed chooses. */
class KillTest {
    private static final int ROUNDS = Integer.getInteger("kill.rounds", 8);

    private final Map<Long, Long> acknowledged = new TreeMap<>();

    @Test
    void what_was_acknowledged_is_there_whole_and_the_rest_whole_or_not_at_all(
            @TempDir Path folder, @TempDir Path other) throws IOException, InterruptedException {
        Random random = new Random(Long.getLong("kill.seed", 20_260_807L));
        Path told = other.resolve("told.txt");
        for (int round = 0; round < ROUNDS; round++) {
            // Short lives too: a few small changes after a clean start are what recovery overlooks most easily.
            int life = random.nextBoolean() ? 20 + random.nextInt(300) : 300 + random.nextInt(2_500);
            run(folder, told, random.nextLong(), life);
            check(folder, round);
        }
        assertThat(acknowledged).isNotEmpty();
    }

    private void run(Path folder, Path told, long seed, int milliseconds) throws IOException, InterruptedException {
        Path complaints = told.resolveSibling("complaints.txt");
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledChild.class.getName(),
                        folder.toString(),
                        Long.toString(seed))
                .redirectOutput(told.toFile())
                .redirectError(complaints.toFile())
                .start();
        while (Files.size(told) == 0) {
            assertThat(child.waitFor(5, TimeUnit.MILLISECONDS)).isFalse();
        }
        boolean ended = child.waitFor(milliseconds, TimeUnit.MILLISECONDS);
        child.destroyForcibly().waitFor();
        assertThat(ended)
                .as("the child ran until it was killed; it said %s", Files.readString(complaints))
                .isFalse();
        String all = Files.readString(told);
        for (String line :
                all.substring(0, all.lastIndexOf('\n') + 1).lines().skip(1).toList()) {
            String[] words = line.split(" ", 2);
            acknowledged.put(Long.valueOf(words[0]), Long.valueOf(words[1]));
        }
    }

    private void check(Path folder, int round) {
        try (Store store = Store.open(folder, Store.Access.READ_WRITE)) {
            Map<Long, ChangeSet> stored = new TreeMap<>();
            store.changeSets(Long.MAX_VALUE, Integer.MAX_VALUE).forEach(set -> stored.put(set.number(), set));
            assertThat(stored.keySet()).containsAll(acknowledged.keySet());
            acknowledged.forEach(
                    (number, count) -> assertThat(stored.get(number).count())
                            .as("change set " + number)
                            .isEqualTo(count));
            new Chain().check(store, new ArrayList<>(stored.values()));
            pastsAreWhole(store);
            indexAgrees(folder, store);
            ChangeLog log = new ChangeLog(store, "parent");
            assertThat(log.apply(
                                    Plans.of(
                                            ChangeKind.IMPORT,
                                            "after",
                                            memory("after " + round).insert()),
                                    Progress.NONE)
                            .changeSet())
                    .isNotNull();
        }
    }

    /** What the child brought in has the past that it brought with it, and no revision that is not there has one. */
    private static void pastsAreWhole(Store store) {
        long last = store.lastRevision();
        for (long from = 1; from <= last; from += 5_000) {
            List<Memory> revisions = store.revisionsFrom(from, 5_000);
            Map<Long, PastChange> pasts = store.pasts()
                    .changes(revisions.stream().mapToLong(Memory::revision).toArray());
            for (Memory memory : revisions) {
                Json title = memory.previous() == 0 ? memory.metadata().get("set") : null;
                PastChange past = pasts.getOrDefault(memory.revision(), PastChange.NONE);
                assertThat(past.added())
                        .extracting(PastEvent::after)
                        .isEqualTo(title == null ? List.of() : List.of(((Json.Str) title).value()));
            }
        }
        assertThat(store.pasts()
                        .changes(LongStream.rangeClosed(last + 1, last + 30_000).toArray()))
                .isEmpty();
    }

    /** After it has caught up, the index on disk finds every memory with what is stored, and nothing else. */
    private static void indexAgrees(Path folder, Store store) {
        try (MemoryIndex index = MemoryIndex.open(folder.resolve("index"), Runnable::run)) {
            index.catchUp(store, Progress.NONE);
            assertThat(index.revision()).isEqualTo(store.lastRevision());
            int live = 0;
            try (IndexWitness witness = index.witness()) {
                for (int from = 1; from <= store.lastNumber(); from += 5_000) {
                    int to = Math.min(from + 5_000, store.lastNumber() + 1);
                    List<Memory> memories = store.read(IntStream.range(from, to).toArray());
                    assertThat(memories).hasSize(to - from);
                    assertThat(witness.findable(memories).cardinality()).isEqualTo(to - from);
                    live += (int) memories.stream().filter(m -> !m.binned()).count();
                }
                assertThat(witness.search(Query.ALL).size()).isEqualTo(live);
            }
        }
    }

    @Test
    void a_large_change_set_killed_in_the_middle_is_there_whole_or_not_at_all_and_so_is_its_undo(@TempDir Path folder)
            throws IOException, InterruptedException {
        new LargeKill(folder, 12_000, new PrintStream(OutputStream.nullOutputStream())).run(1);
    }
}
