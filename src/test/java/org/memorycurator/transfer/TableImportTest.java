package org.memorycurator.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.memorycurator.batch.CategoryStep;
import org.memorycurator.batch.EditStep;
import org.memorycurator.batch.TextStep;
import org.memorycurator.batch.TextStep.Find;
import org.memorycurator.model.Json;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Owner;
import org.memorycurator.store.JsonText;
import org.memorycurator.transfer.file.ImportException;
import org.memorycurator.transfer.mapping.ColumnUse;
import org.memorycurator.transfer.mapping.ColumnUse.Kind;
import org.memorycurator.transfer.mapping.DateForm;
import org.memorycurator.transfer.mapping.Mapping;
import org.memorycurator.transfer.match.MatchRule;
import org.memorycurator.transfer.match.MatchRule.By;
import org.memorycurator.transfer.match.MatchRule.OfMetadata;
import org.memorycurator.transfer.match.MatchRule.Then;
import org.memorycurator.transfer.staging.Outcome;

/** Rows of tables become memories. */
class TableImportTest {
    private static final MatchRule NEW = new MatchRule(By.NOTHING, "", Then.UPDATE, true, OfMetadata.MERGE, false);

    private final Imports imports = new Imports();

    @AfterEach
    void close() {
        imports.close();
    }

    @Test
    void each_cell_comes_in_as_what_its_column_is() {
        ImportSetup setup = imports.table(
                "people.csv",
                "Customer,Note,Joined,Age,VIP,Tags,Extra,Expires,Shop\n"
                        + "c1,Prefers decaf,25/12/1999,41,yes,\"diet; home\",\"{\"\"a\"\":[1]}\",2027-01-31,\n"
                        + "c2, edge ,01/02/2000,0.50,No,,null,,Oslo\n",
                NEW);
        Mapping mapping = setup.mapping()
                .with("VIP", new ColumnUse.Key("vip", Kind.BOOLEAN, null))
                .with("Extra", new ColumnUse.Key("extra", Kind.JSON, null));

        imports.apply(imports.plan(setup.with(mapping)));
        List<Memory> stored = imports.test().all();

        Memory first = stored.getFirst();
        assertThat(first.text()).isEqualTo("Prefers decaf");
        assertThat(first.identity().owner()).isEqualTo(new Owner("c1", null, null, null));
        assertThat(first.content().categories()).containsExactly("diet", "home");
        assertThat(first.content().expirationDate()).hasToString("2027-01-31");
        assertThat(JsonText.print(first.metadata()))
                .isEqualTo("{\"joined\":\"1999-12-25\",\"age\":41,\"vip\":true,\"extra\":{\"a\":[1]}}");
        assertThat(stored.get(1).text()).isEqualTo(" edge ");
        assertThat(JsonText.print(stored.get(1).metadata()))
                .isEqualTo("{\"joined\":\"2000-02-01\",\"age\":0.50,\"vip\":false,\"extra\":null,\"shop\":\"Oslo\"}");
    }

    @Test
    void spaces_around_ids_count_where_an_export_wrote_them_and_nowhere_else() {
        String rows = "id,version,text,replaced_by,replaces\n m1 ,1,Tea, m2 ,m0 \n";
        imports.apply(imports.plan(imports.table("export.csv", rows, NEW)));
        ImportSetup list = imports.table("list.csv", rows.replace("version", "grade"), NEW);
        Mapping mapping = list.mapping()
                .with("id", new ColumnUse.Is(ColumnUse.Part.ID))
                .with("replaced_by", new ColumnUse.Is(ColumnUse.Part.REPLACED_BY))
                .with("replaces", new ColumnUse.Is(ColumnUse.Part.REPLACES));
        imports.apply(imports.plan(list.with(mapping)));

        assertThat(imports.test().all())
                .extracting(m -> m.id() + "|" + m.content().replacedBy() + "|"
                        + m.identity().replaces())
                .containsExactly(" m1 | m2 |m0 ", "m1|m2|m0");
    }

    @Test
    void a_wrong_cell_is_named_with_its_column_and_its_value_and_the_other_rows_come_in() {
        ImportSetup setup = imports.table(
                "people.csv",
                "note,born,age\na,25/12/1999,1\nb,05/13/19,2\nc,26/12/1999,two\nd,31/02/2000,4\ne,2000-02-29,5\n,27/12/1999,6\n",
                NEW);
        Mapping mapping = setup.mapping()
                .with("born", new ColumnUse.Key("born", Kind.DATE, new DateForm("dd/MM/yyyy")))
                .with("age", new ColumnUse.Key("age", Kind.NUMBER, null));
        ImportPlan plan = imports.plan(setup.with(mapping));

        assertThat(plan.rows(Outcome.REJECTED, 0, 9))
                .extracting(row -> row.line() + ": " + row.reason())
                .containsExactly(
                        "3: column born: “05/13/19” is no date in the form dd/MM/yyyy.",
                        "4: column age: “two” is no number.",
                        "5: column born: “31/02/2000” is no date in the form dd/MM/yyyy.",
                        "7: It has no text.");
        assertThat(plan.count(Outcome.NEW)).isEqualTo(2);
        assertThat(plan.rows(Outcome.NEW, 1, 1))
                .singleElement()
                .satisfies(row -> assertThat(row.after().metadata().get("born")).isEqualTo(new Json.Str("2000-02-29")));
    }

