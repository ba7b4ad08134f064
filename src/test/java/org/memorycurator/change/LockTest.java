package org.memorycurator.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.memorycurator.model.Applied;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.Identity;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Owner;
import org.memorycurator.model.PlannedChange;
import org.memorycurator.model.Progress;
import org.memorycurator.support.Plans;
import org.memorycurator.support.TestStore;

class LockTest {
    private final TestStore store = new TestStore();
    private Memory anns;
    private Memory bobs;

    @BeforeEach
    void twoUsers() {
        List<Memory> both = store.insert(
                memory("Prefers tea").user("ann"), memory("Prefers decaf").user("bob"));
        anns = both.getFirst();
        bobs = both.getLast();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void an_edit_of_somebody_elses_memory_is_refused_and_named() {
        store.log().lockTo("ann");
        Applied applied = store.apply(
                Plans.edit(ChangeKind.BATCH, "Both", List.of(anns, bobs), content -> content.withText("Edited")));
        assertThat(store.now(anns.number()).text()).isEqualTo("Edited");
        assertThat(store.now(bobs.number())).isEqualTo(bobs);
        assertThat(applied.refused().getFirst().id()).isEqualTo(bobs.id());
        assertThat(applied.refused().getFirst().reason())
                .isEqualTo("“Prefers decaf” is not of ann, to whom edits are locked.");
    }

    @Test
    void an_import_brings_in_nothing_of_others() {
        store.log().lockTo("ann");
        Applied applied = store.apply(
                ChangeKind.IMPORT,
                "Import",
                memory("Likes jazz").user("ann").insert(),
                memory("Likes rock").user("bob").insert(),
                memory("Nobody’s").insert());
        assertThat(applied.refusedCount()).isEqualTo(2);
        assertThat(store.store().lastNumber()).isEqualTo(3);
    }

    @Test
    void an_undo_takes_back_only_what_is_within() {
        Applied applied = store.apply(
                Plans.edit(ChangeKind.BATCH, "Both", List.of(anns, bobs), content -> content.withText("Edited")));
        store.log().lockTo("ann");
        Applied undone = store.log().undo(applied.changeSet().number(), Progress.NONE);
        assertThat(undone.refused()).extracting(Applied.Refusal::id).containsExactly(bobs.id());
        assertThat(store.now(anns.number()).text()).isEqualTo("Prefers tea");
        assertThat(store.now(bobs.number()).text()).isEqualTo("Edited");
    }

    @Test
    void a_replacement_cannot_take_a_memory_out_of_or_into_the_lock() {
        store.log().lockTo("ann");
        assertThat(store.apply(ChangeKind.REPLACE, "Out", replacement(anns, "bob"))
                        .refusedCount())
                .isEqualTo(1);
        assertThat(store.apply(ChangeKind.REPLACE, "In", replacement(bobs, "ann"))
                        .refusedCount())
                .isEqualTo(1);
        assertThat(store.store().lastNumber()).isEqualTo(2);
    }

    @Test
    void unlocked_everything_can_be_written_again() {
        store.log().lockTo("ann");
        store.log().lockTo(null);
        assertThat(store.edit(bobs.number(), content -> content.withText("Edited"))
                        .text())
                .isEqualTo("Edited");
    }

    private static PlannedChange replacement(Memory before, String user) {
        Identity old = before.identity();
        Owner owner = new Owner(user, null, null, null);
        return new PlannedChange.Replace(
                before,
                new Identity("new-" + user, owner, old.createdAt(), old.immutable(), old.id()),
                before.content());
    }
}
