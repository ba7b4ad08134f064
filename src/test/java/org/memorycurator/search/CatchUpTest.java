package org.memorycurator.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.memorycurator.support.Memories.memory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.memorycurator.model.CancelledException;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.Progress;
import org.memorycurator.model.Query;
import org.memorycurator.support.Plans;
import org.memorycurator.support.TestStore;

/** How the index follows the store, whatever happened to either. */
class CatchUpTest {
    @TempDir
    Path folder;

    private final TestStore desk = new TestStore();
    private MemoryIndex index;

    @BeforeEach
    void open() {
        index = MemoryIndex.open(folder, Runnable::run);
    }

    @AfterEach
    void close() {
        index.close();
        desk.close();
    }

    private void reopen() {
        index.close();
        open();
    }

    private void catchUp() {
        index.catchUp(desk.store(), Progress.NONE);
    }

    private int[] find(String text) {
        return index.search(QueryParser.parse(text)).page(0, Integer.MAX_VALUE);
    }

    @Test
    void closed_and_opened_it_goes_on_where_it_was() {
        desk.insert(memory("One"), memory("Two"));
        catchUp();
        reopen();
        assertThat(index.revision()).isEqualTo(2);
        assertThat(find("one")).containsExactly(1);
        desk.edit(1, content -> content.withText("Three"));
        List<Long> reported = new ArrayList<>();
        index.catchUp(desk.store(), reporting(reported));
        assertThat(find("three")).containsExactly(1);
        assertThat(reported).as("one revision, not all three").startsWith(0L).endsWith(1L);
    }

    @Test
    void killed_before_a_commit_it_replays_what_is_missing() throws IOException {
        desk.insert(memory("One"), memory("Two"));
        catchUp();
        index.commit();
        Path killed = folder.resolveSibling(folder.getFileName() + "-killed");
        desk.edit(1, content -> content.withText("Three"));
        catchUp();
        copy(folder, killed); // what is on disk now, its lock and unfinished files included
        try (MemoryIndex after = MemoryIndex.open(killed, Runnable::run)) {
            assertThat(after.revision()).isEqualTo(2);
            after.catchUp(desk.store(), Progress.NONE);
            assertThat(after.revision()).isEqualTo(3);
            assertThat(after.search(QueryParser.parse("three")).size()).isEqualTo(1);
            assertThat(after.search(Query.ALL).size()).isEqualTo(2);
        }
    }

    @Test
    void an_index_ahead_of_its_store_or_of_another_history_is_built_again() {
        desk.insert(memory("One"), memory("Two"), memory("Three"));
        catchUp();
        try (TestStore shorter = new TestStore()) {
            shorter.insert(memory("Other"));
            index.catchUp(shorter.store(), Progress.NONE);
            assertThat(find("")).containsExactly(1);
            assertThat(find("other")).containsExactly(1);
            assertThat(index.revision()).isEqualTo(1);
        }
        catchUp();
        assertThat(find("")).hasSize(3);
        try (TestStore asLong = new TestStore()) {
            asLong.insert(memory("A"), memory("B"), memory("C"));
            index.catchUp(asLong.store(), Progress.NONE);
            assertThat(find("three")).isEmpty();
            assertThat(find("b")).containsExactly(2);
        }
        try (TestStore empty = new TestStore()) {
            index.catchUp(empty.store(), Progress.NONE);
            assertThat(find("")).isEmpty();
            assertThat(index.revision()).isZero();
        }
    }

    @Test
    void a_damaged_index_is_begun_anew() throws IOException {
        desk.insert(memory("One"));
        catchUp();
        index.close();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith("segments"))
                    .toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        open();
        assertThat(find("one")).isEmpty();
        catchUp();
        assertThat(find("one")).containsExactly(1);
    }

    @Test
    void a_cancelled_catching_up_goes_on_at_the_next_call() {
        desk.apply(Plans.of(
                ChangeKind.IMPORT,
                "Import",
                IntStream.range(0, 11_000)
                        .mapToObj(i -> memory("Memory " + i).insert())
                        .toList()));
        List<Long> reported = Collections.synchronizedList(new ArrayList<>());
        Progress impatient = new Progress() {
            @Override
            public void at(long done, long total) {
                reported.add(done);
            }

            @Override
            public boolean cancelled() {
                return reported.size() == 2;
            }
        };
        assertThatThrownBy(() -> index.catchUp(desk.store(), impatient)).isInstanceOf(CancelledException.class);
        catchUp();
        assertThat(find("")).hasSize(11_000);
        assertThat(find("10999")).containsExactly(11_000);
    }

    private static Progress reporting(List<Long> reported) {
        return new Progress() {
            @Override
            public void at(long done, long total) {
                reported.add(done);
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
