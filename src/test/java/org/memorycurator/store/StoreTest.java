package org.memorycurator.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.atIndex;
import static org.memorycurator.store.Filled.edit;
import static org.memorycurator.store.Filled.log;
import static org.memorycurator.store.Filled.many;
import static org.memorycurator.support.Memories.memory;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.memorycurator.change.ChangeLog;
import org.memorycurator.model.Applied;
import org.memorycurator.model.CancelledException;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Plan;
import org.memorycurator.model.PlannedChange;
import org.memorycurator.model.Progress;
import org.memorycurator.store.Store.Access;
import org.memorycurator.support.Memories;
import org.memorycurator.support.Plans;

class StoreTest {
    @TempDir
    private Path folder;

    @Test
    void what_is_hard_to_store_comes_back_to_the_last_character() {
        List<Memories> hard = List.of(
                memory("  edges \n\t").user(" cust 1 ").agent("a\nb").app("").run("运行"),
                memory("numbers")
                        .with("zip", "0209")
                        .withNumber("score", "0.83")
                        .withNumber("exact", "0.830")
                        .withNumber("power", "1e3")
                        .withNumber("zero", "-0")
                        .withNumber("big", "9".repeat(400)),
                memory("nested")
                        .withJson("deep", "{\"b\":[1,null,{\"a\":\"ü\"}],\"a\":{}}")
                        .withJson("none", "null"),
                memory("order").with("z", "1").with("a", "2").with("m", "3").with("", "empty key"),
                memory("early").created("1901-12-13T20:45:51.123456789+05:30").updated("0001-01-01"),
                memory("never").updated(null).created("2024-05-06 07:08:09"),
                memory("lone \uD800 surrogate \u0000 and zero").with("k\uDC00", "\uD83D"),
                memory("x".repeat(200_000)).category("a,b", "\"c\"", " d "),
                memory("喜欢低因咖啡")
                        .category("饮食")
                        .expires("9999-12-31")
                        .immutable()
                        .binned());
        try (Store store = Store.open(folder, Access.READ_WRITE)) {
            Applied applied = log(store).apply(importing(hard), Progress.NONE);
            assertThat(applied.refused()).isEmpty();
        }
        try (Store store = Store.open(folder, Access.READ_WRITE);
                Witness witness = store.witness()) {
            for (int i = 0; i < hard.size(); i++) {
                Memory stored = store.read(i + 1).orElseThrow();
                assertThat(stored.content()).isEqualTo(hard.get(i).content());
                assertThat(stored.identity()).isEqualTo(hard.get(i).identity());
                assertThat(stored.metadata().values().keySet())
                        .containsExactlyElementsOf(
                                hard.get(i).content().metadata().values().keySet());
                assertThat(store.numberOf(stored.id())).hasValue(i + 1);
            }
            assertThat(witness.revisions(1, hard.size(), 100))
                    .hasSize(hard.size())
                    .allMatch(Witness.Testimony::intact);
        }
    }

    @Test
    void what_is_too_long_is_refused_and_the_rest_comes_in() {
        try (Store store = Store.open(folder, Access.READ_WRITE)) {
            Applied applied = log(store)
                    .apply(
                            importing(List.of(
                                    memory("x".repeat(H2.LONGEST + 1)),
                                    memory("y".repeat(H2.LONGEST)),
                                    memory("long metadata").with("k", "\n".repeat(H2.LONGEST / 2)),
                                    memory("deep").withJson("k", "[".repeat(499) + "]".repeat(499)),
                                    memory("too deep").withJson("k", "[".repeat(500) + "]".repeat(500)))),
                            Progress.NONE);
            assertThat(applied.refused())
                    .extracting(Applied.Refusal::reason)
                    .satisfiesExactly(
                            r -> assertThat(r).contains("The text has 1,048,577 characters; 1,048,576 can be stored."),
                            r -> assertThat(r).contains("long metadata").contains("written as JSON"),
                            r -> assertThat(r).contains("more than 500 levels deep"));
            assertThat(store.lastNumber()).isEqualTo(2);
            assertThat(store.read(1).orElseThrow().text()).hasSize(H2.LONGEST);
        }
    }

