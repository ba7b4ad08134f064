package org.memorycurator.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.Field;
import org.memorycurator.model.SortKey;
import org.memorycurator.support.LaterReads;
import org.memorycurator.support.Memories;
import org.memorycurator.support.TestDesk;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.desk.KeptSearch;
import org.memorycurator.ui.desk.Preferences;
import org.memorycurator.ui.desk.SearchTab;
import org.memorycurator.ui.desk.SearchTabs;
import org.memorycurator.ui.desk.Selection;
import org.memorycurator.ui.kit.Background;

/** Tabs of searches on a real store and index, with the table that shows them. */
class TabbedGridTest {
    private static final List<SortKey> BY_CREATED = List.of(new SortKey(Field.Core.CREATED, false));

    private final Preferences preferences = Preferences.forgetful();
    private TestDesk test;
    private Desk desk;
    private SearchTabs tabs;
    private GridModel grid;
    private SearchTab first;

    @BeforeEach
    void open() {
        open(
                memory("Prefers decaf").created("2026-01-01"),
                memory("Decaf only").created("2026-01-02"),
                memory("Likes tea").created("2026-01-03"),
                memory("Drinks tea with milk").created("2026-01-04"));
    }

    private void open(Memories... memories) {
        test = new TestDesk(Background.immediate(), preferences, memories);
        desk = test.desk();
        tabs = desk.tabs();
        grid = new GridModel(desk);
        desk.begin();
        first = tabs.activeProperty().get();
    }

    @AfterEach
    void close() {
        test.close();
    }

    private void search(String text) {
        desk.finding().search(text, BY_CREATED);
    }

    private void edit(int row, String text) {
        grid.editor().commit(grid.rows().at(row).memory(), GridColumn.CORE.getFirst(), text);
    }

    private List<String> texts() {
        return IntStream.range(0, grid.rows().list().size())
                .mapToObj(i -> grid.rows().list().get(i).memory().text())
                .toList();
    }

    private void openTab(String text) {
        tabs.open(new KeptSearch("", text, BY_CREATED));
    }

    @Test
    void a_tab_comes_back_with_its_search_its_selection_and_its_row() {
        search("decaf");
        desk.selectionProperty().set(Selection.of(2));
        grid.focus(1, GridColumn.CORE.getFirst());
        openTab("tea");
        assertThat(texts()).containsExactly("Likes tea", "Drinks tea with milk");
        assertThat(desk.selectionProperty().get().numbers().isEmpty()).isTrue();
        grid.selection().all();
        tabs.show(first);
        assertThat(desk.finding().textProperty().get()).isEqualTo("decaf");
        assertThat(texts()).containsExactly("Prefers decaf", "Decaf only");
        assertThat(grid.selection().positionsProperty().get().rows().toArray()).containsExactly(1);
        assertThat(grid.leadPositionProperty().get()).isEqualTo(1);
        assertThat(desk.leadProperty().get().text()).isEqualTo("Decaf only");
        tabs.step(1);
        assertThat(desk.selectionProperty().get()).isEqualTo(Selection.ALL);
        assertThat(grid.selection().positionsProperty().get().all()).isTrue();
        assertThat(desk.selectionProperty().get().count(desk.finding().matches()))
                .isEqualTo(2);
    }

    @Test
    void rows_that_were_edited_in_a_tab_stay_there_until_it_searches_again() {
        search("decaf");
        edit(0, "Prefers cocoa");
        assertThat(desk.marks().stale(1)).isTrue();
        openTab("decaf");
        assertThat(texts()).containsExactly("Decaf only");
        assertThat(desk.marks().staleCount()).isZero();
        tabs.show(first);
        assertThat(texts()).containsExactly("Prefers cocoa", "Decaf only");
        assertThat(desk.marks().stale(1)).isTrue();
        desk.finding().refresh();
        assertThat(texts()).containsExactly("Decaf only");
    }

    @Test
    void a_tab_tells_on_coming_back_what_was_changed_in_another_one() {
        search("decaf");
        openTab("");
        edit(1, "Only tea");
        edit(2, "Likes decaf");
        assertThat(desk.marks().staleCount()).isZero();
        tabs.show(first);
        assertThat(texts()).as("rows stay and are read anew").containsExactly("Prefers decaf", "Only tea");
        assertThat(desk.marks().stale(2)).isTrue();
        assertThat(desk.marks().outdated()).as("another one matches by now").isTrue();
        desk.finding().refresh();
        assertThat(texts()).containsExactly("Prefers decaf", "Likes decaf");
        assertThat(desk.marks().outdated()).isFalse();
    }

    @Test
    void each_tab_has_its_own_way_back() {
        search("decaf");
        search("decaf only");
        openTab("tea");
        assertThat(desk.finding().canGoBackProperty().get()).isFalse();
        search("milk");
        desk.finding().goBack();
        assertThat(desk.finding().textProperty().get()).isEqualTo("tea");
        tabs.show(first);
        assertThat(desk.finding().canGoForwardProperty().get()).isFalse();
        desk.finding().goBack();
        assertThat(desk.finding().textProperty().get()).isEqualTo("decaf");
    }

