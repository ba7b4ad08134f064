package org.memorycurator.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;
import static org.memorycurator.transfer.Imports.only;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.memorycurator.batch.ContentDiff;
import org.memorycurator.model.ChangeSet;
import org.memorycurator.model.Memory;
import org.memorycurator.model.PastEvent;
import org.memorycurator.model.Progress;
import org.memorycurator.transfer.match.MatchRule;
import org.memorycurator.transfer.match.MatchRule.By;
import org.memorycurator.transfer.match.MatchRule.OfMetadata;
import org.memorycurator.transfer.match.MatchRule.Then;
import org.memorycurator.transfer.staging.Outcome;

/** A history and an export of the same memories in one import: the one gives the past, the other the present. */
class CombinedImportTest {
    private static final String EXPORT =
            "{\"id\":\"a\",\"memory\":\"Drinks decaf\",\"user_id\":\"cust-1\",\"metadata\":{\"tier\":\"gold\"},"
                    + "\"created_at\":\"2026-01-01T15:00:00Z\",\"updated_at\":\"2026-03-01T08:00:00Z\"}\n"
                    + "{\"id\":\"c\",\"memory\":\"Has a dog\",\"user_id\":\"cust-1\",\"created_at\":\"2026-01-01T15:00:00Z\"}\n";

    private final Imports imports = new Imports();

    @AfterEach
    void close() {
        imports.close();
    }

    private Path export(String content) {
        return imports.write("export.jsonl", content);
    }

    private Path history() {
        Path file = imports.folder().resolve("history.db");
        return Files.exists(file) ? file : imports.history("history.db", HistoryImportTest.TEA);
    }

    @Test
    void they_come_in_as_one_whichever_is_first() {
        comeInAsOne(List.of(history(), export(EXPORT)));
    }

    @Test
    void they_come_in_as_one_whichever_is_last_and_are_taken_back_as_one() {
        comeInAsOne(List.of(export(EXPORT), history()));
        assertThat(imports.store().changeSets(Long.MAX_VALUE, 9)).hasSize(1);
        imports.undo();
        assertThat(List.of("a", "b", "c")).allMatch(id -> imports.stored(id).binned());
        assertThat(imports.files(List.of(export(EXPORT), history()), Progress.NONE)
                        .conflicts())
                .isZero();
        assertThat(imports.past("a")).hasSize(2);
    }

    private void comeInAsOne(List<Path> files) {
        ImportPlan plan = imports.files(files, Progress.NONE);

        assertThat(plan.count(Outcome.NEW)).isEqualTo(3);
        assertThat(plan.conflicts() + plan.identical() + plan.rejected()).isZero();
        assertThat(plan.notes())
                .contains("What the history tells of 1 memory comes in with what the other files say of it.");
        Memory a = imports.stored("a");
        assertThat(a.text()).isEqualTo("Drinks decaf");
        assertThat(a.identity().owner().userId()).isEqualTo("cust-1");
        assertThat(a.content().updatedAt().text()).isEqualTo("2026-03-01T08:00:00Z");
        assertThat(imports.past("a"))
                .extracting(PastEvent::after, PastEvent::source)
                .containsExactly(Tuple.tuple("Drinks tea", "history.db"), Tuple.tuple("Drinks decaf", "history.db"));
        assertThat(imports.stored("b").binned()).isTrue();
        assertThat(imports.past("c")).isEmpty();
    }

    @Test
    void both_again_say_nothing_new() {
        imports.files(List.of(history(), export(EXPORT)), Progress.NONE);
        ImportPlan again = imports.files(List.of(export(EXPORT), history()), Progress.NONE);

        assertThat(again.identical()).isEqualTo(3);
        assertThat(again.size() + again.conflicts()).isZero();
    }

