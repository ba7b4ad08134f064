package org.memorycurator.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.memorycurator.batch.TextStep.Find;
import org.memorycurator.batch.TextStep.Replace;
import org.memorycurator.model.Content;

/** Finding and replacing in a text. */
class ReplaceTest {

    @Test
    void plain_find_takes_pattern_characters_as_they_are() {
        assertThat(replaced("costs $5 (net)", "$5 (net)", "$6\\", Find.PLAIN, true))
                .isEqualTo("costs $6\\");
        assertThat(replaced("Ärger and ärger", "ÄRGER", "joy", Find.PLAIN, false))
                .isEqualTo("joy and joy");
        assertThat(replaced("Tea tea", "tea", "coffee", Find.PLAIN, true)).isEqualTo("Tea coffee");
    }

    @Test
    void a_whole_word_ends_where_no_letter_of_any_script_follows() {
        assertThat(replaced("Oak St, Oak Street", "Oak St", "Elm Ave", Find.WHOLE_WORD, true))
                .isEqualTo("Elm Ave, Oak Street");
        assertThat(replaced("el té, el téléphone", "té", "café", Find.WHOLE_WORD, true))
                .isEqualTo("el café, el téléphone");
        assertThat(replaced("мир и мировой", "мир", "лад", Find.WHOLE_WORD, true))
                .isEqualTo("лад и мировой");
        assertThat(replaced("cafe\u0301 cafe", "cafe", "tea", Find.WHOLE_WORD, true))
                .isEqualTo("cafe\u0301 tea");
        assertThat(replaced("我在北京工作", "北京", "上海", Find.WHOLE_WORD, true)).isEqualTo("我在上海工作");
        assertThat(replaced("at (home)now", "(home)", "work", Find.WHOLE_WORD, true))
                .isEqualTo("at worknow");
    }

    @Test
    void a_pattern_may_use_groups_in_its_replacement() {
        assertThat(replaced("12 Oak St", "(\\d+) (?<street>\\w+)", "${street} $1", Find.REGEX, true))
                .isEqualTo("Oak 12 St");
        assertThat(replaced("né à Orléans", "\\bOrl\\w+", "Paris", Find.REGEX, true))
                .isEqualTo("né à Paris");
    }

    @Test
    @Timeout(10)
    void a_pattern_that_runs_away_is_stopped_with_a_reason() {
        Replace evil = new Replace("(.*)(.*)(.*)(.*)(.*)b", "x", Find.REGEX, true);
        Content text = Content.of("a".repeat(60));
        assertThatThrownBy(() -> evil.apply(text))
                .isInstanceOf(StepException.class)
                .hasMessageContaining("too long");
        Replace deep = new Replace("(a|b)*c", "x", Find.REGEX, true);
        Content huge = Content.of("ab".repeat(200_000));
        assertThatThrownBy(() -> deep.apply(huge))
                .isInstanceOf(StepException.class)
                .hasMessageContaining("too long");
    }

    @Test
    void a_long_text_is_within_reach_of_an_honest_pattern() {
        String text = "Ships to 12 Oak St. ".repeat(50_000);
        assertThat(replaced(text, "\\bOak\\s+St\\b", "Elm Ave", Find.REGEX, false))
                .doesNotContain("Oak")
                .hasSize(1_050_000);
    }

    private static String replaced(String text, String find, String replacement, Find how, boolean matchCase) {
        Replace step = new Replace(find, replacement, how, matchCase);
        assertThat(step.problem()).isEmpty();
        return step.apply(Content.of(text)).text();
    }
}
