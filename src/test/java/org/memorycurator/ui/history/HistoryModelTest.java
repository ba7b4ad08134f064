package org.memorycurator.ui.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.memorycurator.batch.EditStep;
import org.memorycurator.change.Reversal;
import org.memorycurator.change.Reversal.Group;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.HistoryFilter;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Progress;
import org.memorycurator.support.DockDesk;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.kit.Action;
import org.memorycurator.ui.kit.Background;
import org.memorycurator.ui.kit.Clip;

class HistoryModelTest {
    private final Clip clip = Clip.inMemory();
    private DockDesk dock;
    private Desk desk;
    private HistoryModel history;

    @BeforeEach
    void open() {
        dock = new DockDesk(Background.immediate(), memory("Prefers decaf"));
        desk = dock.desk();
        desk.begin();
        history = new HistoryModel(desk, clip, 100);
    }

    @AfterEach
    void close() {
        dock.close();
    }

    @Test
    void change_sets_are_listed_newest_first_as_they_happen() {
        edit("Prefers tea");
        assertThat(kinds()).containsExactly(ChangeKind.EDIT, ChangeKind.IMPORT);
    }

    @Test
    void selecting_a_change_set_shows_its_rows_and_acts_on_nothing() {
        edit("Prefers tea");
        history.selectedProperty().set(history.list().entries().getFirst());
        assertThat(history.rows()).hasSize(1);
        assertThat(history.rows().get(0).before().text()).isEqualTo("Prefers decaf");
        assertThat(history.rows().get(0).after().text()).isEqualTo("Prefers tea");
        assertThat(dock.all().getFirst().text()).isEqualTo("Prefers tea");
    }

    @Test
    void undo_is_a_new_change_set_and_marks_the_old_one() {
        edit("Prefers tea");
        history.selectedProperty().set(history.list().entries().getFirst());
        history.undo();
        assertThat(dock.all().getFirst().text()).isEqualTo("Prefers tea");
        assertThat(plan().count(Group.CLEAN)).isEqualTo(1);
        history.reversal().apply();
        assertThat(dock.all().getFirst().text()).isEqualTo("Prefers decaf");
        assertThat(history.reversal().askedProperty().get()).isNull();
        assertThat(kinds()).containsExactly(ChangeKind.UNDO, ChangeKind.EDIT, ChangeKind.IMPORT);
        assertThat(history.list().entries().get(1).undone()).isTrue();
        assertThat(history.selectedProperty().get().undone()).isTrue();
        history.undo();
        assertThat(plan().count(Group.SAME)).isEqualTo(1);
        history.reversal().apply();
        assertThat(history.list().entries()).hasSize(3);
    }

    @Test
    void undo_and_redo_are_offered_only_when_there_is_something() {
        Action redo = action("edit.redo");
        assertThat(redo.enabled().get()).isFalse();
        edit("Prefers tea");
        assertThat(action("edit.undo").runIfEnabled()).isTrue();
        assertThat(dock.all().getFirst().text()).isEqualTo("Prefers decaf");
        assertThat(redo.runIfEnabled()).isTrue();
        assertThat(dock.all().getFirst().text()).isEqualTo("Prefers tea");
        assertThat(history.list().entries().get(2).undone()).isFalse();
    }

    @Test
    void undoing_in_the_middle_shows_what_was_changed_later_and_writes_it_only_when_ticked() {
        edit("Prefers tea");
        edit("Prefers cocoa");
        history.selectedProperty().set(history.list().entries().get(1));
        history.undo();
        ReversalModel asked = history.reversal();
        assertThat(asked.groupProperty().get()).isEqualTo(Group.LATER);
        assertThat(asked.rows().get(0).by().number()).isEqualTo(3);
        asked.apply();
        assertThat(dock.all().getFirst().text()).isEqualTo("Prefers cocoa");
        asked.take(asked.rows().get(0), true);
        assertThat(asked.rows().get(0).taken()).isTrue();
        asked.apply();
        assertThat(dock.all().getFirst().text()).isEqualTo("Prefers decaf");
    }

