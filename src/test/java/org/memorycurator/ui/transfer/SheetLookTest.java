package org.memorycurator.ui.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.memorycurator.support.DockDesk;
import org.memorycurator.support.HeldReads;
import org.memorycurator.support.TestDesk;
import org.memorycurator.support.WholeWindow;
import org.memorycurator.transfer.file.EncodingNames;
import org.memorycurator.transfer.file.FileFormat;
import org.memorycurator.transfer.match.MatchRule;
import org.memorycurator.ui.kit.Action;

/** How the sheet shows what files are, in whatever letters, and that they are being looked at. */
class SheetLookTest {
    @TempDir
    private Path folder;

    private final HeldReads background = new HeldReads();
    private final TestDesk desk =
            new TestDesk(background, memory("Prefers decaf").user("a")).begin();
    private final ImportModel imports = new ImportModel(desk.desk(), WholeWindow.nowhere());
    private final SheetModel model = imports.sheet();

    @AfterEach
    void close() {
        desk.close();
    }

    private Path file(String name, String text, Charset charset) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(charset));
    }

    private Path file(String name, String text) throws IOException {
        return file(name, text, StandardCharsets.UTF_8);
    }

    private List<String> columns() {
        return model.choices().mapping().columns().stream()
                .map(ColumnDraft::name)
                .toList();
    }

    private void encoding(String name) {
        model.choices().files().overrule(FileFormat.CSV, now -> now.withCharset(Charset.forName(name)));
    }

    private List<String> texts() {
        return model.previewing().previewProperty().get().rows().stream()
                .map(row -> row.content().text())
                .toList();
    }

    @Test
    void while_another_file_is_looked_at_nothing_of_the_last_one_is_shown() throws IOException {
        imports.openFiles(List.of(file("first.csv", "user,text,city\na,Likes tea,Oslo\n")));
        assertThat(columns()).containsExactly("user", "text", "city");
        model.close();

        background.hold();
        imports.openFiles(List.of(file("second.csv", "user,text,dog\nb,Likes mocha,Rex\n")));
        assertThat(model.titleProperty().get()).isEqualTo("Import second.csv");
        assertThat(columns()).isEmpty();
        assertThat(model.previewing().previewProperty().get()).isNull();
        assertThat(model.rows().first()).isEmpty();
        assertThat(model.choices().files().lookingProperty().get()).isTrue();
        assertThat(model.choices().files().lookedAt()).isEqualTo("second.csv");
        assertThat(model.choices().files().count()).isEqualTo(1);
        background.release();
        assertThat(columns()).containsExactly("user", "text", "dog");
        assertThat(model.choices().files().lookingProperty().get()).isFalse();
    }

    @Test
    void a_file_that_was_closed_before_it_was_looked_at_is_not_shown_in_the_place_of_the_next() throws IOException {
        background.hold();
        imports.openFiles(List.of(file("first.csv", "user,text,city\na,Likes tea,Oslo\n")));
        model.close();
        imports.openFiles(List.of(file("second.csv", "user,text,dog\nb,Likes mocha,Rex\n")));
        for (int i = 0; i < 3; i++) {
            background.releaseOne();
            assertThat(columns()).doesNotContain("city");
        }
        background.release();
        assertThat(columns()).containsExactly("user", "text", "dog");
    }

    @Test
    void files_are_called_by_their_names_and_counted_where_they_are_many() throws IOException {
        Path first = file("first.csv", "user,text\na,Likes tea\n");
        Path second = file("second.csv", "user,text\nb,Likes tea\n");
        imports.openFiles(List.of(first, second));
        assertThat(model.titleProperty().get()).isEqualTo("Import first.csv and second.csv");
        model.choices().files().add(List.of(file("third.csv", "user,text\nc,Likes tea\n")));
        assertThat(model.titleProperty().get()).isEqualTo("Import first.csv and 2 more files");
        model.importNow();
        assertThat(desk.said()).isEqualTo("Imported 3 memories from first.csv and 2 more files");
    }

    @Test
    void letters_of_other_scripts_are_seen_as_soon_as_their_encoding_is_chosen() throws IOException {
        String russian = "Любит чай без сахара";
        imports.openFiles(List.of(file("ru.csv", "user,text\na," + russian + "\n", Charset.forName("windows-1251"))));
        encoding("windows-1251");
        assertThat(texts()).containsExactly(russian);
        assertThat(model.choices().files().letters()).containsExactly(russian);

        String japanese = "コーヒーはデカフェ①が好き";
        model.close();
        imports.openFiles(List.of(file("ja.csv", "user,text\na," + japanese + "\n", Charset.forName("windows-31j"))));
        encoding("windows-31j");
        assertThat(texts()).containsExactly(japanese);
        assertThat(SheetState.of(model).reason()).startsWith("Check the letters");
    }

    @Test
    void an_encoding_that_does_not_fit_says_how_much_of_it_and_what_was_mapped_survives() throws IOException {
        imports.openFiles(List.of(
                file("latin.csv", "user,text,city\nzoë,Café\nann,Tea\nbob,naïve\n", StandardCharsets.ISO_8859_1)));
        model.choices().mapping().columns().getLast().use.set(ColumnKind.CATEGORIES);
        encoding("UTF-8");
        assertThat(SheetState.of(model).reason())
                .isEqualTo(
                        "3 characters of latin.csv cannot be read in UTF-8, the first in line 2. Choose another encoding.");
        assertThat(model.choices().files().letters()).first().asString().contains("zo\uFFFD");
        assertThat(columns()).isEmpty();
        assertThat(model.choices().rules().of(FileKind.TABLES).whyProperty().get())
                .isEmpty();
        encoding("windows-1252");
        assertThat(model.choices().rules().of(FileKind.TABLES).whyProperty().get())
                .isNotEmpty();
        assertThat(columns()).containsExactly("user", "text", "city");
        assertThat(model.choices().mapping().columns().getLast().use.get()).isEqualTo(ColumnKind.CATEGORIES);
    }

    @Test
    void an_encoding_that_makes_control_signs_of_letters_is_said_to_be_doubtful() throws IOException {
        imports.openFiles(List.of(file("quotes.csv", "user,text\na,“tea”\n", Charset.forName("windows-1252"))));
        assertThat(model.choices().files().files().getFirst().doubt()).isEmpty();
        encoding("ISO-8859-1");
        assertThat(model.choices().files().files().getFirst().doubt())
                .startsWith("2 characters of it would be control")
                .endsWith("it is in another encoding, or damaged.");
    }

    @Test
    void files_of_several_kinds_have_a_rule_each_and_only_the_one_that_is_changed_is_another() throws IOException {
        imports.openFiles(List.of(
                file("notes.csv", "user,text\na,Prefers decaf\n"),
                file("backup.jsonl", "{\"id\":\"m1\",\"memory\":\"Likes tea\"}\n")));
        RulesModel rules = model.choices().rules();
        assertThat(model.choices().files().kinds()).containsExactly(FileKind.TABLES, FileKind.MEMORIES);
        assertThat(rules.of(FileKind.TABLES).rule().by()).isEqualTo(MatchRule.By.USER_AND_TEXT);
        assertThat(rules.of(FileKind.TABLES).rule().then()).isEqualTo(MatchRule.Then.UPDATE);
        assertThat(rules.of(FileKind.MEMORIES).rule()).isEqualTo(MatchRule.WHOLE_MEMORIES);

        rules.of(FileKind.MEMORIES).then.set(MatchRule.Then.SKIP);
        assertThat(rules.of(FileKind.TABLES).whyProperty().get()).isNotEmpty();
        assertThat(model.choices().setup().orElseThrow().sources())
                .extracting(source -> source.rule().then())
                .containsExactly(MatchRule.Then.UPDATE, MatchRule.Then.SKIP);

        model.choices().saveProfile("notes");
        List<Path> paths =
                model.choices().files().files().stream().map(SheetFile::path).toList();
        model.close();
        imports.openFiles(paths);
        assertThat(rules.of(FileKind.MEMORIES).rule().then()).isEqualTo(MatchRule.Then.SKIP);
        model.close();
        imports.openFiles(List.of(
                file("more.jsonl", "{\"id\":\"m2\",\"memory\":\"Likes mocha\"}\n"),
                file("notes-2.csv", "user,text\na,Likes cocoa\n")));
        assertThat(model.choices().profiles().usedProperty().get().name()).isEqualTo("notes");
        assertThat(rules.of(FileKind.MEMORIES).rule()).isEqualTo(MatchRule.WHOLE_MEMORIES);
    }

    @Test
    void every_encoding_that_can_be_chosen_has_a_name_for_people() throws IOException {
        imports.openFiles(List.of(file("notes.csv", "user,text\na,Likes tea\n")));
        List<Charset> offered = Layouts.charsets(model.choices().files().files().getFirst());
        assertThat(offered).hasSizeGreaterThan(20);
        assertThat(offered)
                .allSatisfy(charset -> assertThat(EncodingNames.unmarked(charset))
                        .matches("UTF-8|Mac Roman|[\\p{L}0-9_-]+( [\\p{L}0-9]+)* (without a mark )?\\(.+\\)"));
        assertThat(offered).extracting(EncodingNames::unmarked).doesNotHaveDuplicates();
    }

    @Test
    void a_store_that_is_open_read_only_says_why_nothing_comes_in() {
        try (DockDesk dock = DockDesk.readOnly(memory("Prefers decaf"))) {
            List<Action> actions = new ImportModel(dock.desk(), WholeWindow.nowhere()).actions();
            assertThat(actions)
                    .filteredOn(action -> !action.id().equals("import.check"))
                    .hasSize(2)
                    .allSatisfy(action -> {
                        assertThat(action.obstacle()).isEqualTo("The store is open read-only: nothing can be changed.");
                        assertThat(action.enabled().get()).isFalse();
                    });
            assertThat(actions.getLast().obstacle()).isNull();
            assertThat(actions.getLast().enabled().get()).isTrue();
        }
    }
}
