package org.memorycurator.ui.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.memorycurator.model.Field;
import org.memorycurator.model.Rating;
import org.memorycurator.support.Memories;
import org.memorycurator.support.TestDesk;
import org.memorycurator.ui.find.Pick.Mark;
import org.memorycurator.ui.find.Pick.Way;
import org.memorycurator.ui.find.Section.Line;
import org.memorycurator.ui.kit.Action;

class FindModelTest {
    private static final Field REGION = new Field.Key("region");

    private TestDesk desk = new TestDesk(
                    memory("Prefers decaf").user("1").with("region", "EU"),
                    memory("Decaf only").user("2").with("region", "EU").with("tier", "gold"),
                    memory("Likes tea").user("2").with("region", "US").feedback(Rating.NEGATIVE, "wrong"),
                    memory("Sends e-mail").user("3"))
            .begin();
    private FindModel model = new FindModel(desk.desk());

    @AfterEach
    void close() {
        desk.close();
    }

    private void use(Memories... memories) {
        desk.close();
        desk = new TestDesk(memories).begin();
        model = new FindModel(desk.desk());
    }

    private Section section(Field field) {
        return model.facets().answerProperty().get().sections().stream()
                .filter(s -> s.field().equals(field))
                .findFirst()
                .orElseThrow();
    }

    private List<String> lines(Field field) {
        return section(field).lines().stream().map(FindModelTest::words).toList();
    }

    private static String words(Line line) {
        String mark = line.mark() == Mark.CHOSEN ? "✓" : line.mark() == Mark.EXCLUDED ? "✗" : "";
        return mark + FacetLine.words(line.pick()) + " " + line.count();
    }

    private List<String> chips() {
        return model.chips().chipsProperty().get().stream()
                .map(c -> (c.enabled() ? "" : "off ") + (c.negated() ? "not " : "") + c.text())
                .toList();
    }

    @Test
    void a_value_that_is_searched_for_stays_in_its_facet_also_as_it_is_typed_and_however_rare() {
        use(IntStream.rangeClosed(1, 25)
                .mapToObj(i -> memory("Note " + i).user(i == 25 ? "Rare" : "u" + i % 12))
                .toArray(Memories[]::new));
        assertThat(lines(Field.Core.USER)).hasSize(10);
        model.search("user:rare ");
        assertThat(lines(Field.Core.USER)).hasSize(11).contains("✓Rare 1");
        model.search("user:\"Rare\" ");
        assertThat(lines(Field.Core.USER)).hasSize(11).contains("✓Rare 1");
        model.search("user:\"nobody\" ");
        assertThat(lines(Field.Core.USER)).contains("✓nobody 0");
    }

    private void run(String action) {
        assertThat(model.actions().stream()
                        .filter(a -> a.id().equals(action))
                        .findFirst()
                        .map(Action::runIfEnabled))
                .contains(true);
    }

    @Test
    void the_count_follows_the_search() {
        assertThat(model.countProperty().get()).isEqualTo("4 of 4");
        model.search("dec");
        assertThat(model.countProperty().get()).isEqualTo("2 of 4");
    }

    @Test
    void plain_words_make_no_chips_but_every_other_search_does() {
        model.search("decaf prefers");
        assertThat(chips()).isEmpty();
        model.search("decaf region:eu -tier:gold");
        assertThat(chips()).containsExactly("decaf", "region:eu", "not tier:gold");
    }

    @Test
    void a_chip_is_switched_off_and_on_and_taken_away() {
        model.search("region:eu tier:gold");
        Chip tier = model.chips().chipsProperty().get().get(1);
        model.chips().toggle(tier);
        assertThat(model.textProperty().get()).isEqualTo("region:eu ~tier:gold");
        assertThat(chips()).containsExactly("region:eu", "off tier:gold");
        assertThat(model.countProperty().get()).isEqualTo("2 of 4");
        model.chips().toggle(model.chips().chipsProperty().get().get(1));
        assertThat(model.textProperty().get()).isEqualTo("region:eu tier:gold");
        model.chips().remove(tier);
        assertThat(model.textProperty().get()).isEqualTo("region:eu");
    }

