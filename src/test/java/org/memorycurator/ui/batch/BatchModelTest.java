package org.memorycurator.ui.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.memorycurator.batch.BatchPlan;
import org.memorycurator.batch.BatchPlan.Outcome;
import org.memorycurator.batch.EditStep;
import org.memorycurator.batch.Planner.Immutables;
import org.memorycurator.batch.TextStep;
import org.memorycurator.model.Applied;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.Json;
import org.memorycurator.model.Memory;
import org.memorycurator.support.DockDesk;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.desk.KeptSearch;
import org.memorycurator.ui.desk.Pane;
import org.memorycurator.ui.desk.SearchTab;
import org.memorycurator.ui.desk.Selection;
import org.memorycurator.ui.desk.ValueType;
import org.memorycurator.ui.kit.Background;

class BatchModelTest {
    private DockDesk dock;
    private Desk desk;
    private BatchModel batch;

    @BeforeEach
    void open() {
        dock = new DockDesk(
                Background.immediate(),
                memory("Prefers decaf").user("a").with("region", "EMEA"),
                memory("Ships to Oak St").user("b").with("region", "EMEA"),
                memory("Pays by invoice").user("b").with("region", "EU"),
                memory("Born in May").user("c").with("region", "EMEA").immutable());
        desk = dock.desk();
        desk.begin();
        batch = new BatchModel(desk);
    }

    @AfterEach
    void close() {
        dock.close();
    }

    @Test
    void a_plan_comes_by_itself_once_scope_and_step_are_there() {
        batch.open();
        assertThat(plan()).isNull();
        desk.selectionProperty().set(Selection.ALL);
        assertThat(plan()).isNull();
        setRegion("EU");
        assertThat(plan().count(Outcome.CHANGES)).isEqualTo(2);
        assertThat(plan().count(Outcome.SAME)).isEqualTo(1);
        assertThat(plan().count(Outcome.BLOCKED)).isEqualTo(1);
        assertThat(batch.canApply().get()).isTrue();
    }

    @Test
    void locked_to_a_customer_the_plan_is_made_anew_within_his_memories() {
        planRegion("EU");
        desk.lock().lock("a");
        assertThat(plan().count(Outcome.CHANGES)).isEqualTo(1);
        assertThat(plan().count(Outcome.BLOCKED)).isEqualTo(2);
        batch.apply();
        assertThat(regions()).containsExactly("EU", "EMEA", "EU", "EMEA");
    }

    @Test
    void a_plan_stays_for_its_memories_while_another_tab_is_shown() {
        SearchTab home = desk.tabs().activeProperty().get();
        desk.finding().search("region:EMEA");
        planRegion("EU");
        BatchPlan planned = plan();
        desk.tabs().open(new KeptSearch("", "region:EU", List.of()));
        desk.selectionProperty().set(Selection.ALL);
        assertThat(plan()).isSameAs(planned);
        assertThat(batch.scope().elsewhere()).isTrue();
        assertThat(batch.scope().search()).isEqualTo("region:EMEA");
        assertThat(batch.scope().selection().count(batch.scope().matches())).isEqualTo(3);
        desk.tabs().show(home);
        assertThat(plan()).isSameAs(planned);
        assertThat(batch.scope().elsewhere()).isFalse();
        desk.tabs().step(1);
        batch.apply();
        assertThat(regions()).containsExactly("EU", "EU", "EU", "EMEA");
        assertThat(batch.appliedProperty().get().changeSet().origin().query().strip())
                .isEqualTo("region:EMEA");
    }

    @Test
    void asked_for_in_another_tab_a_batch_is_for_what_is_selected_there() {
        desk.finding().search("region:EMEA");
        planRegion("APAC");
        desk.tabs().open(new KeptSearch("", "region:EU", List.of()));
        desk.selectionProperty().set(Selection.ALL);
        batch.open();
        assertThat(batch.scope().elsewhere()).isFalse();
        assertThat(plan().size()).isEqualTo(1);
        batch.apply();
        assertThat(regions()).containsExactly("EMEA", "EMEA", "APAC", "EMEA");
    }

    @Test
    void a_key_without_a_value_makes_no_plan() {
        batch.open();
        desk.selectionProperty().set(Selection.ALL);
        draft().what.set("region");
        assertThat(plan()).isNull();
        assertThat(batch.canApply().get()).isFalse();
    }

    @Test
    void apply_writes_the_plan_without_the_rows_that_were_left_out() {
        planRegion("EU");
        batch.rows().toggle(batch.rows().lines().get(1));
        assertThat(batch.rows().tickedProperty().get()).isEqualTo(1);
        batch.apply();
        assertThat(regions()).containsExactly("EMEA", "EU", "EU", "EMEA");
        assertThat(batch.appliedProperty().get().changeSet().count()).isEqualTo(1);
        assertThat(plan()).isNull();
    }

    @Test
    void a_row_that_was_left_out_stays_out_of_the_next_plan() {
        planRegion("EU");
        batch.rows().toggle(batch.rows().lines().get(1));
        setRegion("Europe");
        assertThat(plan().leftOut()).isEqualTo(1);
        assertThat(batch.rows().tickedProperty().get()).isEqualTo(2);
        PlanLine head = batch.rows().lines().get(0);
        assertThat(head)
                .isInstanceOfSatisfying(
                        PlanLine.Head.class,
                        pattern -> assertThat(pattern.leftOut()).isEqualTo(1));
    }

