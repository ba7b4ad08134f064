package org.memorycurator.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.memorycurator.support.Memories.memory;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.memorycurator.batch.BatchPlan.Outcome;
import org.memorycurator.batch.BatchPlan.Row;
import org.memorycurator.batch.EditStep.RemoveMetadata;
import org.memorycurator.batch.EditStep.SetMetadata;
import org.memorycurator.batch.Planner.Immutables;
import org.memorycurator.batch.Planner.Request;
import org.memorycurator.batch.TextStep.Find;
import org.memorycurator.batch.TextStep.Replace;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.Json;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Progress;
import org.memorycurator.search.MemoryIndex;
import org.memorycurator.support.Memories;
import org.memorycurator.support.TestStore;

class PatternsTest {
    private static final EditStep TO_EU = new SetMetadata("region", new Json.Str("EU"));

    @TempDir
    Path folder;

    private final TestStore store = new TestStore();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void rows_are_grouped_by_how_they_change_the_most_first() {
        insert(i -> memory("M " + i).with("region", i < 30 ? "EMEA" : i < 90 ? "Europe" : "EU"), 100);
        BatchPlan plan = plan(TO_EU);
        assertThat(plan.patterns())
                .extracting(Pattern::title, Pattern::count, Pattern::surprises)
                .containsExactly(
                        tuple("region: Europe → EU", 60, List.of()), tuple("region: EMEA → EU", 30, List.of()));
        Pattern emea = plan.patterns().getLast();
        assertThat(emea.lines()).containsExactly(new ContentDiff.Line("region", "EMEA", "EU"));
        assertThat(plan.rows(emea, 20, 20))
                .hasSize(10)
                .allSatisfy(
                        row -> assertThat(row.before().metadata().get("region")).isEqualTo(new Json.Str("EMEA")));
    }

