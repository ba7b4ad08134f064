package org.memorycurator.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;
import static org.memorycurator.verify.VerifiedStore.only;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.memorycurator.batch.BatchPlan;
import org.memorycurator.batch.EditStep;
import org.memorycurator.batch.EditStep.MoveToBin;
import org.memorycurator.batch.EditStep.Restore;
import org.memorycurator.batch.EditStep.SetMetadata;
import org.memorycurator.batch.EditStep.SetText;
import org.memorycurator.batch.Planner.Immutables;
import org.memorycurator.model.ChangeSet;
import org.memorycurator.model.Json;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Progress;
import org.memorycurator.model.Verdict;
import org.memorycurator.support.Memories;

class VerifierTest {
    private static final EditStep TO_EU = new SetMetadata("region", new Json.Str("EU"));

    private final VerifiedStore desk = new VerifiedStore();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void a_change_that_is_stored_and_found_has_landed() {
        desk.three();
        Verification found = desk.verify(desk.batch("Prefers", new SetMetadata("tier", new Json.Str("gold"))));
        assertThat(found.summary()).isEqualTo("3 of 3 landed · 0 unexpected");
        assertThat(found.good()).isTrue();
        assertThat(found.totalNow()).isEqualTo(3);
        VerifiedMemory row = only(found, Verdict.LANDED, 3).getFirst();
        assertThat(row.before().metadata().has("tier")).isFalse();
        assertThat(row.intended().metadata().get("tier")).isEqualTo(new Json.Str("gold"));
        assertThat(row.stored()).isEqualTo(row.intended());
        assertThat(row.writtenBy()).isEqualTo(found.changeSet().number());
        assertThat(row.rankBefore()).isPositive();
        assertThat(row.rankAfter()).isPositive();
    }

    @Test
    void a_change_that_no_longer_matches_its_search_has_moved_out() {
        desk.three();
        Verification found = desk.verify(desk.batch("region:EMEA ", TO_EU));
        assertThat(found.summary()).isEqualTo("2 of 2 landed · 2 moved out · 0 unexpected");
        assertThat(found.good()).isTrue();
        assertThat(found.totalNow()).isZero();
        VerifiedMemory row = only(found, Verdict.MOVED_OUT, 2).getFirst();
        assertThat(row.rankBefore()).isPositive();
        assertThat(row.rankAfter()).isZero();
    }

    @Test
    void a_deletion_and_a_restore_land() {
        desk.three();
        Verification binned = desk.verify(desk.batch("region:EMEA ", new MoveToBin()));
        assertThat(binned.count(Verdict.LANDED)).isEqualTo(2);
        assertThat(binned.rows(List.of(Verdict.LANDED), 0, 1).getFirst().explanation())
                .contains("bin");
        assertThat(binned.totalNow()).isZero();
        Verification restored = desk.verify(desk.batch("is:binned ", new Restore()));
        assertThat(restored.summary()).isEqualTo("2 of 2 landed · 2 moved out · 0 unexpected");
    }

    @Test
    void an_import_without_a_search_lands() {
        desk.three();
        Verification found = desk.verify(desk.store().newest());
        assertThat(found.summary()).isEqualTo("3 of 3 landed · 0 unexpected");
        assertThat(found.totalNow()).isEqualTo(-1);
        assertThat(only(found, Verdict.LANDED, 3))
                .allSatisfy(row -> assertThat(row.before()).isNull());
    }

    @Test
    void both_halves_of_a_replacement_are_judged() {
        desk.store().insert(memory("Born in Oslo").with("region", "EMEA").immutable());
        desk.follow();
        Verification found = desk.verify(desk.batch("Oslo ", Immutables.REPLACE, new SetText("Born in Bergen")));
        assertThat(found.size()).isEqualTo(2);
        assertThat(found.summary()).isEqualTo("2 of 2 landed · 1 moved out · 0 unexpected");
    }

    @Test
    void a_memory_binned_since_is_missing_and_the_culprit_is_named() {
        desk.three();
        ChangeSet set = desk.batch("Prefers ", TO_EU);
        ChangeSet later = desk.batch("tea ", new MoveToBin());
        Verification found = desk.verify(set);
        VerifiedMemory row = only(found, Verdict.MISSING, 1).getFirst();
        assertThat(row.explanation())
                .contains("#" + later.number())
                .contains(later.title())
                .contains("tester");
        assertThat(row.writtenBy()).isEqualTo(later.number());
    }

    @Test
    void a_memory_edited_since_is_different_and_shows_both() {
        desk.three();
        ChangeSet set = desk.batch("Prefers ", TO_EU);
        int number = desk.numberAt(set.firstRevision());
        desk.store().edit(number, content -> content.withText("Prefers wine"));
        desk.follow();
        ChangeSet later = desk.store().newest();
        VerifiedMemory row = only(desk.verify(set), Verdict.DIFFERENT, 1).getFirst();
        assertThat(row.number()).isEqualTo(number);
        assertThat(row.intended().text()).isNotEqualTo("Prefers wine");
        assertThat(row.stored().text()).isEqualTo("Prefers wine");
        assertThat(row.writtenBy()).isEqualTo(later.number());
        assertThat(row.explanation()).startsWith("Changed since by #" + later.number() + " “" + later.title() + "”");
    }

