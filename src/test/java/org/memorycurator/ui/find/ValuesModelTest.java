package org.memorycurator.ui.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.memorycurator.batch.CategoryStep;
import org.memorycurator.batch.EditStep;
import org.memorycurator.batch.KeyStep.MapValues;
import org.memorycurator.batch.MapCategories;
import org.memorycurator.batch.ValueClusters.Counted;
import org.memorycurator.batch.ValueTable.Entry;
import org.memorycurator.model.Field;
import org.memorycurator.model.Field.Core;
import org.memorycurator.model.Json;
import org.memorycurator.support.Memories;
import org.memorycurator.support.TestDesk;
import org.memorycurator.ui.desk.Pane;
import org.memorycurator.ui.desk.Prepared;

class ValuesModelTest {
    private static final Field CHAMBER = new Field.Key("chamber");

    private final TestDesk desk = new TestDesk(
                    chamber("SENATORS"),
                    chamber("SENATORS"),
                    chamber("SENATORS").category("kept"),
                    chamber("24SENATORS"),
                    chamber("NORTH ELMSENATORS"),
                    chamber("OAK SENATORS"),
                    chamber("DELEGATE").category("kept"),
                    chamber("DELEGATE"),
                    chamber("COUNTY OF OAKDELEGATE"),
                    chamber("OAK DELEGATE"),
                    chamber("ELM DELEGATE").category("kept"),
                    memory("none"))
            .begin();
    private final FacetsModel facets = new FindModel(desk.desk()).facets();
    private final ValuesModel values = facets.values(CHAMBER);

