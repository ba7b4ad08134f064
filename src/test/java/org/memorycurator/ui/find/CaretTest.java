package org.memorycurator.ui.find;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CaretTest {
    @Test
    void the_caret_stays_with_its_neighbours() {
        assertThat(Caret.after("a:1 b:2", "~a:1 b:2", 7)).isEqualTo(8);
        assertThat(Caret.after("a:1 b:2", "a:1 ~b:2", 2)).isEqualTo(2);
        assertThat(Caret.after("a:1 b:2 c", "a:1 c", 5)).isEqualTo(4);
        assertThat(Caret.after("decaf", "", 3)).isZero();
        assertThat(Caret.after("", "decaf", 0)).isEqualTo(5);
    }
}