    @Test
    void a_large_change_set_is_there_whole_and_a_cancelled_one_leaves_nothing() throws Exception {
        try (Store store = Filled.small(folder)) {
            ChangeLog log = log(store);
            log.apply(many("a", 1_000, UnaryOperator.identity()), Progress.NONE);
            assertThat(store.lastNumber()).isEqualTo(1_000);
            assertThatThrownBy(() -> log.apply(many("b", 5_000, UnaryOperator.identity()), cancelAfter(3_000)))
                    .isInstanceOf(CancelledException.class);
            assertThat(counts(store)).containsExactly(1_000L, 1_000L, 1_000L, 1L);
            assertThat(store.numberOf(memory("b 1").identity().id())).isEmpty();
            Applied again = log.apply(many("b", 3_000, UnaryOperator.identity()), Progress.NONE);
            assertThat(again.refused()).isEmpty();
            assertThat(again.changeSet().firstRevision()).isEqualTo(1_001);
            assertThat(store.read(4_000).orElseThrow().text()).isEqualTo("b 2999");
        }
    }

    @Test
    void a_failing_plan_leaves_nothing_and_the_next_one_works() throws Exception {
        try (Store store = Filled.small(folder)) {
            ChangeLog log = log(store);
            UnaryOperator<PlannedChange> failing = change -> {
                if (change instanceof PlannedChange.Insert insert
                        && insert.content().text().equals("a 2500")) {
                    throw new IllegalStateException("broken");
                }
                return change;
            };
            assertThatThrownBy(() -> log.apply(many("a", 3_000, failing), Progress.NONE))
                    .hasMessage("broken");
            assertThat(counts(store)).containsExactly(0L, 0L, 0L, 0L);
            assertThat(log.apply(many("a", 3_000, UnaryOperator.identity()), Progress.NONE)
                            .refusedCount())
                    .isZero();
        }
    }

    @Test
    void readers_see_nothing_of_a_change_set_that_is_being_written() {
        try (Store store = Filled.small(folder)) {
            List<Long> seen = new ArrayList<>();
            Progress looking = new Progress() {
                @Override
                public void at(long done, long total) {
                    try (Witness witness = store.witness()) {
                        seen.add((long) witness.revisions(1, Long.MAX_VALUE, 10).size());
                        seen.add((long) witness.unexplained().length);
                    }
                    seen.add((long) store.revisionsFrom(1, 10).size());
                    seen.add((long) store.read(new int[] {1, 2}).size());
                }

                @Override
                public boolean cancelled() {
                    return false;
                }
            };
            log(store).apply(many("a", 3_000, UnaryOperator.identity()), looking);
            assertThat(seen).hasSizeGreaterThan(12).containsOnly(0L);
            assertThat(store.revisionsFrom(1, 10)).hasSize(10);
        }
    }

    @Test
    void an_unpublished_tail_is_swept_at_the_next_start() throws Exception {
        try (Store store = Filled.small(folder)) {
            log(store).apply(many("a", 10, UnaryOperator.identity()), Progress.NONE);
            assertThat(store.leftUnfinished()).isFalse();
        }
        Filled.sql(
                folder,
                "insert into mem_rev(rev, number, prev, tid, version, state, digest) values (11, 1, 1, 1, 2, 0, 0)");
        Filled.sql(folder, "insert into mem_text(tid, text) values (11, 'left over')");
        try (Store store = Filled.small(folder)) {
            assertThat(counts(store)).containsExactly(10L, 10L, 10L, 1L);
            assertThat(store.currentRevision(1)).isEqualTo(1);
            assertThat(store.leftUnfinished()).isTrue();
        }
        try (Store store = Filled.small(folder)) {
            assertThat(store.leftUnfinished()).isFalse();
        }
    }

