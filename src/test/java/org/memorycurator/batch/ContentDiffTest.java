package org.memorycurator.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;

import org.junit.jupiter.api.Test;
import org.memorycurator.batch.ContentDiff.Line;
import org.memorycurator.model.Content;
import org.memorycurator.model.Json;

class ContentDiffTest {
    private final Content before =
            memory("Prefers decaf").with("region", "EMEA").category("diet").content();

    @Test
    void only_what_differs_is_listed_key_by_key() {
        Content after = before.withText("Prefers tea")
                .withMetadata(
                        before.metadata().with("region", new Json.Str("EU")).with("floor", new Json.Num("7")));
        assertThat(ContentDiff.between(before, after))
                .containsExactly(
                        new Line("text", "Prefers decaf", "Prefers tea"),
                        new Line("region", "EMEA", "EU"),
                        new Line("floor", "", "7"));
    }

    @Test
    void a_changed_type_shows_even_when_the_characters_are_the_same() {
        Content text = before.withMetadata(before.metadata().with("floor", new Json.Str("7")));
        Content number = before.withMetadata(before.metadata().with("floor", new Json.Num("7")));
        assertThat(ContentDiff.between(text, number)).containsExactly(new Line("floor", "\"7\"", "7"));
    }

    @Test
    void a_space_at_the_edge_and_an_empty_text_are_told_from_a_missing_key() {
        Content edge = before.withMetadata(before.metadata().with("region", new Json.Str("EMEA ")));
        Content empty = before.withMetadata(before.metadata().with("region", new Json.Str("")));
        Content missing = before.withMetadata(before.metadata().without("region"));
        assertThat(ContentDiff.between(before, edge)).containsExactly(new Line("region", "EMEA", "\"EMEA \""));
        assertThat(ContentDiff.between(before, empty)).containsExactly(new Line("region", "EMEA", "\"\""));
        assertThat(ContentDiff.between(before, missing)).containsExactly(new Line("region", "EMEA", ""));
    }

    @Test
    void a_metadata_key_called_like_a_field_is_told_from_it() {
        Content after = before.withMetadata(before.metadata().with("text", new Json.Str("x")));
        assertThat(ContentDiff.between(before, after)).containsExactly(new Line("metadata.text", "", "x"));
    }

    @Test
    void the_bin_is_a_difference() {
        assertThat(ContentDiff.between(before, before.binned(null)))
                .containsExactly(new Line("state", "live", "in the bin"));
    }
}
