package org.memorycurator.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.memorycurator.store.Filled.edit;
import static org.memorycurator.store.Filled.log;
import static org.memorycurator.store.Filled.many;
import static org.memorycurator.support.Memories.memory;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.memorycurator.model.Progress;
import org.memorycurator.store.Store.Access;
import org.memorycurator.store.StoreException.Reason;

/** What becomes of a folder when it is opened as a store. */
class StoreOpeningTest {
    @TempDir
    private Path folder;

    @Test
    void a_second_opener_is_told_that_the_store_is_in_use() {
        try (Store store = Store.open(folder, Access.READ_WRITE)) {
            assertThat(store.readOnly()).isFalse();
            for (Access access : Access.values()) {
                assertThatThrownBy(() -> Store.open(folder, access))
                        .isInstanceOfSatisfying(
                                StoreException.class,
                                e -> assertThat(e.reason()).isEqualTo(Reason.IN_USE));
            }
        }
        Store.open(folder, Access.READ_WRITE).close();
    }

    @Test
    void a_store_of_a_newer_version_is_refused_untouched() throws Exception {
        Store.open(folder, Access.READ_WRITE).close();
        Filled.sql(folder, "insert into store_info(version) values (99)");
        byte[] before = Files.readAllBytes(folder.resolve("memories.mv.db"));
        assertThatThrownBy(() -> Store.open(folder, Access.READ_WRITE))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.reason()).isEqualTo(Reason.NEWER))
                .hasMessageContaining("format is 99");
        assertThat(Files.readAllBytes(folder.resolve("memories.mv.db"))).isEqualTo(before);
    }

    @Test
    void a_damaged_file_is_said_to_be_damaged() throws Exception {
        Store.open(folder, Access.READ_WRITE).close();
        Path file = folder.resolve("memories.mv.db");
        byte[] bytes = Files.readAllBytes(file);
        java.util.Arrays.fill(bytes, (byte) 7);
        Files.write(file, bytes);
        assertThatThrownBy(() -> Store.open(folder, Access.READ_WRITE))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.reason()).isEqualTo(Reason.DAMAGED));
    }

    @Test
    void read_only_reads_and_refuses_to_write() throws Exception {
        assertThatThrownBy(() -> Store.open(folder, Access.READ_ONLY)).hasMessageContaining("no store in");
        try (Store store = Store.open(folder, Access.READ_WRITE)) {
            log(store).apply(many("a", 3, UnaryOperator.identity()), Progress.NONE);
        }
        byte[] before = Files.readAllBytes(folder.resolve("memories.mv.db"));
        try (Store store = Store.open(folder, Access.READ_ONLY)) {
            assertThat(store.read(2).orElseThrow().text()).isEqualTo("a 1");
            assertThatThrownBy(() -> log(store).apply(many("b", 1, UnaryOperator.identity()), Progress.NONE))
                    .isInstanceOfSatisfying(
                            StoreException.class, e -> assertThat(e.reason()).isEqualTo(Reason.READ_ONLY));
        }
        assertThat(Files.readAllBytes(folder.resolve("memories.mv.db"))).isEqualTo(before);
    }

    @Test
    void an_upgrade_keeps_the_old_store_as_a_backup_that_opens() {
        try (Store store = Store.open(folder, Access.READ_WRITE)) {
            log(store).apply(many("a", 3, UnaryOperator.identity()), Progress.NONE);
        }
        int now = Schema.LATEST.version();
        Schema next = new Schema(
                Stream.concat(Schema.LATEST.scripts().stream(), Stream.of("V9__test.sql"))
                        .toList(),
                now + 1);
        try (Store store = Store.open(folder, Access.READ_WRITE, next, Store.PART)) {
            assertThat(store.read(3).orElseThrow().text()).isEqualTo("a 2");
        }
        assertThatThrownBy(() -> Store.open(folder, Access.READ_WRITE))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.reason()).isEqualTo(Reason.NEWER));
        try (Store backup = Store.open(folder.resolve("backups/format-" + now + "-1"), Access.READ_ONLY)) {
            assertThat(backup.lastNumber()).isEqualTo(3);
        }
    }

    @Test
    void the_snapshot_is_followed_and_passed_over_when_it_is_damaged_or_gone() throws Exception {
        Path snapshot = folder.resolve("current.bin");
        try (Store store = Filled.small(folder)) {
            log(store).apply(many("a", 500, UnaryOperator.identity()), Progress.NONE);
        }
        byte[] old = Files.readAllBytes(snapshot);
        try (Store store = Filled.small(folder)) {
            log(store).apply(edit(store, 1, 200, "edited"), Progress.NONE);
            log(store).apply(many("b", 50, UnaryOperator.identity()), Progress.NONE);
        }
        byte[] damaged = Files.readAllBytes(snapshot);
        damaged[damaged.length / 2] ^= 1;
        for (byte[] content : List.of(old, damaged, new byte[0])) {
            Files.write(snapshot, content);
            try (Store store = Filled.small(folder)) {
                assertThat(store.currentRevision(200)).isEqualTo(700);
                assertThat(store.currentRevision(201)).isEqualTo(201);
                assertThat(store.numberOf(memory("b 49").identity().id())).hasValue(550);
                assertThat(store.lastRevision()).isEqualTo(750);
            }
        }
    }
}
