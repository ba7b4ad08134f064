package org.memorycurator.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.memorycurator.support.Memories.memory;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.memorycurator.change.ChangeLog;
import org.memorycurator.model.Applied;
import org.memorycurator.model.CancelledException;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.Identity;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Owner;
import org.memorycurator.model.PastChange;
import org.memorycurator.model.PlannedChange;
import org.memorycurator.model.Progress;
import org.memorycurator.store.Store.Access;
import org.memorycurator.support.Memories;
import org.memorycurator.support.Plans;

/** Nobody's memories can become somebody's, a revision at a time. */
class IdentitiesTest {
    private static final int MANY = 2_500;

    @TempDir
    private Path folder;

    @Test
    void many_become_somebodys_at_once_or_not_at_all() {
        try (Store store = Store.open(folder, Access.READ_WRITE, Schema.LATEST, 70)) {
            fill(store);
            assertThatThrownBy(
                            () -> log(store).apply(Plans.of(ChangeKind.IMPORT, "Owners", turned(store)), cancelled()))
                    .isInstanceOf(CancelledException.class);
            assertThat(owners(store)).containsOnly(Owner.NONE);
            apply(store, turned(store));
            assertThat(owners(store)).hasSize(MANY).doesNotContain(Owner.NONE);
            Memory first = store.read(1).orElseThrow();
            apply(store, new PlannedChange.Update(first, first.content().withText("edited")));
        }
        try (Store store = Store.open(folder, Access.READ_WRITE);
                Witness witness = store.witness()) {
            assertThat(owners(store)).hasSize(MANY).doesNotContain(Owner.NONE);
            assertThat(store.history(1))
                    .extracting(memory -> memory.identity().owner().userId())
                    .containsExactly("cust-1", "cust-1", null);
            assertThat(witness.revisions(1, Long.MAX_VALUE, 10_000))
                    .hasSize(2 * MANY + 1)
                    .allMatch(Witness.Testimony::intact);
            long undo = log(store).undo(2, Progress.NONE).changeSet().number();
            assertThat(owners(store).stream().filter(Owner.NONE::equals)).hasSize(MANY);
            log(store).redo(undo, Progress.NONE);
            assertThat(owners(store)).doesNotContain(Owner.NONE);
        }
    }

    @Test
    void somebodys_memory_never_becomes_anothers() {
        try (Store store = Store.open(folder, Access.READ_WRITE)) {
            apply(store, memory("Drinks tea").user("cust-1").insert());
            Memory there = store.read(1).orElseThrow();
            Applied applied =
                    log(store).apply(Plans.of(ChangeKind.IMPORT, "Owners", as(there, "cust-2")), Progress.NONE);
            assertThat(applied.changeSet()).isNull();
            assertThat(applied.refused().getFirst().reason()).contains("is somebody’s already");
        }
    }

    private static void fill(Store store) {
        apply(
                store,
                IntStream.range(0, MANY)
                        .mapToObj(i -> memory("text " + i).user(null))
                        .map(Memories::insert)
                        .toArray(PlannedChange[]::new));
    }

    private static PlannedChange[] turned(Store store) {
        return all(store).stream()
                .map(memory -> as(memory, "cust-" + memory.number()))
                .toArray(PlannedChange[]::new);
    }

    private static PlannedChange as(Memory memory, String user) {
        Identity old = memory.identity();
        Identity known = new Identity(
                old.id(), new Owner(user, null, null, null), old.createdAt(), old.immutable(), old.replaces());
        return new PlannedChange.Update(memory, memory.content(), PastChange.NONE, known);
    }

    private static List<Memory> all(Store store) {
        return store.read(IntStream.rangeClosed(1, store.lastNumber()).toArray());
    }

    private static List<Owner> owners(Store store) {
        return all(store).stream().map(memory -> memory.identity().owner()).toList();
    }

    private static void apply(Store store, PlannedChange... changes) {
        Applied applied =
                log(store).apply(Plans.of(ChangeKind.IMPORT, "Import", Arrays.asList(changes)), Progress.NONE);
        Objects.requireNonNull(applied.changeSet());
    }

    private static ChangeLog log(Store store) {
        return new ChangeLog(store, "tester");
    }

    /** Cancelled when the first parts are committed. */
    private static Progress cancelled() {
        return new Progress() {
            private long reached;

            @Override
            public void at(long done, long total) {
                reached = done;
            }

            @Override
            public boolean cancelled() {
                return reached > 0; // some are committed, none is published
            }
        };
    }
}
