package org.memorycurator.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.Field;
import org.memorycurator.model.Json;
import org.memorycurator.model.Rating;
import org.memorycurator.model.SortKey;
import org.memorycurator.support.LaterReads;
import org.memorycurator.support.Memories;
import org.memorycurator.support.TestDesk;
import org.memorycurator.ui.desk.Message;
import org.memorycurator.ui.desk.Preferences;
import org.memorycurator.ui.desk.Selection;
import org.memorycurator.ui.kit.Action;
import org.memorycurator.ui.kit.Background;
import org.memorycurator.ui.kit.Clip;
import org.memorycurator.ui.kit.Span;
import org.roaringbitmap.RoaringBitmap;

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
