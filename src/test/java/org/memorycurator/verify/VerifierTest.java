package org.memorycurator.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.memorycurator.batch.BatchPlan;
import org.memorycurator.batch.EditStep;
import org.memorycurator.batch.EditStep.MoveToBin;
import org.memorycurator.batch.EditStep.Restore;
import org.memorycurator.batch.EditStep.SetMetadata;
import org.memorycurator.batch.EditStep.SetText;
import org.memorycurator.batch.Planner;
import org.memorycurator.batch.Planner.Immutables;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.ChangeSet;
import org.memorycurator.model.Json;
import org.memorycurator.model.Memory;
import org.memorycurator.model.PastEvent;
import org.memorycurator.model.PlannedChange;
import org.memorycurator.model.Progress;
import org.memorycurator.model.Verdict;
import org.memorycurator.search.Matches;
import org.memorycurator.search.Origins;
import org.memorycurator.search.QueryParser;
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
        three();
        Verification found = verify(batch("Prefers", new SetMetadata("tier", new Json.Str("gold"))));
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
        three();
        Verification found = verify(batch("region:EMEA ", TO_EU));
        assertThat(found.summary()).isEqualTo("2 of 2 landed · 2 moved out · 0 unexpected");
        assertThat(found.good()).isTrue();
        assertThat(found.totalNow()).isZero();
        VerifiedMemory row = only(found, Verdict.MOVED_OUT, 2).getFirst();
        assertThat(row.rankBefore()).isPositive();
        assertThat(row.rankAfter()).isZero();
    }

    @Test
    void a_deletion_and_a_restore_land() {
        three();
        Verification binned = verify(batch("region:EMEA ", new MoveToBin()));
        assertThat(binned.count(Verdict.LANDED)).isEqualTo(2);
        assertThat(binned.rows(List.of(Verdict.LANDED), 0, 1).getFirst().explanation())
                .contains("bin");
        assertThat(binned.totalNow()).isZero();
        Verification restored = verify(batch("is:binned ", new Restore()));
        assertThat(restored.summary()).isEqualTo("2 of 2 landed · 2 moved out · 0 unexpected");
    }

    @Test
    void an_import_without_a_search_lands() {
        three();
        Verification found = verify(desk.store().newest());
        assertThat(found.summary()).isEqualTo("3 of 3 landed · 0 unexpected");
        assertThat(found.totalNow()).isEqualTo(-1);
        assertThat(only(found, Verdict.LANDED, 3))
                .allSatisfy(row -> assertThat(row.before()).isNull());
    }

    @Test
    void both_halves_of_a_replacement_are_judged() {
        desk.store().insert(memory("Born in Oslo").with("region", "EMEA").immutable());
        desk.follow();
        Verification found = verify(batch("Oslo ", Immutables.REPLACE, new SetText("Born in Bergen")));
        assertThat(found.size()).isEqualTo(2);
        assertThat(found.summary()).isEqualTo("2 of 2 landed · 1 moved out · 0 unexpected");
    }

    @Test
    void metadata_altered_behind_the_application_is_different() {
        three();
        ChangeSet set = batch("Prefers ", TO_EU);
        desk.store().tamper("update mem_rev set metadata = '{\"region\":\"US\"}' where rev = " + set.lastRevision());
        assertAltered(verify(set), set);
    }

    @Test
    void metadata_broken_behind_the_application_is_different() {
        three();
        ChangeSet set = batch("Prefers ", TO_EU);
        desk.store()
                .tamper("update mem_rev set metadata = '{broken', categories = '[' where rev = " + set.lastRevision());
        assertAltered(verify(set), set);
    }

    @Test
    void a_text_altered_behind_the_application_is_different() {
        three();
        ChangeSet set = batch("Prefers ", new SetText("Prefers water"));
        desk.store()
                .tamper("update mem_text set text = 'Prefers gin' where tid = (select tid from mem_rev where rev = "
                        + set.lastRevision() + ")");
        assertAltered(verify(set), set);
    }

    @Test
    void a_past_altered_behind_the_application_is_different() {
        Memories tea = memory("Drinks tea");
        PastEvent event = new PastEvent(PastEvent.Kind.ADD, null, "Drinks water", null, "Ana", null, "history.db");
        desk.store()
                .apply(
                        ChangeKind.IMPORT,
                        "Import",
                        new PlannedChange.Insert(tea.identity(), tea.content(), List.of(event)));
        ChangeSet set = desk.store().newest();
        desk.follow();
        assertThat(verify(set).good()).isTrue();
        desk.store().tamper("update mem_past set new_text = 'Drinks gin'");
        assertThat(only(verify(set), Verdict.DIFFERENT, 1).getFirst().explanation())
                .startsWith("What happened to it before it came here was altered outside");
    }

    @Test
    void a_memory_whose_key_is_gone_is_missing() {
        three();
        ChangeSet set = batch("Prefers ", TO_EU);
        int number = numberAt(set.firstRevision());
        desk.store().tamper("delete from mem_key where number = " + number);
        Verification found = verify(set);
        assertThat(found.good()).isFalse();
        VerifiedMemory row = only(found, Verdict.MISSING, 1).getFirst();
        assertThat(row.number()).isEqualTo(number);
        assertThat(row.stored()).isNull();
        assertThat(row.explanation()).contains("gone");
        assertThat(found.summary()).isEqualTo("1 of 2 landed · 1 missing · 0 unexpected");
    }

    @Test
    void a_revision_that_is_gone_is_missing() {
        three();
        ChangeSet set = batch("Prefers ", TO_EU);
        desk.store().tamper("delete from mem_rev where rev = " + set.firstRevision());
        VerifiedMemory row = only(verify(set), Verdict.MISSING, 1).getFirst();
        assertThat(row.id()).isEmpty();
        assertThat(row.explanation()).contains("Revision " + set.firstRevision());
    }

    @Test
    void a_memory_binned_since_is_missing_and_the_culprit_is_named() {
        three();
        ChangeSet set = batch("Prefers ", TO_EU);
        ChangeSet later = batch("tea ", new MoveToBin());
        Verification found = verify(set);
        VerifiedMemory row = only(found, Verdict.MISSING, 1).getFirst();
        assertThat(row.explanation())
                .contains("#" + later.number())
                .contains(later.title())
                .contains("tester");
        assertThat(row.writtenBy()).isEqualTo(later.number());
    }

    @Test
    void a_memory_edited_since_is_different_and_shows_both() {
        three();
        ChangeSet set = batch("Prefers ", TO_EU);
        int number = numberAt(set.firstRevision());
        desk.store().edit(number, content -> content.withText("Prefers wine"));
        desk.follow();
        ChangeSet later = desk.store().newest();
        VerifiedMemory row = only(verify(set), Verdict.DIFFERENT, 1).getFirst();
        assertThat(row.number()).isEqualTo(number);
        assertThat(row.intended().text()).isNotEqualTo("Prefers wine");
        assertThat(row.stored().text()).isEqualTo("Prefers wine");
        assertThat(row.writtenBy()).isEqualTo(later.number());
        assertThat(row.explanation()).startsWith("Changed since by #" + later.number() + " “" + later.title() + "”");
    }

    @Test
    void an_undone_change_is_different_until_it_is_done_again() {
        three();
        ChangeSet set = batch("Prefers ", TO_EU);
        desk.store().log().undo(set.number(), Progress.NONE);
        desk.follow();
        assertThat(verify(set).count(Verdict.DIFFERENT)).isEqualTo(2);
        assertThat(verify(desk.store().newest()).summary()).isEqualTo("2 of 2 landed · 0 unexpected");
        desk.store().log().redo(desk.store().newest().number(), Progress.NONE);
        desk.follow();
        assertThat(verify(set).count(Verdict.LANDED)).isEqualTo(2);
    }

    @Test
    void a_revision_that_no_change_set_explains_is_unexpected() {
        three();
        ChangeSet set = batch("Prefers ", TO_EU);
        long foreign = set.lastRevision() + 5;
        desk.store()
                .tamper("insert into mem_rev(rev, number, prev, tid, version, state, digest) select " + foreign
                        + ", number, rev, tid, version + 1, 0, 7 from mem_rev where rev = " + set.lastRevision());
        VerifiedMemory row = only(verify(set), Verdict.UNEXPECTED, 1).getFirst();
        assertThat(row.number()).isEqualTo(numberAt(set.lastRevision()));
        assertThat(row.explanation()).contains("revision " + foreign);
        assertThat(row.writtenBy()).isZero();
    }

    @Test
    void a_memory_that_the_index_lost_is_not_findable() {
        three();
        ChangeSet set = batch("Prefers ", TO_EU);
        desk.loseFromIndex(numberAt(set.firstRevision()));
        Verification found = verify(set);
        VerifiedMemory row = only(found, Verdict.NOT_FINDABLE, 1).getFirst();
        assertThat(row.stored()).isEqualTo(row.intended());
        assertThat(row.explanation()).contains("rebuild the search index");
        assertThat(found.summary()).isEqualTo("1 of 2 landed · 1 not findable · 0 unexpected");
    }

    @Test
    void a_memory_of_which_the_index_holds_old_words_is_not_findable() {
        three();
        ChangeSet set = batch("Prefers ", new SetText("Prefers water"));
        Memory stored = desk.store().now(numberAt(set.firstRevision()));
        desk.indexOtherWords(stored, "Prefers tea");
        assertThat(only(verify(set), Verdict.NOT_FINDABLE, 1).getFirst().number())
                .isEqualTo(stored.number());
    }

    @Test
    void an_index_that_lags_behind_is_told_apart_from_a_damaged_one() {
        three();
        ChangeSet set = apply(plan("Prefers ", Immutables.LEAVE, TO_EU));
        List<VerifiedMemory> rows = only(desk.verify(set), Verdict.NOT_FINDABLE, 2);
        assertThat(rows.getFirst().explanation()).contains("not caught up");
        desk.follow();
        assertThat(verify(set).good()).isTrue();
    }

    @Test
    void rows_of_the_search_that_others_changed_between_plan_and_apply_are_unexpected() {
        List<Memory> memories = three();
        Memory already = memories.get(2);
        BatchPlan plan = plan("Prefers ", Immutables.LEAVE, TO_EU);
        desk.untilTheClockTicks();
        desk.store().edit(already.number(), content -> content.withText("Prefers tea, too"));
        ChangeSet other = desk.store().newest();
        ChangeSet set = apply(plan);
        desk.follow();
        Verification found = verify(set);
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
        three();
        Memory elsewhere = desk.store().insert(memory("Likes hiking")).getFirst();
        BatchPlan plan = plan("Prefers ", Immutables.LEAVE, TO_EU);
        desk.untilTheClockTicks();
        desk.store().edit(elsewhere.number(), content -> content.withText("Likes walking"));
        ChangeSet set = apply(plan);
        desk.untilTheClockTicks();
        desk.store().edit(3, content -> content.withText("Prefers chai"));
        desk.follow();
        assertThat(verify(set).count(Verdict.UNEXPECTED)).isZero();
    }

    @Test
    void rows_come_worst_first_and_page_by_page() {
        desk.store()
                .insert(IntStream.range(0, 30)
                        .mapToObj(i -> memory("Fact " + i).with("region", "EMEA"))
                        .toArray(Memories[]::new));
        desk.follow();
        ChangeSet set = batch("Fact ", TO_EU);
        desk.store().edit(20, content -> content.withText("Fact of later"));
        desk.follow();
        desk.loseFromIndex(4);
        Verification found = verify(set);
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
        three();
        ChangeSet set = batch("Prefers ", TO_EU);
        Verification found = verify(set);
        desk.store().edit(numberAt(set.firstRevision()), content -> content.withText("Prefers wine"));
        assertThat(only(found, Verdict.LANDED, 2))
                .extracting(row -> row.stored().text())
                .doesNotContain("Prefers wine");
    }

    private static void assertAltered(Verification found, ChangeSet set) {
        VerifiedMemory row = only(found, Verdict.DIFFERENT, 1).getFirst();
        assertThat(row.explanation())
                .startsWith("Altered outside of Memory Curator")
                .contains("#" + set.number());
        assertThat(row.writtenBy()).isZero();
        assertThat(row.intended()).isNull();
        assertThat(row.stored().revision()).isEqualTo(set.lastRevision());
        assertThat(found.good()).isFalse();
        assertThat(found.summary()).contains("· 1 different ·");
    }

    /** The rows with this verdict, of which there must be so many, in counting and in reading. */
    private static List<VerifiedMemory> only(Verification found, Verdict verdict, int count) {
        List<VerifiedMemory> rows = found.rows(List.of(verdict), 0, 100);
        assertThat(found.count(verdict)).as(found.summary()).isEqualTo(count);
        assertThat(rows)
                .hasSize(count)
                .allSatisfy(row -> assertThat(row.verdict()).isEqualTo(verdict));
        return rows;
    }

    /** All found by "Prefers"; two in EMEA, and one that is in EU already. */
    private List<Memory> three() {
        List<Memory> memories = desk.store()
                .insert(
                        memory("Prefers tea").user("ann").with("region", "EMEA"),
                        memory("Prefers decaf").user("bob").with("region", "EMEA"),
                        memory("Prefers cocoa").user("cem").with("region", "EU"));
        desk.follow();
        return memories;
    }

    private int numberAt(long revision) {
        return desk.store()
                .store()
                .readRevisions(new long[] {revision})
                .getFirst()
                .number();
    }

    private Verification verify(ChangeSet set) {
        return desk.verify(set);
    }

    private ChangeSet batch(String search, EditStep... steps) {
        return batch(search, Immutables.LEAVE, steps);
    }

    private ChangeSet batch(String search, Immutables immutables, EditStep... steps) {
        ChangeSet set = apply(plan(search, immutables, steps));
        desk.follow();
        return set;
    }

    private BatchPlan plan(String search, Immutables immutables, EditStep... steps) {
        Matches matches = desk.index().search(QueryParser.parse(search));
        Planner.Request request = new Planner.Request(
                ChangeKind.BATCH, "", matches.page(0, matches.size()), List.of(steps), immutables, Origins.of(matches));
        return new Planner(desk.store().store()).plan(request, Progress.NONE);
    }

    private ChangeSet apply(BatchPlan plan) {
        return Objects.requireNonNull(desk.store().apply(plan).changeSet());
    }
}