    @Test
    void an_edit_is_remembered_with_the_search_of_its_tab() {
        search("decaf");
        tabs.onLeave(() -> edit(0, "Prefers cocoa"));
        openTab("tea");
        assertThat(test.changeSets(ChangeKind.EDIT)).isEqualTo(1);
        assertThat(test.store()
                        .store()
                        .changeSets(Long.MAX_VALUE, 1)
                        .getFirst()
                        .origin()
                        .query())
                .startsWith("decaf");
    }

    @Test
    void a_closed_tab_leaves_its_place_to_a_neighbour_and_can_be_had_back() {
        openTab("tea");
        openTab("milk");
        tabs.step(-1);
        SearchTab tea = tabs.activeProperty().get();
        tabs.close(tea);
        assertThat(desk.finding().textProperty().get()).isEqualTo("milk");
        tabs.reopen();
        assertThat(tabs.activeProperty().get()).isSameAs(tea);
        assertThat(tabs.tabs().indexOf(tea)).isEqualTo(1);
        assertThat(texts()).containsExactly("Likes tea", "Drinks tea with milk");
        assertThat(tabs.canReopenProperty().get()).isFalse();
        List.copyOf(tabs.tabs()).forEach(tabs::close);
        assertThat(tabs.tabs()).as("the last one stays").hasSize(1);
    }

    @Test
    void tabs_their_names_their_order_and_which_is_shown_outlive_the_window() {
        search("decaf \"quoted\"");
        openTab("tea");
        tabs.rename(tabs.activeProperty().get(), "Näme “x”\n");
        openTab("is:foo");
        tabs.move(tabs.tabs().get(2), 0);
        tabs.step(1);
        tabs.step(1);
        test.close();
        open(memory("Likes tea"), memory("Hates milk"));
        assertThat(tabs.tabs())
                .extracting(t -> t.textProperty().get())
                .containsExactly("is:foo", "decaf \"quoted\"", "tea");
        assertThat(tabs.tabs().get(2).nameProperty().get()).isEqualTo("Näme “x”");
        assertThat(tabs.activeProperty().get()).isSameAs(tabs.tabs().get(2));
        assertThat(texts()).containsExactly("Likes tea");
        assertThat(desk.finding().sortProperty().get()).isEqualTo(BY_CREATED);
        tabs.step(1);
        assertThat(desk.finding().problemProperty().get()).isNotNull();
        tabs.step(-1);
        assertThat(desk.finding().problemProperty().get()).isNull();
    }

    @Test
    void damaged_memories_of_tabs_cost_only_themselves() {
        preferences.put("searches.tabs", "{\"name\":\"\",\"text\":\"tea\",\"sort\":\"\"}\nrubbish\n{\"text\":7}");
        preferences.put("searches.active", "12");
        test.close();
        open(memory("Likes tea"), memory("Hates milk"));
        assertThat(tabs.tabs()).hasSize(1);
        assertThat(texts()).containsExactly("Likes tea");
    }

    @Test
    void a_tab_that_is_not_shown_tells_that_its_memories_were_changed() {
        search("tea");
        openTab("decaf");
        edit(0, "Prefers strong decaf");
        assertThat(first.outdatedProperty().get()).isFalse();
        edit(0, "Prefers tea");
        assertThat(first.outdatedProperty().get()).isTrue();
        tabs.show(first);
        assertThat(first.outdatedProperty().get()).isFalse();
        assertThat(desk.marks().outdated()).isTrue();
    }

    @Test
    void a_tab_that_was_left_before_its_answer_came_is_not_called_out_of_date() {
        test.close();
        LaterReads later = new LaterReads();
        test = new TestDesk(later, preferences, memory("Likes tea"), memory("Prefers decaf"));
        desk = test.desk();
        tabs = desk.tabs();
        desk.begin();
        first = tabs.activeProperty().get();
        openTab("decaf");
        openTab("tea");
        later.runAll();
        assertThat(tabs.tabs())
                .hasSize(3)
                .noneMatch(tab -> tab.outdatedProperty().get());
        tabs.show(first);
        later.runAll();
        assertThat(desk.finding().matches().size()).isEqualTo(2);
    }

    @Test
    void the_value_of_a_cell_opens_in_a_tab_whatever_was_searched_for() {
        search("decaf");
        grid.focus(1, GridColumn.CORE.getFirst());
        grid.openInTab();
        assertThat(tabs.tabs()).hasSize(2);
        assertThat(desk.finding().textProperty().get()).isEqualTo("\"Decaf only\"");
        assertThat(first.textProperty().get()).isEqualTo("decaf");
    }
}