    @Test
    void the_shortcut_asks_only_where_something_was_changed_since() {
        edit("Prefers tea");
        edit("Prefers cocoa");
        dock.store().log().undo(3, Progress.NONE);
        dock.store().edit(1, c -> c.withText("Prefers water"));
        desk.editing().undo(dock.store().store().changeSet(2).orElseThrow());
        assertThat(dock.all().getFirst().text()).isEqualTo("Prefers water");
        assertThat(history.reversal().askedProperty().get().changeSet().number())
                .isEqualTo(2);
        history.reversal().cancel();
        assertThat(history.reversal().askedProperty().get()).isNull();
        assertThat(action("edit.undo").runIfEnabled()).isTrue();
        assertThat(dock.all().getFirst().text()).isEqualTo("Prefers tea");
        assertThat(history.reversal().askedProperty().get()).isNull();
    }

    @Test
    void a_change_set_of_which_nothing_is_left_is_named_once_and_the_next_undo_goes_past_it() {
        edit("Prefers tea");
        edit("Prefers cocoa");
        edit("Prefers mate");
        history.selectedProperty().set(history.list().entries().get(1));
        history.undo();
        history.reversal().takeAll(true);
        history.reversal().apply(); // #3 is taken back over #4, of which nothing is left
        assertThat(dock.all().getFirst().text()).isEqualTo("Prefers tea");
        action("edit.undo").runIfEnabled();
        assertThat(history.reversal().askedProperty().get()).isNull();
        assertThat(desk.status().messageProperty().get().sentence())
                .startsWith("#4 ")
                .contains("nothing left to take back")
                .contains("takes back #2");
        action("edit.undo").runIfEnabled();
        assertThat(dock.all().getFirst().text()).isEqualTo("Prefers decaf");
        action("edit.redo").runIfEnabled();
        assertThat(dock.all().getFirst().text()).isEqualTo("Prefers tea");
        action("edit.undo").runIfEnabled();
        assertThat(dock.all().getFirst().text()).isEqualTo("Prefers decaf");
    }

    @Test
    void what_was_undone_is_applied_again_through_the_same_groups() {
        edit("Prefers tea");
        action("edit.undo").runIfEnabled();
        history.selectedProperty().set(history.list().entries().get(1));
        history.again();
        assertThat(plan().count(Group.CLEAN)).isEqualTo(1);
        history.reversal().apply();
        assertThat(dock.all().getFirst().text()).isEqualTo("Prefers tea");
        assertThat(history.list().entries().get(2).undone()).isFalse();
    }

    @Test
    void a_filter_of_words_kind_and_author_lists_what_fits_and_finds_what_comes() {
        desk.signing().because("CRM-123");
        edit("Prefers tea");
        desk.signing().sign("Anna");
        desk.signing().because("");
        edit("Prefers cocoa");
        filter("crm-1", null, null);
        assertThat(numbers()).containsExactly(2L);
        filter("", ChangeKind.IMPORT, null);
        assertThat(numbers()).containsExactly(1L);
        filter("", null, "Anna");
        assertThat(numbers()).containsExactly(3L);
        filter("#3", null, null);
        assertThat(numbers()).containsExactly(3L);
        filter("cocoa", null, "Anna");
        edit("Prefers milk");
        assertThat(numbers()).doesNotContain(4L);
        filter("", null, "Anna");
        edit("Prefers water");
        assertThat(numbers()).containsExactly(5L, 4L, 3L);
        assertThat(history.list().authors()).containsExactly("Anna", "tester");
    }

    @Test
    void a_filter_by_time_leaves_older_ones_out() {
        edit("Prefers tea");
        Instant edited = dock.store().newest().at();
        history.list().filterProperty().set(new HistoryFilter(List.of(), null, null, edited));
        assertThat(numbers()).contains(2L);
        history.list().filterProperty().set(new HistoryFilter(List.of(), null, null, edited.plusSeconds(1)));
        assertThat(numbers()).isEmpty();
    }

