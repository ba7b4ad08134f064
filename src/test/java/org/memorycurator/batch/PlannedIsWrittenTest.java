package org.memorycurator.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.memorycurator.batch.BatchPlan.Outcome;
import org.memorycurator.batch.BatchPlan.Row;
import org.memorycurator.batch.CategoryStep.AddCategory;
import org.memorycurator.batch.EditStep.RenameMetadata;
import org.memorycurator.batch.EditStep.SetMetadata;
import org.memorycurator.batch.Planner.Immutables;
import org.memorycurator.batch.Planner.Request;
import org.memorycurator.batch.TextStep.Find;
import org.memorycurator.batch.TextStep.Replace;
import org.memorycurator.model.Applied;
import org.memorycurator.model.Change;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.Json;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Progress;
import org.memorycurator.support.Memories;
import org.memorycurator.support.TestStore;

class PlannedIsWrittenTest {
    private static final List<EditStep> STEPS = List.of(
            new SetMetadata("region", new Json.Str("EU")),
            new RenameMetadata("tier", "level"),
            new Replace("decaf", "regular", Find.WHOLE_WORD, false),
            new AddCategory("checked"));

    private final TestStore store = new TestStore();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void what_was_previewed_is_what_is_written_to_the_last_row() {
        insert(500, 3);
        BatchPlan plan = plan(Situation.FREE);
        Pattern leftOut = plan.patterns().getLast();
        plan.leaveOut(leftOut, true);
        Map<Integer, Row> ticked = new HashMap<>();
        for (Pattern pattern : plan.patterns()) {
            plan.rows(pattern, 0, 500).stream()
                    .filter(row -> !row.leftOut())
                    .forEach(row -> ticked.put(row.before().number(), row));
        }
        Applied applied = store.apply(plan);
        assertThat(applied.refusedCount()).isZero();
        List<Change> written = store.log().changes(applied.changeSet(), 0, 1_000);
        assertThat(written).hasSize(ticked.size()).hasSize((int) plan.size());
        assertThat(written).allSatisfy(change -> {
            Row row = ticked.get(change.after().number());
            assertThat(change.before()).isEqualTo(row.before());
            assertThat(change.after().id()).isEqualTo(row.before().id());
            assertThat(change.after().version()).isEqualTo(row.before().version() + 1);
            assertThat(change.after().previous()).isEqualTo(row.before().revision());
            assertThat(change.after().content().sameAs(row.after())).isTrue();
        });
        assertThat(plan.rows(leftOut, 0, 500))
                .allSatisfy(row -> assertThat(store.now(row.before().number())).isEqualTo(row.before()));
    }

    @Test
    void planning_twice_is_planning_the_same() {
        insert(300, 4);
        BatchPlan one = plan(Situation.FREE);
        BatchPlan two = plan(Situation.FREE);
        assertThat(two.patterns()).isEqualTo(one.patterns());
        assertThat(two.blocked()).isEqualTo(one.blocked());
        assertThat(all(two)).isEqualTo(all(one));
    }

    @Test
    void a_row_edited_between_plan_and_apply_is_refused_and_named() {
        insert(20, 5);
        BatchPlan plan = plan(Situation.FREE);
        Row row = plan.rows(plan.patterns().getFirst(), 0, 1).getFirst();
        Memory edited = store.edit(row.before().number(), content -> content.withText("Edited by hand"));
        Applied applied = store.apply(plan);
        assertThat(applied.refused()).extracting(Applied.Refusal::id).containsExactly(edited.id());
        assertThat(store.now(edited.number())).isEqualTo(edited);
        assertThat(applied.changeSet().count()).isEqualTo(plan.size() - 1);
    }

    @Test
    void undone_everything_is_as_it_was() {
        insert(200, 6);
        List<Memory> before = store.all();
        Applied applied = store.apply(plan(Situation.FREE));
        store.log().undo(applied.changeSet().number(), Progress.NONE);
        assertThat(store.all())
                .extracting(m -> m.content().withUpdatedAt(null))
                .isEqualTo(before.stream()
                        .map(m -> m.content().withUpdatedAt(null))
                        .toList());
    }

