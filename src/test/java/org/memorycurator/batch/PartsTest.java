package org.memorycurator.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.memorycurator.model.Content;
import org.memorycurator.model.Feedback;
import org.memorycurator.model.Json;
import org.memorycurator.model.Rating;
import org.memorycurator.store.JsonText;

class PartsTest {
    private final Content before =
            memory("Prefers decaf").with("region", "Europe").category("diet").content();

    @Test
    void a_key_tells_its_value_before_and_after() {
        assertThat(words(set("region", "\"EU\""))).containsExactly("region: Europe → EU");
        assertThat(words(set("tier", "\"gold\""))).containsExactly("tier added: gold");
        assertThat(words(before.withMetadata(before.metadata().without("region"))))
                .containsExactly("region removed: Europe");
    }

    @Test
    void a_text_that_looks_like_a_number_is_told_from_one() {
        assertThat(words(set("floor", "\"7\""))).containsExactly("floor added: \"7\"");
        assertThat(words(set("floor", "7"))).containsExactly("floor added: 7");
        assertThat(words(set("region", "\" EU\""))).containsExactly("region: Europe → \" EU\"");
    }

    @Test
    void another_type_shows_both_as_they_are_written() {
        assertThat(words(set("region", "[\"Europe\"]"))).containsExactly("region: \"Europe\" → [\"Europe\"]");
        Part part = Parts.between(before, set("region", "7")).getFirst();
        assertThat(part.loosened().words()).isEqualTo("region: text → number, each different");
    }

    @Test
    void a_key_that_keeps_its_value_under_another_name_is_renamed() {
        Content after = before.withMetadata(before.metadata().without("region").with("area", new Json.Str("Europe")));
        assertThat(words(after)).containsExactly("region renamed to area");
        Content two = after.withMetadata(after.metadata().with("zone", new Json.Str("Europe")));
        assertThat(words(two)).containsExactly("region removed: Europe", "area added: Europe", "zone added: Europe");
    }

    @Test
    void what_lies_in_objects_is_told_by_its_whole_name_and_lists_by_their_items() {
        Content old = memory("x")
                .withJson("address", "{\"city\": \"Oslo\", \"zip\": 150}")
                .withJson("tags", "[\"a\", \"b\"]")
                .content();
        Content now = old.withMetadata(old.metadata()
                .with("address", JsonText.parse("{\"city\": \"Bergen\", \"zip\": 150}"))
                .with("tags", JsonText.parse("[\"b\", \"c\"]")));
        assertThat(words(old, now)).containsExactly("address.city: Oslo → Bergen", "tags: a → c");
        Content moved = old.withMetadata(old.metadata().with("tags", JsonText.parse("[\"b\", \"a\"]")));
        assertThat(words(old, moved)).containsExactly("tags: in another order");
    }

    @Test
    void categories_tell_what_came_and_went() {
        assertThat(words(before.withCategories(List.of("diet", "checked"))))
                .containsExactly("categories added: checked");
        assertThat(words(before.withCategories(List.of()))).containsExactly("categories removed: diet");
        assertThat(words(before.withCategories(List.of("food")))).containsExactly("categories: diet → food");
    }

    @Test
    void a_text_tells_the_runs_of_words_that_differ() {
        assertThat(words(before.withText("Prefers regular"))).containsExactly("text: decaf → regular");
        assertThat(words(before.withText("Prefers decaf coffee"))).containsExactly("text: “coffee” added");
        assertThat(words(before.withText("decaf"))).containsExactly("text: “Prefers” removed");
        assertThat(words(before.withText("  Prefers  decaf"))).containsExactly("text: spaces only");
    }

    @Test
    void the_same_run_twice_is_told_once_and_runs_apart_are_told_apart() {
        assertThat(runs("decaf now and decaf later", "tea now and tea later"))
                .isEqualTo(new WordRuns("decaf", "tea", false));
        assertThat(runs("ships to Oslo on Monday", "sent to Oslo on Friday"))
                .isEqualTo(new WordRuns("ships … Monday", "sent … Friday", false));
        assertThat(runs("one two three", "four five six"))
                .isEqualTo(new WordRuns("one two three", "four five six", false));
        assertThat(runs("a-b", "a_b").before()).isEqualTo("a-b");
    }

    @Test
    void a_very_long_text_that_was_rewritten_is_told_by_its_beginnings() {
        String old = "old word ".repeat(20_000);
        String now = "new text ".repeat(20_000);
        Part part = Parts.between(before.withText(old), before.withText(now)).getFirst();
        assertThat(part.before()).startsWith("old word").hasSizeLessThan(80).endsWith("…");
        assertThat(part.whole()).isNotZero();
    }

    @Test
    void values_of_which_only_the_end_differs_are_different_changes() {
        String start = "x".repeat(200);
        Part one = Parts.between(before, before.withText(start + "1")).getFirst();
        Part two = Parts.between(before, before.withText(start + "2")).getFirst();
        assertThat(one.after()).isEqualTo(two.after());
        assertThat(one).isNotEqualTo(two);
    }

    @Test
    void expiration_feedback_and_state_are_told_in_words() {
        assertThat(words(before.withExpirationDate(LocalDate.of(2026, 12, 31))
                        .withFeedback(new Feedback(Rating.NEGATIVE, null, false))
                        .binned(null)))
                .containsExactly("expires added: 2026-12-31", "feedback added: negative", "state: live → in the bin");
    }

    private Content set(String key, String json) {
        return before.withMetadata(before.metadata().with(key, JsonText.parse(json)));
    }

    private static WordRuns runs(String before, String after) {
        return WordRuns.between(before, after);
    }

    private List<String> words(Content after) {
        return words(before, after);
    }

    private static List<String> words(Content before, Content after) {
        return Parts.between(before, after).stream().map(Part::words).toList();
    }
}
