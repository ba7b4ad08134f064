package org.memorycurator.ui.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.memorycurator.batch.BatchPlan;
import org.memorycurator.batch.BatchPlan.Row;
import org.memorycurator.batch.EditStep;
import org.memorycurator.batch.Planner;
import org.memorycurator.batch.Planner.Immutables;
import org.memorycurator.batch.Planner.Request;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.Json;
import org.memorycurator.model.Progress;
import org.memorycurator.support.Memories;
import org.memorycurator.support.TestStore;
import org.memorycurator.ui.batch.PlanRows.Filter;
import org.memorycurator.ui.kit.Background;
import org.memorycurator.ui.kit.Span;

class PlanRowsTest {
    private static final int MANY = 450;

    private TestStore store;
    private PlanRows rows;

    @BeforeEach
    void open() {
        store = new TestStore();
        List<Memories> all = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            all.add(memory("Fact " + i).user("u" + i % 7).with("region", "EMEA"));
        }
        all.add(memory("Odd one").user("odd").with("region", "Narnia"));
        all.add(memory("Already so").with("region", "EU"));
        all.add(memory("Written in stone").with("region", "EMEA").immutable());
        store.insert(all.toArray(Memories[]::new));
        rows = new PlanRows(Background.immediate(), fault -> {
            throw new AssertionError(fault);
        });
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void patterns_stand_as_closed_heads_until_they_are_opened() {
        rows.show(plan("EU"));
        assertThat(titles()).containsExactly("region: Narnia → EU", "region: EMEA → EU");
        rows.setOpen(1, true);
        assertThat(rows.lines()).hasSize(2 + MANY);
        assertThat(text(2)).isEqualTo("Fact 0");
        assertThat(text(1 + MANY)).isEqualTo("Fact " + (MANY - 1));
        rows.setOpen(0, true);
        assertThat(text(1)).isEqualTo("Odd one");
        assertThat(text(3)).isEqualTo("Fact 0");
        rows.setOpen(1, false);
        assertThat(rows.lines()).hasSize(3);
    }

    @Test
    void opening_and_closing_is_told_as_lines_that_come_and_go() {
        rows.show(plan("EU"));
        List<String> told = new ArrayList<>();
        rows.lines().addListener((ListChangeListener<PlanLine>) change -> {
            while (change.next()) {
                if (!change.wasUpdated()) {
                    told.add(change.getFrom() + " +" + change.getAddedSize() + " -" + change.getRemovedSize());
                }
            }
        });
        rows.setOpen(1, true);
        rows.setOpen(1, false);
        assertThat(told).containsExactly("2 +450 -0", "2 +0 -450");
    }

    @Test
    void a_tick_of_a_pattern_is_the_tick_of_all_its_rows_and_single_ones_can_be_told_apart() {
        rows.show(plan("EU"));
        rows.setOpen(1, true);
        rows.toggle(line(1));
        assertThat(rows.tickedProperty().get()).isEqualTo(1);
        assertThat(head(1).out()).isTrue();
        assertThat(member(2).leftOut()).isTrue();
        rows.toggle(line(2));
        assertThat(member(2).leftOut()).isFalse();
        assertThat(head(1).partly()).isTrue();
        assertThat(rows.tickedProperty().get()).isEqualTo(2);
        rows.toggle(line(1));
        assertThat(head(1).leftOut()).isZero();
        assertThat(rows.tickedProperty().get()).isEqualTo(1 + MANY);
    }

    @Test
    void what_was_left_out_stays_out_of_the_next_plan_even_if_one_between_would_not_have_written_it() {
        rows.show(plan("EU"));
        rows.toggle(line(1));
        rows.show(plan("EMEA"));
        assertThat(rows.tickedProperty().get()).isEqualTo(2);
        rows.show(plan("EU"));
        assertThat(head(1).out()).isTrue();
        assertThat(rows.tickedProperty().get()).isEqualTo(1);
    }

    @Test
    void an_open_pattern_is_open_in_the_next_plan_too() {
        rows.show(plan("EU"));
        rows.setOpen(1, true);
        rows.show(plan("EU"));
        assertThat(rows.lines().isOpen(1)).isTrue();
        assertThat(rows.lines().isOpen(0)).isFalse();
    }

    @Test
    void only_patterns_that_contain_the_words_are_shown_and_still_written_if_they_are_not() {
        rows.show(plan("EU"));
        rows.partProperty().set("narn");
        assertThat(titles()).containsExactly("region: Narnia → EU");
        assertThat(rows.tickedProperty().get()).isEqualTo(1 + MANY);
    }

    @Test
    void rows_already_so_have_no_head_and_blocked_ones_have_their_reason() {
        rows.show(plan("EU"));
        rows.filterProperty().set(Filter.SAME);
        assertThat(rows.lines()).hasSize(1);
        assertThat(text(0)).isEqualTo("Already so");
        rows.filterProperty().set(Filter.BLOCKED);
        assertThat(head(0).written()).isFalse();
        assertThat(text(1)).isEqualTo("Written in stone");
        rows.toggle(line(1));
        assertThat(rows.tickedProperty().get()).isEqualTo(1 + MANY);
    }

    @Test
    void where_nothing_changes_the_rows_that_are_blocked_are_shown() {
        rows.show(plan("EU", 453));
        assertThat(rows.filterProperty().get()).isEqualTo(Filter.BLOCKED);
    }

    @Test
    void a_title_marks_what_goes_and_what_comes() {
        rows.show(plan("EU"));
        String marked = PatternWords.title(head(0).pattern()).stream()
                .map(span -> span.kind() == Span.Kind.SAME
                        ? span.text()
                        : span.kind().name().toLowerCase(Locale.ROOT) + "(" + span.text() + ")")
                .collect(Collectors.joining());
        assertThat(marked).isEqualTo("region: removed(Narnia) → added(EU)");
    }

    @Test
    void the_summary_follows_the_ticks_and_says_why_memories_are_blocked() {
        BatchPlan plan = plan("EU");
        rows.show(plan);
        assertThat(PlanSummary.of(plan)).isEqualTo("451 to change · 1 already so · 1 blocked (immutable) · 8 users");
        rows.toggle(line(1));
        assertThat(PlanSummary.of(plan)).isEqualTo("1 to change · 1 already so · 1 blocked (immutable) · 1 user");
    }

    private BatchPlan plan(String region, int... numbers) {
        int[] wanted = numbers.length > 0
                ? numbers
                : IntStream.rangeClosed(1, store.store().lastNumber()).toArray();
        Request request = new Request(
                ChangeKind.BATCH,
                "",
                wanted,
                List.of(new EditStep.SetMetadata("region", new Json.Str(region))),
                Immutables.LEAVE,
                null);
        return new Planner(store.store()).plan(request, Progress.NONE);
    }

    private List<String> titles() {
        return IntStream.range(0, rows.lines().size())
                .mapToObj(at -> head(at).pattern().title())
                .toList();
    }

    private PlanLine line(int at) {
        return Objects.requireNonNull(rows.lines().get(at));
    }

    private PlanLine.Head head(int at) {
        return (PlanLine.Head) line(at);
    }

    private Row member(int at) {
        return ((PlanLine.Member) line(at)).row();
    }

    private String text(int at) {
        return member(at).before().text();
    }
}