    @Test
    void an_undone_change_is_different_until_it_is_done_again() {
        desk.three();
        ChangeSet set = desk.batch("Prefers ", TO_EU);
        desk.store().log().undo(set.number(), Progress.NONE);
        desk.follow();
        assertThat(desk.verify(set).count(Verdict.DIFFERENT)).isEqualTo(2);
        assertThat(desk.verify(desk.store().newest()).summary()).isEqualTo("2 of 2 landed · 0 unexpected");
        desk.store().log().redo(desk.store().newest().number(), Progress.NONE);
        desk.follow();
        assertThat(desk.verify(set).count(Verdict.LANDED)).isEqualTo(2);
    }

    @Test
    void an_index_that_lags_behind_is_told_apart_from_a_damaged_one() {
        desk.three();
        ChangeSet set = desk.apply(desk.plan("Prefers ", Immutables.LEAVE, TO_EU));
        List<VerifiedMemory> rows = only(desk.verify(set), Verdict.NOT_FINDABLE, 2);
        assertThat(rows.getFirst().explanation()).contains("not caught up");
        desk.follow();
        assertThat(desk.verify(set).good()).isTrue();
    }

    @Test
    void rows_of_the_search_that_others_changed_between_plan_and_apply_are_unexpected() {
        List<Memory> memories = desk.three();
        Memory already = memories.get(2);
        BatchPlan plan = desk.plan("Prefers ", Immutables.LEAVE, TO_EU);
        desk.untilTheClockTicks();
        desk.store().edit(already.number(), content -> content.withText("Prefers tea, too"));
        ChangeSet other = desk.store().newest();
        ChangeSet set = desk.apply(plan);
        desk.follow();
        Verification found = desk.verify(set);
        VerifiedMemory row = only(found, Verdict.UNEXPECTED, 1).getFirst();
        assertThat(row.number()).isEqualTo(already.number());
        assertThat(row.intended()).isNull();
        assertThat(row.before().text()).isEqualTo(already.text());
        assertThat(row.stored().text()).isEqualTo("Prefers tea, too");
        assertThat(row.writtenBy()).isEqualTo(other.number());
        assertThat(found.size()).isEqualTo(2);
        assertThat(found.summary()).isEqualTo("2 of 2 landed · 1 unexpected");
        assertThat(found.rows(Arrays.asList(Verdict.values()), 0, 10))
                .extracting(VerifiedMemory::verdict)
                .containsExactly(Verdict.UNEXPECTED, Verdict.LANDED, Verdict.LANDED);
    }

    @Test
    void what_others_change_elsewhere_or_later_is_not_unexpected() {
        desk.three();
        Memory elsewhere = desk.store().insert(memory("Likes hiking")).getFirst();
        BatchPlan plan = desk.plan("Prefers ", Immutables.LEAVE, TO_EU);
        desk.untilTheClockTicks();
        desk.store().edit(elsewhere.number(), content -> content.withText("Likes walking"));
        ChangeSet set = desk.apply(plan);
        desk.untilTheClockTicks();
        desk.store().edit(3, content -> content.withText("Prefers chai"));
        desk.follow();
        assertThat(desk.verify(set).count(Verdict.UNEXPECTED)).isZero();
    }

    @Test
    void rows_come_worst_first_and_page_by_page() {
        desk.store()
                .insert(IntStream.range(0, 30)
                        .mapToObj(i -> memory("Fact " + i).with("region", "EMEA"))
                        .toArray(Memories[]::new));
        desk.follow();
        ChangeSet set = desk.batch("Fact ", TO_EU);
        desk.store().edit(20, content -> content.withText("Fact of later"));
        desk.follow();
        desk.loseFromIndex(4);
        Verification found = desk.verify(set);
        List<Verdict> all = Arrays.asList(Verdict.values());
        List<Verdict> first =
                found.rows(all, 0, 3).stream().map(VerifiedMemory::verdict).toList();
        assertThat(first).containsExactly(Verdict.DIFFERENT, Verdict.NOT_FINDABLE, Verdict.LANDED);
        List<Integer> paged = IntStream.of(0, 7, 14, 21, 28)
                .boxed()
                .flatMap(offset -> found.rows(all, offset, 7).stream())
                .map(VerifiedMemory::number)
                .toList();
        assertThat(paged).hasSize(30).doesNotHaveDuplicates().startsWith(20, 4, 1);
    }

    @Test
    void shown_rows_tell_of_the_moment_of_verifying() {
        desk.three();
        ChangeSet set = desk.batch("Prefers ", TO_EU);
        Verification found = desk.verify(set);
        desk.store().edit(desk.numberAt(set.firstRevision()), content -> content.withText("Prefers wine"));
        assertThat(only(found, Verdict.LANDED, 2))
                .extracting(row -> row.stored().text())
                .doesNotContain("Prefers wine");
    }
}
