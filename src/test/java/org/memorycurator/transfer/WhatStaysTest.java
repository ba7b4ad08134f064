package org.memorycurator.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;
import static org.memorycurator.transfer.Imports.BY_ID;
import static org.memorycurator.transfer.Imports.only;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.memorycurator.model.Json;
import org.memorycurator.model.Progress;
import org.memorycurator.transfer.FileCheck.Finding;
import org.memorycurator.transfer.mapping.ColumnUse;
import org.memorycurator.transfer.mapping.Mapping;
import org.memorycurator.transfer.match.MatchRule;
import org.memorycurator.transfer.match.MatchRule.By;
import org.memorycurator.transfer.match.MatchRule.OfMetadata;
import org.memorycurator.transfer.match.MatchRule.Then;
import org.memorycurator.transfer.staging.Outcome;

/** What a row says and a memory does not become is told, and never called landed without a word. */
class WhatStaysTest {
    private final Imports imports = new Imports();

    @AfterEach
    void close() {
        imports.close();
    }

    @Test
    void a_row_of_an_exported_table_that_changes_only_what_never_changes_is_no_landed_edit() {
        imports.test()
                .insert(
                        memory("a").id("m1").created("2020-01-01"),
                        memory("b").id("m2").created("2020-01-01"));
        String table = "id,version,text,created_at,immutable\nm1,1,a,2020-01-01,true\nm2,1,b,2020-01-01,false\n";

        ImportPlan plan = imports.rows(table, BY_ID);

        assertThat(only(plan, Outcome.CONFLICT).reason())
                .isEqualTo("The file says otherwise what never changes in a memory, and nothing else: immutable.");
        assertThat(only(plan, Outcome.IDENTICAL).line()).isEqualTo(3);
        try (FileCheck check = imports.importer().check(imports.table("rows.csv", table, BY_ID), Progress.NONE)) {
            assertThat(check.count(Finding.UNDECIDED)).isEqualTo(1);
            assertThat(check.count(Finding.LANDED)).isEqualTo(1);
        }
    }

    @Test
    void a_creation_date_that_a_spreadsheet_wrote_otherwise_is_the_same_moment() {
        imports.test().insert(memory("a").id("m1").created("2020-01-01 10:00:00Z"));

        ImportPlan plan = imports.rows("id,version,text,created_at\nm1,1,a,2020-01-01T10:00:00\n", BY_ID);

        assertThat(plan.count(Outcome.IDENTICAL)).isEqualTo(1);
        assertThat(plan.notes()).isEmpty();
    }

    @Test
    void the_dates_of_a_crm_stay_out_and_this_is_told() {
        imports.test().insert(memory("a").id("m1").created("2020-01-01"));

        ImportPlan plan = imports.rows("memory_id,text,created_at\nm1,a,2021-05-05\n", BY_ID);

        assertThat(plan.count(Outcome.IDENTICAL)).isEqualTo(1);
        assertThat(plan.notes())
                .containsExactly("What never changes stays as it is here, though the file says otherwise: creation date"
                        + " (1 memory).");
    }

    @Test
    void a_text_with_a_gap_comes_in_and_is_told() {
        imports.test().insert(memory("Ann").id("m1"), memory("Bob").id("m2"));
        ImportSetup setup = imports.table("rows.csv", "memory_id,name,street\nm1,Ann,Oak St\nm2,Bob,\nm3,Cy,\n", BY_ID);
        Mapping mapping = new Mapping(
                setup.mapping().with("name", new ColumnUse.Ignored()).columns(),
                "{name} lives at {street}.",
                setup.mapping().owner());

        ImportPlan keeps = imports.plan(setup.with(mapping));
        MatchRule clears = new MatchRule(By.ID, "", Then.UPDATE, true, OfMetadata.MERGE, true);
        ImportPlan cleared = imports.plan(setup.with(mapping).with(clears));

        assertThat(keeps.notes()).anyMatch(note -> note.endsWith("so that it has a gap (1 memory)."));
        assertThat(cleared.notes()).anyMatch(note -> note.endsWith("so that it has a gap (2 memories)."));
    }

