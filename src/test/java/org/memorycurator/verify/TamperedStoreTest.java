package org.memorycurator.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;
import static org.memorycurator.verify.VerifiedStore.only;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.memorycurator.batch.EditStep;
import org.memorycurator.batch.EditStep.SetMetadata;
import org.memorycurator.batch.EditStep.SetText;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.ChangeSet;
import org.memorycurator.model.Json;
import org.memorycurator.model.Memory;
import org.memorycurator.model.PastEvent;
import org.memorycurator.model.PlannedChange;
import org.memorycurator.model.Verdict;
import org.memorycurator.support.Memories;

/** What is altered behind the application is found, whatever it is and wherever it lies. */
class TamperedStoreTest {
    private static final EditStep TO_EU = new SetMetadata("region", new Json.Str("EU"));

    private final VerifiedStore desk = new VerifiedStore();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void metadata_altered_behind_the_application_is_different() {
        desk.three();
        ChangeSet set = desk.batch("Prefers ", TO_EU);
        desk.store().tamper("update mem_rev set metadata = '{\"region\":\"US\"}' where rev = " + set.lastRevision());
        assertAltered(desk.verify(set), set);
    }

    @Test
    void metadata_broken_behind_the_application_is_different() {
        desk.three();
        ChangeSet set = desk.batch("Prefers ", TO_EU);
        desk.store()
                .tamper("update mem_rev set metadata = '{broken', categories = '[' where rev = " + set.lastRevision());
        assertAltered(desk.verify(set), set);
    }

    @Test
    void a_text_altered_behind_the_application_is_different() {
        desk.three();
        ChangeSet set = desk.batch("Prefers ", new SetText("Prefers water"));
        desk.store()
                .tamper("update mem_text set text = 'Prefers gin' where tid = (select tid from mem_rev where rev = "
                        + set.lastRevision() + ")");
        assertAltered(desk.verify(set), set);
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
        assertThat(desk.verify(set).good()).isTrue();
        desk.store().tamper("update mem_past set new_text = 'Drinks gin'");
        assertThat(only(desk.verify(set), Verdict.DIFFERENT, 1).getFirst().explanation())
                .startsWith("What happened to it before it came here was altered outside");
    }

    @Test
    void a_memory_whose_key_is_gone_is_missing() {
        desk.three();
        ChangeSet set = desk.batch("Prefers ", TO_EU);
        int number = desk.numberAt(set.firstRevision());
        desk.store().tamper("delete from mem_key where number = " + number);
        Verification found = desk.verify(set);
        assertThat(found.good()).isFalse();
        VerifiedMemory row = only(found, Verdict.MISSING, 1).getFirst();
        assertThat(row.number()).isEqualTo(number);
        assertThat(row.stored()).isNull();
        assertThat(row.explanation()).contains("gone");
        assertThat(found.summary()).isEqualTo("1 of 2 landed · 1 missing · 0 unexpected");
    }

    @Test
    void a_revision_that_is_gone_is_missing() {
        desk.three();
        ChangeSet set = desk.batch("Prefers ", TO_EU);
        desk.store().tamper("delete from mem_rev where rev = " + set.firstRevision());
        VerifiedMemory row = only(desk.verify(set), Verdict.MISSING, 1).getFirst();
        assertThat(row.id()).isEmpty();
        assertThat(row.explanation()).contains("Revision " + set.firstRevision());
    }

    @Test
    void a_revision_that_no_change_set_explains_is_unexpected() {
        desk.three();
        ChangeSet set = desk.batch("Prefers ", TO_EU);
        long foreign = set.lastRevision() + 5;
        desk.store()
                .tamper("insert into mem_rev(rev, number, prev, tid, version, state, digest) select " + foreign
                        + ", number, rev, tid, version + 1, 0, 7 from mem_rev where rev = " + set.lastRevision());
        VerifiedMemory row = only(desk.verify(set), Verdict.UNEXPECTED, 1).getFirst();
        assertThat(row.number()).isEqualTo(desk.numberAt(set.lastRevision()));
        assertThat(row.explanation()).contains("revision " + foreign);
        assertThat(row.writtenBy()).isZero();
    }

    @Test
    void a_memory_that_the_index_lost_is_not_findable() {
        desk.three();
        ChangeSet set = desk.batch("Prefers ", TO_EU);
        desk.loseFromIndex(desk.numberAt(set.firstRevision()));
        Verification found = desk.verify(set);
        VerifiedMemory row = only(found, Verdict.NOT_FINDABLE, 1).getFirst();
        assertThat(row.stored()).isEqualTo(row.intended());
        assertThat(row.explanation()).contains("rebuild the search index");
        assertThat(found.summary()).isEqualTo("1 of 2 landed · 1 not findable · 0 unexpected");
    }

    @Test
    void a_memory_of_which_the_index_holds_old_words_is_not_findable() {
        desk.three();
        ChangeSet set = desk.batch("Prefers ", new SetText("Prefers water"));
        Memory stored = desk.store().now(desk.numberAt(set.firstRevision()));
        desk.indexOtherWords(stored, "Prefers tea");
        assertThat(only(desk.verify(set), Verdict.NOT_FINDABLE, 1).getFirst().number())
                .isEqualTo(stored.number());
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
}
