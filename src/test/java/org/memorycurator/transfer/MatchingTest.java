package org.memorycurator.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;
import static org.memorycurator.transfer.Imports.BY_ID;
import static org.memorycurator.transfer.Imports.BY_KEY;
import static org.memorycurator.transfer.Imports.BY_TEXT;
import static org.memorycurator.transfer.Imports.only;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.memorycurator.model.Applied;
import org.memorycurator.model.Content;
import org.memorycurator.model.Json;
import org.memorycurator.model.Memory;
import org.memorycurator.transfer.match.MatchRule;
import org.memorycurator.transfer.match.MatchRule.By;
import org.memorycurator.transfer.match.MatchRule.OfMetadata;
import org.memorycurator.transfer.match.MatchRule.Then;
import org.memorycurator.transfer.staging.Outcome;

/** Which memories elements of files are about, and what becomes of them. */
class MatchingTest {
    private final Imports imports = new Imports();

    @AfterEach
    void close() {
        imports.close();
    }

    private Content stored(int number) {
        return imports.test().now(number).content();
    }

    @Test
    void a_row_changes_what_its_columns_say_and_nothing_else() {
        Memory before = imports.test()
                .insert(memory("Ships to 12 Oak St")
                        .id("m1")
                        .user("ivy")
                        .with("region", "EMEA")
                        .withNumber("age", "041.0".substring(1))
                        .withJson("address", "{\"city\":\"Oslo\",\"zip\":\"0150\"}")
                        .category("home")
                        .expires("2030-01-01"))
                .getFirst();

        ImportPlan plan = imports.rows(
                "memory_id,text,metadata.region,metadata.address.city,metadata.note\nm1,Ships to 9 Elm Ave,EU,Bergen,\n",
                BY_ID);
        assertThat(only(plan, Outcome.CHANGED).differences())
                .extracting(line -> line.field() + ": " + line.before() + " → " + line.after())
                .contains("text: Ships to 12 Oak St → Ships to 9 Elm Ave", "region: EMEA → EU");
        Applied applied = imports.apply(plan);

        assertThat(applied.changeSet().count()).isEqualTo(1);
        Memory after = imports.test().now(1);
        assertThat(after.identity()).isEqualTo(before.identity());
        assertThat(after.content())
                .isEqualTo(before.content()
                        .withText("Ships to 9 Elm Ave")
                        .withMetadata(before.metadata()
                                .with("region", new Json.Str("EU"))
                                .with(
                                        "address",
                                        memory("x")
                                                .withJson("a", "{\"city\":\"Bergen\",\"zip\":\"0150\"}")
                                                .insert()
                                                .content()
                                                .metadata()
                                                .get("a")))
                        .withUpdatedAt(after.content().updatedAt()));
        assertThat(after.content().updatedAt().instant())
                .isAfter(before.content().updatedAt().instant());
        assertThat(imports.rows("memory_id,text\nm1,Ships to 9 Elm Ave\n", BY_ID)
                        .count(Outcome.IDENTICAL))
                .isEqualTo(1);
    }

    @Test
    void an_empty_cell_keeps_unless_empty_clears() {
        imports.test()
                .insert(memory("a")
                        .id("m1")
                        .with("region", "EU")
                        .with("tier", "gold")
                        .category("x")
                        .expires("2030-01-01"));
        String file = "memory_id,text,region,categories,expires\nm1,,,,\n";

        assertThat(imports.rows(file, BY_ID).count(Outcome.IDENTICAL)).isEqualTo(1);
        MatchRule clears = new MatchRule(By.ID, "", Then.UPDATE, true, OfMetadata.MERGE, true);
        Content after = only(imports.rows(file, clears), Outcome.CHANGED).after();

        assertThat(after.text()).isEqualTo("a");
        assertThat(after.metadata().values()).containsOnlyKeys("tier");
        assertThat(after.categories()).isEmpty();
        assertThat(after.expirationDate()).isNull();
    }

