package org.memorycurator.ui.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.memorycurator.model.Json;
import org.memorycurator.support.TestDesk;
import org.memorycurator.support.WholeWindow;
import org.memorycurator.transfer.mapping.ColumnFit;
import org.memorycurator.transfer.mapping.ColumnUse.Kind;
import org.memorycurator.transfer.mapping.ColumnUse.Part;
import org.memorycurator.transfer.match.MatchRule;

/** What the sheet says beside the columns of a table, before anything is written. */
class SheetColumnsTest {
    private static final String DATES = "customer_no,user,note,seen,born\n"
            + "C-17,ann,Prefers decaf,01/02/2020,31.12.1980\n"
            + "C-18,bob,Ships to Elm St,03/04/2020,31.02.2020\n"
            + "C-19,cid,Likes tea,05/06/2020,01.03.1975\n";

    @TempDir
    private Path folder;

    private final TestDesk desk = new TestDesk(
                    memory("Prefers decaf").user("ann").with("crm", "A-1"),
                    memory("Likes mocha").user("bob").with("crm", "A-2"))
            .begin();
    private final ImportModel imports = new ImportModel(desk.desk(), WholeWindow.nowhere());
    private final SheetModel model = imports.sheet();

    @AfterEach
    void close() {
        desk.close();
    }

    private void open(String name, String text) throws IOException {
        imports.openFiles(List.of(Files.writeString(folder.resolve(name), text)));
    }

    private ColumnDraft column(String name) {
        return model.choices().mapping().columns().stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Json first(String key) {
        return model.rows().first().getFirst().after().metadata().get(key);
    }

    @Test
    void dates_that_could_mean_two_days_are_asked_and_stay_text_until_that_is_answered() throws IOException {
        open("dates.csv", DATES);
        assertThat(column("born").question()).isNull();
        assertThat(column("seen").type.get()).isEqualTo(Kind.TEXT);
        assertThat(column("seen").question().example()).isEqualTo("01/02/2020");
        assertThat(first("seen")).isEqualTo(new Json.Str("01/02/2020"));

        column("seen").answer(column("seen").question().answers().getFirst().form());
        assertThat(column("seen").question()).isNull();
        assertThat(first("seen")).isEqualTo(new Json.Str("2020-02-01"));

        column("seen").use.set(ColumnKind.CREATED);
        column("seen").form.set("");
        assertThat(column("seen").question()).isNotNull();
        column("seen").settled.set(true);
        assertThat(column("seen").question()).isNull();
    }

    @Test
    void a_creation_date_is_one_as_soon_as_it_is_said_which_day_it_means() throws IOException {
        open("dates.csv", "user,note,Created at,Seen\nann,a,01/02/2020,03/04/2020\n");

        for (String name : List.of("Created at", "Seen")) {
            column(name).answer(column(name).question().answers().getFirst().form());
        }

        assertThat(column("Created at").use.get()).isEqualTo(ColumnKind.CREATED);
        assertThat(column("Seen").use.get()).isEqualTo(ColumnKind.KEY);
        assertThat(model.rows().first().getFirst().identity().createdAt().text())
                .isEqualTo("2020-02-01");
    }

    @Test
    void what_is_text_in_the_store_is_text_in_a_column_whatever_its_cells_look_like() throws IOException {
        open("store.jsonl", """
                {"memory":"a","user_id":"eve","metadata":{"floor":"7","seen":"13/02/2020","age":41}}
                {"memory":"b","user_id":"eva","metadata":{"floor":"8","seen":"14/02/2020","age":42}}
                """);
        model.importNow();
        open("rows.csv", "user,text,floor,seen,age,room\neve,a,7,13/02/2020,41,3\neva,b,8,14/02/2020,42,4\n");

        assertThat(List.of("floor", "seen", "age", "room"))
                .extracting(name -> column(name).type.get())
                .containsExactly(Kind.TEXT, Kind.TEXT, Kind.NUMBER, Kind.NUMBER);
    }

    @Test
    void what_does_not_fit_a_type_is_counted_beside_its_column() throws IOException {
        open("dates.csv", DATES);
        column("born").type.set(Kind.DATE);
        column("born").form.set("dd.MM.yyyy");
        assertThat(column("born").fit.get()).isEqualTo(new ColumnFit(3, 1, 3, "31.02.2020"));
        column("born").type.set(Kind.TEXT);
        assertThat(column("born").fit.get().wrong()).isZero();
    }

    @Test
    void what_is_missing_is_said_where_it_can_be_mended() throws IOException {
        open("people.csv", "name,street\nAnn,Elm St\n");
        assertThat(model.choices().textProblem()).startsWith("No column is the text yet.");
        assertThat(model.choices().lacksUser()).isTrue();
        model.choices().mapping().templateProperty().set("{nme} lives at {street}");
        assertThat(model.choices().textProblem()).contains("“nme”");
        model.choices().mapping().templateProperty().set("{name} lives at {street}");
        assertThat(model.choices().textProblem()).isEmpty();
        column("name").use.set(ColumnKind.USER);
        assertThat(model.choices().lacksUser()).isFalse();

        column("street").use.set(ColumnKind.USER);
        assertThat(column("street").problem.get()).contains("used for what another column is used for");
        assertThat(column("name").problem.get()).isEmpty();
    }

    @Test
    void a_rule_says_why_it_was_suggested_until_the_user_chooses() throws IOException {
        open("crm.csv", "crm,user,text,town\nA-1,ann,Prefers decaf,Oslo\nA-2,bob,Likes tea,Oslo\n");
        assertThat(model.choices().rules().of(FileKind.TABLES).rule().key()).isEqualTo("crm");
        assertThat(model.choices().rules().of(FileKind.TABLES).whyProperty().get())
                .isEqualTo("crm tells the rows apart: 2 of the first 2 have it, no value comes twice,"
                        + " and 2 memories here have it.");
        model.choices().rules().of(FileKind.TABLES).by.set(MatchRule.By.USER_AND_TEXT);
        assertThat(model.choices().rules().of(FileKind.TABLES).whyProperty().get())
                .isEmpty();
    }

    @Test
    void every_part_of_a_memory_that_an_export_has_can_be_chosen() {
        for (Part part : Part.values()) {
            assertThat(List.of(ColumnKind.values()))
                    .filteredOn(kind -> kind.part().equals(java.util.Optional.of(part)))
                    .as(part.name())
                    .hasSize(1)
                    .first()
                    .extracting(ColumnKind::words)
                    .asString()
                    .isNotEmpty();
        }
    }
}
