package org.memorycurator.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MnemonicsTest {
    @Test
    void every_word_gets_a_letter_of_its_own_from_the_beginning_of_a_word_if_it_can() {
        assertThat(Mnemonics.mark(List.of("Edit", "Edit in the big editor", "Exclude", "Undo")))
                .containsExactly("_Edit", "Edit _in the big editor", "E_xclude", "_Undo");
    }

    @Test
    void what_has_no_free_letter_has_none_and_underscores_stay_what_they_are() {
        assertThat(Mnemonics.mark(List.of("a", "a", "x_y", "…"))).containsExactly("_a", "a", "_x__y", "…");
    }
}
