package org.memorycurator.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.memorycurator.batch.BatchPlan.Outcome;
import org.memorycurator.batch.BatchPlan.Row;
import org.memorycurator.batch.Planner.Immutables;
import org.memorycurator.batch.Planner.Request;
import org.memorycurator.model.Applied;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.Content;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Progress;
import org.memorycurator.search.RandomMemories;
import org.memorycurator.store.JsonText;
import org.memorycurator.support.Plans;
import org.memorycurator.support.TestStore;

/** What holds for all memories and all steps, tried on many that chance made, in a real store. */
class StepLawsTest {
    private static final int MEMORIES = 80;
    private static final int STACKS = 25;

    private final TestStore store = new TestStore();
    private final Planner planner = new Planner(store.store());

    @AfterEach
    void close() {
        store.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void undo_gives_back_every_byte_type_and_order(long seed) {
        int written = 0;
        for (List<EditStep> stack : memoriesAndStacks(seed)) {
            List<String> before = store.all().stream().map(StepLawsTest::bytes).toList();
            BatchPlan plan = plan(stack);
            if (plan.size() > 0) {
                Applied applied = store.apply(plan);
                written += applied.refusedCount() == 0 ? 1 : 0;
                assertThat(bytes()).as("%s", stack).isNotEqualTo(before);
                store.log().undo(Objects.requireNonNull(applied.changeSet()).number(), Progress.NONE);
                assertThat(bytes().subList(0, before.size())).as("%s", stack).isEqualTo(before);
            }
        }
        assertThat(written).isGreaterThan(STACKS / 2);
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void planning_twice_gives_the_same_plan(long seed) {
        for (List<EditStep> stack : memoriesAndStacks(seed)) {
            assertThat(rows(plan(stack))).as("%s", stack).isEqualTo(rows(plan(stack)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7})
    void a_plan_changes_no_memory_that_changed_since(long seed) {
        int refused = 0;
        for (List<EditStep> stack : memoriesAndStacks(seed)) {
            BatchPlan plan = plan(stack);
            Set<Integer> changed = new HashSet<>();
            for (int number = (int) seed; number <= MEMORIES; number += 5) {
                long revision = store.now(number).revision();
                // An immutable one stays as it is, and is then not among those that changed.
                if (store.edit(number, c -> c.withText(c.text() + "!")).revision() != revision) {
                    changed.add(number);
                }
            }
            Map<Integer, Content> between = contents();
            Map<Integer, Content> planned = new HashMap<>();
            rows(plan, Outcome.CHANGES).forEach(row -> planned.put(row.before().number(), row.after()));
            refused += store.apply(plan).refusedCount() > 0 ? 1 : 0;
            contents().forEach((number, now) -> {
                if (changed.contains(number)) {
                    assertThat(now).as("%s", stack).isEqualTo(between.get(number));
                } else if (planned.containsKey(number)) {
                    assertThat(now).as("%s", stack).matches(planned.get(number)::sameAs);
                }
            });
        }
        assertThat(refused).isGreaterThan(STACKS / 2);
    }

    @ParameterizedTest
    @ValueSource(longs = {8, 9})
    void steps_without_effect_make_no_change_rows(long seed) {
        for (List<EditStep> stack : memoriesAndStacks(seed)) {
            BatchPlan plan = plan(stack);
            for (Row row : rows(plan, Outcome.CHANGES)) {
                assertThat(bytes(row.after()))
                        .as("%s", stack)
                        .isNotEqualTo(bytes(row.before().content()));
            }
            for (Row row : rows(plan, Outcome.SAME)) {
                assertThat(row.after()).as("%s", stack).isEqualTo(row.before().content());
            }
            long revision = store.store().lastRevision();
            store.apply(plan);
            long replaced = plan.count(Outcome.REPLACED);
            assertThat(store.store().lastRevision() - revision).as("%s", stack).isEqualTo(plan.size() + replaced);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {10, 11})
    void what_the_preview_composes_is_what_is_applied(long seed) {
        for (List<EditStep> stack : memoriesAndStacks(seed)) {
            BatchPlan plan = plan(stack);
            List<Row> shown = rows(plan, Outcome.CHANGES);
            store.apply(plan);
            for (Row row : shown) {
                Content oneByOne = row.before().content();
                for (EditStep step : stack) {
                    oneByOne = step.apply(oneByOne);
                }
                assertThat(bytes(row.after())).as("%s", stack).isEqualTo(bytes(oneByOne));
                assertThat(bytes(store.now(row.before().number()).content()))
                        .as("%s", stack)
                        .isEqualTo(bytes(row.after()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {12, 13, 14})
    void a_step_without_effect_gives_back_the_very_content(long seed) {
        RandomMemories memories = new RandomMemories(seed);
        RandomSteps steps = new RandomSteps(seed, false);
        for (int i = 0; i < 5_000; i++) {
            Content before = memories.insert().content();
            EditStep step = steps.stack().getFirst();
            try {
                // Done again, most steps have no effect.
                assertSameUnlessChanged(step, assertSameUnlessChanged(step, before));
            } catch (StepException e) {
                assertThat(e.reason()).isNotBlank();
            }
        }
    }

    private static Content assertSameUnlessChanged(EditStep step, Content before) {
        Content after = step.apply(before);
        assertThat(after.equals(before)).as("%s on %s", step, before).isEqualTo(after == before);
        assertThat(step.ready().apply(before)).as("%s on %s", step, before).isEqualTo(after);
        return after;
    }

    private List<List<EditStep>> memoriesAndStacks(long seed) {
        RandomMemories memories = new RandomMemories(seed);
        store.apply(Plans.of(
                ChangeKind.IMPORT,
                "Import",
                IntStream.range(0, MEMORIES).mapToObj(_ -> memories.insert()).toList()));
        RandomSteps steps = new RandomSteps(seed, false);
        return IntStream.range(0, STACKS).mapToObj(_ -> steps.stack()).toList();
    }

    private BatchPlan plan(List<EditStep> steps) {
        Immutables immutables = steps.size() % 2 == 0 ? Immutables.REPLACE : Immutables.LEAVE;
        int[] numbers = IntStream.rangeClosed(1, store.store().lastNumber()).toArray();
        return planner.plan(new Request(ChangeKind.BATCH, "", numbers, steps, immutables, null), Progress.NONE);
    }

    private static List<Row> rows(BatchPlan plan, Outcome... outcomes) {
        List<Outcome> wanted = outcomes.length == 0 ? List.of(Outcome.values()) : List.of(outcomes);
        return plan.rows(wanted, 0, Integer.MAX_VALUE / 2);
    }

    private Map<Integer, Content> contents() {
        Map<Integer, Content> contents = new HashMap<>();
        store.all().forEach(memory -> contents.put(memory.number(), memory.content()));
        return contents;
    }

    private List<String> bytes() {
        return new ArrayList<>(store.all().stream().map(StepLawsTest::bytes).toList());
    }

    private static String bytes(Memory memory) {
        return memory.identity() + bytes(memory.content());
    }

    /** All that can be told apart, the order of keys with it; equal objects may differ in that. */
    private static String bytes(Content content) {
        return JsonText.print(content.metadata()) + content.withUpdatedAt(null);
    }
}
