package org.memorycurator.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.memorycurator.support.Memories.memory;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.memorycurator.change.Reversal.Group;
import org.memorycurator.model.Applied;
import org.memorycurator.model.CancelledException;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.ChangeSet;
import org.memorycurator.model.Content;
import org.memorycurator.model.Json;
import org.memorycurator.model.Memory;
import org.memorycurator.model.PlannedChange;
import org.memorycurator.model.Progress;
import org.memorycurator.support.Memories;
import org.memorycurator.support.Plans;
import org.memorycurator.support.TestStore;

class ReversalTest {
    private final TestStore desk = new TestStore();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void clean_changed_later_gone_and_already_so_are_told_apart_with_who_changed_them() {
        five();
        change("To the bin", c -> c.binned(null), 3);
        change("Region to EMEA", region("EMEA"), 4);
        Reversal undo = desk.log().planUndo(2, Progress.NONE);
        assertThat(texts(undo, Group.CLEAN)).containsExactly("a", "e");
        assertThat(texts(undo, Group.LATER)).containsExactly("b");
        assertThat(texts(undo, Group.GONE)).containsExactly("c");
        assertThat(texts(undo, Group.SAME)).containsExactly("d");
        assertThat(by(undo, Group.LATER)).containsExactly(3L);
        assertThat(by(undo, Group.GONE)).containsExactly(4L);
        assertThat(undo.clean()).isFalse();
        assertThat(undo.size()).isEqualTo(2);
    }

    @Test
    void an_undo_in_the_middle_leaves_what_was_changed_later_and_its_undo_brings_all_of_it_back() {
        five();
        List<Content> before = contents();
        Applied undone = desk.apply(desk.log().planUndo(2, Progress.NONE));
        assertThat(undone.refused()).isEmpty();
        assertThat(regions()).containsExactly("EMEA", "US", "EMEA", "EMEA", "EMEA");
        assertThat(desk.log().isUndone(2)).isTrue();
        Reversal back = desk.log().planUndo(changeSet(undone).number(), Progress.NONE);
        assertThat(back.kind()).isEqualTo(ChangeKind.REDO);
        assertThat(back.clean()).isTrue();
        desk.apply(back);
        assertThat(contents()).isEqualTo(before);
        assertThat(desk.log().isUndone(2)).isFalse();
    }

    @Test
    void what_was_changed_later_is_written_when_it_is_ticked() {
        five();
        Reversal undo = desk.log().planUndo(2, Progress.NONE);
        undo.takeAll(Group.LATER, true);
        undo.take(0, false);
        assertThat(undo.taken(Group.LATER)).isEqualTo(1);
        desk.apply(undo);
        assertThat(regions()).containsExactly("EU", "EMEA", "EMEA", "EMEA", "EMEA");
    }

    @Test
    void a_later_change_of_another_field_neither_hinders_nor_is_lost() {
        desk.insert(memory("a").with("region", "EMEA").with("tier", "gold"));
        change("Region to EU", region("EU"), 1);
        change("Text", c -> c.withText("b"), 1);
        change("Tier", c -> c.withMetadata(c.metadata().with("tier", new Json.Str("silver"))), 1);
        Reversal undo = desk.log().planUndo(2, Progress.NONE);
        assertThat(undo.clean()).isTrue();
        desk.apply(undo);
        Memory now = desk.now(1);
        assertThat(now.text()).isEqualTo("b");
        assertThat(now.metadata().get("tier")).isEqualTo(new Json.Str("silver"));
        assertThat(now.metadata().get("region")).isEqualTo(new Json.Str("EMEA"));
    }

    @Test
    void the_change_that_is_blamed_is_the_one_that_touched_the_value_not_the_newest() {
        desk.insert(memory("a").with("region", "EMEA"));
        change("Region to EU", region("EU"), 1);
        change("Region to US", region("US"), 1);
        change("Text", c -> c.withText("b"), 1);
        assertThat(by(desk.log().planUndo(2, Progress.NONE), Group.LATER)).containsExactly(3L);
    }

    @Test
    void an_import_counts_as_changed_by_any_edit_and_an_undone_one_keeps_the_edit_in_the_bin() {
        desk.insert(memory("a"), memory("b"));
        change("Text", c -> c.withText("c"), 1);
        Reversal undo = desk.log().planUndo(1, Progress.NONE);
        assertThat(texts(undo, Group.CLEAN)).containsExactly("b");
        assertThat(by(undo, Group.LATER)).containsExactly(2L);
        undo.takeAll(Group.LATER, true);
        desk.apply(undo);
        assertThat(desk.all()).allMatch(Memory::binned);
        assertThat(desk.now(1).text()).isEqualTo("c");
    }

    @Test
    void applying_again_brings_back_what_was_undone_and_what_was_overwritten_when_ticked() {
        five();
        desk.apply(desk.log().planUndo(2, Progress.NONE));
        Reversal again = desk.log().planAgain(2, Progress.NONE);
        assertThat(again.kind()).isEqualTo(ChangeKind.REDO);
        assertThat(texts(again, Group.CLEAN)).containsExactly("a", "c", "d", "e");
        assertThat(texts(again, Group.LATER)).containsExactly("b");
        again.takeAll(Group.LATER, true);
        desk.apply(again);
        assertThat(regions()).containsOnly("EU");
        assertThat(desk.log().isUndone(2)).isFalse();
    }

