package org.memorycurator.ui.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.memorycurator.batch.EditStep;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.Field;
import org.memorycurator.model.SortKey;
import org.memorycurator.support.TestDesk;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.desk.Preferences;
import org.memorycurator.ui.kit.Action;
import org.memorycurator.ui.kit.Background;

class SavedModelTest {
    private static final List<SortKey> NEWEST = List.of(new SortKey(Field.Core.CREATED, true));

    private final Preferences preferences = Preferences.forgetful();
    private TestDesk test;
    private Desk desk;
    private FindModel find;
    private SavedModel saved;

    @BeforeEach
    void open() {
        test = new TestDesk(
                Background.immediate(),
                preferences,
                memory("Prefers decaf").with("region", "EU"),
                memory("Decaf only").with("region", "EU"),
                memory("Likes tea").with("region", "US"));
        desk = test.desk();
        find = new FindModel(desk);
        saved = find.saved();
        desk.begin();
    }

    @AfterEach
    void close() {
        test.close();
    }

    private void save(String text, String name) {
        desk.finding().search(text, List.of());
        assertThat(saved.save(name)).isTrue();
    }

    private List<String> names() {
        return saved.saved().stream().map(Saved::name).toList();
    }

    private int count(int place) {
        return saved.saved().get(place).countProperty().get().number();
    }

    private Action action(String id) {
        return find.actions().stream()
                .filter(a -> a.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_saved_search_has_its_name_and_count_and_the_star_knows_it() {
        assertThat(saved.hereProperty().get()).isNull();
        save("decaf", "Coffee drinkers");
        assertThat(count(0)).isEqualTo(2);
        assertThat(saved.hereProperty().get()).isSameAs(saved.saved().getFirst());
        desk.finding().sort(NEWEST);
        assertThat(saved.hereProperty().get()).as("in another order").isNull();
        saved.open(saved.saved().getFirst());
        assertThat(saved.hereProperty().get()).isNotNull();
    }

    @Test
    void the_first_nine_have_keys_that_say_what_they_open() {
        assertThat(action("saved.open1").runIfEnabled()).isFalse();
        save("decaf", "Coffee drinkers");
        save("tea", "Tea");
        Action second = action("saved.open2");
        assertThat(second.shortcut()).isEqualTo("Ctrl+2");
        assertThat(second.text()).contains("Tea");
        desk.finding().search("");
        assertThat(second.runIfEnabled()).isTrue();
        assertThat(desk.finding().textProperty().get()).isEqualTo("tea");
        assertThat(action("saved.open3").enabled().get()).isFalse();
    }

    @Test
    void a_name_that_is_taken_is_not_overwritten() {
        save("decaf", "Drinks");
        desk.finding().search("tea");
        assertThat(saved.save(" drinks ")).isFalse();
        assertThat(saved.save("  ")).isFalse();
        assertThat(names()).containsExactly("Drinks");
        assertThat(saved.saved().getFirst().search().text()).isEqualTo("decaf");
        save("tea", "Tea");
        assertThat(saved.rename(saved.saved().get(1), "DRINKS")).isFalse();
        assertThat(saved.rename(saved.saved().get(0), "drinks"))
                .as("its own in other letters")
                .isTrue();
        assertThat(names()).containsExactly("drinks", "Tea");
    }

    @Test
    void what_is_deleted_or_changed_can_be_had_back() {
        save("decaf", "Coffee");
        save("tea", "Tea");
        saved.delete(saved.saved().getFirst());
        assertThat(names()).containsExactly("Tea");
        test.lastMessage().run().run();
        assertThat(names()).containsExactly("Coffee", "Tea");
        desk.finding().search("region:EU", NEWEST);
        saved.update(saved.saved().get(1));
        assertThat(saved.saved().get(1).search().text()).isEqualTo("region:EU");
        assertThat(count(1)).isEqualTo(2);
        test.lastMessage().run().run();
        assertThat(saved.saved().get(1).search().text()).isEqualTo("tea");
        assertThat(count(1)).isEqualTo(1);
    }

    @Test
    void counts_follow_what_is_written_and_a_broken_search_says_why_it_has_none() {
        save("decaf", "Coffee");
        save("is:foo", "Broken");
        assertThat(saved.saved().get(1).countProperty().get().problem()).contains("foo");
        desk.editing()
                .edit(
                        test.now(3),
                        List.of(new EditStep.SetText("Likes decaf")),
                        ChangeKind.EDIT,
                        desk.finding().origin());
        assertThat(count(0)).isEqualTo(3);
        desk.editing().undo();
        assertThat(count(0)).isEqualTo(2);
    }

    @Test
    void nothing_is_counted_while_it_cannot_be_seen() {
        save("decaf", "Coffee");
        find.facetsShownProperty().set(false);
        test.store().insert(memory("More decaf"));
        assertThat(count(0)).isEqualTo(2);
        find.facetsShownProperty().set(true);
        assertThat(count(0)).isEqualTo(3);
        saved.fold(false);
        test.store().insert(memory("Still more decaf"));
        assertThat(count(0)).isEqualTo(3);
        saved.fold(true);
        assertThat(count(0)).isEqualTo(4);
    }

    @Test
    void saved_searches_outlive_the_window_in_their_order_and_a_damaged_one_costs_no_other() {
        save("decaf \"quoted\"\n", "Line\nbreak “x” 👩‍👩‍👧 עברית");
        save("tea", "Tea");
        desk.finding().search("", NEWEST);
        saved.save("Newest");
        saved.move(saved.saved().get(2), -2);
        preferences.put("searches.saved", preferences.get("searches.saved", "") + "\n{\"name\":\"half");
        test.close();
        open();
        assertThat(names()).containsExactly("Newest", "Line\nbreak “x” 👩‍👩‍👧 עברית", "Tea");
        assertThat(saved.saved().getFirst().search().sort()).isEqualTo(NEWEST);
        assertThat(count(0)).isEqualTo(3);
        assertThat(saved.saved().get(1).search().text()).isEqualTo("decaf \"quoted\"\n");
    }

    @Test
    void a_tab_is_called_by_its_name_or_the_saved_search_it_shows_or_its_text() {
        save("decaf", "Coffee");
        saved.openInTab(saved.saved().getFirst());
        var tab = desk.tabs().activeProperty().get();
        assertThat(find.tabs().title(tab)).isEqualTo("Coffee");
        desk.finding().search("decaf only");
        assertThat(find.tabs().title(tab)).isEqualTo("decaf only");
        desk.tabs().rename(tab, "Mine");
        assertThat(find.tabs().title(tab)).isEqualTo("Mine");
        desk.tabs().rename(tab, " ");
        desk.finding().search("");
        assertThat(find.tabs().title(tab)).isEqualTo("All memories");
    }

    @Test
    void a_name_is_proposed_from_the_text() {
        desk.finding().search("  decaf   \n region:EU ");
        assertThat(saved.proposal()).isEqualTo("decaf region:EU");
        desk.finding().search("👩".repeat(60));
        assertThat(saved.proposal()).isEqualTo("👩".repeat(48) + "…");
    }
}