    @Test
    void another_change_set_makes_the_plan_anew_so_that_it_is_what_runs() {
        planRegion("EU");
        BatchPlan before = plan();
        Memory first = dock.all().getFirst();
        desk.editing()
                .edit(first, List.of(new EditStep.SetMetadata("region", new Json.Str("EU"))), ChangeKind.EDIT, null);
        assertThat(plan()).isNotSameAs(before);
        assertThat(plan().count(Outcome.CHANGES)).isEqualTo(1);
        batch.apply();
        assertThat(batch.appliedProperty().get().refusedCount()).isZero();
    }

    @Test
    void a_plan_is_outdated_while_the_pane_is_closed_and_made_anew_when_it_opens() {
        planRegion("EU");
        desk.panes().enter(Pane.DETAILS);
        desk.selectionProperty().set(Selection.of(dock.all().getFirst().number()));
        assertThat(batch.canApply().get()).isFalse();
        desk.panes().enter(Pane.BATCH);
        assertThat(batch.canApply().get()).isTrue();
        assertThat(plan().size()).isEqualTo(1);
    }

    @Test
    void what_was_written_can_be_taken_back_and_the_pane_says_so_whoever_does_it() {
        planRegion("EU");
        batch.apply();
        assertThat(batch.writing().takenBackProperty().get()).isNull();
        batch.writing().undo();
        assertThat(regions()).containsExactly("EMEA", "EMEA", "EU", "EMEA");
        assertThat(batch.writing().takenBackProperty().get().number())
                .isEqualTo(dock.store().newest().number());
        desk.editing().redo();
        assertThat(batch.writing().takenBackProperty().get()).isNull();
        assertThat(regions()).containsExactly("EU", "EU", "EU", "EMEA");
    }

    @Test
    void a_plan_keeps_to_the_customer_to_whom_edits_are_locked_and_to_all_again_when_they_are_not() {
        planRegion("EU");
        desk.lock().lock("b");
        assertThat(plan().size()).isEqualTo(1);
        assertThat(PlanSummary.of(plan())).contains("2 blocked (").contains("other user");
        desk.lock().unlock();
        assertThat(plan().size()).isEqualTo(2);
    }

    @Test
    void what_changed_behind_the_plan_is_refused_and_named() {
        planRegion("EU");
        Memory first = dock.all().getFirst();
        // another desk on the same store: this one hears of it too late
        BatchPlan plan = plan();
        Memory edited = dock.store().edit(first.number(), c -> c.withText("Prefers tea"));
        Applied applied = dock.store().apply(plan);
        assertThat(applied.refused()).extracting(Applied.Refusal::id).containsExactly(edited.id());
        assertThat(dock.store().now(first.number()).text()).isEqualTo("Prefers tea");
    }

    @Test
    void immutable_memories_can_be_replaced_instead() {
        planRegion("EU");
        batch.immutablesProperty().set(Immutables.REPLACE);
        assertThat(plan().count(Outcome.REPLACED)).isEqualTo(1);
        batch.apply();
        Memory old = dock.all().get(3);
        assertThat(old.binned()).isTrue();
        assertThat(dock.all().getLast().identity().replaces()).isEqualTo(old.id());
    }

    @Test
    void find_and_replace_takes_the_place_of_the_empty_step() {
        batch.replace();
        assertThat(batch.steps().drafts()).extracting(StepDraft::kind).containsExactly(StepKind.REPLACE_TEXT);
        desk.selectionProperty().set(Selection.ALL);
        draft().what.set("[");
        draft().how.set(TextStep.Find.REGEX);
        assertThat(draft().problemProperty().get()).isNotEmpty();
        assertThat(plan()).isNull();
    }

    @Test
    void a_typed_value_keeps_its_type() {
        batch.open();
        desk.selectionProperty().set(Selection.ALL);
        draft().what.set("floor");
        draft().type.set(ValueType.NUMBER);
        draft().with.set("seven");
        assertThat(draft().problemProperty().get()).isNotEmpty();
        draft().with.set("7");
        batch.apply();
        assertThat(dock.all().getFirst().metadata().get("floor")).isEqualTo(new Json.Num("7"));
    }

    @Test
    void restoring_is_offered_only_where_the_search_looks_into_the_bin() {
        assertThat(batch.kinds()).doesNotContain(StepKind.RESTORE);
        desk.finding().search("is:binned");
        assertThat(batch.kinds()).contains(StepKind.RESTORE);
    }

    private void planRegion(String value) {
        batch.open();
        desk.selectionProperty().set(Selection.ALL);
        setRegion(value);
    }

    private void setRegion(String value) {
        draft().what.set("region");
        draft().with.set(value);
    }

    private StepDraft draft() {
        return batch.steps().drafts().getFirst();
    }

    private BatchPlan plan() {
        return batch.planning().planProperty().get();
    }

    private List<String> regions() {
        return dock.all().stream()
                .map(m -> ((Json.Str) m.metadata().get("region")).value())
                .toList();
    }
}
