package org.memorycurator.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.transfer.HistoryImportTest.TEA;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.memorycurator.batch.ContentDiff;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.Feedback;
import org.memorycurator.model.Identity;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Owner;
import org.memorycurator.model.PastEvent;
import org.memorycurator.model.PlannedChange;
import org.memorycurator.model.Progress;
import org.memorycurator.model.Rating;
import org.memorycurator.store.Witness;
import org.memorycurator.transfer.staging.Outcome;

/** Memories of nobody, as a history knows them, and files that know whose they are. */
class TakenOwnerTest {
    private static final String EXPORT = """
            {"id":"a","memory":"Drinks decaf","user_id":"cust-1","agent_id":null,"app_id":"shop","run_id":null,\
            "metadata":{"tier":"gold"},"categories":["diet"],"created_at":"2026-01-01T15:00:00Z",\
            "updated_at":"2026-01-02T09:30:00Z","expiration_date":null,"immutable":true}
            """;

    private final Imports imports = new Imports();

    @AfterEach
    void close() {
        imports.close();
    }

    @Test
    void whether_the_history_comes_first_or_the_export_that_has_the_owners_does_not_matter() {
        Path history = imports.history("history.db", TEA);
        imports.file("export.jsonl", EXPORT);
        imports.files(List.of(history), Progress.NONE);
        Memory exportFirst = imports.stored("a");
        List<PastEvent> past = imports.past("a");
        assertThat(past).hasSize(2);
        try (Imports other = new Imports()) {
            other.files(List.of(history), Progress.NONE);
            assertThat(other.stored("a").identity().owner()).isEqualTo(Owner.NONE);
            Path export = other.write("export.jsonl", EXPORT);
            try (ImportPlan plan = other.importer().read(List.of(export), Progress.NONE)) {
                assertThat(plan.count(Outcome.CHANGED)).isOne();
                assertThat(plan.rows(Outcome.CHANGED, 0, 1).getFirst().differences())
                        .extracting(ContentDiff.Line::field)
                        .containsExactly("user", "app", "created", "immutable", "tier", "categories");
                assertThat(other.apply(plan).refused()).isEmpty();
            }
            Memory historyFirst = other.stored("a");
            assertThat(historyFirst.identity()).isEqualTo(exportFirst.identity());
            assertThat(historyFirst.content()).isEqualTo(exportFirst.content());
            assertThat(other.store().pasts().of(new int[] {historyFirst.number()}))
                    .containsEntry(historyFirst.number(), past);
            assertThat(other.files(List.of(export, history), Progress.NONE).count(Outcome.IDENTICAL))
                    .isEqualTo(2);
            other.restart();
            assertThat(other.stored("a").identity()).isEqualTo(exportFirst.identity());
            undoneAndDoneAgain(other, exportFirst.identity());
        }
    }

    /** Who it is goes back with an undo, stays with what is edited later, and comes again. */
    private static void undoneAndDoneAgain(Imports imports, Identity known) {
        long taken = imports.test().newest().number();
        long undo = imports.test().log().undo(taken, Progress.NONE).changeSet().number();
        assertThat(imports.stored("a").identity().owner()).isEqualTo(Owner.NONE);
        assertThat(imports.stored("a").metadata().values()).isEmpty();
        imports.test().log().redo(undo, Progress.NONE);
        assertThat(imports.stored("a").identity()).isEqualTo(known);
        Memory now = imports.stored("a");
        imports.test()
                .apply(
                        ChangeKind.EDIT,
                        "Rate",
                        new PlannedChange.Update(
                                now, now.content().withFeedback(new Feedback(Rating.POSITIVE, null, false))));
        assertThat(imports.stored("a").identity()).isEqualTo(known);
        try (Witness witness = imports.store().witness()) {
            assertThat(witness.revisions(1, Long.MAX_VALUE, 100)).allMatch(Witness.Testimony::intact);
        }
    }

    @Test
    void a_memory_of_nobody_that_says_the_same_takes_the_owner_and_nothing_is_taken_from_somebody() {
        imports.file("a.jsonl", Imports.line("a", "Drinks decaf", ""));
        assertThat(imports.file("b.jsonl", Imports.line("a", "Drinks decaf", "\"user_id\":\"cust-1\""))
                        .count(Outcome.CHANGED))
                .isOne();
        assertThat(imports.stored("a").identity().owner().userId()).isEqualTo("cust-1");
        assertThat(imports.file("c.jsonl", Imports.line("a", "Drinks decaf", ""))
                        .count(Outcome.IDENTICAL))
                .isOne();
        ImportPlan other = imports.file("d.jsonl", Imports.line("a", "Drinks decaf", "\"user_id\":\"cust-2\""));
        assertThat(other.count(Outcome.CONFLICT)).isOne();
        assertThat(imports.stored("a").identity().owner().userId()).isEqualTo("cust-1");
    }

    @Test
    void what_was_edited_here_is_not_overwritten_by_an_export_though_the_owner_was_unknown() {
        imports.files(List.of(imports.history("history.db", TEA)), Progress.NONE);
        imports.test().edit(imports.stored("a").number(), content -> content.withText("Drinks tea again"));
        ImportPlan plan = imports.file("export.jsonl", EXPORT);
        assertThat(plan.count(Outcome.CONFLICT)).isOne();
        assertThat(plan.reasons().getFirst().reason()).contains("text", "user, agent, app or run");
        assertThat(imports.stored("a").text()).isEqualTo("Drinks tea again");
    }

    @Test
    void an_owner_in_a_later_row_of_the_same_import_is_not_passed_over() {
        ImportPlan plan = imports.files(
                List.of(
                        imports.write("a.jsonl", Imports.line("a", "Drinks decaf", "")),
                        imports.write("b.jsonl", Imports.line("a", "Drinks decaf", "\"user_id\":\"cust-1\""))),
                Progress.NONE);
        assertThat(plan.count(Outcome.NEW)).isOne();
        assertThat(plan.count(Outcome.CONFLICT)).isOne();
    }
}
