package org.memorycurator.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.memorycurator.support.Memories.memory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.memorycurator.change.ChangeLog;
import org.memorycurator.model.Applied;
import org.memorycurator.model.CancelledException;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.Memory;
import org.memorycurator.model.PastChange;
import org.memorycurator.model.PastEvent;
import org.memorycurator.model.PastEvent.Kind;
import org.memorycurator.model.Plan;
import org.memorycurator.model.PlannedChange;
import org.memorycurator.model.Progress;
import org.memorycurator.model.Timestamp;
import org.memorycurator.store.Store.Access;
import org.memorycurator.support.Plans;

class PastTest {
    private static final PastEvent ADDED = event(Kind.ADD, null, "Drinks tea", "2024-05-06T07:08:09.123456-07:00");
    private static final PastEvent UPDATED =
            event(Kind.UPDATE, "Drinks tea", "Drinks \uD800 \u0000 decaf\n", "2024-06-01 10:00:00");
    private static final PastEvent DELETED = event(Kind.DELETE, "Drinks decaf", null, null);

    @TempDir
    private Path folder;

    @Test
    void a_past_comes_back_to_the_last_character_after_a_restart() {
        try (Store store = open()) {
            Applied applied = apply(
                    store,
                    with(List.of(ADDED, UPDATED, DELETED)),
                    memory("Plain").insert());
            assertThat(applied.refused()).isEmpty();
        }
        try (Store store = open()) {
            assertThat(past(store, 1)).containsExactly(ADDED, UPDATED, DELETED);
            assertThat(past(store, 2)).isEmpty();
        }
    }

    @Test
    void a_past_of_a_memory_that_is_there_is_a_change_of_its_own_that_can_be_undone_and_done_again() {
        try (Store store = open()) {
            apply(store, with(List.of(ADDED)));
            Memory before = store.read(1).orElseThrow();
            long number = addPast(store, before, UPDATED, DELETED);
            Memory after = store.read(1).orElseThrow();
            assertThat(after.version()).isEqualTo(2);
            assertThat(after.content()).isEqualTo(before.content());
            assertThat(past(store, 1)).containsExactly(ADDED, UPDATED, DELETED);
            assertThat(log(store).changes(store.changeSet(number).orElseThrow(), 0, 10))
                    .singleElement()
                    .satisfies(change -> assertThat(change.past().added()).containsExactly(UPDATED, DELETED));

            long undo = log(store).undo(number, Progress.NONE).changeSet().number();
            assertThat(past(store, 1)).containsExactly(ADDED);
            assertThat(log(store).undoable().orElseThrow().number()).isEqualTo(1);
            assertThat(log(store).planUndo(number, Progress.NONE).size()).isZero();

            log(store).redo(undo, Progress.NONE);
            assertThat(past(store, 1)).containsExactly(ADDED, UPDATED, DELETED);
            log(store).apply(log(store).planUndo(number, Progress.NONE), Progress.NONE);
            assertThat(past(store, 1)).containsExactly(ADDED);
        }
    }

    @Test
    void a_past_that_was_added_goes_with_an_undo_though_the_text_was_edited_since() {
        try (Store store = open()) {
            apply(store, with(List.of(ADDED)));
            long number = addPast(store, store.read(1).orElseThrow(), UPDATED);
            log(store)
                    .apply(
                            Plans.edit(
                                    ChangeKind.EDIT,
                                    "Edit",
                                    List.of(store.read(1).orElseThrow()),
                                    c -> c.withText("Edited since")),
                            Progress.NONE);
            assertThat(log(store).undoIfClean(number, Progress.NONE)).isPresent();
            assertThat(past(store, 1)).containsExactly(ADDED);
            assertThat(store.read(1).orElseThrow().text()).isEqualTo("Edited since");
        }
    }

    @Test
    void a_memory_that_an_undone_import_brought_keeps_its_past_in_the_bin() {
        try (Store store = open()) {
            long number =
                    apply(store, with(List.of(ADDED, UPDATED))).changeSet().number();
            long undo = log(store).undo(number, Progress.NONE).changeSet().number();
            assertThat(store.read(1).orElseThrow().binned()).isTrue();
            assertThat(past(store, 1)).containsExactly(ADDED, UPDATED);
            log(store).redo(undo, Progress.NONE);
            assertThat(past(store, 1)).containsExactly(ADDED, UPDATED);
        }
    }

    @Test
    void the_past_of_a_memory_is_also_that_of_the_one_it_replaced() {
        try (Store store = open()) {
            apply(store, with(List.of(ADDED)));
            PlannedChange replace = new PlannedChange.Replace(
                    store.read(1).orElseThrow(),
                    memory("New").identity(),
                    memory("New").content());
            log(store).apply(Plans.of(ChangeKind.REPLACE, "Replace", replace), Progress.NONE);
            assertThat(store.pasts()
                            .changes(log(store).lifeStory(2).stream()
                                    .mapToLong(Memory::revision)
                                    .toArray()))
                    .containsExactly(Map.entry(1L, PastChange.adding(List.of(ADDED))));
        }
    }

    @Test
    void the_same_event_is_known_once_and_all_are_in_the_order_of_their_times() {
        try (Store store = open()) {
            apply(store, with(List.of(UPDATED, DELETED)));
            addPast(store, store.read(1).orElseThrow(), ADDED, UPDATED.from("copy of history.db"));
            assertThat(past(store, 1)).containsExactly(ADDED, UPDATED, DELETED);
            assertThat(PastChange.adding(List.of(UPDATED.from("x"), ADDED))
                            .given(past(store, 1))
                            .isEmpty())
                    .isTrue();
        }
    }