    @Test
    void a_text_that_cannot_be_read_says_where_and_keeps_result_and_chips() {
        model.search("region:eu");
        model.search("region:eu is:foo");
        assertThat(model.problemProperty().get()).isNotNull();
        assertThat(model.problemProperty().get().at()).isEqualTo(13);
        assertThat(model.countProperty().get()).isEqualTo("2 of 4");
        assertThat(chips()).containsExactly("region:eu");
        model.search("region:eu");
        assertThat(model.problemProperty().get()).isNull();
    }

    @Test
    void a_facet_keeps_its_other_values_beside_the_chosen_one() {
        assertThat(lines(REGION)).containsExactly("EU 2", "US 1", "(missing) 1");
        model.facets().click(new Pick(REGION, "EU"), Way.ONLY);
        assertThat(model.textProperty().get()).isEqualTo("region:\"EU\"");
        assertThat(lines(REGION)).containsExactly("✓EU 2", "US 1", "(missing) 1");
        assertThat(lines(Field.Core.USER)).containsExactlyInAnyOrder("1 1", "2 1");
        model.facets().click(new Pick(REGION, "US"), Way.ADD);
        assertThat(model.countProperty().get()).isEqualTo("3 of 4");
        model.facets().click(new Pick(REGION, null), Way.ONLY);
        assertThat(model.textProperty().get()).isEqualTo("-has:region");
        assertThat(model.countProperty().get()).isEqualTo("1 of 4");
    }

    @Test
    void a_facet_shows_the_most_frequent_values_and_finds_the_others() {
        use(IntStream.range(0, 300)
                .mapToObj(i -> memory("Text " + i).with("store", i < 20 ? "big" : "s" + i))
                .toArray(Memories[]::new));
        Field store = new Field.Key("store");
        assertThat(section(store).lines()).hasSize(10);
        assertThat(lines(store)).first().isEqualTo("big 20");
        assertThat(section(store).more()).isTrue();
        model.facets().searchIn(store, "S27");
        assertThat(lines(store)).hasSize(11).contains("s27 1", "s279 1");
        model.facets().click(new Pick(store, "s279"), Way.ONLY);
        assertThat(model.countProperty().get()).isEqualTo("1 of 300");
        model.facets().endSearchIn(store);
        assertThat(lines(store)).hasSize(11).last().isEqualTo("✓s279 1");
    }

    @Test
    void facets_that_say_nothing_are_not_shown_and_closed_ones_are_remembered() {
        List<Field> shown = model.facets().answerProperty().get().sections().stream()
                .map(Section::field)
                .toList();
        assertThat(shown).contains(Field.Core.USER, Field.Core.FEEDBACK, REGION);
        assertThat(shown).doesNotContain(Field.Core.RUN, Field.Core.IMMUTABLE, Field.Core.APP);
        model.facets().fold(REGION, false);
        assertThat(section(REGION).open()).isFalse();
        model = new FindModel(desk.desk());
        assertThat(section(REGION).open()).isFalse();
        assertThat(section(REGION).lines()).isEmpty();
    }

    @Test
    void facets_follow_what_is_written() {
        desk.store().insert(memory("Wants a call").with("region", "APAC"));
        assertThat(lines(REGION)).contains("APAC 1");
    }

    @Test
    void needs_review_finds_bad_feedback_and_back_leads_back() {
        model.search("tea");
        run("find.needsReview");
        assertThat(model.countProperty().get()).isEqualTo("1 of 4");
        assertThat(lines(Field.Core.FEEDBACK)).first().isEqualTo("✓negative 1");
        run("find.back");
        assertThat(model.textProperty().get()).isEqualTo("tea");
        run("find.forward");
        assertThat(model.textProperty().get()).startsWith("feedback:");
    }

    @Test
    void completions_come_from_real_values() {
        model.completion().suggest("region:", 7);
        assertThat(model.completion().suggestionsProperty().get())
                .extracting(s -> s.label() + " " + s.count())
                .containsExactly("EU 2", "US 1");
        model.completion().close();
        assertThat(model.completion().suggestionsProperty().get()).isEmpty();
        model.completion().suggest("region:EU", 9);
        assertThat(model.completion().suggestionsProperty().get())
                .as("typed whole, and no other goes on so")
                .isEmpty();
    }
}
