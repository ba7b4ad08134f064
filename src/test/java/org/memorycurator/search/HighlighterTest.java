package org.memorycurator.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HighlighterTest {
    private static List<String> marked(String query, String text) {
        return new Highlighter(QueryParser.parse(query))
                .ranges(text).stream()
                        .map(range -> text.substring(range.from(), range.to()))
                        .toList();
    }

    @Test
    void words_are_marked_whatever_their_case_and_accents() {
        assertThat(marked("cafe ", "Café, CAFE and cafeteria")).containsExactly("Café", "CAFE");
        assertThat(marked("cafe", "Café, CAFE and cafeteria")).containsExactly("Café", "CAFE", "cafeteria");
        assertThat(marked("e\u0301clair ", "An éclair")).containsExactly("éclair");
    }

    @Test
    void phrases_are_marked_as_one_and_patterns_as_words() {
        assertThat(marked("\"oak street\"", "12 Oak-Street, oak, street")).containsExactly("Oak-Street", "oak, street");
        assertThat(marked("d*f ?ea", "Decaf, tea, teas")).containsExactly("Decaf", "tea");
        assertThat(marked("喜欢", "我喜欢喝茶")).containsExactly("喜欢");
        assertThat(marked("text:tea|decaf", "tea or decaf")).containsExactly("tea", "decaf");
    }

    @Test
    void overlapping_marks_are_joined() {
        assertThat(marked("oak \"oak street\" \"street 12\"", "Oak Street 12 x"))
                .containsExactly("Oak Street 12");
    }

    @Test
    void what_does_not_ask_for_words_marks_nothing() {
        assertThat(marked("-tea ~decaf region:EU is:immutable !", "tea decaf EU immutable"))
                .isEmpty();
        assertThat(new Highlighter(QueryParser.parse("region:EU")).isEmpty()).isTrue();
    }
}
