package org.memorycurator.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.memorycurator.model.Progress;
import org.memorycurator.model.Query;
import org.memorycurator.support.TestStore;

/** An answer that was kept is the same object at every question; one that is searched for is a new one each time. */
class KeptMatchesTest {
    private static final Query DECAF = QueryParser.parse("decaf").sortedBy(QueryParser.parseSort("-text"));

    @TempDir
    private Path folder;

    private final TestStore store = new TestStore();

    KeptMatchesTest() {
        store.insert(memory("decaf a"), memory("tea"), memory("decaf b"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void the_answer_that_was_kept_is_the_one_that_a_search_finds() {
        closeKeeping(DECAF);
        try (MemoryIndex index = open(0)) {
            assertThat(isKept(index, DECAF)).isTrue();
            Matches kept = index.search(DECAF);
            assertThat(kept.page(0, 9)).containsExactly(3, 1);
            assertThat(kept.query()).isEqualTo(DECAF);
            assertThat(kept.live()).isEqualTo(3);
            assertThat(kept.revision()).isEqualTo(3);
            assertThat(index.kept()).isSameAs(kept);
        }
    }

    @Test
    void another_search_and_another_order_are_searched_for() {
        closeKeeping(DECAF);
        try (MemoryIndex index = open(0)) {
            assertThat(isKept(index, Query.ALL)).isFalse();
            assertThat(isKept(index, DECAF.sortedBy(QueryParser.parseSort("text"))))
                    .isFalse();
            assertThat(index.search(QueryParser.parse("tea")).page(0, 9)).containsExactly(2);
        }
    }

    @Test
    void a_change_after_the_start_is_found_at_once() {
        closeKeeping(DECAF);
        try (MemoryIndex index = open(0)) {
            store.insert(memory("decaf c"));
            assertThat(isKept(index, DECAF)).isTrue();
            index.catchUp(store.store(), Progress.NONE);
            assertThat(isKept(index, DECAF)).isFalse();
            assertThat(index.kept()).isNull();
            assertThat(index.search(DECAF).page(0, 9)).containsExactly(4, 3, 1);
        }
    }

    @Test
    void an_answer_of_another_day_is_passed_over() {
        closeKeeping(DECAF);
        try (MemoryIndex index = open(1)) {
            assertThat(isKept(index, DECAF)).isFalse();
        }
    }

    @Test
    void an_answer_of_an_earlier_commit_or_of_another_index_is_passed_over() throws IOException {
        closeKeeping(DECAF);
        byte[] old = Files.readAllBytes(file());
        store.insert(memory("decaf c"));
        closeKeeping(DECAF);
        Files.write(file(), old);
        try (MemoryIndex index = open(0)) {
            assertThat(isKept(index, DECAF)).isFalse();
            assertThat(index.search(DECAF).page(0, 9)).containsExactly(4, 3, 1);
        }
    }

    @Test
    void a_damaged_file_is_passed_over() throws IOException {
        closeKeeping(DECAF);
        byte[] whole = Files.readAllBytes(file());
        for (int at : new int[] {3, 20, whole.length - 1}) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 1;
            Files.write(file(), damaged);
            try (MemoryIndex index = open(0)) {
                assertThat(isKept(index, DECAF)).isFalse();
            }
        }
        Files.write(file(), new byte[5]);
        try (MemoryIndex index = open(0)) {
            assertThat(index.search(DECAF).page(0, 9)).containsExactly(3, 1);
        }
    }

    private Path file() {
        return folder.resolve("matches.kept");
    }

    private void closeKeeping(Query query) {
        try (MemoryIndex index = open(0)) {
            index.catchUp(store.store(), Progress.NONE);
            index.keep(query);
        }
    }

    private MemoryIndex open(int daysLater) {
        Instant noon = Instant.parse("2026-03-01T12:00:00Z").plusSeconds(daysLater * 86_400L);
        return MemoryIndex.open(folder, Runnable::run, Clock.fixed(noon, ZoneOffset.UTC));
    }

    private static boolean isKept(MemoryIndex index, Query query) {
        return index.search(query) == index.search(query);
    }
}
