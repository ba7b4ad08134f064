package org.memorycurator.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;
import static org.memorycurator.transfer.Imports.BY_ID;
import static org.memorycurator.transfer.Imports.only;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.memorycurator.batch.CategoryStep;
import org.memorycurator.batch.EditStep;
import org.memorycurator.model.Applied;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.Content;
import org.memorycurator.model.Json;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Plan;
import org.memorycurator.model.PlannedChange;
import org.memorycurator.model.Progress;
import org.memorycurator.support.Plans;
import org.memorycurator.transfer.staging.Outcome;

/** What a plan of an import shows, and what applying and undoing it does. */
class ImportPlanTest {
    private final Imports imports = new Imports();

    @AfterEach
    void close() {
        imports.close();
    }

    @Test
    void a_plan_is_undone_as_a_whole_and_the_same_file_comes_in_again_out_of_the_bin() {
        imports.test()
                .insert(
                        memory("a").id("m1").with("region", "EU"),
                        memory("deleted by hand").id("m3"));
        imports.test().edit(2, content -> content.binned(null));
        Content before = imports.test().now(1).content();
        String file = "memory_id,text,region\nm1,b,US\nm2,new,US\n";
        imports.apply(imports.rows(file, BY_ID));
        imports.test().log().undo(imports.test().newest().number(), Progress.NONE);
        assertThat(imports.test().now(1).content()).isEqualTo(before);
        assertThat(imports.test().now(3).binned()).isTrue();

        ImportPlan again = imports.rows(file.replace("new", "newer") + "m3,x,US\n", BY_ID);
        assertThat(only(again, Outcome.NEW).before()).isNotNull();
        assertThat(only(again, Outcome.CONFLICT).reason()).contains("in the bin");
        imports.apply(again);

        assertThat(imports.stored("m2").text()).isEqualTo("newer");
        assertThat(imports.stored("m2").binned()).isFalse();
        assertThat(imports.test().now(1).content().text()).isEqualTo("b");
    }

    @Test
    void of_a_plan_some_rows_can_be_applied_alone_and_what_changed_meanwhile_is_refused() {
        imports.test()
                .insert(memory("a").id("m1"), memory("b").id("m2"), memory("c").id("m3"));
        ImportPlan plan = imports.rows("memory_id,text\nm1,A\nm2,B\nm3,C\nm4,D\nm5,E\n", BY_ID);
        BitSet chosen = new BitSet();
        plan.rows(Outcome.CHANGED, 1, 2).forEach(row -> chosen.set(row.number()));
        plan.rows(Outcome.NEW, 0, 1).forEach(row -> chosen.set(row.number()));
        Plan some = plan.only(chosen);
        assertThat(some.size()).isEqualTo(3);
        imports.test().edit(3, content -> content.withText("meanwhile"));

        Applied applied = imports.apply(some);

        assertThat(applied.changeSet().count()).isEqualTo(2);
        assertThat(applied.refused())
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.id()).isEqualTo("m3"));
        assertThat(imports.test().all()).extracting(Memory::text).containsExactly("a", "B", "meanwhile", "D");
    }

    @Test
    void a_step_that_fits_makes_a_row_identical() {
        imports.test().insert(memory("a").id("m1").with("region", "EU"));
        ImportSetup setup = imports.table("rows.csv", "memory_id,region\nm1,Europe\n", BY_ID);
        assertThat(imports.plan(setup).count(Outcome.CHANGED)).isEqualTo(1);
        List<EditStep> steps = List.of(new EditStep.SetMetadata("region", new Json.Str("EU")));

        ImportPlan plan = imports.plan(new ImportSetup(setup.sources(), setup.mapping(), steps));

        assertThat(plan.count(Outcome.IDENTICAL)).isEqualTo(1);
    }

    @Test
    void steps_leave_alone_what_their_row_does_not_speak_of() {
        imports.test().insert(memory("a").id("m1").category("home").expires("2030-01-01"));
        ImportSetup setup = imports.table("rows.csv", "memory_id,region\nm1,EU\n", BY_ID);
        List<EditStep> steps = List.of(new CategoryStep.AddCategory("crm"), new EditStep.SetText("of the CRM"));

        Content after = only(imports.plan(new ImportSetup(setup.sources(), setup.mapping(), steps)), Outcome.CHANGED)
                .after();

        assertThat(after.text()).isEqualTo("a");
        assertThat(after.categories()).containsExactly("home", "crm");
        assertThat(after.metadata().values()).containsOnlyKeys("region");
        assertThat(after.expirationDate()).hasToString("2030-01-01");
    }

    @Test
    void rows_are_given_page_by_page_with_their_files() {
        imports.test().apply(Plans.of(ChangeKind.IMPORT, "x", new PlannedChange[0]));
        StringBuilder file = new StringBuilder("memory_id,text\n");
        for (int i = 0; i < 2_500; i++) {
            file.append(i % 3 == 0 ? "" : "m" + i)
                    .append(",t")
                    .append(i % 5 == 0 ? "" : i)
                    .append('\n');
        }
        ImportPlan plan = imports.rows(file.toString(), BY_ID);

        assertThat(plan.count(Outcome.NEW)).isEqualTo(2_500);
        assertThat(plan.rows(Outcome.NEW, 1_200, 50)).hasSize(50).first().satisfies(row -> {
            assertThat(row.line()).isEqualTo(1_202);
            assertThat(row.file()).isEqualTo("rows.csv");
            assertThat(row.number()).isEqualTo(1_200);
        });
        assertThat(plan.rows(Outcome.NEW, 2_490, 50)).hasSize(10);
        assertThat(plan.rows(Outcome.CONFLICT, 0, 50)).isEmpty();
    }
}
