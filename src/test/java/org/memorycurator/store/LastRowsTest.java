package org.memorycurator.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.memorycurator.change.ChangeLog;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Progress;
import org.memorycurator.store.Store.Access;
import org.memorycurator.support.Memories;
import org.memorycurator.support.Plans;

class LastRowsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);

    @TempDir
    private Path folder;

    private List<Memory> held = List.of();

    @BeforeEach
    void keep_the_rows_of_a_store_that_was_closed() throws IOException {
        try (Store store = Store.open(folder, Access.READ_WRITE)) {
            add(store, "Prefers café ☕");
            held = store.read(new int[] {1});
        }
        new LastRows("decaf", TODAY, held).keep(folder);
    }

    @Test
    void rows_come_back_as_the_store_holds_them() {
        assertThat(held).hasSize(1);
        assertThat(LastRows.of(folder, TODAY)).hasValue(new LastRows("decaf", TODAY, held));
    }

    @Test
    void rows_of_another_day_are_not_shown() {
        assertThat(LastRows.of(folder, TODAY.plusDays(1))).isEmpty();
    }

    @Test
    void reading_only_leaves_the_rows() {
        Store.open(folder, Access.READ_ONLY).close();
        assertThat(LastRows.of(folder, TODAY)).isPresent();
    }

    @Test
    void a_store_that_was_opened_to_write_since_then_has_none() {
        try (Store store = Store.open(folder, Access.READ_WRITE)) {
            assertThat(LastRows.of(folder, TODAY)).isEmpty();
            add(store, "Prefers tea");
        }
        assertThat(LastRows.of(folder, TODAY)).isEmpty();
    }

    @Test
    void rows_under_another_seal_are_not_shown() throws IOException {
        byte[] before = Files.readAllBytes(folder.resolve("rows.kept"));
        try (Store store = Store.open(folder, Access.READ_WRITE)) {
            add(store, "Prefers tea");
        }
        Files.write(folder.resolve("rows.kept"), before);
        assertThat(LastRows.of(folder, TODAY)).isEmpty();
    }

    @Test
    void a_store_without_a_seal_has_none() throws IOException {
        Files.delete(folder.resolve("closed.seal"));
        assertThat(LastRows.of(folder, TODAY)).isEmpty();
    }

    @Test
    void a_damaged_file_is_passed_over() throws IOException {
        Path file = folder.resolve("rows.kept");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 3] ^= 1;
        Files.write(file, bytes);
        assertThat(LastRows.of(folder, TODAY)).isEmpty();
    }

    @Test
    void another_store_in_its_place_has_none() throws IOException {
        Path other = folder.resolve("other");
        try (Store store = Store.open(other, Access.READ_WRITE)) {
            add(store, "Prefers café ☕");
        }
        Files.copy(
                other.resolve("memories.mv.db"), folder.resolve("memories.mv.db"), StandardCopyOption.REPLACE_EXISTING);
        assertThat(LastRows.of(folder, TODAY)).isEmpty();
    }

    @Test
    void what_an_older_version_kept_is_passed_over() throws IOException {
        Path seal = folder.resolve("closed.seal");
        String now = Files.readString(seal);
        Files.writeString(seal, now.replaceFirst("^\\d+", String.valueOf(Store.format() - 1)));
        new LastRows("decaf", TODAY, held).keep(folder);
        assertThat(LastRows.of(folder, TODAY)).isEmpty();
    }

    @Test
    void nothing_is_kept_of_a_store_that_was_not_closed_cleanly() throws IOException {
        try (Store store = Store.open(folder, Access.READ_WRITE)) {
            new LastRows("decaf", TODAY, store.read(new int[] {1})).keep(folder);
        }
        assertThat(folder.resolve("rows.kept")).doesNotExist();
    }

    @Test
    void whoever_may_not_read_the_database_may_not_read_them() throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
        Files.setPosixFilePermissions(folder.resolve("memories.mv.db"), PosixFilePermissions.fromString("rw-------"));
        new LastRows("decaf", TODAY, held).keep(folder);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("rows.kept"))))
                .isEqualTo("rw-------");
    }

    private static void add(Store store, String text) {
        new ChangeLog(store, "test")
                .apply(
                        Plans.of(
                                ChangeKind.IMPORT,
                                "Import",
                                Memories.memory(text).insert()),
                        Progress.NONE);
    }
}