    @Test
    void what_stands_but_was_overwritten_is_applied_again_as_a_change_of_its_own() {
        five();
        Reversal again = desk.log().planAgain(2, Progress.NONE);
        assertThat(again.count(Group.SAME)).isEqualTo(4);
        assertThat(by(again, Group.LATER)).containsExactly(3L);
        again.takeAll(Group.LATER, true);
        Applied applied = desk.apply(again);
        assertThat(changeSet(applied).kind()).isEqualTo(ChangeKind.BATCH);
        assertThat(regions()).containsOnly("EU");
        desk.log().undo(changeSet(applied).number(), Progress.NONE);
        assertThat(regions()).containsExactly("EU", "US", "EU", "EU", "EU");
    }

    @Test
    void what_is_changed_after_the_plan_was_shown_is_refused_by_name() {
        five();
        Reversal undo = desk.log().planUndo(2, Progress.NONE);
        change("Late", c -> c.withText("A"), 1);
        Applied applied = desk.apply(undo);
        assertThat(applied.refused())
                .extracting(Applied.Refusal::id)
                .containsExactly(desk.now(1).id());
        assertThat(regions()).containsExactly("EU", "US", "EMEA", "EMEA", "EMEA");
    }

    @Test
    void ticks_set_while_it_is_written_count_for_nothing() {
        five();
        Reversal undo = desk.log().planUndo(2, Progress.NONE);
        try (var changes = undo.open()) {
            undo.takeAll(Group.CLEAN, false);
            assertThat(changes.next()).hasSize(4);
        }
        assertThat(undo.size()).isZero();
    }

    @Test
    void the_shortcut_writes_only_when_nothing_was_changed_since() {
        five();
        List<Content> before = contents();
        assertThat(desk.log().undoIfClean(2, Progress.NONE)).isEmpty();
        assertThat(contents()).isEqualTo(before);
        assertThat(desk.newest().number()).isEqualTo(3);
        assertThat(desk.log().undoIfClean(3, Progress.NONE)).isPresent();
        assertThat(desk.log().undoIfClean(2, Progress.NONE)).isPresent();
        assertThat(regions()).containsOnly("EMEA");
    }

    @Test
    void history_goes_on_through_the_bin_and_from_a_replacement_to_what_it_replaced() {
        Memory old = desk.insert(memory("Likes tea").with("region", "EU").immutable())
                .getFirst();
        change("Bin", c -> c.binned(null), 1);
        change("Back", Content::restored, 1);
        Memory now = desk.now(1);
        Memories next = memory("Likes cocoa").with("region", "EU").immutable();
        desk.apply(ChangeKind.REPLACE, "Replace", new PlannedChange.Replace(now, next.identity(), next.content()));
        assertThat(desk.log().lifeStory(2))
                .extracting(Memory::text)
                .containsExactly("Likes cocoa", "Likes tea", "Likes tea", "Likes tea", "Likes tea");
        Written text = desk.log().writer(2, Memory::text).orElseThrow();
        assertThat(text.by().title()).isEqualTo("Replace");
        assertThat(text.before().text()).isEqualTo("Likes tea");
        Written region = desk.log().writer(2, m -> m.metadata().get("region")).orElseThrow();
        assertThat(region.by().number()).isEqualTo(1);
        assertThat(region.after().revision()).isEqualTo(old.revision());
        assertThat(region.before()).isNull();
    }

    @Test
    void a_large_undo_is_planned_page_by_page_and_can_be_cancelled() {
        int many = 5_000;
        desk.insert(IntStream.range(0, many)
                .mapToObj(i -> memory("m" + i).with("region", "EMEA"))
                .toArray(Memories[]::new));
        change("Region to EU", region("EU"), IntStream.rangeClosed(1, many).toArray());
        change("Region to US", region("US"), 7, 4_900);
        Reversal undo = desk.log().planUndo(2, Progress.NONE);
        assertThat(undo.count(Group.CLEAN)).isEqualTo(many - 2);
        assertThat(undo.rows(Group.CLEAN, 4_000, 3))
                .extracting(row -> row.change().after().text())
                .containsExactly("m4001", "m4002", "m4003");
        assertThat(undo.rows(Group.LATER, 1, 10)).hasSize(1);
        desk.apply(undo);
        assertThat(regions().stream().filter("EMEA"::equals)).hasSize(many - 2);
        Progress cancelled = new Progress() {
            @Override
            public void at(long done, long total) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> desk.log().planUndo(2, cancelled)).isInstanceOf(CancelledException.class);
    }

    /** #1 brings in five, #2 sets their region, #3 sets that of the second one otherwise. */
    private void five() {
        desk.insert(IntStream.rangeClosed('a', 'e')
                .mapToObj(c -> memory(Character.toString(c)).with("region", "EMEA"))
                .toArray(Memories[]::new));
        change("Region to EU", region("EU"), 1, 2, 3, 4, 5);
        change("Region to US", region("US"), 2);
    }

    private void change(String title, UnaryOperator<Content> change, int... numbers) {
        desk.apply(Plans.edit(ChangeKind.BATCH, title, desk.store().read(numbers), change));
    }

    private static UnaryOperator<Content> region(String region) {
        return c -> c.withMetadata(c.metadata().with("region", new Json.Str(region)));
    }

    private List<String> regions() {
        return desk.all().stream()
                .map(m -> m.metadata().get("region") instanceof Json.Str s ? s.value() : "")
                .toList();
    }

    private List<Content> contents() {
        return desk.all().stream().map(Memory::content).toList();
    }

    private static ChangeSet changeSet(Applied applied) {
        return java.util.Objects.requireNonNull(applied.changeSet());
    }

    private static List<String> texts(Reversal reversal, Group group) {
        return reversal.rows(group, 0, 100).stream()
                .map(row -> row.change().after().text())
                .toList();
    }

    private static List<Long> by(Reversal reversal, Group group) {
        return reversal.rows(group, 0, 100).stream()
                .map(row -> row.by().number())
                .toList();
    }
}
