package org.memorycurator.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.memorycurator.model.Progress;
import org.memorycurator.store.Backups;
import org.memorycurator.store.Restoring;
import org.memorycurator.store.Store;
import org.memorycurator.support.TestDesk;
import org.memorycurator.ui.desk.Appearance;
import org.memorycurator.ui.desk.Confirmation;
import org.memorycurator.ui.desk.DefaultColumns;
import org.memorycurator.ui.desk.Message;
import org.memorycurator.ui.desk.Outside;
import org.memorycurator.ui.desk.Preferences;
import org.memorycurator.ui.kit.Action;
import org.memorycurator.ui.kit.Background;
import org.memorycurator.ui.kit.ColourTheme;
import org.memorycurator.ui.kit.Density;
import org.memorycurator.ui.kit.Look;

class SettingsModelTest {
    @TempDir
    private Path ground;

    private final Preferences preferences = Preferences.forgetful();
    private final TestDesk desk = new TestDesk(
            Background.immediate(),
            preferences,
            memory("a").with("region", "EU").with("tier", "gold"),
            memory("b").with("region", "EU"));
    private final Ticking clock = new Ticking();
    private final List<Path> opened = new ArrayList<>();
    private @Nullable Path elsewhere;
    private final Outside outside = new Outside() {
        @Override
        public void quit() {}

        @Override
        public void openStore(Path folder) {
            opened.add(folder);
        }

        @Override
        public void reveal(Path folder) {}

        @Override
        public boolean showOther(Path folder) {
            return folder.equals(elsewhere);
        }
    };

    @AfterEach
    void close() {
        desk.close();
    }

    private SettingsModel model() {
        return new SettingsModel(desk.desk(), new Appearance(preferences, null, 0), outside, List.of(), clock);
    }

    private Path shelf() {
        return Backups.usualFolder(desk.store().folder());
    }

    @Test
    void the_name_signs_at_once_and_is_remembered_but_never_empty() {
        SettingsModel model = model();
        assertThat(model.signing().sign("  Ada ")).isTrue();
        model.signing().because("T-1");
        desk.store().edit(1, c -> c.withText("changed"));
        assertThat(desk.store().newest().author()).isEqualTo("Ada");
        assertThat(desk.store().newest().reason()).isEqualTo("T-1");
        assertThat(model.signing().sign("  ")).isFalse();
        assertThat(model().signing().authorProperty().get()).isEqualTo("Ada");
        assertThat(model().signing().reasonProperty().get()).isEqualTo("T-1");
    }

    @Test
    void the_quick_dialog_and_the_settings_share_one_name() {
        SettingsModel model = model();
        desk.texts.add("Grace");
        run(model, "shell.author");
        assertThat(model.signing().authorProperty().get()).isEqualTo("Grace");
        desk.texts.add("   ");
        run(model, "shell.author");
        assertThat(desk.lastMessage().tone()).isEqualTo(Message.Tone.WARNING);
        assertThat(model.signing().authorProperty().get()).isEqualTo("Grace");
    }

    @Test
    void the_look_goes_back_to_how_a_new_user_finds_it() {
        SettingsModel model = model();
        model.appearance().setTheme(ColourTheme.DARK);
        model.appearance().setDensity(Density.ROOMY);
        model.appearance().setPercent(180);
        model.resetLook();
        assertThat(model.appearance().lookProperty().get()).isEqualTo(Look.USUAL);
    }

    @Test
    void keys_of_the_store_are_offered_ordered_and_taken_in() {
        ColumnsModel columns = model().columns();
        columns.refresh();
        assertThat(columns.lines()).extracting(ColumnsModel.Line::key).containsExactly("region", "tier");
        assertThat(columns.lines()).extracting(ColumnsModel.Line::count).containsExactly(2L, 1L);
        columns.toggle(columns.lines().get(1));
        columns.toggle(columns.lines().get(1));
        assertThat(desk.desk().defaultColumns().keys()).containsExactly("tier", "region");
        columns.move(columns.lines().get(1), -1);
        columns.move(columns.lines().get(0), -1);
        assertThat(desk.desk().defaultColumns().keys()).containsExactly("region", "tier");
        columns.filterProperty().set("odd, key=%");
        assertThat(columns.takeTyped()).isTrue();
        assertThat(new DefaultColumns(preferences).keys()).containsExactly("region", "tier", "odd, key=%");
        columns.filterProperty().set("TI");
        assertThat(columns.lines()).extracting(ColumnsModel.Line::key).containsExactly("tier");
    }

    @Test
    void what_asks_is_remembered() {
        SettingsModel model = model();
        assertThat(Confirmation.LARGE_BATCH.wanted(preferences)).isTrue();
        assertThat(Confirmation.CLOSING_WITH_JOB.wanted(preferences)).isTrue();
        model.confirmation(Confirmation.LARGE_BATCH).set(false);
        model.confirmation(Confirmation.CLOSING_WITH_JOB).set(false);
        assertThat(Confirmation.LARGE_BATCH.wanted(preferences)).isFalse();
        assertThat(Confirmation.CLOSING_WITH_JOB.wanted(preferences)).isFalse();
        model.resetConfirmations();
        assertThat(Confirmation.LARGE_BATCH.wanted(preferences)).isTrue();
        assertThat(Confirmation.CLOSING_WITH_JOB.wanted(preferences)).isTrue();
    }

