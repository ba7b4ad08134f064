package org.memorycurator.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.Field;
import org.memorycurator.model.Json;
import org.memorycurator.model.Rating;
import org.memorycurator.model.SortKey;
import org.memorycurator.support.Memories;
import org.memorycurator.support.TestDesk;
import org.memorycurator.ui.desk.Message;
import org.memorycurator.ui.desk.Selection;
import org.memorycurator.ui.kit.Action;
import org.memorycurator.ui.kit.Clip;
import org.memorycurator.ui.kit.Span;
import org.roaringbitmap.RoaringBitmap;

class GridModelTest {
    private static final GridColumn TEXT = GridColumn.byId("text").orElseThrow();
    private static final GridColumn REGION = GridColumn.metadata("region");

    private final Clip clip = Clip.inMemory();
    private TestDesk test;
    private GridModel model;

    @BeforeEach
    void open() {
        open(
                memory("Prefers decaf")
                        .user("cust-1")
                        .with("region", "EU")
                        .with("code", "0209")
                        .category("diet"),
                memory("Ships to Oslo").user("cust-1").with("region", "EMEA").withNumber("score", "0.83"),
                memory("Never call on Mondays").user("cust-2").immutable(),
                memory("Is vegan")
                        .user("cust-2")
                        .feedback(Rating.NEGATIVE, "ate a steak")
                        .with("region", "EU"));
    }

