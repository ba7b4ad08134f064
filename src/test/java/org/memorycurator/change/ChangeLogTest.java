package org.memorycurator.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.memorycurator.model.Applied;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.Memory;
import org.memorycurator.model.PlannedChange;
import org.memorycurator.model.Progress;
import org.memorycurator.support.Plans;
import org.memorycurator.support.TestStore;

class ChangeLogTest {
    private final TestStore desk = new TestStore();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void what_was_inserted_is_read_back_the_same() {
        var decaf = memory("Prefers decaf")
                .user("cust-1")
                .with("region", "EU")
                .withNumber("score", "0.830")
                .category("diet", "drinks")
                .expires("2030-01-31");
        Memory stored = desk.insert(decaf).getFirst();
        assertThat(stored.content()).isEqualTo(decaf.content());
        assertThat(stored.identity()).isEqualTo(decaf.identity());
        assertThat(desk.store().numberOf(decaf.identity().id())).hasValue(1);
    }

    @Test
    void an_edit_can_be_undone_and_redone_across_restarts() {
        Memory before = desk.insert(memory("Prefers decaf")).getFirst();
        Memory after = desk.edit(1, c -> c.withText("Prefers tea"));
        assertThat(after.version()).isEqualTo(2);
        desk.restart();
        long edit = desk.log().undoable().orElseThrow().number();
        Applied undone = desk.log().undo(edit, Progress.NONE);
        assertThat(undone.refusedCount()).isZero();
        assertThat(desk.store().read(1).orElseThrow().content()).isEqualTo(before.content());
        assertThat(desk.log().isUndone(edit)).isTrue();
        desk.restart();
        desk.log().redo(desk.log().redoable().orElseThrow().number(), Progress.NONE);
        assertThat(desk.store().read(1).orElseThrow().content()).isEqualTo(after.content());
        assertThat(desk.log().isUndone(edit)).isFalse();
        assertThat(desk.newest().title()).isEqualTo("Redo: Edit");
    }

    @Test
    void a_memory_that_moved_on_is_refused_and_the_rest_is_written() {
        List<Memory> seen = desk.insert(memory("Prefers decaf"), memory("Ships to Oslo"));
        desk.edit(1, c -> c.withText("Prefers tea"));
        Applied applied =
                desk.apply(Plans.edit(ChangeKind.BATCH, "Categorise", seen, c -> c.withCategories(List.of("x"))));
        assertThat(applied.refusedCount()).isOne();
        assertThat(applied.refused().getFirst().reason())
                .isEqualTo("“Prefers decaf” was changed since by change set #2 “Edit”.");
        assertThat(desk.store().read(2).orElseThrow().content().categories()).containsExactly("x");
    }

    @Test
    void an_immutable_memory_is_only_replaced() {
        Memory locked = desk.insert(memory("Born in 1980").immutable()).getFirst();
        Applied refused = desk.apply(Plans.edit(ChangeKind.EDIT, "Edit", List.of(locked), c -> c.withText("no")));
        assertThat(refused.changeSet()).isNull();
        assertThat(refused.refused().getFirst().reason()).contains("immutable");
        var next = memory("Born in 1981").immutable();
        desk.apply(ChangeKind.REPLACE, "Replace", new PlannedChange.Replace(locked, next.identity(), next.content()));
        assertThat(desk.store().read(1).orElseThrow().content().replacedBy())
                .isEqualTo(next.identity().id());
        assertThat(desk.store().read(2).orElseThrow().identity().replaces()).isEqualTo(locked.id());
    }
}