    @Test
    void rows_edited_after_the_search_looked_are_counted_as_far_as_they_are_ticked() {
        insert(10, 7);
        long searched = store.store().lastRevision();
        store.edit(2, content -> content.withText("Edited"));
        store.edit(3, content -> content.withText("Edited"));
        BatchPlan plan = plan(new Situation(null, searched));
        assertThat(plan.editedSince()).isEqualTo(2);
        assertThat(plan.guards()).extracting(Guard::sentence).contains("2 memories were edited since you searched.");
        plan.leaveOut(2, true);
        assertThat(plan.editedSince()).isEqualTo(1);
    }

    @Test
    void a_question_is_asked_only_before_many_rows_of_more_than_one_user() {
        store.insert(IntStream.range(0, 1_002)
                .mapToObj(i -> memory("M " + i).user(i == 0 ? "bob" : "ann").with("region", "EMEA"))
                .toArray(Memories[]::new));
        BatchPlan plan = plan(Situation.FREE);
        assertThat(plan.question()).hasValueSatisfying(question -> {
            assertThat(question.button()).isEqualTo("Change 1,002 memories");
            assertThat(question.words()).contains("1,002 memories of 2 users");
        });
        plan.leaveOut(1, true);
        assertThat(plan.question()).as("of one user").isEmpty();
        plan.leaveOut(1, false);
        plan.leaveOut(2, true);
        plan.leaveOut(3, true);
        assertThat(plan.question()).as("not that many").isEmpty();
    }

    @Test
    void locked_to_a_user_the_plan_blocks_what_belongs_to_others() {
        insert(30, 8);
        BatchPlan plan = plan(new Situation("user-1", Long.MAX_VALUE));
        List<Row> blocked = plan.rows(List.of(Outcome.BLOCKED), 0, 100);
        assertThat(blocked)
                .isNotEmpty()
                .allSatisfy(row ->
                        assertThat(row.before().identity().owner().userId()).isNotEqualTo("user-1"));
        assertThat(plan.blocked().getFirst().title()).isEqualTo("it is not of user-1, to whom edits are locked");
        assertThat(plan.users()).isEqualTo(1);
        assertThat(plan.guards()).extracting(Guard::kind).contains(Guard.Kind.LOCKED);
        assertThat(all(plan))
                .filteredOn(row -> row.outcome() == Outcome.CHANGES)
                .isNotEmpty()
                .allSatisfy(row ->
                        assertThat(row.before().identity().owner().userId()).isEqualTo("user-1"));
    }

    @Test
    void a_batch_of_which_some_was_refused_is_called_after_what_it_changed() {
        insert(30, 8);
        BatchPlan plan = plan(Situation.FREE);
        store.log().lockTo("user-1");

        Applied applied = store.apply(plan);

        assertThat(applied.refusedCount()).isPositive();
        long written = plan.size() - applied.refusedCount();
        assertThat(applied.changeSet().count()).isEqualTo(written);
        assertThat(applied.changeSet().title()).contains(" on " + written + " memories");
    }

    private void insert(int count, long seed) {
        Random random = new Random(seed);
        store.insert(IntStream.range(0, count)
                .mapToObj(i -> {
                    Memories one = memory("No. " + i + (random.nextBoolean() ? " Decaf" : " tea"))
                            .user("user-" + random.nextInt(3));
                    one.with("region", random.nextBoolean() ? "EMEA" : "EU");
                    return random.nextBoolean() ? one.withNumber("tier", "1e3") : one.category("checked");
                })
                .toArray(Memories[]::new));
    }

    private BatchPlan plan(Situation situation) {
        int[] all = IntStream.rangeClosed(1, store.store().lastNumber()).toArray();
        return new Planner(store.store())
                .plan(new Request(ChangeKind.BATCH, "", all, STEPS, Immutables.LEAVE, null, situation), Progress.NONE);
    }

    private static List<Row> all(BatchPlan plan) {
        return new ArrayList<>(plan.rows(List.of(Outcome.values()), 0, 10_000));
    }
}