    @Test
    void the_witness_sees_what_was_tampered_with() throws Exception {
        try (Store store = Filled.small(folder)) {
            log(store).apply(many("a", 5, UnaryOperator.identity()), Progress.NONE);
            log(store).apply(edit(store, 2, 2, "edited"), Progress.NONE);
            Filled.sql(folder, "update mem_text set text = 'forged' where tid = 1");
            Filled.sql(folder, "delete from mem_key where number = 3");
            Filled.sql(folder, "update mem_rev set metadata = '{broken' where rev = 4");
            Filled.sql(
                    folder,
                    "insert into mem_rev(rev, number, prev, tid, version, state, digest) values (7, 5, 5, 5, 2, 0, 0)");
            try (Witness witness = store.witness()) {
                assertThat(witness.revisions(1, 100, 100))
                        .extracting(Witness.Testimony::intact)
                        .containsExactly(false, true, false, false, true, true);
                assertThat(witness.revisions(1, 100, 100))
                        .extracting(Witness.Testimony::keyThere)
                        .containsExactly(true, true, false, true, true, true);
                assertThat(witness.unexplained()).containsExactly(0, 0, 0, 0, 0, 7);
                assertThat(witness.newest(6, 100)).startsWith(0, 0, 6);
            }
        }
    }

    @Test
    void the_witness_looks_again_for_what_no_change_set_explains() throws Exception {
        try (Store store = Filled.small(folder);
                Witness witness = store.witness()) {
            log(store).apply(many("a", 50, UnaryOperator.identity()), Progress.NONE);
            assertThat(witness.unexplained()).isEmpty();
            log(store).apply(edit(store, 1, 30, "edited"), Progress.NONE);
            assertThat(witness.unexplained()).isEmpty();
            String columns = "insert into mem_rev(rev, number, prev, tid, version, state, digest)";
            Filled.sql(folder, columns + " values (90, 2000000000, 5, 5, 2, 0, 0), (91, -1, 5, 5, 2, 0, 0)");
            assertThat(witness.unexplained()).isEmpty(); // no memory is called so
            Filled.sql(folder, columns + " values (92, 3, 5, 5, 2, 0, 0)");
            assertThat(witness.unexplained()).startsWith(0, 0, 0, 92);
            assertThat(witness.newest(80, 100)).startsWith(0, 0, 0, 92);
        }
        try (Store store = Filled.small(folder);
                Witness witness = store.witness()) {
            log(store).apply(edit(store, 2, 4, "again"), Progress.NONE);
            Filled.sql(folder, "delete from change_set where number = 2");
            assertThat(witness.unexplained())
                    .startsWith(0, 51, 52)
                    .contains(80, atIndex(30))
                    .doesNotContain(81);
        }
    }

    private static Plan importing(List<Memories> memories) {
        return Plans.of(
                ChangeKind.IMPORT,
                "Import",
                memories.stream().map(Memories::insert).toList());
    }

    private static Progress cancelAfter(long rows) {
        return new Progress() {
            private long reached;

            @Override
            public void at(long done, long total) {
                reached = done;
            }

            @Override
            public boolean cancelled() {
                return reached >= rows;
            }
        };
    }

    /** Keys, texts, revisions, packed or not, and change sets. */
    private List<Long> counts(Store store) throws Exception {
        List<Long> counts = new ArrayList<>();
        try (Connection connection = new H2(store.folder()).connect(Access.READ_WRITE);
                var statement = connection.createStatement()) {
            for (String table : List.of("mem_key", "mem_text", "mem_rev", "change_set")) {
                try (var row = statement.executeQuery("select count(*) from " + table)) {
                    row.next();
                    counts.add(row.getLong(1));
                }
            }
            for (int i = 0; i < 3; i++) {
                String table =
                        List.of("mem_key_pack", "mem_text_pack", "mem_rev_pack").get(i);
                try (var row = statement.executeQuery("select first_key, packed from " + table)) {
                    while (row.next()) {
                        Pack pack = Pack.of(row);
                        counts.set(i, counts.get(i) + pack.last() - pack.first() + 1);
                    }
                }
            }
        }
        return counts;
    }
}