    @Test
    void a_cancelled_import_leaves_no_past_and_neither_does_a_killed_one() throws Exception {
        try (Store store = Store.open(folder, Access.READ_WRITE, Schema.LATEST, 70)) {
            apply(store, with(List.of(ADDED)));
            Plan many = Plans.of(
                    ChangeKind.IMPORT,
                    "Many",
                    5_000,
                    () -> IntStream.range(0, 5_000)
                            .mapToObj(i -> new PlannedChange.Insert(
                                    memory("m" + i).identity(), memory("m" + i).content(), List.of(ADDED, UPDATED))));
            assertThatThrownBy(() -> log(store).apply(many, cancelled())).isInstanceOf(CancelledException.class);
            assertThat(rows()).isEqualTo(1);
        }
        sql("insert into mem_past(place, dropped, event, source) values (" + PastRows.place(2) + ", false, 'ADD', '')");
        sql("insert into mem_past(place, dropped, event, source) values (" + (PastRows.place(900_000) + 7)
                + ", false, 'ADD', '')");
        try (Store store = open()) {
            assertThat(rows()).isEqualTo(1);
            assertThat(past(store, 1)).containsExactly(ADDED);
        }
    }

    @Test
    void a_past_that_is_too_long_is_refused_with_its_memory_by_name() {
        try (Store store = open()) {
            PastEvent long_ = event(Kind.UPDATE, "x".repeat(H2.LONGEST + 1), "y", null);
            Applied applied = apply(store, with(List.of(long_)), memory("Fits").insert());
            assertThat(applied.refused())
                    .extracting(Applied.Refusal::reason)
                    .satisfiesExactly(r -> assertThat(r).contains("1,048,577 characters"));
            assertThat(store.lastNumber()).isOne();
        }
    }

    @Test
    void a_store_from_before_there_were_pasts_opens_and_gets_room_for_them() throws IOException {
        try (Store store = Store.open(folder, Access.READ_WRITE)) {
            apply(store, memory("Old").insert());
        }
        makeOld();
        Path copy = Files.createDirectories(folder.resolve("copy"));
        Files.copy(folder.resolve("memories.mv.db"), copy.resolve("memories.mv.db"));
        byte[] before = Files.readAllBytes(copy.resolve("memories.mv.db"));
        try (Store store = Store.open(copy, Access.READ_ONLY)) {
            assertThat(store.read(1).orElseThrow().text()).isEqualTo("Old");
            assertThat(past(store, 1)).isEmpty();
        }
        assertThat(Files.readAllBytes(copy.resolve("memories.mv.db"))).isEqualTo(before);
        try (Store store = open()) {
            assertThat(past(store, 1)).isEmpty();
            addPast(store, store.read(1).orElseThrow(), ADDED);
            assertThat(past(store, 1)).containsExactly(ADDED);
        }
        assertThat(folder.resolve("backups/format-1-1")).isDirectory();
    }

    @Test
    void a_backup_holds_pasts_and_one_from_before_them_is_restored(@TempDir Path other) {
        try (Store store = open()) {
            apply(store, with(List.of(ADDED)));
            BackupFile backup = new Backups(store).make(Backups.usualFolder(folder), Progress.NONE);
            Restoring.restore(backup.file(), other.resolve("restored"), Progress.NONE);
        }
        try (Store restored = Store.open(other.resolve("restored"), Access.READ_ONLY)) {
            assertThat(past(restored, 1)).containsExactly(ADDED);
        }
        makeOld();
        try (Store old = Store.open(folder, Access.READ_ONLY)) {
            BackupFile backup = new Backups(old).make(Backups.usualFolder(folder), Progress.NONE);
            Restoring.restore(backup.file(), other.resolve("old"), Progress.NONE);
        }
        try (Store restored = Store.open(other.resolve("old"), Access.READ_WRITE)) {
            assertThat(restored.pasts().changes(new long[] {1})).isEqualTo(Map.of());
            assertThat(restored.lastNumber()).isOne();
        }
    }

    /** Makes of the closed store one of the first format. */
    private void makeOld() {
        sql("drop table mem_past, mem_key_pack, mem_text_pack, mem_rev_pack");
        sql("delete from store_info where version > 1");
        try {
            Files.delete(folder.resolve("closed.seal"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Store open() {
        return Store.open(folder, Access.READ_WRITE);
    }

    private static ChangeLog log(Store store) {
        return new ChangeLog(store, "tester");
    }

    private static Applied apply(Store store, PlannedChange... changes) {
        return log(store).apply(Plans.of(ChangeKind.IMPORT, "Import", changes), Progress.NONE);
    }

    private static long addPast(Store store, Memory memory, PastEvent... events) {
        return apply(store, new PlannedChange.Update(memory, memory.content(), PastChange.adding(List.of(events))))
                .changeSet()
                .number();
    }

    private static PlannedChange with(List<PastEvent> past) {
        return new PlannedChange.Insert(
                memory("Drinks decaf").identity(), memory("Drinks decaf").content(), past);
    }

    private static List<PastEvent> past(Store store, int number) {
        return store.pasts().of(new int[] {number}).getOrDefault(number, List.of());
    }

    private static PastEvent event(Kind kind, String before, String after, String at) {
        return new PastEvent(kind, before, after, at == null ? null : Timestamp.parse(at), "Ana", "user", "history.db");
    }

    private static Progress cancelled() {
        return new Progress() {
            private long reached;

            @Override
            public void at(long done, long total) {
                reached = done;
            }

            @Override
            public boolean cancelled() {
                return reached >= 3_000;
            }
        };
    }

    private long rows() throws Exception {
        try (Connection connection = new H2(folder).connect(Access.READ_WRITE);
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from mem_past")) {
            row.next();
            return row.getLong(1);
        }
    }

    private void sql(String sql) {
        try (Connection connection = new H2(folder).connect(Access.READ_WRITE);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
