package org.memorycurator.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.memorycurator.support.Memories.memory;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.memorycurator.batch.BatchPlan.Outcome;
import org.memorycurator.batch.BatchPlan.Row;
import org.memorycurator.batch.EditStep.MoveToBin;
import org.memorycurator.batch.EditStep.Restore;
import org.memorycurator.batch.EditStep.SetFeedback;
import org.memorycurator.batch.EditStep.SetMetadata;
import org.memorycurator.batch.KeyStep.Convert;
import org.memorycurator.batch.Planner.Immutables;
import org.memorycurator.batch.Planner.Request;
import org.memorycurator.batch.TextStep.Find;
import org.memorycurator.batch.TextStep.Replace;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.Feedback;
import org.memorycurator.model.Json;
import org.memorycurator.model.Memory;
import org.memorycurator.model.PlannedChange;
import org.memorycurator.model.Progress;
import org.memorycurator.model.Rating;
import org.memorycurator.support.Plans;
import org.memorycurator.support.TestStore;

/** What steps may make of a memory, and the reasons why not. */
class PlannerRulesTest {
    private static final EditStep TO_EU = new SetMetadata("region", new Json.Str("EU"));

    private final TestStore store = new TestStore();
    private final Planner planner = new Planner(store.store());

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void an_immutable_memory_is_replaced_by_one_that_takes_its_place() {
        Memory old = store.insert(memory("Born in Oslo")
                        .user("ann")
                        .with("region", "EMEA")
                        .created("1969-05-01")
                        .immutable())
                .getFirst();
        BatchPlan plan = plan(Immutables.REPLACE, TO_EU);
        assertThat(plan.count(Outcome.REPLACED)).isEqualTo(1);
        PlannedChange.Replace planned =
                (PlannedChange.Replace) Plans.changes(plan).getFirst();
        assertThat(Plans.changes(plan)).isEqualTo(List.of(planned));
        assertThat(planned.identity().replaces()).isEqualTo(old.id());
        assertThat(planned.identity().owner()).isEqualTo(old.identity().owner());
        assertThat(planned.identity().createdAt()).isEqualTo(old.identity().createdAt());
        assertThat(planned.identity().immutable()).isTrue();
        assertThat(UUID.fromString(planned.identity().id()).version()).isEqualTo(3);
        store.apply(plan);
        assertThat(store.now(old.number()).binned()).isTrue();
        assertThat(store.now(old.number()).content().replacedBy())
                .isEqualTo(planned.identity().id());
        Memory successor = store.now(old.number() + 1);
        assertThat(successor.metadata().get("region")).isEqualTo(new Json.Str("EU"));
        assertThat(successor.binned()).isFalse();
    }

    @Test
    void an_immutable_memory_may_be_binned_and_rated() {
        store.insert(memory("Born in Oslo").immutable());
        assertThat(plan(Immutables.LEAVE, new MoveToBin()).count(Outcome.CHANGES))
                .isEqualTo(1);
        SetFeedback rated = new SetFeedback(new Feedback(Rating.NEGATIVE, null, false));
        assertThat(plan(Immutables.LEAVE, rated).count(Outcome.CHANGES)).isEqualTo(1);
        assertThat(plan(Immutables.REPLACE, TO_EU, new MoveToBin()).count(Outcome.BLOCKED))
                .isEqualTo(1);
    }

    @Test
    void what_is_in_the_bin_changes_only_by_a_restore() {
        store.insert(memory("Prefers tea").with("region", "EMEA").binned());
        assertThat(plan(Immutables.LEAVE, TO_EU).count(Outcome.SAME)).isEqualTo(1);
        BatchPlan restore = plan(Immutables.LEAVE, new Restore());
        assertThat(restore.title()).isEqualTo("Restore 1 memory from the bin");
        store.apply(restore);
        assertThat(store.now(1).binned()).isFalse();
    }

    @Test
    @Timeout(20)
    void rows_on_which_a_step_fails_are_blocked_with_the_reason() {
        store.insert(memory("Oak"), memory("Oak St"), memory("x".repeat(80)));
        BatchPlan emptied = plan(Immutables.LEAVE, new Replace("Oak", "", Find.PLAIN, true));
        assertThat(emptied.rows(List.of(Outcome.BLOCKED), 0, 9))
                .extracting(Row::reason)
                .containsExactly("its text would be empty");
        assertThat(emptied.count(Outcome.CHANGES)).isEqualTo(1);
        BatchPlan slow = plan(Immutables.LEAVE, new Replace("(x*)(x*)(x*)(x*)(x*)y", "z", Find.REGEX, true));
        assertThat(slow.rows(List.of(Outcome.BLOCKED), 0, 9))
                .extracting(Row::reason)
                .containsExactly("the pattern takes too long on this text; make it simpler");
    }

    @Test
    void among_several_steps_a_refusal_names_the_one_that_refuses_as_the_user_counts_them() {
        store.insert(memory("Prefers tea").with("score", "high"));
        Convert convert = new Convert("score", KeyStep.Type.NUMBER);
        assertThat(reason(plan(Immutables.LEAVE, convert))).isEqualTo("“high” is not a number");
        assertThat(reason(plan(Immutables.LEAVE, TO_EU, convert)))
                .isEqualTo("step 2, Make score a number: “high” is not a number");
        Request counted = new Request(
                ChangeKind.BATCH,
                "",
                new int[] {1},
                List.of(TO_EU, convert),
                Immutables.LEAVE,
                null,
                new Situation(null, Long.MAX_VALUE, List.of(1, 4)));
        assertThat(reason(planner.plan(counted, Progress.NONE))).startsWith("step 4, Make");
    }

    @Test
    void a_step_with_a_problem_is_refused_in_words() {
        store.insert(memory("Prefers tea"));
        assertThatThrownBy(() -> plan(Immutables.LEAVE, new Replace("(", "", Find.REGEX, true)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot be read");
    }

    private static String reason(BatchPlan plan) {
        return plan.rows(List.of(Outcome.BLOCKED), 0, 1).getFirst().reason();
    }

    private BatchPlan plan(Immutables immutables, EditStep... steps) {
        int[] all = IntStream.rangeClosed(1, store.store().lastNumber()).toArray();
        return planner.plan(new Request(ChangeKind.BATCH, "", all, List.of(steps), immutables, null), Progress.NONE);
    }
}
