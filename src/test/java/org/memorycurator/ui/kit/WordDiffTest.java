package org.memorycurator.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.memorycurator.ui.kit.Span.Kind.ADDED;
import static org.memorycurator.ui.kit.Span.Kind.MARKED;
import static org.memorycurator.ui.kit.Span.Kind.REMOVED;
import static org.memorycurator.ui.kit.Span.Kind.SAME;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordDiffTest {
    @Test
    void one_changed_word_is_the_only_difference() {
        WordDiff diff = WordDiff.between("Lives in Rome, Italy", "Lives in Oslo, Italy");
        assertThat(diff.inline())
                .containsExactly(
                        new Span(SAME, "Lives in "),
                        new Span(REMOVED, "Rome"),
                        new Span(ADDED, "Oslo"),
                        new Span(SAME, ", Italy"));
    }

    @Test
    void chinese_is_compared_by_characters_and_marks_stay_with_their_letter() {
        assertThat(WordDiff.between("我住在北京", "我住在南京").inline())
                .containsExactly(
                        new Span(SAME, "我住在"), new Span(REMOVED, "北"), new Span(ADDED, "南"), new Span(SAME, "京"));
        assertThat(WordDiff.words("e\u0301te\u0301 👩\u200d👩 x"))
                .containsExactly("e\u0301te\u0301", " ", "👩\u200d", "👩", " ", "x");
    }

    @Test
    void both_sides_are_whole_whatever_the_texts() {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            String before = text(random);
            String after = text(random);
            WordDiff diff = WordDiff.between(before, after);
            assertThat(joined(diff.before())).isEqualTo(before);
            assertThat(joined(diff.after())).isEqualTo(after);
            assertThat(joined(without(diff.inline(), ADDED))).isEqualTo(before);
            assertThat(joined(without(diff.inline(), REMOVED))).isEqualTo(after);
        }
    }

    @Test
    void very_long_texts_do_not_take_long() {
        String before = "alpha beta ".repeat(200_000);
        String after = "gamma delta epsilon ".repeat(150_000);
        WordDiff diff = assertTimeout(Duration.ofSeconds(5), () -> WordDiff.between(before, after));
        assertThat(diff.inline().stream().map(Span::kind)).containsExactly(REMOVED, ADDED, SAME);
    }

    @Test
    void marks_and_shortening_keep_the_words_around_a_change() {
        assertThat(Span.marked("the decaf cup", 4, 9))
                .containsExactly(new Span(SAME, "the "), new Span(MARKED, "decaf"), new Span(SAME, " cup"));
        List<Span> cut = Span.shortened(
                WordDiff.between("x".repeat(100) + " Rome", "x".repeat(100) + " Oslo")
                        .before(),
                5);
        assertThat(cut).containsExactly(new Span(SAME, "…xxxx "), new Span(REMOVED, "Rome"));
    }

    private static String text(Random random) {
        List<String> words = List.of("a", "bb", " ", "\n", "\r\n", ",", "北", "é", "👍", "12");
        return random.ints(random.nextInt(30), 0, words.size())
                .mapToObj(words::get)
                .collect(Collectors.joining());
    }

    private static List<Span> without(List<Span> spans, Span.Kind kind) {
        return spans.stream().filter(span -> span.kind() != kind).toList();
    }

    private static String joined(List<Span> spans) {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }
}
