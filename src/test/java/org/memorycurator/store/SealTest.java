package org.memorycurator.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.memorycurator.change.ChangeLog;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.Progress;
import org.memorycurator.store.Store.Access;
import org.memorycurator.support.Memories;
import org.memorycurator.support.Plans;

class SealTest {
    @TempDir
    private Path folder;

    private Seal seal;

    @BeforeEach
    void close_a_store() {
        seal = new Seal(folder, folder.resolve("memories.mv.db"));
        Store.open(folder, Access.READ_WRITE).close();
    }

    @Test
    void a_clean_close_seals_and_an_open_store_is_not_sealed() {
        assertThat(seal.version()).hasValue(Schema.LATEST.version());
        try (Store store = Store.open(folder, Access.READ_WRITE)) {
            assertThat(store.lastNumber()).isZero();
            assertThat(seal.version()).isEmpty();
        }
        assertThat(seal.version()).hasValue(Schema.LATEST.version());
    }

    @Test
    void reading_only_leaves_the_seal() {
        try (Store store = Store.open(folder, Access.READ_ONLY)) {
            assertThat(store.readOnly()).isTrue();
            assertThat(seal.version()).hasValue(Schema.LATEST.version());
        }
        assertThat(seal.version()).hasValue(Schema.LATEST.version());
    }

    @Test
    void a_database_that_was_put_there_since_is_not_vouched_for() throws IOException {
        Path other = folder.resolve("other");
        try (Store store = Store.open(other, Access.READ_WRITE)) {
            new ChangeLog(store, "test")
                    .apply(
                            Plans.of(
                                    ChangeKind.IMPORT,
                                    "Import",
                                    Memories.memory("decaf").insert()),
                            Progress.NONE);
        }
        Files.copy(
                other.resolve("memories.mv.db"), folder.resolve("memories.mv.db"), StandardCopyOption.REPLACE_EXISTING);
        assertThat(seal.version()).isEmpty();
        try (Store store = Store.open(folder, Access.READ_WRITE)) {
            assertThat(store.lastNumber()).isOne();
        }
    }

    @Test
    void a_seal_that_says_nothing_is_none() throws IOException {
        for (String said : new String[] {"", "1", "one two three", "\u0000"}) {
            Files.writeString(folder.resolve("closed.seal"), said);
            assertThat(seal.version()).isEmpty();
            Store.open(folder, Access.READ_WRITE).close();
        }
    }
}
