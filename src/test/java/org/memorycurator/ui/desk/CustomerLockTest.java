package org.memorycurator.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.memorycurator.batch.EditStep.SetText;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.support.TestDesk;

class CustomerLockTest {
    private final TestDesk test = new TestDesk(
                    memory("Prefers tea").user("ann"), memory("Prefers decaf").user("bob"), memory("Nobody’s"))
            .begin();
    private final Desk desk = test.desk();

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void locked_to_the_user_at_hand_a_cell_of_somebody_else_is_not_saved_and_the_user_is_told() {
        desk.leadProperty().set(test.now(1));
        desk.toggleLock();
        assertThat(desk.lock().userProperty().get()).isEqualTo("ann");
        assertThat(test.said()).isEqualTo("Edits are locked to ann.");
        edit(2);
        assertThat(test.now(2).text()).isEqualTo("Prefers decaf");
        assertThat(test.said()).isEqualTo("“Prefers decaf” is not of ann, to whom edits are locked.");
        edit(1);
        assertThat(test.now(1).text()).isEqualTo("Edited");
    }

    @Test
    void an_undo_does_not_slip_past_the_lock() {
        edit(2);
        desk.lock().lock("ann");
        desk.editing().undo();
        assertThat(test.now(2).text()).isEqualTo("Edited");
        desk.lock().unlock();
        desk.editing().undo();
        assertThat(test.now(2).text()).isEqualTo("Prefers decaf");
    }

    @Test
    void what_the_lock_refused_offers_to_unlock_and_nothing_else() {
        desk.lock().lock("ann");
        edit(2);
        unlockByMessage();
        edit(2);
        desk.lock().lock("ann");
        desk.editing().undo();
        assertThat(test.said()).contains("to whom edits are locked");
        unlockByMessage();
        desk.editing().undo();
        assertThat(test.now(2).text()).isEqualTo("Prefers decaf");
    }

    private void unlockByMessage() {
        assertThat(test.lastMessage().action()).isEqualTo("Unlock");
        Objects.requireNonNull(test.lastMessage().run()).run();
        assertThat(desk.lock().userProperty().get()).isNull();
    }

    @Test
    void toggled_again_it_is_off() {
        desk.leadProperty().set(test.now(1));
        desk.toggleLock();
        desk.toggleLock();
        assertThat(desk.lock().userProperty().get()).isNull();
        edit(2);
        assertThat(test.now(2).text()).isEqualTo("Edited");
    }

    @Test
    void nobody_can_be_locked_to() {
        desk.leadProperty().set(test.now(3));
        desk.toggleLock();
        assertThat(desk.lock().userProperty().get()).isNull();
        assertThat(test.said()).contains("Choose a memory that has a user");
    }

    private void edit(int number) {
        desk.editing().edit(test.now(number), List.of(new SetText("Edited")), ChangeKind.EDIT, null);
    }
}
