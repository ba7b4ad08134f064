package org.memorycurator.ui.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.memorycurator.support.AtOnce;
import org.memorycurator.support.TestDesk;
import org.memorycurator.support.WholeWindow;
import org.memorycurator.ui.desk.Preferences;
import org.memorycurator.ui.kit.Job;
import org.memorycurator.ui.kit.JobWork;
import org.memorycurator.ui.kit.Lane;

/** What the next start says of an import during which the application ended. */
class LeftUndoneTest {
    private static final String LINE =
            "{\"id\":\"00000000-0000-4000-8000-000000000001\",\"memory\":\"Prefers decaf\"}\n";
    private static final String WORDS =
            "The import of notes.jsonl was not finished when the application ended: nothing of it is in the store. Import it again.";

    @TempDir
    private Path folder;

    private final Killed killed = new Killed();
    private final TestDesk desk = new TestDesk(killed, Preferences.forgetful()).begin();
    private final ImportModel model = new ImportModel(desk.desk(), WholeWindow.nowhere());

    @AfterEach
    void close() {
        desk.close();
    }

    private Path file() throws IOException {
        return Files.writeString(folder.resolve("notes.jsonl"), LINE);
    }

    private boolean tellsNextTime() {
        return new ImportModel(desk.desk(), WholeWindow.nowhere()).tellLeft();
    }

    @Test
    void an_import_that_was_being_read_is_named_once() throws IOException {
        killed.before = Lane.READ;
        model.importFiles(List.of(file()));
        assertThat(tellsNextTime()).isTrue();
        assertThat(desk.said()).isEqualTo(WORDS);
        assertThat(tellsNextTime()).isFalse();
    }

    @Test
    void an_import_that_was_being_written_is_named() throws IOException {
        model.openFiles(List.of(file()));
        killed.before = Lane.WRITE;
        model.sheet().importNow();
        assertThat(tellsNextTime()).isTrue();
        assertThat(desk.said()).isEqualTo(WORDS);
    }

    @Test
    void an_import_that_was_just_written_is_not_called_undone() throws IOException {
        model.openFiles(List.of(file()));
        killed.after = Lane.WRITE;
        model.sheet().importNow();
        assertThat(tellsNextTime()).isTrue();
        assertThat(desk.said()).isEmpty();
        assertThat(desk.store().all()).hasSize(1);
    }

    @Test
    void of_a_sheet_that_was_open_and_of_an_import_that_ended_nothing_is_said() throws IOException {
        model.openFiles(List.of(file()));
        assertThat(tellsNextTime()).isFalse();
        model.sheet().importNow();
        assertThat(tellsNextTime()).isFalse();
    }

    /** Everything at once, but of some jobs nobody hears any more: the process ended before, or right after them. */
    private static final class Killed extends AtOnce {
        private Lane before;
        private Lane after;

        @Override
        public <T> Job job(
                String title,
                Lane lane,
                JobWork<T> work,
                Consumer<? super T> onFx,
                Consumer<? super Exception> onError) {
            if (lane == before) {
                return super.job(title, lane, _ -> null, _ -> {}, _ -> {});
            }
            return lane == after
                    ? super.job(title, lane, work, _ -> {}, onError)
                    : super.job(title, lane, work, onFx, onError);
        }
    }
}
