package org.memorycurator.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.memorycurator.support.LaterReads;
import org.memorycurator.support.TestDesk;
import org.memorycurator.ui.kit.Clip;

class FirstRowsTest {

    @Test
    void the_first_rows_are_those_of_a_search_and_not_the_nothing_before_it() {
        LaterReads later = new LaterReads();
        try (TestDesk slow = new TestDesk(later, memory("Prefers decaf"))) {
            GridModel early = new GridModel(slow.desk(), Clip.inMemory());
            List<Integer> shown = new ArrayList<>();
            early.onFirstShown(() -> shown.add(early.rows().list().size()));
            later.runAll();
            assertThat(shown).isEmpty();
            slow.desk().begin();
            later.runAll();
            assertThat(shown).containsExactly(1);
        }
    }
}