    @Test
    void the_rows_of_a_change_set_open_as_a_search_in_a_tab_of_their_own() {
        dock.store().insert(memory("Likes jazz"), memory("Likes rock"));
        dock.store().edit(2, c -> c.withText("Likes blues").binned(null));
        desk.following().follow();
        history.list().filterProperty().set(new HistoryFilter(List.of("#2"), null, null, null));
        history.selectedProperty().set(history.list().entries().getFirst());
        history.showRows();
        assertThat(desk.tabs().tabs()).hasSize(2);
        assertThat(desk.finding().textProperty().get()).isEqualTo("in:#2");
        assertThat(desk.finding().matches().size()).isEqualTo(2);
        desk.finding().search("in:#2 rock");
        assertThat(desk.finding().matches().size()).isEqualTo(1);
        desk.finding().search("-in:#2");
        assertThat(desk.finding().matches().size()).isEqualTo(1);
    }

    @Test
    void a_change_set_that_is_looked_up_is_shown_though_it_is_not_listed() {
        edit("Prefers tea");
        history.list().filterProperty().set(new HistoryFilter(List.of("nothing"), null, null, null));
        desk.lookUp(dock.store().store().changeSet(1).orElseThrow());
        assertThat(history.selectedProperty().get().changeSet().number()).isEqualTo(1);
        assertThat(numbers()).containsExactly(1L);
    }

    @Test
    void the_line_for_a_ticket_has_the_reason() {
        desk.signing().because("CRM-123");
        edit("Prefers tea");
        history.selectedProperty().set(history.list().entries().getFirst());
        history.copy();
        assertThat(clip.text()).contains("CRM-123").contains("1 memory");
    }

    @Test
    void of_ten_thousand_change_sets_a_page_is_read_and_an_old_one_is_found_in_the_store() {
        dock.store()
                .tamper("insert into change_set select x, random_uuid(), 'EDIT', 'Edit ' || x, 'Anna',"
                        + " case when x = 77 then 'Ticket_100%' end, 0, x, null, null, null, 1, 1, 1, 1, 0"
                        + " from system_range(2, 10001)");
        HistoryModel many = new HistoryModel(desk, clip, 100);
        assertThat(many.list().entries()).hasSize(100);
        assertThat(many.list().entries().getFirst().changeSet().number()).isEqualTo(10_001);
        many.list().more();
        assertThat(many.list().entries()).hasSize(200);
        many.list().filterProperty().set(new HistoryFilter(List.of("ticket_100%"), null, "Anna", null));
        assertThat(many.list().entries())
                .extracting(e -> e.changeSet().number())
                .containsExactly(77L);
        many.list().filterProperty().set(new HistoryFilter(List.of("ticketX100%"), null, null, null));
        assertThat(many.list().entries()).isEmpty();
    }

    @Test
    void older_change_sets_come_when_asked_for() {
        for (int i = 0; i < 5; i++) {
            dock.store().edit(1, c -> c.withText(c.text() + "."));
        }
        HistoryModel late = new HistoryModel(desk, clip, 4);
        assertThat(late.list().entries()).hasSize(4);
        late.list().more();
        assertThat(late.list().entries()).hasSize(6);
        assertThat(late.list().entries().getLast().changeSet().number()).isEqualTo(1);
    }

    private void edit(String text) {
        Memory seen = dock.all().getFirst();
        desk.editing().edit(seen, List.of(new EditStep.SetText(text)), ChangeKind.EDIT, null);
    }

    private void filter(String words, @Nullable ChangeKind kind, @Nullable String author) {
        history.list().filterProperty().set(new HistoryFilter(HistoryFilter.words(words), kind, author, null));
    }

    private List<Long> numbers() {
        return history.list().entries().stream()
                .map(e -> e.changeSet().number())
                .toList();
    }

    private Reversal plan() {
        return history.reversal().planProperty().get();
    }

    private Action action(String id) {
        return history.actions().stream()
                .filter(a -> a.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<ChangeKind> kinds() {
        return history.list().entries().stream().map(e -> e.changeSet().kind()).toList();
    }
}