    @Test
    void a_backup_is_made_when_it_is_due_and_something_changed() throws IOException {
        SettingsModel model = model();
        model.backUpIfDue();
        model.backUpIfDue();
        assertThat(backups()).hasSize(1);
        clock.pass(Duration.ofHours(25));
        model.backUpIfDue();
        assertThat(backups()).as("nothing was changed since").hasSize(1);
        desk.store().edit(1, c -> c.withText("changed"));
        model.backUpIfDue();
        assertThat(backups()).hasSize(2);
        desk.store().edit(1, c -> c.withText("changed again"));
        clock.pass(Duration.ofHours(5));
        model.backUpIfDue();
        assertThat(backups()).as("it is not yet a day").hasSize(2);
        model.backups().rules().when(BackupRules.When.HOURLY);
        model().backUpIfDue();
        assertThat(backups()).as("remembered across a restart").hasSize(3);
        model.backups().rules().when(BackupRules.When.OFF);
        desk.store().edit(1, c -> c.withText("changed once more"));
        clock.pass(Duration.ofDays(9));
        model.backUpIfDue();
        assertThat(backups()).hasSize(3);
    }

    @Test
    void only_so_many_backups_are_kept() throws IOException {
        SettingsModel model = model();
        model.backups().rules().keep(2);
        for (int i = 0; i < 4; i++) {
            run(model, "store.backUp");
        }
        assertThat(backups()).hasSize(2);
        assertThat(desk.said()).startsWith("Backed up as memory-curator-");
    }

    @Test
    void a_backup_that_fails_is_told_in_one_sentence_and_tried_again_within_the_hour() throws IOException {
        SettingsModel model = model();
        Path stick = Files.createDirectories(ground.resolve("stick"));
        model.backups().rules().folder(stick);
        Files.delete(stick);
        model.backUpIfDue();
        assertThat(desk.said())
                .isEqualTo("The backup was not made: the folder " + stick
                        + " is not there. Plug the disk in, or choose another folder.");
        assertThat(model.backups().lastProperty().get().problem()).isEqualTo(desk.said());
        Files.createDirectories(stick);
        model.backUpIfDue();
        assertThat(stick).isEmptyDirectory();
        clock.pass(Duration.ofHours(1));
        model.backUpIfDue();
        assertThat(new Backups(desk.store().store()).in(stick)).hasSize(1);
        assertThat(model.backups().lastProperty().get().problem()).isEmpty();
    }

    @Test
    void a_backup_is_restored_beside_the_store_and_can_be_opened() throws IOException {
        SettingsModel model = model();
        desk.store().edit(1, c -> c.withText("before the backup"));
        run(model, "store.backUp");
        desk.store().edit(1, c -> c.withText("after the backup"));
        desk.chooses(backups().getFirst());
        desk.choosesFolder(ground);
        run(model, "store.restore");
        assertThat(desk.lookedInto())
                .as("among the backups, then beside the store")
                .containsExactly(shelf(), desk.store().store().folder().getParent());
        run(model, "store.restore");
        try (var folders = Files.list(ground)) {
            assertThat(folders.filter(Files::isDirectory)).hasSize(2);
        }
        desk.lastMessage().run().run();
        assertThat(opened).hasSize(1);
        try (Store restored = Store.open(opened.getFirst(), Store.Access.READ_ONLY)) {
            assertThat(restored.read(1).orElseThrow().text()).isEqualTo("before the backup");
        }
        assertThat(desk.now(1).text()).isEqualTo("after the backup");
    }

    @Test
    void a_folder_without_a_store_is_not_made_one_by_mistake() {
        SettingsModel model = model();
        desk.choosesFolder(ground);
        run(model, "store.open");
        assertThat(opened).isEmpty();
        Path other = ground.resolve("other");
        Restoring.restore(
                new Backups(desk.store().store()).make(shelf(), Progress.NONE).file(), other, Progress.NONE);
        desk.choosesFolder(other);
        run(model, "store.open");
        assertThat(opened).containsExactly(other);
    }

    @Test
    void a_store_that_is_open_here_or_in_another_window_is_not_opened_again_and_that_is_said() {
        SettingsModel model = model();
        desk.choosesFolder(desk.store().store().folder());
        run(model, "store.open");
        assertThat(desk.said()).isEqualTo("This store is open already.");
        elsewhere = ground.resolve("other");
        Restoring.restore(
                new Backups(desk.store().store()).make(shelf(), Progress.NONE).file(), elsewhere, Progress.NONE);
        desk.choosesFolder(elsewhere);
        run(model, "store.open");
        assertThat(desk.said()).isEqualTo("“other” is open in another window, which has come to the front.");
        assertThat(opened).isEmpty();
    }

    private List<Path> backups() throws IOException {
        try (var files = Files.list(shelf())) {
            return files.sorted().toList();
        }
    }

    private static void run(SettingsModel model, String id) {
        model.actions().stream()
                .filter(a -> a.id().equals(id))
                .findFirst()
                .map(Action::run)
                .orElseThrow()
                .run();
    }

    /** A clock that the test moves on. */
    private static final class Ticking extends Clock {
        private Instant now = Instant.parse("2026-05-12T12:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
