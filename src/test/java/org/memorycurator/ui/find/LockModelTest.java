package org.memorycurator.ui.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.memorycurator.support.TestDesk;
import org.memorycurator.ui.kit.Action;

class LockModelTest {
    private final TestDesk test = new TestDesk(
                    memory("Prefers decaf").user("cust-1042"),
                    memory("Likes tea").user("cust-7"),
                    memory("Alone"))
            .begin();
    private final LockModel model = new LockModel(test.desk());

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void edits_are_locked_to_the_user_of_the_row_that_has_the_focus() {
        assertThat(action("lock.here").enabled().get()).isFalse();
        test.desk().leadProperty().set(test.now(1));
        assertThat(action("lock.here").runIfEnabled()).isTrue();
        assertThat(model.userProperty().get()).isEqualTo("cust-1042");
        assertThat(action("lock.here").enabled().get()).isFalse();
        test.desk().leadProperty().set(test.now(2));
        assertThat(action("lock.here").runIfEnabled()).isTrue();
        assertThat(model.userProperty().get()).isEqualTo("cust-7");
    }

    @Test
    void a_memory_without_a_user_is_nobody_to_lock_to() {
        test.desk().leadProperty().set(test.now(3));
        assertThat(action("lock.here").runIfEnabled()).isFalse();
        assertThat(model.userProperty().get()).isNull();
    }

    @Test
    void unlocking_can_be_done_only_while_there_is_a_lock() {
        assertThat(action("lock.off").runIfEnabled()).isFalse();
        test.desk().leadProperty().set(test.now(1));
        action("lock.here").run().run();
        assertThat(action("lock.off").runIfEnabled()).isTrue();
        assertThat(model.userProperty().get()).isNull();
    }

    private Action action(String id) {
        return model.actions().stream()
                .filter(a -> a.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