    private void open(Memories... memories) {
        if (test != null) {
            test.close();
        }
        test = new TestDesk(memories);
        model = new GridModel(test.desk(), clip);
        test.desk().begin();
        model.focusWithinProperty().set(true);
        sort(Field.Core.CREATED, false);
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void rows_show_the_matches_in_the_order_of_the_search() {
        test.desk().finding().search("user:cust-1");
        assertThat(shown("text")).containsExactlyInAnyOrder("Prefers decaf", "Ships to Oslo");
        sort(Field.Core.TEXT, true);
        assertThat(shown("text")).containsExactly("Ships to Oslo", "Prefers decaf");
    }

    @Test
    void a_saved_text_is_stored_as_one_change_set_and_shown_while_its_row_stays() {
        test.desk().finding().search("decaf");
        GridRow row = row(0);
        model.editor().commit(memoryOf(row), TEXT, "Prefers espresso");
        assertThat(test.now(row.number()).text()).isEqualTo("Prefers espresso");
        assertThat(test.changeSets(ChangeKind.EDIT)).isEqualTo(1);
        assertThat(shown("text")).containsExactly("Prefers espresso");
        assertThat(test.desk().marks().stale(row.number())).isTrue();
        assertThat(model.edits().pending(row.number(), "text")).isNull();
    }

    @Test
    void a_second_edit_from_the_same_old_row_is_kept_too() {
        var seen = memoryOf(row(0));
        model.editor().commit(seen, TEXT, "Prefers tea");
        model.editor().commit(seen, GridColumn.byId("categories").orElseThrow(), "diet, drinks");
        assertThat(test.now(seen.number()).text()).isEqualTo("Prefers tea");
        assertThat(test.now(seen.number()).content().categories()).containsExactly("diet", "drinks");
    }

    @Test
    void an_edit_of_a_value_that_changed_meanwhile_is_not_written_over_it() {
        var seen = memoryOf(row(0));
        test.store().edit(seen.number(), c -> c.withText("Prefers water"));
        model.editor().commit(seen, TEXT, "Prefers tea");
        assertThat(test.now(seen.number()).text()).isEqualTo("Prefers water");
        assertThat(said()).contains("Not saved");
    }

    @Test
    void an_edit_that_cannot_be_written_is_said_so_once_with_what_was_typed() {
        var seen = memoryOf(row(0));
        List<Message> heard = new ArrayList<>();
        test.desk().status().onMessage(heard::add);
        test.store().store().close();
        model.editor().commit(seen, TEXT, "Prefers tea");
        assertThat(heard).hasSize(1);
        assertThat(heard.getFirst().tone()).isEqualTo(Message.Tone.ERROR);
        assertThat(heard.getFirst().sentence()).endsWith("You typed: “Prefers tea”");
    }

    @Test
    void metadata_keeps_its_type_and_refuses_what_is_none_of_it() {
        var decaf = memoryOf(row(0));
        model.editor().commit(decaf, GridColumn.metadata("code"), "0310");
        assertThat(test.now(decaf.number()).metadata().get("code")).isEqualTo(new Json.Str("0310"));
        var oslo = memoryOf(row(1));
        GridColumn score = GridColumn.metadata("score");
        assertThat(score.refusal(oslo, "high")).isPresent();
        assertThat(score.refusal(oslo, "0.90")).isEmpty();
        model.editor().commit(oslo, score, "0.90");
        assertThat(test.now(oslo.number()).metadata().get("score")).isEqualTo(new Json.Num("0.90"));
        model.editor().commit(memoryOf(row(1)), score, "");
        assertThat(test.now(oslo.number()).metadata().has("score")).isFalse();
    }

    @Test
    void an_immutable_memory_refuses_with_its_reason_and_can_be_replaced() {
        var monday = memoryOf(row(2));
        assertThat(model.editor().mayEdit(monday, TEXT)).isFalse();
        Message offer = test.desk().status().messageProperty().get();
        assertThat(offer.sentence()).contains("immutable");
        assertThat(offer.action()).isEqualTo("Replace…");
        test.texts.add("Never call on Sundays");
        offer.run().run();
        assertThat(test.now(monday.number()).binned()).isTrue();
        assertThat(test.now(5).text()).isEqualTo("Never call on Sundays");
        assertThat(test.now(5).identity().replaces()).isEqualTo(monday.id());
    }

    @Test
    void a_selection_follows_its_memories_through_a_new_order_and_a_new_search() {
        model.selected(RoaringBitmap.bitmapOf(0));
        int number = row(0).number();
        sort(Field.Core.CREATED, true);
        sort(Field.Core.TEXT, true);
        assertThat(selectedRows()).containsExactly(shown("text").indexOf("Prefers decaf"));
        test.desk().finding().search("vegan");
        assertThat(selectedRows()).isEmpty();
        assertThat(test.desk().selectionProperty().get().numbers().toArray()).containsExactly(number);
    }

    @Test
    void all_matches_are_a_flag_that_means_the_same_memories_in_another_search() {
        test.desk().finding().search("user:cust-1");
        run("grid.selectAll");
        assertThat(test.desk().selectionProperty().get()).isEqualTo(Selection.ALL);
        sort(Field.Core.TEXT, true);
        assertThat(test.desk().selectionProperty().get().all()).isTrue();
        test.desk().finding().search("");
        Selection now = test.desk().selectionProperty().get();
        assertThat(now.all()).isFalse();
        assertThat(now.numbers().toArray()).containsExactly(1, 2);
    }

    @Test
    void rows_are_copied_as_tab_separated_values_of_the_shown_columns() {
        GridColumn.CORE.stream()
                .filter(c -> c.field() != Field.Core.TEXT && c.field() != Field.Core.USER)
                .forEach(c -> model.columns().show(c, false));
        model.editor().commit(memoryOf(row(0)), TEXT, "Two\nlines");
        model.selected(RoaringBitmap.bitmapOf(0, 1));
        run("grid.copy");
        assertThat(clip.text()).isEqualTo("\"Two\nlines\"\tcust-1\nShips to Oslo\tcust-1\n");
    }

    @Test
    void a_pasted_value_reaches_all_selected_rows_in_one_change_set() {
        model.columns().show(REGION, true);
        clip.put("APAC\n");
        model.selected(RoaringBitmap.bitmapOf(0, 1, 3));
        model.focus(0, REGION);
        run("grid.paste");
        assertThat(test.changeSets(ChangeKind.BATCH)).isEqualTo(1);
        assertThat(List.of(1, 2, 4))
                .allMatch(
                        n -> new Json.Str("APAC").equals(test.now(n).metadata().get("region")));
        assertThat(test.now(3).metadata().has("region")).isFalse();
    }

    @Test
    void deleted_rows_stay_in_view_as_binned_and_can_be_restored() {
        model.selected(RoaringBitmap.bitmapOf(0, 2));
        model.focus(0, TEXT);
        run("grid.delete");
        assertThat(test.now(1).binned()).isTrue();
        assertThat(test.now(3).binned()).isTrue();
        assertThat(shown("text")).hasSize(4);
        run("grid.restore");
        assertThat(test.now(1).binned()).isFalse();
        assertThat(test.changeSets(ChangeKind.DELETE)).isEqualTo(1);
        assertThat(test.changeSets(ChangeKind.RESTORE)).isEqualTo(1);
    }

    @Test
    void correcting_a_memory_with_negative_feedback_offers_to_mark_it_as_addressed() {
        List<Message> said = new ArrayList<>();
        test.desk().status().onMessage(said::add);
        var vegan = memoryOf(row(3));
        model.editor().commit(vegan, TEXT, "Eats meat");
        assertThat(said).hasSize(1);
        Message offer = said.getFirst();
        assertThat(offer.action()).isEqualTo("Mark feedback as addressed");
        offer.run().run();
        var feedback = test.now(vegan.number()).content().feedback();
        assertThat(feedback.addressed()).isTrue();
        assertThat(feedback.reason()).isEqualTo("ate a steak");
    }

    @Test
    void a_cell_narrows_the_search_to_its_value_or_shuts_it_out() {
        model.focus(0, REGION);
        run("grid.filterTo");
        assertThat(shown("text")).containsExactlyInAnyOrder("Prefers decaf", "Is vegan");
        model.focus(
                shown("text").indexOf("Is vegan"), GridColumn.byId("user_id").orElseThrow());
        run("grid.exclude");
        assertThat(shown("text")).containsExactly("Prefers decaf");
    }

    @Test
    void a_shown_metadata_key_is_read_into_rows_that_are_there_already() {
        assertThat(row(0).cell("metadata.region")).isNull();
        model.columns().show(REGION, true);
        assertThat(shown("metadata.region").subList(0, 2)).containsExactly("EU", "EMEA");
    }

    @Test
    void keys_that_mean_something_else_in_text_fields_wait_for_the_table_to_have_the_focus() {
        model.selected(RoaringBitmap.bitmapOf(0));
        model.focusWithinProperty().set(false);
        assertThat(List.of("grid.copy", "grid.paste", "grid.selectAll", "grid.delete", "grid.edit"))
                .allMatch(id -> !action(id).enabled().get());
    }

    @Test
    void the_words_that_were_searched_for_are_marked_in_the_text() {
        test.desk().finding().search("DECAF");
        assertThat(row(0).cell("text").spans())
                .containsExactly(new Span(Span.Kind.SAME, "Prefers "), new Span(Span.Kind.MARKED, "decaf"));
    }

    private void sort(Field field, boolean descending) {
        test.desk().finding().sort(List.of(new SortKey(field, descending)));
    }

    private GridRow row(int position) {
        return IntStream.of(position)
                .mapToObj(model.rows().list()::get)
                .findFirst()
                .orElseThrow();
    }

    private static org.memorycurator.model.Memory memoryOf(GridRow row) {
        assertThat(row.memory()).isNotNull();
        return row.memory();
    }

    private List<String> shown(String column) {
        return IntStream.range(0, model.rows().list().size())
                .mapToObj(i -> row(i).cell(column).shown())
                .toList();
    }

    private int[] selectedRows() {
        return model.selection().positionsProperty().get().rows().toArray();
    }

    private String said() {
        return test.desk().status().messageProperty().get().sentence();
    }

    private Action action(String id) {
        return model.actions().stream()
                .filter(a -> a.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void run(String id) {
        assertThat(action(id).runIfEnabled()).as(id + " is enabled").isTrue();
    }
}