    @Test
    void metadata_are_merged_replaced_or_kept_as_the_rule_says() {
        imports.test().insert(memory("a").id("m1").with("region", "EU").with("tier", "gold"));
        String file = "memory_id,text,region,shop\nm1,b,US,\n";

        assertThat(only(imports.rows(file, BY_ID), Outcome.CHANGED)
                        .after()
                        .metadata()
                        .values())
                .containsOnlyKeys("region", "tier");
        MatchRule replace = new MatchRule(By.ID, "", Then.UPDATE, true, OfMetadata.REPLACE, false);
        assertThat(only(imports.rows(file, replace), Outcome.CHANGED)
                        .after()
                        .metadata()
                        .values())
                .containsOnlyKeys("region");
        MatchRule keep = new MatchRule(By.ID, "", Then.UPDATE, true, OfMetadata.KEEP, false);
        Content kept = only(imports.rows(file, keep), Outcome.CHANGED).after();
        assertThat(kept.metadata()).isEqualTo(stored(1).metadata());
        assertThat(kept.text()).isEqualTo("b");
        MatchRule noText = new MatchRule(By.ID, "", Then.UPDATE, false, OfMetadata.MERGE, false);
        assertThat(only(imports.rows(file, noText), Outcome.CHANGED).after().text())
                .isEqualTo("a");
        MatchRule skip = new MatchRule(By.ID, "", Then.SKIP, true, OfMetadata.MERGE, false);
        assertThat(imports.rows(file, skip).count(Outcome.SKIPPED)).isEqualTo(1);
        assertThat(imports.rows(file, skip).size()).isZero();
    }

    @Test
    void a_json_object_speaks_of_what_it_has() {
        imports.test()
                .insert(memory("a")
                        .id("m1")
                        .user("ivy")
                        .with("region", "EU")
                        .with("tier", "gold")
                        .category("x"));
        ImportPlan plan = imports.plan(ImportSetup.detected(List.of(imports.write(
                        "fix.jsonl",
                        "{\"memory_id\":\"m1\",\"metadata\":{\"region\":\"US\"},\"categories\":null}\n"
                                + "{\"id\":\"m2\",\"metadata\":{\"region\":\"US\"}}\n")))
                .with(BY_ID));

        Content after = only(plan, Outcome.CHANGED).after();
        assertThat(after.text()).isEqualTo("a");
        assertThat(after.metadata().values()).containsOnlyKeys("region", "tier");
        assertThat(after.categories()).containsExactly("x");
        assertThat(only(plan, Outcome.REJECTED).reason()).isEqualTo("It has no text.");
        assertThat(only(plan, Outcome.REJECTED).raw()).startsWith("{\"id\":\"m2\"");
    }

    @Test
    void memories_are_found_by_user_and_text_whatever_their_ids() {
        imports.test()
                .insert(
                        memory(" Prefers decaf ").id("a").user("ivy"),
                        memory("Prefers decaf").id("b").user("bob"),
                        memory("Prefers decaf").id("c").user("eve").agent("x"),
                        memory("Prefers decaf").id("d").user("eve").agent("y"));
        ImportPlan plan = imports.rows(
                "user_id,text,tier\nivy,Prefers decaf,1\nmia,Prefers decaf,2\neve,Prefers decaf,3\nbob,prefers decaf,4\n",
                BY_TEXT);

        assertThat(only(plan, Outcome.CHANGED).before().id()).isEqualTo("a");
        assertThat(plan.count(Outcome.NEW)).isEqualTo(2);
        assertThat(only(plan, Outcome.CONFLICT).reason()).startsWith("2 memories match it");
        // white space at the edges does not count, so the row says nothing of it
        assertThat(only(plan, Outcome.CHANGED).after().text()).isEqualTo(" Prefers decaf ");
    }

    @Test
    void memories_are_found_by_user_and_the_number_of_a_crm_as_it_is_written() {
        imports.test()
                .insert(
                        memory("a").user("ivy").with("crm_id", "0041"),
                        memory("b").user("ivy").withNumber("crm_id", "42"),
                        memory("c").user("bob").with("crm_id", "0041"));
        ImportPlan plan =
                imports.rows("user,crm_id,text\nivy,0041,A\nivy,42,b\nivy,43,new\nivy,,nobody\nivy,41,other\n", BY_KEY);

        assertThat(only(plan, Outcome.CHANGED).before().text()).isEqualTo("a");
        assertThat(plan.count(Outcome.NEW)).isEqualTo(2);
        assertThat(only(plan, Outcome.CONFLICT).reason()).contains("no crm_id");
        // a cell has no type: the number that is there stays one
        assertThat(only(plan, Outcome.IDENTICAL).before().text()).isEqualTo("b");
    }

