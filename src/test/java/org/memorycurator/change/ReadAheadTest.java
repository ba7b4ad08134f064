package org.memorycurator.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.memorycurator.support.Memories.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.memorycurator.model.CancelledException;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.Json;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Origin;
import org.memorycurator.model.Plan;
import org.memorycurator.model.PlannedChange;
import org.memorycurator.model.PlannedChanges;
import org.memorycurator.model.Progress;
import org.memorycurator.store.Witness;
import org.memorycurator.support.Memories;
import org.memorycurator.support.Plans;
import org.memorycurator.support.TestStore;

class ReadAheadTest {
    private static final int PARTS = 40;
    private static final int OF = 3;

    private final ExecutorService threads = Executors.newFixedThreadPool(3);
    /** Hands work on to the others, and ends before them: they would refuse what comes later, on a thread that no test watches. */
    private final ExecutorService detour = Executors.newSingleThreadExecutor();

    @AfterEach
    void no_thread_is_left_at_work() throws InterruptedException {
        for (ExecutorService each : List.of(detour, threads)) {
            each.shutdown();
            assertThat(each.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void changes_come_in_their_order_whoever_reads() {
        List<Executor> executors = List.of(
                threads,
                Runnable::run,
                work -> {}, // without a free thread
                work -> detour.execute(() -> threads.execute(work)));
        for (Executor executor : executors) {
            Source source = new Source(PARTS);
            List<String> read = new ArrayList<>();
            try (ReadAhead ahead = new ReadAhead(source, executor)) {
                for (List<PlannedChange> some = ahead.next(); !some.isEmpty(); some = ahead.next()) {
                    some.forEach(change ->
                            read.add(((PlannedChange.Insert) change).content().text()));
                }
                assertThat(ahead.next()).isEmpty();
            }
            assertThat(read)
                    .containsExactlyElementsOf(
                            IntStream.range(0, PARTS * OF).mapToObj(i -> "" + i).toList());
            source.assertClosedOnce();
        }
    }

    @Test
    void what_fails_ahead_fails_when_its_turn_comes() {
        Source source = new Source(5);
        source.failing = 3;
        try (ReadAhead ahead = new ReadAhead(source, threads)) {
            for (int i = 0; i < 3; i++) {
                assertThat(ahead.next()).hasSize(OF);
            }
            assertThatThrownBy(ahead::next)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("broken");
        }
        source.assertClosedOnce();
    }

    @Test
    void what_fails_ahead_and_is_not_wanted_any_more_bothers_nobody() {
        Source source = new Source(5);
        source.failing = 1;
        try (ReadAhead ahead = new ReadAhead(source, threads)) {
            assertThat(ahead.next()).hasSize(OF);
        }
        source.assertClosedOnce();
    }

    @Test
    void an_interrupted_thread_still_gets_all_and_stays_interrupted() {
        try (ReadAhead ahead = new ReadAhead(new Source(4), threads)) {
            Thread.currentThread().interrupt();
            for (int i = 0; i < 4; i++) {
                assertThat(ahead.next()).hasSize(OF);
            }
            assertThat(ahead.next()).isEmpty();
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void cancelled_at_whatever_moment_nothing_is_written_and_nobody_reads_on() {
        Random random = new Random(11);
        try (TestStore store = new TestStore()) {
            store.insert(IntStream.range(0, 9_000)
                    .mapToObj(i -> memory("memory " + i))
                    .toArray(Memories[]::new));
            ChangeLog log = new ChangeLog(store.store(), "tester", threads);
            List<Memory> all = store.all();
            long last = store.store().lastRevision();
            for (int round = 0; round < 12; round++) {
                Source source = new Source(all, 500);
                Progress cancelling = cancelAt(random.nextInt(20));
                assertThatThrownBy(() -> log.apply(plan(source, all.size()), cancelling))
                        .isInstanceOf(CancelledException.class);
                source.assertClosedOnce();
                assertThat(store.store().lastRevision()).isEqualTo(last);
                try (Witness witness = store.store().witness()) {
                    assertThat(witness.unexplained()).isEmpty();
                }
            }
            Source source = new Source(all, 500);
            assertThat(log.apply(plan(source, all.size()), Progress.NONE).refusedCount())
                    .isZero();
            source.assertClosedOnce();
            assertThat(store.all())
                    .allMatch(memory -> memory.metadata().get("region") instanceof Json.Str)
                    .hasSize(all.size());
        }
    }

    private static Plan plan(Source source, int size) {
        return new Plan() {
            private final Plan plain = Plans.of(ChangeKind.BATCH, "Batch", size, Stream::empty);

            @Override
            public UUID token() {
                return plain.token();
            }

            @Override
            public ChangeKind kind() {
                return plain.kind();
            }

            @Override
            public String title() {
                return plain.title();
            }

            @Override
            public @Nullable Origin origin() {
                return null;
            }

            @Override
            public Instant planned() {
                return plain.planned();
            }

            @Override
            public long size() {
                return size;
            }

            @Override
            public PlannedChanges open() {
                return source;
            }
        };
    }

    /** At the so manieth time that somebody asks. */
    private static Progress cancelAt(int times) {
        AtomicInteger asked = new AtomicInteger();
        return new Progress() {
            @Override
            public void at(long done, long total) {}

            @Override
            public boolean cancelled() {
                return asked.getAndIncrement() >= times;
            }
        };
    }

    /** Fails a test when it is read by two at once, or after it was closed. */
    private static final class Source implements PlannedChanges {
        private final List<List<PlannedChange>> parts = new ArrayList<>();
        private final AtomicInteger reading = new AtomicInteger();
        private final AtomicInteger closed = new AtomicInteger();
        private final List<String> wrong = new ArrayList<>();
        private int next;
        private int failing = -1;

        Source(int count) {
            for (int i = 0; i < count; i++) {
                int first = i * OF;
                parts.add(IntStream.range(first, first + OF)
                        .<PlannedChange>mapToObj(n -> memory("" + n).insert())
                        .toList());
            }
        }

        /** Gives these memories a key. */
        Source(List<Memory> memories, int atOnce) {
            for (int from = 0; from < memories.size(); from += atOnce) {
                parts.add(memories.subList(from, Math.min(memories.size(), from + atOnce)).stream()
                        .<PlannedChange>map(memory -> new PlannedChange.Update(
                                memory,
                                memory.content().withMetadata(memory.metadata().with("region", new Json.Str("EU")))))
                        .toList());
            }
        }

        @Override
        public List<PlannedChange> next() {
            if (reading.incrementAndGet() > 1 || closed.get() > 0) {
                wrong.add("read by two, or closed");
            }
            try {
                if (next == failing) {
                    throw new IllegalStateException("broken");
                }
                return next < parts.size() ? parts.get(next++) : List.of();
            } finally {
                reading.decrementAndGet();
            }
        }

        @Override
        public void close() {
            if (reading.get() > 0) {
                wrong.add("closed while it is read");
            }
            closed.incrementAndGet();
        }

        void assertClosedOnce() {
            assertThat(wrong).isEmpty();
            assertThat(closed).hasValue(1);
            assertThat(reading).hasValue(0);
        }
    }
}
