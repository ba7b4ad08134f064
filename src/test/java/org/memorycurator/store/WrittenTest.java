package org.memorycurator.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.support.Plans;
import org.memorycurator.support.TestStore;

/** Which memories a change set wrote, whatever became of them later. */
class WrittenTest {
    private final TestStore test = new TestStore();

    @BeforeEach
    void fill() {
        test.insert(memory("a"), memory("b"), memory("c"), memory("d"));
        test.apply(Plans.edit(
                ChangeKind.BATCH, "Batch", List.of(test.now(4), test.now(2), test.now(1)), c -> c.withText("new")));
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void those_it_wrote_and_nobody_changed_later() {
        assertThat(numbers(2)).containsExactly(1, 2, 4);
    }

    @Test
    void those_too_that_were_changed_or_binned_later_also_after_a_restart() {
        test.edit(2, c -> c.withText("newer"));
        test.edit(4, c -> c.binned(null));
        for (int i = 0; i < 2; i++) {
            assertThat(numbers(1)).containsExactly(1, 2, 3, 4);
            assertThat(numbers(2)).containsExactly(1, 2, 4);
            assertThat(numbers(3)).containsExactly(2);
            test.restart();
        }
    }

    private long[] numbers(long changeSet) {
        Store store = test.store();
        return store.numbers(store.changeSet(changeSet).orElseThrow());
    }
}
