package org.memorycurator.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;
import static org.memorycurator.transfer.Imports.BY_KEY;
import static org.memorycurator.transfer.Imports.only;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.memorycurator.model.Memory;
import org.memorycurator.transfer.ImportSetup.Source;
import org.memorycurator.transfer.match.MatchRule;
import org.memorycurator.transfer.staging.Outcome;

/** Each file of an import by a match rule of its own, and whole memories that are older than what is here. */
class FileRulesTest {
    private static final String MARCH =
            "\"created_at\":\"2026-01-01T08:00:00Z\",\"updated_at\":\"2026-03-01T08:00:00Z\"";

    private final Imports imports = new Imports();

    @AfterEach
    void close() {
        imports.close();
    }

    private ImportSetup both(MatchRule forTable, List<Path> files) {
        ImportSetup detected = ImportSetup.detected(files);
        List<Source> sources = new ArrayList<>(detected.sources());
        sources.replaceAll(source -> source.layout().format().tabular() ? source.with(forTable) : source);
        return new ImportSetup(sources, detected.mapping(), List.of());
    }

    private ImportPlan updating(String line) {
        ImportSetup setup = ImportSetup.detected(List.of(imports.write("backup.jsonl", line + "\n")));
        return imports.plan(setup.with(MatchRule.WHOLE_MEMORIES.updating()));
    }

    @Test
    void a_table_updates_by_its_key_while_the_backup_beside_it_overwrites_nothing() {
        imports.test()
                .insert(
                        memory("Ships to Oak St").id("m1").user("ivy").with("crm_id", "7"),
                        memory("Prefers tea").id("m2").user("bob"));
        Path table = imports.write("crm.csv", "user,crm_id,text\nivy,7,Ships to Elm St\n");
        Path backup = imports.write("backup.jsonl", Imports.line("m2", "Prefers decaf", "\"user_id\":\"bob\"") + "\n");

        for (List<Path> order : List.of(List.of(table, backup), List.of(backup, table))) {
            ImportPlan plan = imports.plan(both(BY_KEY, order));
            assertThat(only(plan, Outcome.CHANGED).after().text()).isEqualTo("Ships to Elm St");
            assertThat(only(plan, Outcome.CONFLICT).before().text()).isEqualTo("Prefers tea");
        }
    }

    @Test
    void a_row_of_one_file_is_known_again_in_another_by_the_rule_of_that() {
        Path backup = imports.write(
                "backup.jsonl",
                Imports.line("m1", "Likes tea", "\"user_id\":\"ivy\",\"metadata\":{\"crm_id\":\"7\"}") + "\n");
        Path table = imports.write("crm.csv", "user,crm_id,text\nivy,7,Likes tea\nivy,8,Likes mocha\n");

        ImportPlan plan = imports.plan(both(BY_KEY, List.of(backup, table)));

        assertThat(plan.count(Outcome.NEW)).isEqualTo(2);
        assertThat(only(plan, Outcome.IDENTICAL).file()).isEqualTo("crm.csv");
    }

    @Test
    void a_whole_memory_that_is_older_than_what_is_here_is_written_only_when_it_is_ticked() {
        imports.file("now.jsonl", "{\"id\":\"m1\",\"memory\":\"Lives in Bonn\"," + MARCH + "}\n");
        String february = MARCH.replace("2026-03", "2026-02");

        ImportPlan plan = updating("{\"id\":\"m1\",\"memory\":\"Lives in Oslo\"," + february + "}");

        ImportRow row = only(plan, Outcome.CONFLICT);
        assertThat(row.reason())
                .matches("What is here is newer: changed .*Mar.* 2026.*, the file’s version .*Feb.*\\. Tick it .*");
        assertThat(row.choosable()).isTrue();
        assertThat(plan.size()).isZero();
        BitSet ticked = new BitSet();
        ticked.set(row.number());
        imports.apply(plan.only(ticked));
        assertThat(imports.stored("m1").text()).isEqualTo("Lives in Oslo");
    }

    @Test
    void a_memory_that_was_corrected_here_is_newer_than_a_file_from_before_and_than_one_that_was_never_changed() {
        imports.file("now.jsonl", "{\"id\":\"m1\",\"memory\":\"Lives in Bonn\"," + MARCH + "}\n");
        Memory edited =
                imports.test().edit(imports.stored("m1").number(), content -> content.withText("Lives in Koblenz"));
        assertThat(edited.content().updatedAt().text()).startsWith("2026");

        assertThat(only(updating("{\"id\":\"m1\",\"memory\":\"Lives in Bonn\"," + MARCH + "}"), Outcome.CONFLICT)
                        .choosable())
                .isTrue();
        String never =
                "{\"id\":\"m1\",\"memory\":\"Lives in Bonn\",\"created_at\":\"2026-01-01T08:00:00Z\",\"updated_at\":null}";
        assertThat(only(updating(never), Outcome.CONFLICT).choosable()).isTrue();
        String silent = "{\"id\":\"m1\",\"memory\":\"Lives in Bonn\"}";
        assertThat(only(updating(silent), Outcome.CHANGED).after().text()).isEqualTo("Lives in Bonn");
    }

    @Test
    void what_is_newer_or_the_same_in_the_file_is_written_or_identical_as_ever() {
        String now = "{\"id\":\"m1\",\"memory\":\"Lives in Bonn\"," + MARCH + "}";
        imports.file("now.jsonl", now + "\n");
        String april = now.replace("2026-03", "2026-04").replace("Bonn", "Oslo");

        assertThat(only(updating(april), Outcome.CHANGED).after().updatedAt().text())
                .isEqualTo("2026-04-01T08:00:00Z");
        assertThat(updating(now).count(Outcome.IDENTICAL)).isOne();
        assertThat(updating(now.replace("Bonn", "Oslo")).count(Outcome.CHANGED)).isOne();
    }

    @Test
    void an_old_history_does_not_take_a_newer_text_away() {
        imports.file("now.jsonl", "{\"id\":\"a\",\"memory\":\"Drinks water\"," + MARCH + "}\n");
        ImportSetup history = ImportSetup.detected(List.of(imports.history("history.db", HistoryImportTest.TEA)))
                .with(MatchRule.WHOLE_MEMORIES.updating());

        ImportRow row = only(imports.plan(history), Outcome.CONFLICT);

        assertThat(row.reason()).contains("What is here is newer");
        assertThat(row.before().text()).isEqualTo("Drinks water");
        assertThat(row.choosable()).isTrue();
    }
}