    @Test
    void each_row_that_changes_is_in_exactly_one_pattern() {
        insert(
                i -> memory("Likes " + (i % 3 == 0 ? "decaf" : "tea"))
                        .id("id-" + i)
                        .with("n", "v" + i % 7),
                100);
        BatchPlan plan = plan(new Replace("decaf", "regular", Find.PLAIN, true), new RemoveMetadata("n"));
        List<Integer> all = new ArrayList<>();
        for (Pattern pattern : plan.patterns()) {
            List<Row> rows = plan.rows(pattern, 0, 1_000);
            assertThat(rows).hasSize(pattern.count());
            rows.forEach(row -> all.add(row.before().number()));
        }
        assertThat(all)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 100).boxed().toList());
        assertThat(plan.patterns().getFirst().title()).matches("n removed: v\\d");
        assertThat(plan.patterns().getLast().title()).matches("text: decaf → regular · n removed: v\\d");
    }

    @Test
    void few_rows_beside_many_come_first() {
        insert(i -> memory("M " + i).with("region", i < 4 ? "Emea" : "EMEA"), 110);
        assertThat(plan(TO_EU).patterns())
                .extracting(Pattern::title, Pattern::surprises)
                .containsExactly(
                        tuple("region: Emea → EU", List.of(Surprise.FEW)), tuple("region: EMEA → EU", List.of()));
    }

    @Test
    void small_plans_hold_no_surprise_of_being_small() {
        insert(i -> memory("M " + i).with("region", i < 1 ? "Emea" : "EMEA"), 20);
        assertThat(plan(TO_EU).patterns())
                .allSatisfy(p -> assertThat(p.surprises()).isEmpty());
    }

    @Test
    void metadata_that_would_be_empty_is_a_surprise_and_a_guard() {
        insert(
                i -> i == 0
                        ? memory("M 0").with("region", "EMEA")
                        : memory("M " + i).with("region", "EMEA").with("n", "1"),
                20);
        BatchPlan plan = plan(new RemoveMetadata("region"));
        assertThat(plan.patterns())
                .extracting(Pattern::count, Pattern::surprises)
                .containsExactly(tuple(1, List.of(Surprise.NO_METADATA)), tuple(19, List.of()));
        assertThat(sentences(plan)).contains("Would leave 1 memory without metadata.");
        plan.leaveOut(plan.patterns().getFirst(), true);
        assertThat(sentences(plan)).doesNotContain("Would leave 1 memory without metadata.");
    }

    @Test
    void a_text_that_would_be_empty_is_refused_and_told() {
        insert(i -> memory(i < 2 ? "x".repeat(i + 1) : "x and y " + i), 5);
        BatchPlan plan = plan(new Replace("x", "", Find.PLAIN, true));
        assertThat(plan.blocked())
                .extracting(Pattern::title, Pattern::count, Pattern::surprises)
                .containsExactly(tuple("its text would be empty", 2, List.of(Surprise.NO_TEXT)));
        assertThat(sentences(plan)).contains("Would leave 2 texts empty: those memories stay as they are.");
    }

    @Test
    void blocked_rows_are_grouped_by_reason() {
        insert(
                i -> i % 2 == 0
                        ? memory("M " + i).with("region", "x").immutable()
                        : memory("M " + i).with("region", "x"),
                9);
        BatchPlan plan = plan(TO_EU);
        assertThat(plan.blocked()).hasSize(1);
        Pattern immutable = plan.blocked().getFirst();
        assertThat(immutable.title()).isEqualTo("it is immutable and can only be replaced");
        assertThat(plan.rows(immutable, 0, 9)).hasSize(5);
        assertThat(plan.leaveOut(immutable, true)).isFalse();
    }

    @Test
    void a_value_that_no_memory_has_is_a_surprise() {
        insert(i -> memory("M " + i).with("region", i == 0 ? "EU" : "EMEA"), 10);
        try (MemoryIndex index = MemoryIndex.open(folder.resolve("index"), Runnable::run)) {
            Planner planner = new Planner(store.store(), index, Runnable::run);
            assertThat(surprises(planner, "UE"))
                    .as("the index knows nothing yet")
                    .isEmpty();
            index.catchUp(store.store(), Progress.NONE);
            assertThat(surprises(planner, "EU")).isEmpty();
            assertThat(surprises(planner, "UE")).containsExactly(Surprise.NEW_VALUE);
            assertThat(surprises(planner, "eu")).containsExactly(Surprise.NEW_VALUE);
        }
    }

    private List<Surprise> surprises(Planner planner, String value) {
        return planner.plan(request(new SetMetadata("region", new Json.Str(value))), Progress.NONE)
                .patterns()
                .getLast()
                .surprises();
    }

    @Test
    void where_too_many_rows_are_each_different_they_are_one_pattern_that_says_so() {
        insert(i -> memory("M " + i).with("region", i < 200 ? "v" + i : "EMEA"), 399);
        assertThat(plan(TO_EU).patterns())
                .extracting(Pattern::title, Pattern::count)
                .containsExactly(tuple("region: each different → EU", 200), tuple("region: EMEA → EU", 199));
        assertThat(plan(new Replace("M ", "m", Find.PLAIN, true)).patterns())
                .extracting(Pattern::title, Pattern::count)
                .containsExactly(tuple("text: each different", 399));
    }

    @Test
    void patterns_stay_bounded_and_count_every_row_whatever_comes() {
        Patterns patterns = new Patterns();
        int rows = 5 * Patterns.MOST;
        int[] ids = new int[rows];
        for (int i = 0; i < rows; i++) {
            ids[i] = patterns.add(new Kin(
                    Outcome.CHANGES,
                    List.of(new Part("f" + i, Part.Kind.CHANGED, "b" + i, "a" + i, 0, null)),
                    false,
                    ""));
        }
        Patterns.Found found = patterns.found(value -> true);
        assertThat(found.patterns().stream().mapToInt(Pattern::count).sum()).isEqualTo(rows);
        assertThat(found.patterns()).hasSizeLessThanOrEqualTo(3 * Patterns.MOST + 1);
        int[] counted = new int[found.patterns().size()];
        for (int id : ids) {
            counted[found.places()[id]]++;
        }
        assertThat(found.patterns()).allSatisfy(p -> assertThat(counted[p.id()]).isEqualTo(p.count()));
    }

    @Test
    void a_pattern_left_out_is_not_written_but_for_the_rows_taken_in_again() {
        insert(i -> memory("M " + i).user("u" + i % 10).with("region", i < 3 ? "EMEA" : "Europe"), 20);
        BatchPlan plan = plan(TO_EU);
        Pattern europe = plan.patterns().getFirst();
        assertThat(plan.leaveOut(europe, true)).isTrue();
        assertThat(plan.size()).isEqualTo(3);
        assertThat(plan.users()).isEqualTo(3);
        int again = plan.rows(europe, 4, 1).getFirst().before().number();
        plan.leaveOut(again, false);
        assertThat(plan.leftOut(europe)).isEqualTo(16);
        assertThat(plan.leftOut()).isEqualTo(16);
        assertThat(plan.users()).isEqualTo(4);
        BitSet kept = plan.leftOutNumbers();
        store.apply(plan);
        assertThat(store.all().stream()
                        .filter(m -> new Json.Str("EU").equals(m.metadata().get("region")))
                        .map(Memory::number))
                .containsExactly(1, 2, 3, again);
        assertThat(plan(TO_EU).leaveOutOnly(kept)).isTrue();
    }

    @Test
    void a_plan_made_anew_leaves_out_what_was_left_out_before() {
        insert(i -> memory("M " + i).with("region", "EMEA"), 10);
        BatchPlan first = plan(TO_EU);
        first.leaveOut(3, true);
        BatchPlan second = plan(new SetMetadata("region", new Json.Str("APAC")));
        second.leaveOut(5, true);
        second.leaveOutOnly(first.leftOutNumbers());
        assertThat(second.leftOutNumbers()).isEqualTo(first.leftOutNumbers());
        assertThat(second.leftOut(second.patterns().getFirst())).isEqualTo(1);
    }

    @Test
    void with_helpers_the_plan_is_the_same_as_without() {
        insert(i -> memory("M " + i).user("u" + i % 99).with("region", i % 5 == 0 ? "EU" : "r" + i % 40), 9_001);
        try (ExecutorService helpers = Executors.newFixedThreadPool(2);
                MemoryIndex index = MemoryIndex.open(folder.resolve("index"), Runnable::run)) {
            BatchPlan alone = plan(TO_EU);
            BatchPlan helped = new Planner(store.store(), index, helpers).plan(request(TO_EU), Progress.NONE);
            assertThat(helped.patterns()).isEqualTo(alone.patterns());
            assertThat(helped.users()).isEqualTo(alone.users());
            for (Pattern pattern : alone.patterns()) {
                assertThat(helped.rows(pattern, 0, 9_001)).isEqualTo(alone.rows(pattern, 0, 9_001));
            }
        }
    }

    @Test
    void rows_with_gaps_between_them_are_read_as_they_are() {
        insert(i -> memory("M " + i).with("region", "EMEA"), 600);
        for (int gap = 1; gap <= 4; gap++) {
            int step = gap;
            int[] some =
                    IntStream.rangeClosed(1, 600).filter(n -> n % step == 0).toArray();
            BatchPlan plan = new Planner(store.store())
                    .plan(
                            new Request(ChangeKind.BATCH, "", some.clone(), List.of(TO_EU), Immutables.LEAVE, null),
                            Progress.NONE);
            assertThat(plan.rows(plan.patterns().getFirst(), 0, 600))
                    .extracting(Row::before)
                    .isEqualTo(store.store().read(some));
        }
    }

    @Test
    void helpers_that_never_come_are_not_waited_for() {
        insert(i -> memory("M " + i).with("region", "EMEA"), 5_000);
        try (MemoryIndex index = MemoryIndex.open(folder.resolve("index"), Runnable::run)) {
            assertThat(new Planner(store.store(), index, work -> {})
                            .plan(request(TO_EU), Progress.NONE)
                            .size())
                    .isEqualTo(5_000);
        }
    }

    private void insert(Function<Integer, Memories> each, int count) {
        store.insert(Stream.iterate(0, i -> i + 1).limit(count).map(each).toArray(Memories[]::new));
    }

    private BatchPlan plan(EditStep... steps) {
        return new Planner(store.store()).plan(request(steps), Progress.NONE);
    }

    private Request request(EditStep... steps) {
        int[] all = IntStream.rangeClosed(1, store.store().lastNumber()).toArray();
        return new Request(ChangeKind.BATCH, "", all, List.of(steps), Immutables.LEAVE, null);
    }

    private static List<String> sentences(BatchPlan plan) {
        return plan.guards().stream().map(Guard::sentence).toList();
    }
}
