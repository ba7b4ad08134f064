package org.memorycurator.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.memorycurator.model.ChangeSet;
import org.memorycurator.model.Memory;

/**
 * Reads every revision by the witness, which remembers nothing, and compares with what the store remembers. Asked again, it goes on
 * where it was, so that a long history is read once.
 */
final class Chain {
    private static final int AT_ONCE = 10_000;

    private long[] current = new long[1];
    private long next = 1;

    /** @param sets all change sets of the store, in their order */
    void check(Store store, List<ChangeSet> sets) {
        current = Arrays.copyOf(current, store.lastNumber() + 1);
        try (Witness witness = store.witness()) {
            for (ChangeSet set : sets) {
                if (set.lastRevision() >= next) {
                    assertThat(set.firstRevision()).isEqualTo(next);
                    check(witness, set);
                }
            }
            assertThat(witness.revisions(next, Long.MAX_VALUE, 1)).isEmpty();
        }
        assertThat(store.lastRevision()).isEqualTo(next - 1);
        for (int number = 1; number < current.length; number++) {
            assertThat(store.currentRevision(number)).isEqualTo(current[number]);
        }
    }

    private void check(Witness witness, ChangeSet set) {
        while (next <= set.lastRevision()) {
            List<Witness.Testimony> some = witness.revisions(next, set.lastRevision(), AT_ONCE);
            assertThat(some).isNotEmpty();
            for (Witness.Testimony testimony : some) {
                Memory memory = testimony.memory();
                assertThat(testimony.intact()).isTrue();
                assertThat(testimony.pastIntact()).isTrue();
                assertThat(memory.revision()).isEqualTo(next++);
                assertThat(memory.previous()).isEqualTo(current[memory.number()]);
                current[memory.number()] = memory.revision();
            }
        }
    }
}
