package org.memorycurator.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.memorycurator.model.Applied;
import org.memorycurator.model.Change;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.ChangeSet;
import org.memorycurator.model.Feedback;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Origin;
import org.memorycurator.model.PlannedChange;
import org.memorycurator.model.Progress;
import org.memorycurator.model.Rating;
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

    @Test
    void what_changes_nothing_is_skipped_and_makes_no_change_set() {
        Memory stored = desk.insert(memory("a")).getFirst();
        Applied applied = desk.apply(Plans.edit(ChangeKind.EDIT, "Edit", List.of(stored), c -> c.withText("a")));
        assertThat(applied.changeSet()).isNull();
        assertThat(applied.refused()).isEmpty();
        assertThat(desk.store().lastRevision()).isEqualTo(1);
    }

    @Test
    void doubles_inside_a_plan_are_refused_once_each() {
        Applied doubled = desk.apply(
                ChangeKind.IMPORT, "Import", memory("a").insert(), memory("a").insert());
        assertThat(doubled.refusedCount()).isOne();
        Memory stored = desk.now(1);
        Applied twice = desk.apply(
                ChangeKind.EDIT,
                "Edit",
                new PlannedChange.Update(stored, stored.content().withText("b")),
                new PlannedChange.Update(stored, stored.content().withText("c")));
        assertThat(twice.refusedCount()).isOne();
        assertThat(desk.now(1).text()).isEqualTo("b");
        assertThat(desk.now(1).version()).isEqualTo(2);
    }

    @Test
    void an_edit_moves_updated_and_an_import_keeps_its_dates() {
        Memory stored =
                desk.insert(memory("a").updated("2020-01-02T03:04:05-07:00")).getFirst();
        assertThat(stored.content().updatedAt().text()).isEqualTo("2020-01-02T03:04:05-07:00");
        Memory edited = desk.edit(1, c -> c.withText("b"));
        assertThat(edited.content().updatedAt().instant())
                .isEqualTo(desk.newest().at());
    }

    @Test
    void a_listener_that_throws_stops_nobody() {
        List<Long> heard = new ArrayList<>();
        desk.log().onChange(applied -> {
            throw new IllegalStateException("a listener's own mistake");
        });
        Runnable stop =
                desk.log().onChange(applied -> heard.add(applied.changeSet().number()));
        desk.insert(memory("a"));
        stop.run();
        desk.insert(memory("b"));
        assertThat(heard).containsExactly(1L);
    }

    @Test
    void a_change_set_says_who_why_and_from_which_search() {
        desk.log().setAuthor("Ada");
        desk.log().setReason("T-17");
        Origin origin = new Origin("region:EMEA", 3, List.of(2, 1));
        desk.apply(Plans.of(
                ChangeKind.IMPORT,
                "Import",
                origin,
                1,
                () -> Stream.of(memory("a").insert())));
        ChangeSet stored = desk.store().changeSet(1).orElseThrow();
        assertThat(List.of(stored.author(), stored.reason(), stored.title())).containsExactly("Ada", "T-17", "Import");
        assertThat(stored.origin()).isEqualTo(origin);
        assertThat(desk.store().changeSetOf(1)).contains(stored);
        assertThat(desk.store().changeSetOf(2)).isEmpty();
        assertThat(desk.log().changes(stored, 0, 10)).containsExactly(new Change(null, desk.now(1)));
    }

    @Test
    void an_immutable_memory_takes_feedback_and_goes_to_the_bin_and_back() {
        desk.insert(memory("a").immutable());
        desk.edit(1, c -> c.withFeedback(new Feedback(Rating.NEGATIVE, "wrong", false)));
        desk.edit(1, c -> c.binned(null));
        assertThat(desk.now(1).binned()).isTrue();
        assertThat(desk.edit(1, c -> c.restored()).binned()).isFalse();
        assertThat(desk.store().history(1)).extracting(Memory::version).containsExactly(4, 3, 2, 1);
    }
}
