package org.memorycurator.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.memorycurator.batch.ContentDiff;
import org.memorycurator.model.Applied;
import org.memorycurator.model.Memory;
import org.memorycurator.model.PastEvent;
import org.memorycurator.model.Progress;
import org.memorycurator.support.HistoryFile;
import org.memorycurator.transfer.match.MatchRule;
import org.memorycurator.transfer.match.MatchRule.By;
import org.memorycurator.transfer.match.MatchRule.OfMetadata;
import org.memorycurator.transfer.match.MatchRule.Then;
import org.memorycurator.transfer.staging.Outcome;

class HistoryImportTest {
    private static final String DAY_1 = "2026-01-01T08:00:00-07:00";
    private static final String DAY_2 = "2026-01-02T09:30:00.123456+00:00";

    static final Consumer<HistoryFile> TEA = made -> made.row("a", null, "Drinks tea", "ADD", DAY_1, null)
            .row("a", "Drinks tea", "Drinks decaf", "UPDATE", DAY_1, DAY_2)
            .row("b", null, "Lives in Bonn", "ADD", DAY_1, null)
            .row("b", "Lives in Bonn", null, "DELETE", DAY_1, DAY_2);

    private final Imports imports = new Imports();

    @AfterEach
    void close() {
        imports.close();
    }

