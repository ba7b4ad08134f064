package org.memorycurator.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.memorycurator.change.ChangeLog;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.ChangeSet;
import org.memorycurator.model.Content;
import org.memorycurator.model.Json;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Progress;
import org.memorycurator.store.Store.Access;
import org.memorycurator.support.Memories;
import org.memorycurator.support.Plans;

/** Large change sets lie in packs, small ones and long rows beside them: nobody who reads sees a difference. */
class PackTest {
    private static final int MANY = 300;

    @TempDir
    private Path folder;

    @Test
    void packed_or_not_memories_come_back_to_the_last_character() throws SQLException {
        List<Memories> memories = memories();
        try (Store store = open()) {
            imported(store, memories);
        }
        assertThat(count("mem_rev_pack")).isGreaterThan(MANY / Pack.ROWS);
        assertThat(count("mem_text")).isEqualTo(2); // the long ones
        assertThat(count("mem_key")).isZero();
        try (Store store = open();
                Witness witness = store.witness()) {
            for (int i = 0; i < MANY; i++) {
                Memory stored = store.read(i + 1).orElseThrow();
                assertThat(stored.content()).isEqualTo(memories.get(i).content());
                assertThat(stored.identity()).isEqualTo(memories.get(i).identity());
                assertThat(store.numberOf(stored.id())).hasValue(i + 1);
            }
            assertThat(witness.revisions(1, MANY, MANY)).hasSize(MANY).allMatch(Witness.Testimony::intact);
        }
    }

    @Test
    void small_and_large_change_sets_are_one_sequence() throws Exception {
        List<ChangeSet> sets = new ArrayList<>();
        try (Store store = open()) {
            sets.add(imported(store, memories()));
            sets.add(edited(store, number -> number == 7, c -> c.withText("seven")));
            sets.add(edited(store, number -> number % 2 == 0, PackTest::withRegion));
            sets.add(edited(store, number -> number < 5, c -> c.withText(c.text() + "?")));
            sets.add(edited(store, number -> true, c -> c.withText(c.text() + "!")));
            new Chain().check(store, sets);
        }
        Files.delete(folder.resolve("current.bin"));
        try (Store store = open();
                Witness witness = store.witness()) {
            new Chain().check(store, sets);
            assertThat(store.numbers(sets.get(2)))
                    .containsExactly(IntStream.rangeClosed(1, MANY)
                            .filter(n -> n % 2 == 0)
                            .asLongStream()
                            .toArray());
            assertThat(store.history(4)).hasSize(4).extracting(Memory::version).containsExactly(4, 3, 2, 1);
            assertThat(store.revisionsFrom(MANY, 3))
                    .extracting(Memory::revision)
                    .containsExactly((long) MANY, MANY + 1L, MANY + 2L);
            long[] newest = witness.newest(1, sets.get(2).lastRevision());
            assertThat(newest[4]).isEqualTo(store.history(4).get(2).revision());
            assertThat(newest[7]).isEqualTo(MANY + 1L);
            assertThat(newest[9]).isEqualTo(9);
        }
    }

    @Test
    void whatever_byte_of_a_pack_is_altered_the_memory_is_as_it_was_or_the_witness_says_so() throws SQLException {
        List<Memories> memories = memories();
        Random random = new Random(3);
        try (Store store = open()) {
            imported(store, memories);
            int told = 0;
            for (String table : List.of("mem_rev_pack", "mem_text_pack", "mem_key_pack")) {
                for (int i = 0; i < 150; i++) {
                    byte[] whole = pack(table);
                    byte[] altered = whole.clone();
                    altered[random.nextInt(i < 50 ? 300 : altered.length)] ^= (byte) (1 << random.nextInt(8));
                    put(table, altered);
                    told += intact(store, memories) < MANY ? 1 : 0;
                    put(table, whole);
                }
            }
            assertThat(told).isGreaterThan(300);
            assertThat(intact(store, memories)).isEqualTo(MANY);
        }
    }

    /** How many the witness calls intact: these are as they were written. */
    private static int intact(Store store, List<Memories> memories) {
        int intact = 0;
        try (Witness witness = store.witness()) {
            for (Witness.Testimony each : witness.revisions(1, MANY, MANY)) {
                if (each.intact()) {
                    Memories written = memories.get((int) each.memory().revision() - 1);
                    assertThat(each.memory().content()).isEqualTo(written.content());
                    assertThat(each.memory().identity()).isEqualTo(written.identity());
                    intact++;
                }
            }
        }
        return intact;
    }

    @Test
    void a_pack_that_is_cut_off_or_emptied_loses_its_rows_and_no_others() throws SQLException {
        try (Store store = open()) {
            imported(store, memories());
            byte[] whole = pack("mem_rev_pack");
            for (int length : new int[] {0, 3, 4, 100, 2_000}) {
                put("mem_rev_pack", java.util.Arrays.copyOf(whole, length));
                assertThat(store.revisionsFrom(1, MANY)).hasSizeBetween(MANY - Pack.ROWS, MANY - 1);
                assertThat(store.revisionsFrom(Pack.ROWS, MANY)).hasSize(MANY - Pack.ROWS + 1);
            }
        }
    }

