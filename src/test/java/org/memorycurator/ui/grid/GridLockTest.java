package org.memorycurator.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.memorycurator.model.Memory;
import org.memorycurator.support.TestDesk;
import org.memorycurator.ui.kit.Clip;

/** Edits that are locked to one user, in the table. */
class GridLockTest {
    private static final GridColumn TEXT = GridColumn.byId("text").orElseThrow();

    private final TestDesk test = new TestDesk(memory("Prefers decaf").user("cust-1")).begin();
    private final GridModel model = new GridModel(test.desk(), Clip.inMemory());
    private final Memory seen = test.now(1);

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void while_edits_are_locked_a_cell_of_somebody_else_does_not_open_and_says_how_to_unlock() {
        test.desk().lock().lock("cust-2");
        assertThat(model.editor().mayEdit(seen, TEXT)).isFalse();
        assertThat(test.said()).isEqualTo("Edits are locked to cust-2, and this memory is somebody else’s.");
        assertThat(test.lastMessage().action()).isEqualTo("Unlock");
        test.lastMessage().run().run();
        assertThat(model.editor().mayEdit(seen, TEXT)).isTrue();
    }

    @Test
    void what_was_typed_before_edits_were_locked_is_saved_by_unlocking() {
        test.desk().lock().lock("cust-2");
        model.editor().commit(seen, TEXT, "Prefers tea");
        assertThat(test.now(seen.number()).text()).isEqualTo("Prefers decaf");
        assertThat(test.said()).contains("to whom edits are locked").contains("You typed: “Prefers tea”");
        assertThat(test.lastMessage().action()).isEqualTo("Unlock and save");
        test.lastMessage().run().run();
        assertThat(test.now(seen.number()).text()).isEqualTo("Prefers tea");
    }
}