    @Test
    void memories_come_in_with_their_past_and_deleted_ones_to_the_bin() {
        ImportPlan plan = imports.files(List.of(imports.history("history.db", TEA)), Progress.NONE);
        assertThat(plan.count(Outcome.NEW)).isEqualTo(2);
        assertThat(plan.notes())
                .anyMatch(note -> note.contains("4 events of 2 memories"))
                .noneMatch(note -> note.contains("metadata ("));
        Memory a = memory("a");
        assertThat(a.text()).isEqualTo("Drinks decaf");
        assertThat(a.metadata().values()).isEmpty();
        assertThat(a.identity().createdAt().text()).isEqualTo(DAY_1);
        assertThat(a.content().updatedAt().text()).isEqualTo(DAY_2);
        assertThat(memory("b").binned()).isTrue();
        assertThat(imports.past("a"))
                .extracting(PastEvent::kind, PastEvent::before, PastEvent::after, PastEvent::actor, PastEvent::source)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                PastEvent.Kind.ADD, null, "Drinks tea", "Ana", "history.db"),
                        org.assertj.core.groups.Tuple.tuple(
                                PastEvent.Kind.UPDATE, "Drinks tea", "Drinks decaf", "Ana", "history.db"));
    }

    @Test
    void the_same_file_again_says_nothing_new_and_a_longer_one_adds_what_is_new() {
        imports.files(List.of(imports.history("history.db", TEA)), Progress.NONE);
        ImportPlan again = imports.files(List.of(imports.history("copy.db", TEA)), Progress.NONE);
        assertThat(again.count(Outcome.IDENTICAL)).isEqualTo(2);
        assertThat(again.size()).isZero();
        Consumer<HistoryFile> touched = TEA.andThen(
                made -> made.row("a", "Drinks decaf", "Drinks decaf", "UPDATE", DAY_1, "2026-01-05T00:00:00Z"));
        try (ImportPlan longer =
                imports.importer().read(List.of(imports.history("longer.db", touched)), Progress.NONE)) {
            assertThat(longer.count(Outcome.CHANGED)).isOne();
            assertThat(longer.count(Outcome.IDENTICAL)).isOne();
            assertThat(longer.rows(Outcome.CHANGED, 0, 10).getFirst().differences())
                    .containsExactly(new ContentDiff.Line("its past", "", "1 earlier event"));
            apply(longer);
        }
        assertThat(imports.past("a"))
                .hasSize(3)
                .last()
                .extracting(PastEvent::source)
                .isEqualTo("longer.db");
    }

    @Test
    void a_memory_that_is_there_with_the_same_text_only_gets_its_past() {
        imports.file(
                "a.jsonl",
                Imports.line("a", "Drinks decaf", "\"user_id\":\"cust-1\",\"metadata\":{\"tier\":\"gold\"}"));
        Memory before = memory("a");
        ImportPlan plan = imports.files(List.of(imports.history("history.db", TEA)), Progress.NONE);
        assertThat(plan.count(Outcome.CHANGED)).isOne();
        assertThat(plan.count(Outcome.NEW)).isOne();
        assertThat(memory("a").content()).isEqualTo(before.content());
        assertThat(imports.past("a")).hasSize(2);
    }

    @Test
    void a_memory_in_the_bin_gets_its_past_and_stays_there() {
        imports.file("a.jsonl", Imports.line("a", "Drinks decaf", "\"state\":\"deleted\""));
        imports.files(List.of(imports.history("history.db", TEA)), Progress.NONE);
        assertThat(memory("a").binned()).isTrue();
        assertThat(imports.past("a")).hasSize(2);
    }

    @Test
    void another_text_is_a_conflict_or_an_update_as_the_rule_says() {
        imports.file("a.jsonl", Imports.line("a", "Drinks water", "\"user_id\":\"cust-1\""));
        Path file = imports.history("history.db", TEA);
        ImportPlan plan = imports.files(List.of(file), Progress.NONE);
        assertThat(plan.count(Outcome.CONFLICT)).isOne();
        assertThat(plan.reasons())
                .singleElement()
                .satisfies(r -> assertThat(r.reason()).contains("text"));
        assertThat(imports.past("a")).isEmpty();
        assertThat(plan.rejectsFile()).content().contains("\"history\":[{\"event\":\"ADD\"");

        ImportSetup setup = ImportSetup.detected(List.of(file))
                .with(new MatchRule(By.ID, "", Then.UPDATE, true, OfMetadata.MERGE, false));
        try (ImportPlan update = imports.importer().read(setup, Progress.NONE)) {
            apply(update);
        }
        assertThat(memory("a").text()).isEqualTo("Drinks decaf");
        assertThat(memory("a").identity().owner().userId()).isEqualTo("cust-1");
        assertThat(imports.past("a")).hasSize(2);
    }

    @Test
    void rejects_that_were_corrected_come_in_with_their_past() throws Exception {
        imports.file("a.jsonl", Imports.line("a", "Drinks water", ""));
        Path rejects = imports.files(List.of(imports.history("history.db", TEA)), Progress.NONE)
                .rejectsFile();
        String corrected =
                Files.readString(rejects).replace("\"memory\":\"Drinks decaf\"", "\"memory\":\"Drinks water\"");
        imports.file("corrected.jsonl", corrected);
        assertThat(imports.past("a")).hasSize(2);
    }

    @Test
    void what_several_histories_in_one_import_tell_of_a_memory_comes_in_together() {
        Consumer<HistoryFile> more = made -> made.row("a", null, "Drinks decaf", "ADD", DAY_2, null);
        ImportPlan plan = imports.files(
                List.of(
                        imports.history("history.db", TEA),
                        imports.history("same.db", TEA),
                        imports.history("more.db", more)),
                Progress.NONE);
        assertThat(plan.count(Outcome.NEW)).isEqualTo(2);
        assertThat(plan.count(Outcome.IDENTICAL)).isEqualTo(3);
        assertThat(plan.conflicts()).isZero();
        assertThat(imports.past("a"))
                .extracting(PastEvent::source)
                .containsExactly("history.db", "history.db", "more.db");
    }

    @Test
    void an_import_that_was_taken_back_comes_in_again_with_its_past_once() {
        Path file = imports.history("history.db", TEA);
        imports.files(List.of(file), Progress.NONE);
        imports.undo();
        assertThat(memory("a").binned()).isTrue();
        imports.files(List.of(file), Progress.NONE);
        assertThat(memory("a").binned()).isFalse();
        assertThat(imports.past("a")).hasSize(2);
    }

    @Test
    void rows_of_the_platform_in_json_go_the_same_way_wherever_they_lie() {
        String rows = """
                [{"id":"1","memory_id":"a","input":[],"old_memory":null,"new_memory":"Drinks tea","user_id":"cust-1","session_id":"s1",                "categories":["diet"],"event":"ADD","metadata":{"tier":"gold"},"created_at":"2026-01-01T08:00:00-07:00"},
                {"id":"2","memory_id":"b","old_memory":null,"new_memory":"Lives in Bonn","user_id":"cust-2","event":"ADD",                "created_at":"2026-01-01T08:00:00-07:00"},
                {"id":"3","new_memory":"Of nobody","event":"ADD"},
                {"id":"4","memory_id":"a","old_memory":"Drinks tea","new_memory":"Drinks decaf","user_id":"cust-1","event":"UPDATE",                "created_at":"2026-01-02T08:00:00-07:00"}]
                """;
        for (String name : List.of("list.json", "lines.jsonl")) {
            String content = name.equals("list.json") ? rows : rows.replaceAll("(?m)^\\[|[,\\]]$", "");
            ImportPlan plan = imports.file(name, content);
            assertThat(plan.count(Outcome.REJECTED)).as(name).isOne();
            assertThat(plan.reasons()).extracting(ImportPlan.Rejected::line).containsExactly(3L);
            assertThat(plan.count(name.equals("list.json") ? Outcome.NEW : Outcome.IDENTICAL))
                    .isEqualTo(2);
        }
        Memory a = memory("a");
        assertThat(a.text()).isEqualTo("Drinks decaf");
        assertThat(a.identity().owner().userId()).isEqualTo("cust-1");
        assertThat(a.identity().owner().runId()).isEqualTo("s1");
        assertThat(a.content().categories()).containsExactly("diet");
        assertThat(a.metadata().has("tier")).isTrue();
        assertThat(imports.past("a")).extracting(PastEvent::source).containsExactly("list.json", "list.json");
    }

    @Test
    void a_history_of_somebodys_own_stays_in_the_metadata() {
        imports.file("a.jsonl", Imports.line("a", "One", "\"history\":[\"born in Bonn\"]"));
        imports.file("b.jsonl", Imports.line("b", "Two", "\"history\":[]"));
        assertThat(memory("a").metadata().has("history")).isTrue();
        assertThat(memory("b").metadata().has("history")).isTrue();
        assertThat(imports.past("a")).isEmpty();
    }

    private void apply(ImportPlan plan) {
        Applied applied = imports.apply(plan);
        assertThat(applied.refused()).isEmpty();
    }

    private Memory memory(String id) {
        return imports.store().read(imports.store().numberOf(id).orElseThrow()).orElseThrow();
    }
}