    @Test
    void a_store_written_before_there_were_packs_opens_verifies_and_goes_on() throws SQLException {
        try (Store store = open()) {
            for (int from = 0; from < 60; from += 10) {
                imported(store, memories().subList(from, from + 10));
            }
        }
        assertThat(count("mem_rev_pack")).isZero();
        sql("drop table mem_key_pack, mem_text_pack, mem_rev_pack");
        sql("delete from store_info where version >= 3");
        try (Store store = Store.open(folder, Access.READ_ONLY)) {
            assertThat(store.lastNumber()).isEqualTo(60);
            assertThat(store.read(60).orElseThrow().id()).isEqualTo("id 59");
            assertThat(store.revisionsFrom(1, 100)).hasSize(60);
        }
        try (Store store = open();
                Witness witness = store.witness()) {
            assertThat(folder.resolve("backups/format-2-1")).isDirectory();
            assertThat(witness.revisions(1, 60, 60)).hasSize(60).allMatch(Witness.Testimony::intact);
            ChangeSet all = edited(store, number -> true, PackTest::withRegion);
            assertThat(witness.revisions(all.firstRevision(), all.lastRevision(), 60))
                    .hasSize(60)
                    .allMatch(Witness.Testimony::intact);
        }
        assertThat(count("mem_rev_pack")).isPositive();
    }

    @Test
    void packs_that_were_not_published_are_swept_at_the_next_start() throws SQLException {
        try (Store store = open()) {
            imported(store, memories());
        }
        sql("insert into mem_rev_pack(first_key, packed) select 400, packed from mem_rev_pack where first_key = 64");
        sql("insert into mem_key_pack(first_key, packed) select 400, packed from mem_key_pack where first_key = 64");
        try (Store store = open();
                Witness witness = store.witness()) {
            assertThat(witness.revisions(1, Long.MAX_VALUE, 1_000)).hasSize(MANY);
            assertThat(imported(store, memories().subList(0, 20), " again").lastRevision())
                    .isEqualTo(MANY + 20L);
        }
        assertThat(count("mem_rev_pack where first_key >= 400")).isZero();
        assertThat(count("mem_key_pack where first_key >= 400")).isZero();
    }

    /** Of all that can be hard, and two that are too long for a pack. */
    private static List<Memories> memories() {
        return IntStream.range(0, MANY)
                .mapToObj(i -> {
                    String text = i == 100 || i == 101 ? "long ".repeat(5_000) : i % 7 == 0 ? "喜欢 " + i : "text " + i;
                    Memories memory = memory(i % 11 == 0 ? text + " \uD800 \u0000" : text)
                            .id("id " + i)
                            .user(i % 5 == 0 ? null : "Zoë " + i)
                            .with("region", "EMEA")
                            .withNumber("score", "0." + i)
                            .withJson("deep", "{\"b\":[1,null,\"ü\"]}")
                            .category("diet", "a\"b" + i);
                    return i % 13 == 0
                            ? memory.expires("2030-01-01").binned()
                            : memory.updated(i % 3 == 0 ? null : "2026-05-0" + (1 + i % 9));
                })
                .toList();
    }

    private static Content withRegion(Content content) {
        return content.withMetadata(content.metadata().with("region", new Json.Str("EU")));
    }

    private Store open() {
        return Store.open(folder, Access.READ_WRITE);
    }

    private static ChangeSet imported(Store store, List<Memories> memories) {
        return imported(store, memories, "");
    }

    private static ChangeSet imported(Store store, List<Memories> memories, String ids) {
        return applied(
                store,
                Plans.of(
                        ChangeKind.IMPORT,
                        "Import",
                        memories.stream()
                                .map(m -> ids.isEmpty() ? m : m.id(m.identity().id() + ids))
                                .map(Memories::insert)
                                .toList()));
    }

    private static ChangeSet edited(Store store, IntPredicate which, UnaryOperator<Content> change) {
        int[] numbers =
                IntStream.rangeClosed(1, store.lastNumber()).filter(which).toArray();
        return applied(store, Plans.edit(ChangeKind.BATCH, "Batch", store.read(numbers), change));
    }

    private static ChangeSet applied(Store store, org.memorycurator.model.Plan plan) {
        return java.util.Objects.requireNonNull(
                new ChangeLog(store, "tester").apply(plan, Progress.NONE).changeSet());
    }

    private byte[] pack(String table) throws SQLException {
        try (Connection connection = new H2(folder).connect(Access.READ_WRITE);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select packed from " + table + " order by first_key limit 1")) {
            row.next();
            return row.getBytes(1);
        }
    }

    private void put(String table, byte[] packed) throws SQLException {
        try (Connection connection = new H2(folder).connect(Access.READ_WRITE);
                PreparedStatement update =
                        connection.prepareStatement("update " + table + " set packed = ? where first_key = 1")) {
            update.setBytes(1, packed);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    private long count(String table) throws SQLException {
        try (Connection connection = new H2(folder).connect(Access.READ_WRITE);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void sql(String sql) throws SQLException {
        try (Connection connection = new H2(folder).connect(Access.READ_WRITE);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
