package org.memorycurator.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.memorycurator.ui.kit.Action;

class PaletteSearchTest {
    private final Offered offered = new Offered();
    private final PaletteSearch search =
            new PaletteSearch(offered.catalogue(), offered.desk().preferences());

    @AfterEach
    void close() {
        offered.close();
    }

    @Test
    void words_are_found_in_any_order_and_by_their_beginnings() {
        assertThat(found("again search")).startsWith("find.refresh");
        assertThat(found("match sel")).startsWith("grid.selectAll");
        assertThat(found("sel all")).startsWith("grid.selectAll");
    }

    @Test
    void the_name_of_the_menu_and_the_keys_find_too() {
        assertThat(found("edit undo")).startsWith("edit.undo");
        assertThat(found("ctrl+shift+a")).containsExactly("grid.selectNone");
        assertThat(found("help")).contains("shell.keys", "shell.palette");
    }

    @Test
    void beginnings_go_before_middles_and_a_few_letters_are_enough() {
        List<String> found = found("un");
        assertThat(found.getFirst()).isEqualTo("edit.undo");
        assertThat(found("slct none")).startsWith("grid.selectNone");
        assertThat(found("zzz")).isEmpty();
    }

    @Test
    void with_nothing_typed_what_was_used_last_comes_first() {
        search.used(offered.catalogue().get("grid.columns"));
        search.used(offered.catalogue().get("find.bin"));
        assertThat(found(""))
                .startsWith("find.bin", "grid.columns")
                .hasSameSizeAs(offered.catalogue().all());
    }

    private List<String> found(String typed) {
        return search.find(typed).stream().map(Action::id).toList();
    }
}
