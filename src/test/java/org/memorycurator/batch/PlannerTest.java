package org.memorycurator.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.memorycurator.support.Memories.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.memorycurator.batch.BatchPlan.Outcome;
import org.memorycurator.batch.BatchPlan.Row;
import org.memorycurator.batch.CategoryStep.AddCategory;
import org.memorycurator.batch.EditStep.MoveToBin;
import org.memorycurator.batch.EditStep.RemoveMetadata;
import org.memorycurator.batch.EditStep.SetMetadata;
import org.memorycurator.batch.EditStep.SetText;
import org.memorycurator.batch.Planner.Immutables;
import org.memorycurator.batch.Planner.Request;
import org.memorycurator.batch.TextStep.Find;
import org.memorycurator.batch.TextStep.Replace;
import org.memorycurator.model.Applied;
import org.memorycurator.model.CancelledException;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.Json;
import org.memorycurator.model.Memory;
import org.memorycurator.model.PlannedChanges;
import org.memorycurator.model.Progress;
import org.memorycurator.support.Memories;
import org.memorycurator.support.TestStore;

class PlannerTest {
    private static final EditStep TO_EU = new SetMetadata("region", new Json.Str("EU"));

    private final TestStore store = new TestStore();
    private final Planner planner = new Planner(store.store());

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_plan_counts_what_changes_is_the_same_and_is_blocked() {
        three();
        BatchPlan plan = plan(Immutables.LEAVE, TO_EU);
        assertThat(plan.count(Outcome.CHANGES)).isEqualTo(1);
        assertThat(plan.count(Outcome.SAME)).isEqualTo(1);
        assertThat(plan.count(Outcome.BLOCKED)).isEqualTo(1);
        assertThat(plan.count(Outcome.REPLACED)).isZero();
        assertThat(plan.size()).isEqualTo(1);
        Row blocked = plan.rows(List.of(Outcome.BLOCKED), 0, 10).getFirst();
        assertThat(blocked.reason()).contains("immutable");
        assertThat(blocked.after()).isEqualTo(blocked.before().content());
        Row changed = plan.rows(List.of(Outcome.CHANGES), 0, 10).getFirst();
        assertThat(changed.after().metadata().get("region")).isEqualTo(new Json.Str("EU"));
        assertThat(changed.reason()).isEmpty();
    }

    @Test
    void what_is_applied_is_what_was_shown() {
        store.insert(numbered(25, "EMEA"));
        BatchPlan plan = plan(Immutables.LEAVE, TO_EU, new AddCategory("checked"));
        List<Row> shown = plan.rows(List.of(Outcome.CHANGES), 0, 100);
        Applied applied = store.apply(plan);
        assertThat(applied.refusedCount()).isZero();
        assertThat(applied.changeSet()).isNotNull();
        assertThat(shown)
                .hasSize(25)
                .allSatisfy(row -> assertThat(store.now(row.before().number()).content())
                        .matches(content -> content.sameAs(row.after())));
    }

    @Test
    void planning_does_not_write() {
        three();
        long revision = store.store().lastRevision();
        plan(Immutables.REPLACE, TO_EU).rows(List.of(Outcome.values()), 0, 10);
        assertThat(store.store().lastRevision()).isEqualTo(revision);
    }

    @Test
    void a_row_left_out_is_not_written_and_the_title_counts_the_rest() {
        List<Memory> memories = store.insert(numbered(3, "EMEA"));
        BatchPlan plan = plan(Immutables.LEAVE, TO_EU);
        assertThat(plan.title()).isEqualTo("Set region to \"EU\" on 3 memories");
        assertThat(plan.leaveOut(memories.get(1).number(), true)).isTrue();
        assertThat(plan.leftOut()).isEqualTo(1);
        assertThat(plan.size()).isEqualTo(2);
        assertThat(plan.title()).endsWith(" on 2 memories");
        assertThat(plan.rows(List.of(Outcome.CHANGES), 0, 9))
                .extracting(Row::leftOut)
                .containsExactly(false, true, false);
        store.apply(plan);
        assertThat(store.all())
                .extracting(m -> m.metadata().get("region"))
                .containsExactly(new Json.Str("EU"), new Json.Str("EMEA"), new Json.Str("EU"));
        plan.leaveOut(memories.get(1).number(), false);
        assertThat(plan.leftOut()).isZero();
    }

    @Test
    void ticks_hold_still_while_the_plan_is_applied() {
        List<Memory> memories = store.insert(numbered(2, "EMEA"));
        BatchPlan plan = plan(Immutables.LEAVE, TO_EU);
        try (PlannedChanges changes = plan.open()) {
            assertThat(plan.leaveOut(memories.getFirst().number(), true)).isFalse();
            assertThat(changes.next()).hasSize(2);
        }
        assertThat(plan.leaveOut(memories.getFirst().number(), true)).isTrue();
    }

    @Test
    void rows_that_would_not_be_written_cannot_be_left_out() {
        three();
        BatchPlan plan = plan(Immutables.LEAVE, TO_EU);
        Row same = plan.rows(List.of(Outcome.SAME), 0, 1).getFirst();
        assertThat(plan.leaveOut(same.before().number(), true)).isFalse();
        assertThat(plan.size()).isEqualTo(1);
    }

