package org.memorycurator.ui.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.memorycurator.batch.EditStep;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.Json;
import org.memorycurator.support.TestDesk;
import org.memorycurator.support.WholeWindow;
import org.memorycurator.transfer.ImportRow;
import org.memorycurator.transfer.file.FileFormat;
import org.memorycurator.transfer.mapping.ColumnUse.Kind;
import org.memorycurator.transfer.match.MatchRule;
import org.memorycurator.transfer.staging.Outcome;
import org.memorycurator.ui.kit.Clip;

class SheetModelTest {
    private static final String CRM = "customer_no,user,note,city\n"
            + "7,a,Prefers decaf,Oslo\n"
            + "8,b,Ships to Elm St,Bergen\n"
            + "9,c,,Moss\n";

    @TempDir
    private Path folder;

    private final TestDesk desk = new TestDesk(
                    memory("Prefers decaf").user("a").with("customer_no", "7").with("city", "Oslo"),
                    memory("Ships to Oak St").user("b").with("customer_no", "8"))
            .begin();
    private final ImportModel imports = new ImportModel(desk.desk(), WholeWindow.nowhere());
    private final SheetModel model = imports.sheet();

    @AfterEach
    void close() {
        desk.close();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private ColumnDraft column(String name) {
        return model.choices().mapping().columns().stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private long count(Outcome outcome) {
        return model.counting().planProperty().get().count(outcome);
    }

    private SheetState state() {
        return SheetState.of(model);
    }

    @Test
    void a_table_is_mapped_matched_and_counted_before_anything_is_written() throws IOException {
        imports.openFiles(List.of(file("crm.csv", CRM)));
        column("note").use.set(ColumnKind.TEXT);
        assertThat(model.titleProperty().get()).isEqualTo("Import crm.csv");
        assertThat(model.choices().rules().of(FileKind.TABLES).rule().by()).isEqualTo(MatchRule.By.USER_AND_KEY);
        assertThat(model.counting().summary()).isEqualTo("3 rows: 1 changed · 1 identical · 1 rejected");
        assertThat(state()).isEqualTo(new SheetState("Change 1 memory", "", true));
        assertThat(desk.changeSets(ChangeKind.IMPORT)).isEqualTo(1);

        model.importNow();
        assertThat(desk.now(2).text()).isEqualTo("Ships to Elm St");
        assertThat(desk.now(2).metadata().get("city")).isEqualTo(new Json.Str("Bergen"));
        assertThat(desk.said()).isEqualTo("Changed 1 memory from crm.csv · 1 rejected, 1 already here");
        assertThat(model.openProperty().get()).isFalse();
    }

    @Test
    void a_text_is_made_of_columns_and_columns_become_what_the_user_says() throws IOException {
        imports.openFiles(List.of(file("people.csv", "name,street,since,tags\nAnn,Elm St,03/04/2025,x;y\n")));
        assertThat(state().possible()).isFalse();
        assertThat(state().reason()).startsWith("No column is the text yet.");
        model.choices().mapping().templateProperty().set("{name} lives at {street}");
        model.choices().mapping().userProperty().set("crm");
        column("since").type.set(Kind.DATE);
        column("since").form.set("dd/MM/yyyy");
        column("tags").use.set(ColumnKind.CATEGORIES);
        column("tags").separator.set(";");
        assertThat(state()).isEqualTo(new SheetState("Import 1 memory", "", true));
        ImportRow row = model.rows().first().getFirst();
        assertThat(row.after().text()).isEqualTo("Ann lives at Elm St");
        assertThat(row.after().categories()).containsExactly("x", "y");
        assertThat(row.after().metadata().get("since")).isEqualTo(new Json.Str("2025-04-03"));
        assertThat(row.identity().owner().userId()).isEqualTo("crm");
    }

    @Test
    void a_row_that_file_and_store_both_changed_is_written_only_when_it_is_ticked() throws IOException {
        String id = desk.now(1).id();
        imports.openFiles(List.of(file("out.csv", "id,version,text,metadata.city\n" + id + ",1,Prefers decaf,Moss\n")));
        desk.store().edit(1, content -> content.withText("Prefers tea"));
        model.counting().now();
        assertThat(count(Outcome.CONFLICT)).isOne();
        assertThat(state().possible()).isFalse();
        ImportRow row = model.counting()
                .planProperty()
                .get()
                .rows(Outcome.CONFLICT, 0, 1)
                .getFirst();
        model.leftOut().toggle(row);
        assertThat(state()).isEqualTo(new SheetState("Change 1 memory", "", true));
        model.importNow();
        assertThat(desk.now(1).text()).isEqualTo("Prefers tea");
        assertThat(desk.now(1).metadata().get("city")).isEqualTo(new Json.Str("Moss"));
        assertThat(desk.said()).isEqualTo("Changed 1 memory from out.csv");
    }

    @Test
    void an_import_that_a_lock_refuses_altogether_leaves_the_sheet_open_and_says_why() throws IOException {
        imports.openFiles(List.of(file("crm.csv", CRM)));
        column("note").use.set(ColumnKind.TEXT);
        desk.desk().lock().lock("a");
        assertThat(state().possible()).isTrue();
        model.importNow();
        assertThat(model.openProperty().get()).isTrue();
        assertThat(model.stoppedProperty().get())
                .isEqualTo(
                        "Nothing was imported: its row was refused. “Ships to Oak St” is not of a, to whom edits are locked.");
        assertThat(desk.now(2).text()).isEqualTo("Ships to Oak St");
        desk.desk().lock().unlock();
        model.importNow();
        assertThat(model.openProperty().get()).isFalse();
        assertThat(desk.now(2).text()).isEqualTo("Ships to Elm St");
    }

    @Test
    void letters_of_a_guessed_encoding_must_be_looked_at_before_anything_comes_in() throws IOException {
        Path file = folder.resolve("latin.csv");
        Files.write(file, "user,text\nzoë,Café au lait\n".getBytes(StandardCharsets.ISO_8859_1));
        imports.openFiles(List.of(file));
        assertThat(model.choices().files().letters()).containsExactly("zoë", "Café au lait");
        assertThat(state().possible()).isFalse();
        assertThat(state().reason()).startsWith("Check the letters");
        model.choices().files().lettersRightProperty().set(true);
        assertThat(state().possible()).isTrue();

        model.choices().files().overrule(FileFormat.CSV, now -> now.withCharset(StandardCharsets.UTF_16LE));
        assertThat(model.choices().files().lettersRightProperty().get()).isFalse();
        assertThat(state().possible()).isFalse();
    }

    @Test
    void what_was_chosen_survives_closing_and_a_profile_recognises_the_next_file() throws IOException {
        Path first = file("crm-2026-01.csv", CRM);
        imports.openFiles(List.of(first));
        column("note").use.set(ColumnKind.TEXT);
        column("city").use.set(ColumnKind.IGNORED);
        model.close();
        assertThat(model.counting().planProperty().get()).isNull();
        imports.openFiles(List.of(first));
        assertThat(column("city").use.get()).isEqualTo(ColumnKind.IGNORED);
        model.choices().rules().of(FileKind.TABLES).then.set(MatchRule.Then.SKIP);
        model.choices().saveProfile(" crm export ");
        model.close();

        imports.openFiles(List.of(file("crm-2026-02.csv", CRM.replace("Elm", "Ash"))));
        assertThat(model.choices().profiles().whyProperty().get())
                .isEqualTo("Read as last time by the profile crm export: its columns are the same.");
        assertThat(model.choices().profiles().usedProperty().get().name()).isEqualTo("crm export");
        assertThat(column("city").use.get()).isEqualTo(ColumnKind.IGNORED);
        assertThat(model.counting().summary()).contains("1 skipped");
        model.choices()
                .profiles()
                .forget(model.choices().profiles().usedProperty().get());
        assertThat(model.choices().profiles().profiles()).isEmpty();
    }

    @Test
    void a_profile_is_renamed_and_says_which_columns_have_changed_since() throws IOException {
        imports.openFiles(List.of(file("crm-1.csv", "crm_id,user,note,city,zip,phone\n7,a,Prefers decaf,Oslo,1,2\n")));
        column("city").use.set(ColumnKind.IGNORED);
        model.choices().saveProfile("crm");
        ProfilesModel profiles = model.choices().profiles();
        assertThat(profiles.canRename("crm")).isFalse();
        profiles.rename(" CRM export ");
        assertThat(profiles.profiles()).extracting(p -> p.name()).containsExactly("CRM export");
        model.close();

        imports.openFiles(List.of(file("crm-2.csv", "crm_id,user,note,city,zip,mail\n7,a,Prefers decaf,Oslo,1,a@b\n")));
        assertThat(profiles.whyProperty().get())
                .isEqualTo(
                        "Read by the profile CRM export, but the columns have changed: 1 is new (mail), 1 is gone (phone)."
                                + " Look at them, and save the profile again.");
        assertThat(column("city").use.get()).isEqualTo(ColumnKind.IGNORED);
        assertThat(column("mail").use.get()).isEqualTo(ColumnKind.IGNORED);
        assertThat(profiles.outdated()).isTrue();
        assertThat(column("mail").fresh()).isTrue();
        assertThat(column("zip").fresh()).isFalse();
        model.choices().saveProfile("CRM export");
        model.close();
        imports.openFiles(List.of(file("crm-3.csv", "crm_id,user,note,city,zip,mail\n7,a,Prefers decaf,Oslo,1,a@b\n")));
        assertThat(profiles.whyProperty().get()).endsWith("its columns are the same.");
        assertThat(profiles.outdated()).isFalse();
        assertThat(column("mail").fresh()).isFalse();
    }

    @Test
    void rows_that_are_unticked_stay_out() throws IOException {
        imports.openFiles(List.of(file("notes.csv", "user,text\ny,Likes tea\nz,Likes mocha\n")));
        model.leftOut().toggle(model.rows().first().getFirst());
        assertThat(state().button()).isEqualTo("Import 1 memory");
        model.importNow();
        assertThat(desk.said()).isEqualTo("Imported 1 memory from notes.csv");
        assertThat(desk.now(3).text()).isEqualTo("Likes mocha");
    }

    @Test
    void a_comparison_writes_nothing_until_the_rest_is_to_be_fixed() throws IOException {
        desk.chooses(file("crm.csv", CRM));
        imports.check();
        column("note").use.set(ColumnKind.TEXT);
        assertThat(model.titleProperty().get()).isEqualTo("Verify against crm.csv");
        assertThat(model.counting().summary())
                .isEqualTo("1 of 3 landed · 1 different · 0 missing · 0 cannot be decided · 1 cannot be read");
        assertThat(Files.exists(desk.store().folder().resolve("rejects"))).isFalse();
        Clip clip = Clip.inMemory();
        model.copySummary(clip);
        assertThat(clip.text())
                .isEqualTo("Verify against crm.csv: " + model.counting().summary());
        Path table = folder.resolve("verdicts.csv");
        desk.savesTo(table);
        model.saveVerdicts();
        assertThat(Files.readString(table).lines().filter(line -> line.startsWith("crm.csv,")))
                .hasSize(3)
                .last()
                .asString()
                .contains(",Landed,");
        assertThat(desk.said()).isEqualTo("The verdicts were saved as verdicts.csv.");
        assertThat(state().button()).isEqualTo("Fix these: change 1 memory");
        model.importNow();
        assertThat(desk.now(2).text()).isEqualTo("Ships to Elm St");
    }

    @Test
    void a_file_that_cannot_be_read_is_named_and_can_be_left_out() throws IOException {
        Path broken = folder.resolve("broken.zip");
        Files.write(broken, new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0});
        imports.openFiles(List.of(file("notes.jsonl", "{\"memory\":\"Likes tea\"}\n"), broken));
        assertThat(state().possible()).isFalse();
        assertThat(state().reason()).contains("broken.zip");
        model.choices().files().remove(model.choices().files().files().getLast());
        assertThat(state()).isEqualTo(new SheetState("Import 1 memory", "", true));
    }

    @Test
    void what_is_edited_meanwhile_is_counted_anew_and_no_rejects_are_left_of_counts_that_nobody_took()
            throws IOException {
        imports.openFiles(List.of(file("crm.csv", CRM)));
        column("note").use.set(ColumnKind.TEXT);
        assertThat(count(Outcome.CHANGED)).isEqualTo(1);
        assertThat(Files.list(desk.store().folder().resolve("rejects"))).isNotEmpty();
        desk.desk().editing().edit(desk.now(1), List.of(new EditStep.SetText("Prefers mocha")), ChangeKind.EDIT, null);
        assertThat(count(Outcome.CHANGED)).isEqualTo(2);
        model.close();
        assertThat(Files.list(desk.store().folder().resolve("rejects"))).isEmpty();
    }

    @Test
    void counting_that_was_stopped_says_so_and_can_be_taken_up_again() throws IOException {
        imports.openFiles(List.of(file("notes.csv", "user,text\ny,Likes tea\n")));
        model.counting().again();
        model.counting().cancel();
        assertThat(state().possible()).isFalse();
        assertThat(state().reason()).startsWith("Counting was stopped.");
        model.counting().now();
        assertThat(state()).isEqualTo(new SheetState("Import 1 memory", "", true));
    }
}
