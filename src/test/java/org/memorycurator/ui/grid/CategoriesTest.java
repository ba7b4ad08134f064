package org.memorycurator.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CategoriesTest {

    @Test
    void categories_survive_commas_and_quotes() {
        List<String> hard = List.of("a, b", "say \"hi\"", " edge ", "plain");
        assertThat(Categories.parse(Categories.print(hard))).isEqualTo(hard);
        assertThat(Categories.parse(" diet,, drinks , diet ")).containsExactly("diet", "drinks");
    }
}
