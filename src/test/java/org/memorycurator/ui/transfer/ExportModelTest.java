package org.memorycurator.ui.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.memorycurator.model.Field;
import org.memorycurator.support.CancelledJobs;
import org.memorycurator.support.TestDesk;
import org.memorycurator.transfer.export.ExportFormat;
import org.memorycurator.transfer.export.Exported;
import org.memorycurator.ui.desk.Message.Tone;
import org.memorycurator.ui.desk.Outside;
import org.memorycurator.ui.desk.Preferences;
import org.memorycurator.ui.desk.Selection;
import org.memorycurator.ui.kit.Background;
import org.memorycurator.ui.kit.Clip;

class ExportModelTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private final Preferences preferences = Preferences.forgetful();
    private final List<Path> revealed = new ArrayList<>();
    private final List<String> copied = new ArrayList<>();
    private final Clip clip = clip();
    private final TestDesk desk = new TestDesk(
                    Background.immediate(),
                    preferences,
                    memory("Prefers decaf")
                            .id("1")
                            .user("a")
                            .with("region", "EU")
                            .updated("2026-01-01T00:00:00Z"),
                    memory("Decaf, too").id("2").user("b").with("tier", "gold").updated("2026-01-02T00:00:00Z"),
                    memory("Ships to Oak St").id("3").user("b").updated("2026-01-03T00:00:00Z"),
                    memory("Gone").id("4").binned())
            .begin();
    private final ExportModel model = new ExportModel(desk.desk(), outside(), clip, NOON);

    @AfterEach
    void close() {
        desk.close();
    }

    private Outside outside() {
        return new Outside() {
            @Override
            public void quit() {}

            @Override
            public void openStore(Path store) {}

            @Override
            public void reveal(Path shown) {
                revealed.add(shown);
            }
        };
    }

    private Clip clip() {
        return new Clip() {
            @Override
            public void put(String text) {
                copied.add(text);
            }

            @Override
            public String text() {
                return "";
            }
        };
    }

    private String exported(String name) throws IOException {
        Path file = folder.resolve(name);
        desk.savesTo(file);
        assertThat(model.export()).isTrue();
        return Files.readString(file);
    }

    private static List<String> ids(String csv) {
        return csv.replace("\uFEFF", "")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
    }

    @Test
    void what_was_found_goes_out_in_the_order_of_the_search() throws IOException {
        desk.desk().finding().search("decaf", List.of(new org.memorycurator.model.SortKey(Field.Core.UPDATED, true)));
        model.open();
        assertThat(model.scopeProperty().get()).isEqualTo(ExportScope.MATCHES);
        assertThat(model.summaryProperty().get())
                .isEqualTo(
                        "2 memories, about 14 columns, as memories-decaf-2026-11-24.csv. You choose the folder next.");
        String csv = exported("a.csv");
        assertThat(ids(csv)).containsExactly("2", "1");
        assertThat(csv).startsWith("\uFEFF# search: decaf sort:");
    }

    @Test
    void several_that_are_selected_are_proposed_and_go_out_as_the_table_shows_them() throws IOException {
        desk.desk().selectionProperty().set(Selection.of(1, 3));
        model.open();
        assertThat(model.scopeProperty().get()).isEqualTo(ExportScope.SELECTION);
        String csv = exported("a.csv");
        assertThat(ids(csv)).containsExactly("3", "1");
        assertThat(csv).contains("# search: 2 selected in: every live memory\r\n");
        // hidden by the search, and still selected
        desk.desk().finding().search("oak");
        model.open();
        assertThat(ids(exported("b.csv"))).containsExactly("3", "1");
    }

    @Test
    void one_selected_row_is_where_the_user_is_and_not_what_he_wants() {
        desk.desk().selectionProperty().set(Selection.of(1));
        model.open();
        assertThat(model.scopeProperty().get()).isEqualTo(ExportScope.MATCHES);
    }

    @Test
    void all_memories_go_out_and_those_in_the_bin_only_if_they_are_wanted() throws IOException {
        desk.desk().finding().search("nothing like it");
        model.open();
        assertThat(model.possible()).isFalse();
        assertThat(model.summaryProperty().get()).isEqualTo("There is no memory to export.");
        model.scopeProperty().set(ExportScope.ALL);
        assertThat(model.summaryProperty().get())
                .startsWith("3 memories, about 14 columns, as memories-2026-11-24.csv");
        assertThat(ids(exported("a.csv"))).containsExactly("1", "2", "3");
        model.binProperty().set(true);
        assertThat(model.summaryProperty().get()).startsWith("4 memories");
        assertThat(ids(exported("b.csv"))).containsExactly("1", "2", "3", "4");
    }

    @Test
    void only_the_columns_of_the_table_go_out_if_the_user_wants_so() throws IOException {
        desk.desk().shownColumnsProperty().set(List.of(Field.Core.USER, new Field.Key("tier"), Field.Core.ID));
        model.open();
        model.choices().allColumnsProperty().set(false);
        model.choices().aboutProperty().set(false);
        model.choices().delimiterProperty().set(ExportChoices.Delimiter.SEMICOLON);
        assertThat(model.summaryProperty().get()).startsWith("3 memories, 4 columns, as memories-2026-11-24.csv");
        assertThat(exported("a.csv")).startsWith("\uFEFFid;version;user_id;metadata.tier\r\n");
    }

    @Test
    void afterwards_it_says_what_was_written_and_shows_where() throws IOException {
        model.open();
        model.choices().formatProperty().set(ExportFormat.JSON_LINES);
        exported("all.jsonl");
        Exported last = model.lastProperty().get();
        assertThat(last.digest()).hasSize(64);
        assertThat(desk.said())
                .isEqualTo("Exported 3 memories to all.jsonl (digest "
                        + last.digest().substring(0, 12) + "…).");
        assertThat(desk.lastMessage().tone()).isEqualTo(Tone.SUCCESS);
        assertThat(desk.lastMessage().action()).isEqualTo("Show in folder");
        desk.lastMessage().run().run();
        assertThat(revealed).containsExactly(folder);
    }

    @Test
    void the_store_has_the_digest_of_a_file_of_all_its_memories() throws IOException {
        model.digest();
        assertThat(desk.said()).startsWith("What the 3 live memories say has the digest ");
        desk.lastMessage().run().run();
        model.open();
        exported("all.csv");
        model.copyDigest();
        assertThat(copied).hasSize(2);
        assertThat(copied.getFirst()).matches("sha256:[0-9a-f]{64}").isEqualTo(copied.getLast());
    }

    @Test
    void what_was_left_out_is_told() throws IOException {
        model.open();
        model.scopeProperty().set(ExportScope.ALL);
        model.binProperty().set(true);
        model.choices().formatProperty().set(ExportFormat.BATCH_UPDATE);
        exported("updates.jsonl");
        assertThat(desk.lastMessage().tone()).isEqualTo(Tone.WARNING);
        assertThat(desk.said())
                .startsWith("Exported 3 memories to updates.jsonl")
                .endsWith("1 memory is in the bin and not in the file.");
    }

    @Test
    void without_a_file_nothing_is_written_and_a_failure_is_a_sentence() {
        model.open();
        assertThat(model.export()).isFalse();
        assertThat(desk.said()).isEmpty();
        desk.savesTo(folder.resolve("gone").resolve("a.csv"));
        assertThat(model.export()).isTrue();
        assertThat(desk.lastMessage().tone()).isEqualTo(Tone.ERROR);
        assertThat(desk.said()).startsWith("Nothing was written: there is no folder");
        assertThat(model.lastProperty().get()).isNull();
    }

    @Test
    void an_export_that_is_cancelled_speaks_of_its_file_and_leaves_the_one_that_has_its_name() throws IOException {
        Path part = folder.resolve("a.csv.part");
        try (TestDesk held = new TestDesk(new CancelledJobs(() -> Files.exists(part)), memory("Prefers decaf"))) {
            ExportModel exporting = new ExportModel(held.begin().desk(), outside(), clip, NOON);
            Path file = Files.writeString(folder.resolve("a.csv"), "earlier");
            held.savesTo(file);
            exporting.open();
            assertThat(exporting.export()).isTrue();
            assertThat(held.said())
                    .isEqualTo("Cancelled: a.csv was not written. A file that had this name is as it was.");
            assertThat(file).hasContent("earlier");
            assertThat(part).doesNotExist();
        }
    }

    @Test
    void a_table_begins_with_the_mark_by_which_spreadsheets_know_its_letters_unless_the_user_wants_none()
            throws IOException {
        model.open();
        assertThat(exported("a.csv")).startsWith("\uFEFF# search: ");
        model.choices().markProperty().set(false);
        assertThat(exported("b.csv")).startsWith("# search: ");
    }

    @Test
    void choices_are_remembered() {
        model.choices().formatProperty().set(ExportFormat.XLSX);
        model.choices().allColumnsProperty().set(false);
        model.choices().markProperty().set(false);
        ExportModel next = new ExportModel(desk.desk(), outside(), clip, NOON);
        assertThat(next.choices().formatProperty().get()).isEqualTo(ExportFormat.XLSX);
        assertThat(next.choices().allColumnsProperty().get()).isFalse();
        assertThat(next.choices().markProperty().get()).isFalse();
        assertThat(next.choices().aboutProperty().get()).isTrue();
    }

    @Test
    void a_file_is_called_after_what_was_searched_for() {
        LocalDate day = LocalDate.of(2026, 11, 24);
        assertThat(ExportName.of("source:crm-import region:emea|europe", day, ExportFormat.XLSX))
                .isEqualTo("memories-source-crm-import-region-emea-europe-2026-11-24.xlsx");
        assertThat(ExportName.of("../..\\\0 -größe", day, ExportFormat.CSV)).isEqualTo("memories-größe-2026-11-24.csv");
        assertThat(ExportName.of("", day, ExportFormat.OPENMEMORY)).isEqualTo("memories-2026-11-24.zip");
        assertThat(ExportName.of("word ".repeat(50), day, ExportFormat.CSV))
                .hasSizeLessThan(70)
                .contains("word-word-2026");
        assertThat(ExportName.of("𝒳".repeat(90), day, ExportFormat.CSV)).hasSizeLessThan(100);
    }
}
