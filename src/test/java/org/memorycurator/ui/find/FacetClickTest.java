package org.memorycurator.ui.find;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.memorycurator.model.Field;
import org.memorycurator.search.QueryParser;
import org.memorycurator.ui.find.Pick.Mark;
import org.memorycurator.ui.find.Pick.Way;

class FacetClickTest {
    private static Pick region(@Nullable String value) {
        return new Pick(new Field.Key("region"), value);
    }

    private static String click(String text, Pick pick, Way way) {
        return QueryParser.print(FacetClick.clicked(QueryParser.parse(text), pick, way));
    }

    private static Mark mark(String text, Pick pick) {
        return FacetClick.mark(QueryParser.parse(text), pick);
    }

    @Test
    void a_click_searches_for_exactly_this_value() {
        assertThat(click("", region("EU"), Way.ONLY)).isEqualTo("region:\"EU\"");
        assertThat(click("tier:gold region:us|APAC -region:\"UK\"", region("EU"), Way.ONLY))
                .isEqualTo("tier:gold region:\"EU\"");
    }

    @Test
    void a_click_on_a_chosen_value_takes_it_back() {
        assertThat(click("tier:gold region:\"EU\"", region("EU"), Way.ONLY)).isEqualTo("tier:gold");
        assertThat(click("region:\"EU\"|\"US\"", region("EU"), Way.ONLY)).isEqualTo("region:\"US\"");
    }

    @Test
    void a_tab_of_its_own_keeps_a_chosen_value() {
        assertThat(narrowed("tier:gold region:us", region("EU"))).isEqualTo("tier:gold region:\"EU\"");
        assertThat(narrowed("tier:gold region:\"EU\"", region("EU"))).isEqualTo("tier:gold region:\"EU\"");
    }

    private static String narrowed(String text, Pick pick) {
        return QueryParser.print(FacetClick.narrowed(QueryParser.parse(text), pick));
    }

    @Test
    void ctrl_click_adds_to_the_values_and_alt_click_leaves_out() {
        assertThat(click("region:\"EU\"", region("US"), Way.ADD)).isEqualTo("region:\"EU\"|\"US\"");
        assertThat(click("region:\"EU\"|\"US\"", region("US"), Way.EXCLUDE)).isEqualTo("region:\"EU\" -region:\"US\"");
        assertThat(click("-region:\"US\"", region("EU"), Way.EXCLUDE)).isEqualTo("-region:\"US\"|\"EU\"");
        assertThat(click("-region:\"US\"|\"EU\"", region("EU"), Way.EXCLUDE)).isEqualTo("-region:\"US\"");
    }

    @Test
    void missing_is_a_value() {
        assertThat(click("region:\"EU\"", region(null), Way.ONLY)).isEqualTo("-has:region");
        assertThat(click("-has:region", region(null), Way.ONLY)).isEmpty();
        assertThat(click("", region(null), Way.EXCLUDE)).isEqualTo("has:region");
        assertThat(click("-has:region", region("EU"), Way.ADD)).isEqualTo("region:\"EU\"");
        assertThat(mark("-has:region", region(null))).isEqualTo(Mark.CHOSEN);
        assertThat(mark("has:region", region(null))).isEqualTo(Mark.EXCLUDED);
    }

    @Test
    void immutable_is_a_yes_or_no() {
        Pick yes = new Pick(Field.Core.IMMUTABLE, "true");
        Pick no = new Pick(Field.Core.IMMUTABLE, "false");
        assertThat(click("", yes, Way.ONLY)).isEqualTo("is:immutable");
        assertThat(click("is:immutable", no, Way.ONLY)).isEqualTo("-is:immutable");
        assertThat(click("-is:immutable", no, Way.ONLY)).isEmpty();
        assertThat(mark("is:immutable", yes)).isEqualTo(Mark.CHOSEN);
    }

    @Test
    void a_word_that_is_being_typed_stays_the_last_and_a_prefix() {
        assertThat(click("dec", region("EU"), Way.ONLY)).isEqualTo("region:\"EU\" dec");
        assertThat(click("region:\"EU\" dec", region("EU"), Way.ONLY)).isEqualTo("dec");
    }

    @Test
    void what_is_switched_off_is_left_alone() {
        assertThat(mark("~region:\"EU\"", region("EU"))).isEqualTo(Mark.NONE);
        assertThat(click("~region:\"EU\"", region("US"), Way.ONLY)).isEqualTo("~region:\"EU\" region:\"US\"");
    }

    @Test
    void typed_values_are_marked_whatever_their_case_and_accents() {
        assertThat(mark("city:koln", new Pick(new Field.Key("city"), "Köln"))).isEqualTo(Mark.CHOSEN);
        assertThat(mark("city:\"koln\"", new Pick(new Field.Key("city"), "Köln")))
                .isEqualTo(Mark.NONE);
        assertThat(mark("-city:KÖLN", new Pick(new Field.Key("city"), "Köln"))).isEqualTo(Mark.EXCLUDED);
    }
}