    @Test
    void of_rows_about_one_memory_the_first_counts_and_another_one_collides_unless_it_says_the_same() {
        imports.test()
                .insert(memory("a").id("m1").user("ivy"), memory("z").id("m9").user("ivy"));
        ImportPlan byId = imports.rows(
                "memory_id,text,tier\nm1,b,1\nm1,b,1\nm1,c,1\nm2,x,1\nm2,x,1\nm2,y,1\nm9,z,\nm9,zz,\n", BY_ID);

        assertThat(byId.count(Outcome.CHANGED)).isEqualTo(1);
        assertThat(byId.count(Outcome.NEW)).isEqualTo(1);
        assertThat(byId.count(Outcome.IDENTICAL)).isEqualTo(3);
        assertThat(byId.rows(Outcome.CONFLICT, 0, 9))
                .extracting(ImportRow::line)
                .containsExactly(4L, 7L, 9L);

        ImportPlan byText = imports.rows("user,text,tier\nivy,new,1\nivy,new ,1\nivy,new,2\n", BY_TEXT);
        assertThat(byText.count(Outcome.NEW)).isEqualTo(1);
        assertThat(byText.count(Outcome.IDENTICAL)).isEqualTo(1);
        assertThat(byText.count(Outcome.CONFLICT)).isEqualTo(1);
        ImportPlan byKey = imports.rows("user,crm_id,text\nivy,1,a\nivy,1,a\nivy,1,b\n", BY_KEY);
        assertThat(byKey.count(Outcome.NEW)).isEqualTo(1);
        assertThat(byKey.count(Outcome.IDENTICAL)).isEqualTo(1);
        assertThat(byKey.count(Outcome.CONFLICT)).isEqualTo(1);
    }

    @Test
    void what_never_changes_is_a_conflict_and_so_are_the_bin_and_immutable_memories() {
        imports.test()
                .insert(
                        memory("a").id("m1").user("ivy"),
                        memory("b").id("m2").user("ivy"),
                        memory("c").id("m3").user("ivy").immutable(),
                        memory("d").id("m4").user("ivy").created("2020-01-01"));
        imports.test().edit(2, content -> content.binned(null));
        ImportPlan plan = imports.rows(
                "memory_id,user,text,created\nm1,bob,A,\nm2,ivy,b,\nm3,ivy,C,\nm3,ivy,c,\nm4,ivy,D,2021-01-01\n",
                BY_ID);

        assertThat(plan.rows(Outcome.CONFLICT, 0, 9))
                .extracting(ImportRow::reason)
                .satisfiesExactly(
                        reason -> assertThat(reason).contains("another user"),
                        reason -> assertThat(reason).contains("in the bin"),
                        reason -> assertThat(reason).contains("immutable"));
        assertThat(only(plan, Outcome.IDENTICAL).before().id()).isEqualTo("m3");
        assertThat(only(plan, Outcome.CHANGED).identity().createdAt().text()).isEqualTo("2020-01-01");
        assertThat(plan.notes()).anyMatch(note -> note.contains("creation date"));
        assertThat(plan.rejectsFile()).exists();
    }

    @Test
    void a_memory_that_changed_after_it_was_exported_is_a_conflict_unless_the_file_says_what_is_there() {
        imports.test().insert(memory("a").id("m1"), memory("b").id("m2"));
        imports.test().edit(1, content -> content.withText("newer"));
        imports.test().edit(2, content -> content.withText("same"));
        ImportPlan plan = imports.rows("id,version,text\nm1,1,mine\nm2,1,same\n", BY_ID);

        assertThat(only(plan, Outcome.CONFLICT).reason()).contains("version 1 (now 2)");
        assertThat(plan.count(Outcome.IDENTICAL)).isEqualTo(1);
        assertThat(imports.rows("id,version,text\nm1,2,mine\n", BY_ID).count(Outcome.CHANGED))
                .isEqualTo(1);
    }

    @Test
    void a_memory_that_was_changed_and_changed_back_is_what_the_file_was_made_of() {
        imports.test().insert(memory("a").id("m1"), memory("b").id("m2"));
        for (int number : List.of(1, 2)) {
            imports.test().edit(number, content -> content.withText("meanwhile"));
            imports.undo();
        }
        ImportPlan plan = imports.rows("id,version,text\nm1,1,mine\nm2,1,b\n", BY_ID);

        assertThat(only(plan, Outcome.CHANGED).differences()).hasSize(1);
        assertThat(plan.count(Outcome.IDENTICAL)).isEqualTo(1);
        imports.apply(plan);
        assertThat(imports.stored("m1").text()).isEqualTo("mine");
    }

    @Test
    void ids_that_are_taken_are_replaced_where_nothing_is_matched_by_id() {
        imports.test().insert(memory("a").id("m1").user("ivy"));
        MatchRule nothing = new MatchRule(By.NOTHING, "", Then.UPDATE, true, OfMetadata.MERGE, false);
        ImportPlan plan = imports.rows("memory_id,user,text\nm1,ivy,a\nm2,ivy,b\nm2,ivy,c\n", nothing);

        assertThat(plan.rows(Outcome.NEW, 0, 9))
                .extracting(row -> row.identity().id())
                .doesNotHaveDuplicates()
                .contains("m2")
                .doesNotContain("m1");
        assertThat(plan.notes()).anyMatch(note -> note.contains("An id was taken") && note.contains("2 memories"));
        assertThat(imports.apply(plan).refusedCount()).isZero();
    }
}