    @Test
    void a_memory_that_is_here_gets_both_in_one_change() {
        imports.file("old.jsonl", EXPORT.replace("gold", "silver").replace("2026-03", "2026-02"));
        ImportSetup setup =
                ImportSetup.detected(List.of(history(), export(EXPORT))).with(MatchRule.WHOLE_MEMORIES.updating());

        ImportPlan plan = imports.plan(setup);

        assertThat(only(plan, Outcome.CHANGED).differences())
                .extracting(ContentDiff.Line::field)
                .contains("tier", "its past");
        assertThat(plan.count(Outcome.IDENTICAL)).isOne();
        ChangeSet written = imports.apply(plan).changeSet();
        assertThat(written.count()).isEqualTo(2);
        assertThat(imports.past("a")).hasSize(2);
    }

    @Test
    void one_that_came_of_a_history_alone_becomes_what_the_export_says_with_more_of_its_past() {
        imports.files(List.of(history()), Progress.NONE);
        Path longer = imports.history(
                "longer.db",
                HistoryImportTest.TEA.andThen(made -> made.row(
                        "a",
                        "Drinks decaf",
                        "Drinks decaf",
                        "UPDATE",
                        "2026-01-01T00:00:00Z",
                        "2026-01-05T00:00:00Z")));

        ImportPlan plan = imports.files(List.of(longer, export(EXPORT)), Progress.NONE);

        assertThat(plan.conflicts()).isZero();
        assertThat(imports.stored("a").identity().owner().userId()).isEqualTo("cust-1");
        assertThat(imports.past("a")).hasSize(3);
    }

    @Test
    void what_the_export_says_counts_and_where_the_history_goes_on_that_is_said() {
        String behind = EXPORT.replace("Drinks decaf", "Drinks tea").replace("2026-03-01", "2026-01-01");

        ImportPlan plan = imports.files(List.of(export(behind), history()), Progress.NONE);

        assertThat(imports.stored("a").text()).isEqualTo("Drinks tea");
        assertThat(imports.past("a")).hasSize(2);
        assertThat(plan.notes())
                .contains(
                        "Of 1 memory the history tells something later than the other files. What those say was taken.");
    }

    @Test
    void a_history_whose_memory_stays_out_is_decided_about_by_itself() {
        imports.test().insert(memory("Drinks water").id("a").user("cust-1"));

        ImportPlan plan = imports.plan(ImportSetup.detected(List.of(export(EXPORT), history())));

        assertThat(plan.rows(Outcome.CONFLICT, 0, 9))
                .extracting(ImportRow::file)
                .containsExactly("export.jsonl", "history.db");
        assertThat(plan.notes()).noneMatch(note -> note.contains("the other files say"));
    }

    @Test
    void a_row_of_a_table_brings_the_past_of_the_memory_that_it_is_about() {
        imports.test().insert(memory("Drinks decaf").id("a").user("cust-1").with("crm_id", "7"));
        Path table = imports.write("crm.csv", "user,crm_id,text\ncust-1,7,Drinks water\n");
        MatchRule byKey = new MatchRule(By.USER_AND_KEY, "crm_id", Then.UPDATE, true, OfMetadata.MERGE, false);
        ImportSetup detected = ImportSetup.detected(List.of(history(), table));
        ImportSetup setup = new ImportSetup(
                List.of(
                        detected.sources().getFirst(),
                        detected.sources().getLast().with(byKey)),
                detected.mapping(),
                List.of());

        ImportPlan plan = imports.plan(setup);

        assertThat(only(plan, Outcome.CHANGED).past()).isEqualTo(2);
        assertThat(only(plan, Outcome.NEW).identity().id()).isEqualTo("b");
        imports.apply(plan);
        assertThat(imports.stored("a").text()).isEqualTo("Drinks water");
        assertThat(imports.past("a")).hasSize(2);
    }

    @Test
    void a_comparison_finds_a_past_that_is_not_known_here() {
        imports.file("old.jsonl", EXPORT);
        try (FileCheck check =
                imports.importer().check(ImportSetup.detected(List.of(export(EXPORT), history())), Progress.NONE)) {
            assertThat(check.count(FileCheck.Finding.DIFFERENT)).isOne();
            assertThat(check.count(FileCheck.Finding.LANDED)).isOne();
            assertThat(check.count(FileCheck.Finding.MISSING)).isOne();
        }
        assertThat(imports.staged()).isEmpty();
    }
}