    @Test
    void a_text_is_made_of_columns_and_a_gap_in_it_takes_one_space_along() {
        ImportSetup setup =
                imports.table("people.csv", "name,street,city,n\nAda,12 Oak St,Oslo,1\nBob,,Rome,2\n,,,3\n", NEW);
        Mapping mapping =
                new Mapping(setup.mapping().columns(), "{name} lives at {street} in { city } {sic}", Owner.NONE);
        assertThat(mapping.problem(List.of("name", "street", "city"))).isPresent();
        Mapping right = new Mapping(
                mapping.columns(), "{name} lives at {street} in {city}.", new Owner("u", null, "crm", null));
        ImportPlan plan = imports.plan(setup.with(right));

        assertThat(plan.rows(Outcome.NEW, 0, 9))
                .extracting(row -> row.after().text())
                .containsExactly("Ada lives at 12 Oak St in Oslo.", "Bob lives at in Rome.");
        assertThat(plan.rows(Outcome.NEW, 0, 1).getFirst().identity().owner())
                .isEqualTo(new Owner("u", null, "crm", null));
        assertThat(plan.count(Outcome.REJECTED)).isEqualTo(1);
    }

    @Test
    void steps_are_done_to_each_row_before_it_is_matched_and_what_they_refuse_stays_out() {
        ImportSetup setup = imports.table("a.csv", "text,region\none,EMEA\ntwo,\n", NEW);
        List<EditStep> steps =
                List.of(new EditStep.SetMetadata("region", new Json.Str("EU")), new CategoryStep.AddCategory("crm"));
        ImportPlan plan = imports.plan(new ImportSetup(setup.sources(), setup.mapping(), steps));

        assertThat(plan.rows(Outcome.NEW, 0, 9)).hasSize(2).allSatisfy(row -> {
            assertThat(row.after().metadata().get("region")).isEqualTo(new Json.Str("EU"));
            assertThat(row.after().categories()).containsExactly("crm");
        });
        List<EditStep> empty = List.of(new EditStep.SetText(" "));
        assertThatThrownBy(() -> imports.plan(new ImportSetup(setup.sources(), setup.mapping(), empty)))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("Nothing was imported");
    }

    @Test
    void a_row_that_a_step_refuses_is_told_which_step_that_was() {
        ImportSetup setup = imports.table("a.csv", "text,region,area\none,EMEA,x\n", NEW);
        List<EditStep> steps = List.of(
                new EditStep.SetMetadata("source", new Json.Str("crm")), new EditStep.RenameMetadata("region", "area"));
        ImportPlan plan = imports.plan(new ImportSetup(setup.sources(), setup.mapping(), steps));

        assertThat(Imports.only(plan, Outcome.REJECTED).reason())
                .startsWith("A step of the import rule does not work for it, Rename key region to area: ");
    }

    @Test
    void a_preview_shows_the_first_rows_as_they_will_be_stored_and_what_is_wrong_with_them() {
        StringBuilder rows = new StringBuilder("text,age\n");
        for (int i = 0; i < 150; i++) {
            rows.append("t").append(i).append(',').append(i == 2 ? "x" : i).append('\n');
        }
        ImportSetup setup = imports.table("a.csv", rows.toString(), NEW);
        Preview preview =
                Importer.preview(setup.with(setup.mapping().with("age", new ColumnUse.Key("age", Kind.NUMBER, null))));

        assertThat(preview.columns()).containsExactly("text", "age");
        assertThat(preview.rows()).hasSize(Preview.ROWS);
        assertThat(preview.rows().get(1).content().text()).isEqualTo("t1");
        assertThat(preview.rows().get(1).cells()).hasSize(2);
        assertThat(preview.rows().get(2).content()).isNull();
        assertThat(preview.rows().get(2).problem()).isEqualTo("column age: “x” is no number.");
        assertThat(imports.store().lastNumber()).isZero();
    }

    @Test
    void a_row_that_only_the_import_rule_makes_short_enough_is_shown_as_it_will_be_stored() {
        ImportSetup table = imports.table("a.csv", "text,user\n" + "a".repeat(Drafting.LONGEST + 1) + ",u\n", NEW);
        EditStep shorter = new TextStep.Replace("a+", "a", Find.REGEX, true);
        Preview.Row row = Importer.preview(new ImportSetup(table.sources(), table.mapping(), List.of(shorter)))
                .rows()
                .getFirst();

        assertThat(row.problem()).isEmpty();
        assertThat(row.content().text()).isEqualTo("a");
        assertThat(row.said()).isNull();
    }

    @Test
    void a_mapping_that_does_not_fit_the_table_ends_in_a_sentence() {
        ImportSetup setup = imports.table("a.csv", "text,age\na,1\n", NEW);
        Path other = imports.write("b.csv", "text,years\na,1\n");
        ImportSetup both = new ImportSetup(
                List.of(
                        setup.sources().getFirst(),
                        new ImportSetup.Source(other, setup.sources().getFirst().layout(), NEW)),
                setup.mapping(),
                List.of());

        assertThatThrownBy(() -> imports.plan(both))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("b.csv")
                .hasMessageContaining("no column “age”");
        Mapping badForm = setup.mapping().with("age", new ColumnUse.Key("age", Kind.DATE, new DateForm("b")));
        assertThatThrownBy(() -> imports.plan(setup.with(badForm)))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("age");
        assertThatThrownBy(() -> imports.plan(setup.with((Mapping) null))).isInstanceOf(ImportException.class);
        assertThat(imports.staged()).isEmpty();
    }
}