    @Test
    void a_second_row_about_a_memory_is_told_without_speaking_of_ids_where_there_are_none() {
        MatchRule byKey = new MatchRule(By.USER_AND_KEY, "crm_id", Then.UPDATE, true, OfMetadata.MERGE, false);

        ImportPlan plan = imports.rows("user,crm_id,text\nivy,1,a\nivy,1,b\n", byKey);

        assertThat(only(plan, Outcome.CONFLICT).reason())
                .isEqualTo("An earlier row of this import is about the same memory and is taken; this one differs in"
                        + " text.");
    }

    @Test
    void an_error_of_a_spreadsheet_takes_the_place_of_no_value() {
        imports.test()
                .insert(
                        memory("Likes tea").id("m1").with("tier", "gold"),
                        memory("b").id("m2"),
                        memory("#N/A").id("m3"));
        String rows =
                "memory_id,text,tier,visits,room\nm1,#N/A,gold,4,1\nm2,b,#REF!,5,2\nm2,b,,#DIV/0!,3\nm2,b,silver,6,4\n";

        ImportPlan plan = imports.rows(rows, BY_ID);
        Mapping mapping = new Mapping(
                imports.table("rows.csv", rows, BY_ID)
                        .mapping()
                        .with("text", new ColumnUse.Ignored())
                        .columns(),
                "{text} in {room}",
                imports.table("rows.csv", rows, BY_ID).mapping().owner());
        ImportPlan made = imports.plan(imports.table("rows.csv", rows, BY_ID).with(mapping));
        ImportPlan exported = imports.rows("id,version,text\nm3,1,#N/A\n", BY_ID);

        assertThat(plan.rows(Outcome.REJECTED, 0, 9))
                .extracting(ImportRow::reason)
                .containsExactly(
                        "column text: “#N/A” is an error of the spreadsheet, and no value.",
                        "column tier: “#REF!” is an error of the spreadsheet, and no value.",
                        "column visits: “#DIV/0!” is an error of the spreadsheet, and no value.");
        assertThat(only(plan, Outcome.CHANGED).after().metadata().get("visits")).isEqualTo(new Json.Num("6"));
        assertThat(made.count(Outcome.REJECTED)).isEqualTo(3);
        assertThat(exported.count(Outcome.IDENTICAL)).isEqualTo(1);
    }

    @Test
    void cells_that_somebody_emptied_in_an_exported_table_are_told_where_they_keep_what_is_here() {
        imports.test()
                .insert(
                        memory("a")
                                .id("m1")
                                .with("tier", "gold")
                                .category("home")
                                .expires("2030-01-01"),
                        memory("b").id("m2"));
        String table = "id,version,text,metadata.tier,categories,expiration_date\nm1,1,,,,\nm2,1,b,,,\n";
        MatchRule clears = new MatchRule(By.ID, "", Then.UPDATE, true, OfMetadata.MERGE, true);

        ImportPlan keeps = imports.rows(table, BY_ID);
        ImportPlan cleared = imports.rows(table, clears);

        assertThat(keeps.count(Outcome.IDENTICAL)).isEqualTo(2);
        assertThat(keeps.notes())
                .hasSize(4)
                .anyMatch(note -> note.startsWith("The text was emptied and stays as it is here (1 memory)"))
                .anyMatch(note -> note.startsWith("A cell was emptied and keeps what is here: tier (1 memory)."))
                .anyMatch(note -> note.startsWith("A cell was emptied and keeps what is here: categories (1 memory)."))
                .anyMatch(note ->
                        note.startsWith("A cell was emptied and keeps what is here: expiration date (1 memory)."));
        assertThat(only(cleared, Outcome.CHANGED).after().metadata().values()).isEmpty();
        assertThat(cleared.notes()).singleElement().asString().startsWith("The text was emptied");
        assertThat(imports.rows("memory_id,metadata.tier\nm1,\n", BY_ID).notes())
                .isEmpty();
    }
}