    private static Memories chamber(String value) {
        return memory("A member").id(UUID.randomUUID().toString()).with("chamber", value);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Prepared prepared() {
        return desk.desk().preparedProperty().get();
    }

    private int count() {
        return prepared().selection().count(prepared().matches());
    }

    private static List<String> table(EditStep step) {
        List<String> lines = new ArrayList<>();
        for (Entry entry : ((MapValues) step).table().entries()) {
            lines.add(words(entry.from()) + " → " + words(entry.to()));
        }
        return lines;
    }

    private static String words(Json value) {
        return value instanceof Json.Str(String text) ? text : value.toString();
    }

    private List<String> shown() {
        return values.rows().stream()
                .map(row -> switch (row) {
                    case ValueRow.Single(Counted v) -> v.value() + " " + v.count();
                    case ValueRow.Head(ClusterDraft d) ->
                        d.wanted() + ": " + d.values().size();
                    case ValueRow.Member(ClusterDraft _, Counted v) -> "  " + v.value();
                })
                .toList();
    }

    private ClusterDraft cluster(String proposal) {
        return values.rows().stream()
                .filter(ValueRow.Head.class::isInstance)
                .map(row -> ((ValueRow.Head) row).draft())
                .filter(draft -> draft.wanted().equals(proposal))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_value_is_changed_in_all_memories_of_the_search_that_have_it() {
        desk.desk().finding().search("category:kept chamber:\"DELEGATE\"");
        facets.valueEdits().prepare(new ValueChange(CHAMBER, Map.of("SENATORS", "SENATOR")));
        assertThat(count())
                .as("what is asked of the field itself narrows nothing")
                .isEqualTo(1);
        assertThat(prepared().matches().size()).as("Verify looks back to these").isEqualTo(3);
        assertThat(prepared().words()).isEqualTo("All with “SENATORS” in chamber, in the search “category:kept”");
        assertThat(prepared().steps())
                .singleElement()
                .satisfies(step -> assertThat(table(step)).containsExactly("SENATORS → SENATOR"));
    }

    @Test
    void nothing_is_opened_for_a_value_that_is_gone() {
        facets.valueEdits().prepare(new ValueChange(CHAMBER, Map.of("KINGS", "QUEENS")));
        assertThat(prepared()).isNull();
        assertThat(desk.said()).contains("any more");
    }

    @Test
    void ticked_values_become_the_most_frequent_of_them() {
        values.watch(true);
        assertThat(shown()).hasSize(8).startsWith("SENATORS 3", "DELEGATE 2");
        values.tick(new Counted("24SENATORS", 1), true);
        assertThat(values.changesProperty().get())
                .as("one value alone is one already")
                .isZero();
        values.tick(new Counted("SENATORS", 3), true);
        assertThat(values.wantedProperty().get()).isEqualTo("SENATORS");
        values.partProperty().set("elms");
        assertThat(shown()).containsExactly("NORTH ELMSENATORS 1");
        values.tick(new Counted("NORTH ELMSENATORS", 1), true);
        assertThat(values.changesProperty().get()).isEqualTo(2);
        assertThat(values.plan()).isTrue();
        assertThat(count()).isEqualTo(2);
        assertThat(table(prepared().steps().getFirst()))
                .containsExactly("24SENATORS → SENATORS", "NORTH ELMSENATORS → SENATORS");
        assertThat(values.ticked()).isZero();
    }

    @Test
    void what_the_user_says_they_become_stays_when_more_are_ticked() {
        values.watch(true);
        values.tick(new Counted("24SENATORS", 1), true);
        values.wantedProperty().set("SENATE");
        values.tick(new Counted("SENATORS", 3), true);
        assertThat(values.wantedProperty().get()).isEqualTo("SENATE");
        assertThat(values.changesProperty().get()).isEqualTo(2);
    }

    @Test
    void clusters_are_ticked_by_the_whole_or_by_the_value_and_become_what_is_typed() {
        values.watch(true);
        values.similarProperty().set(true);
        assertThat(shown()).containsExactly("SENATORS: 4", "DELEGATE: 4");
        assertThat(values.changesProperty().get())
                .as("nothing is merged by itself")
                .isZero();
        values.tickAll(true);
        ClusterDraft delegates = cluster("DELEGATE");
        values.open(delegates, true);
        assertThat(shown()).contains("  ELM DELEGATE");
        delegates.tick("ELM DELEGATE", false);
        cluster("SENATORS").wanted("SENATE");
        values.clusterChanged();
        values.plan();
        assertThat(table(prepared().steps().getFirst()))
                .containsExactlyInAnyOrder(
                        "SENATORS → SENATE",
                        "24SENATORS → SENATE",
                        "NORTH ELMSENATORS → SENATE",
                        "OAK SENATORS → SENATE",
                        "OAK DELEGATE → DELEGATE",
                        "COUNTY OF OAKDELEGATE → DELEGATE");
        assertThat(count()).isEqualTo(8);
        assertThat(desk.desk().panes().shownProperty().get())
                .as("the batch pane opens itself")
                .isNotEqualTo(Pane.BATCH);
    }

    @Test
    void what_was_said_of_a_cluster_stays_when_the_search_is_another() {
        values.watch(true);
        values.similarProperty().set(true);
        cluster("SENATORS").tickAll(true);
        cluster("SENATORS").wanted("SENATE");
        desk.desk().finding().search("member");
        assertThat(cluster("SENATE").ticked()).isEqualTo(4);
        assertThat(values.changesProperty().get()).isEqualTo(4);
    }

    @Test
    void categories_are_renamed_or_merged_in_one_step() {
        ValueChange change = new ValueChange(Core.CATEGORY, Map.of("kept", "held"));
        facets.valueEdits().prepare(change);
        assertThat(prepared().steps()).containsExactly(new CategoryStep.RenameCategory("kept", "held"));
        assertThat(count()).isEqualTo(3);
        facets.valueEdits().prepare(new ValueChange(Core.CATEGORY, Map.of("kept", "held", "other", "held")));
        assertThat(prepared().steps())
                .singleElement()
                .isInstanceOfSatisfying(
                        MapCategories.class,
                        map -> assertThat(map.table().entries()).hasSize(2));
    }

    @Test
    void a_value_that_may_be_a_number_stays_one_where_it_can() {
        Field score = new Field.Key("score");
        assertThat(table(new ValueChange(score, Map.of("0.50", "1")).steps().getFirst()))
                .containsExactly("0.50 → 1", "Num[literal=0.50] → Num[literal=1]");
        assertThat(table(new ValueChange(score, Map.of("7", "seven")).steps().getFirst()))
                .containsExactly("7 → seven");
        assertThat(table(new ValueChange(score, Map.of("null", "1")).steps().getFirst()))
                .as("null becomes what a text becomes")
                .containsExactly("null → 1", Json.NULL + " → 1");
        assertThat(ValueChange.mayBeTyped(score, "true")).isTrue();
        assertThat(ValueChange.staysTyped("true", "yes")).isFalse();
        assertThat(ValueChange.mayBeTyped(score, "007"))
                .as("no number by the grammar")
                .isFalse();
        assertThat(ValueChange.mayBeTyped(Core.CATEGORY, "7")).isFalse();
    }

    @Test
    void only_whole_values_of_metadata_and_categories_can_be_changed() {
        assertThat(ValueChange.possible(new Pick(CHAMBER, "DELEGATE"))).isTrue();
        assertThat(ValueChange.possible(new Pick(CHAMBER, null))).isFalse();
        assertThat(ValueChange.possible(new Pick(Core.USER, "1"))).isFalse();
        desk.store().insert(chamber("long ".repeat(80)));
        desk.desk().begin();
        String kept = desk.desk()
                .index()
                .facet(desk.desk().finding().matches().query(), CHAMBER, "long", 1)
                .top()
                .getFirst()
                .value();
        assertThat(kept).endsWith("⟩");
        assertThat(ValueChange.possible(new Pick(CHAMBER, kept))).isFalse();
    }
}