    @Test
    void rows_come_page_by_page_in_the_order_of_their_revisions() {
        store.insert(numbered(50, "EMEA"));
        store.edit(7, content -> content.withText("Edited later"));
        int[] backwards = IntStream.rangeClosed(1, 50).map(n -> 51 - n).toArray();
        BatchPlan plan = planner.plan(request(backwards, Immutables.LEAVE, TO_EU), Progress.NONE);
        List<Integer> paged = new ArrayList<>();
        for (int offset = 0; offset < 60; offset += 20) {
            plan.rows(List.of(Outcome.CHANGES, Outcome.SAME), offset, 20)
                    .forEach(row -> paged.add(row.before().number()));
        }
        List<Integer> expected =
                new ArrayList<>(IntStream.rangeClosed(1, 50).boxed().toList());
        expected.remove((Integer) 7);
        expected.add(7);
        assertThat(paged).isEqualTo(expected);
    }

    @Test
    void users_are_counted_once_and_only_where_something_changes() {
        store.insert(
                memory("a").user("ann").with("region", "EMEA"),
                memory("b").user("ann").with("region", "US"),
                memory("c").user("bob").with("region", "EU"),
                memory("d").user("cem"),
                memory("e").agent("helper"));
        assertThat(plan(Immutables.LEAVE, TO_EU).users()).isEqualTo(2);
    }

    @Test
    void a_memory_changed_since_the_preview_is_refused_and_named() {
        store.insert(numbered(3, "EMEA"));
        BatchPlan plan = plan(Immutables.LEAVE, TO_EU);
        store.edit(2, content -> content.withText("Changed meanwhile"));
        Applied applied = store.apply(plan);
        assertThat(applied.refusedCount()).isEqualTo(1);
        assertThat(store.now(2).metadata().get("region")).isEqualTo(new Json.Str("EMEA"));
        assertThat(store.now(3).metadata().get("region")).isEqualTo(new Json.Str("EU"));
        assertThat(plan.rows(List.of(Outcome.CHANGES), 1, 1).getFirst().before().text())
                .isEqualTo("Memory 2");
    }

    @Test
    void an_edit_of_a_memory_that_the_user_saw_in_an_older_state_is_refused() {
        Memory seen = store.insert(memory("Prefers tea")).getFirst();
        store.edit(1, content -> content.withText("Prefers coffee"));
        BatchPlan plan =
                planner.planOne(seen, List.of(new SetText("Prefers decaf")), ChangeKind.EDIT, Immutables.LEAVE, null);
        assertThat(plan.title()).isEqualTo("Set the text to \"Prefers decaf\"");
        assertThat(store.apply(plan).refusedCount()).isEqualTo(1);
        assertThat(store.now(1).text()).isEqualTo("Prefers coffee");
    }

    @Test
    void titles_say_what_is_done_and_stay_short() {
        store.insert(numbered(2, "EMEA"));
        assertThat(plan(Immutables.LEAVE, new MoveToBin()).title()).isEqualTo("Move 2 memories to the bin");
        assertThat(plan(Immutables.LEAVE, new RemoveMetadata("region")).title())
                .isEqualTo("Remove key region on 2 memories");
        assertThat(plan(Immutables.LEAVE, new Replace("Memory", "Fact", Find.PLAIN, true))
                        .title())
                .isEqualTo("Replace \"Memory\" with \"Fact\" in the text on 2 memories");
        assertThat(plan(Immutables.LEAVE, TO_EU, new AddCategory("checked")).title())
                .isEqualTo("2 steps on 2 memories: Set region to \"EU\"; Add category checked");
        String longest = plan(
                        Immutables.LEAVE,
                        new Replace("Memory", "long ".repeat(50), Find.PLAIN, true),
                        TO_EU,
                        new AddCategory("a".repeat(90)))
                .title();
        assertThat(longest)
                .startsWith("3 steps on 2 memories: ")
                .hasSizeLessThanOrEqualTo(120)
                .endsWith("…");
        assertThat(new Planner(store.store())
                        .plan(
                                new Request(
                                        ChangeKind.BATCH,
                                        "Fix regions",
                                        new int[] {1},
                                        List.of(TO_EU),
                                        Immutables.LEAVE,
                                        null),
                                Progress.NONE)
                        .title())
                .isEqualTo("Fix regions");
    }

    @Test
    void doubles_and_unknown_numbers_do_not_count() {
        store.insert(numbered(2, "EMEA"));
        BatchPlan plan = planner.plan(request(new int[] {2, 1, 2, 99, 0}, Immutables.LEAVE, TO_EU), Progress.NONE);
        assertThat(plan.size()).isEqualTo(2);
    }

    @Test
    void planning_can_be_cancelled() {
        store.insert(numbered(2, "EMEA"));
        Progress cancelled = new Progress() {
            @Override
            public void at(long done, long total) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> planner.plan(request(new int[] {1, 2}, Immutables.LEAVE, TO_EU), cancelled))
                .isInstanceOf(CancelledException.class);
    }

    private void three() {
        store.insert(
                memory("Prefers tea").user("ann").with("region", "EMEA"),
                memory("Prefers decaf").user("bob").with("region", "EU"),
                memory("Born in Oslo").user("ann").with("region", "EMEA").immutable());
    }

    private static Memories[] numbered(int count, String region) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> memory("Memory " + i).user("user-" + i).with("region", region))
                .toArray(Memories[]::new);
    }

    private BatchPlan plan(Immutables immutables, EditStep... steps) {
        int[] all = IntStream.rangeClosed(1, store.store().lastNumber()).toArray();
        return planner.plan(request(all, immutables, steps), Progress.NONE);
    }

    private static Request request(int[] numbers, Immutables immutables, EditStep... steps) {
        return new Request(ChangeKind.BATCH, "", numbers, List.of(steps), immutables, null);
    }
}
