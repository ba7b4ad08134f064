package org.memorycurator.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.memorycurator.model.Progress;
import org.memorycurator.store.Store;

class SampleMemoriesTest {
    @Test
    void the_sample_comes_in_whole_and_leaves_no_file_behind(@TempDir Path folder) {
        Path file;
        try (Store store = Store.open(folder, Store.Access.READ_WRITE);
                SampleMemories sample = SampleMemories.open()) {
            file = sample.file();
            try (ImportPlan plan = new Importer(store).read(List.of(file), Progress.NONE)) {
                assertThat(plan.reasons()).isEmpty();
                assertThat(plan.notes()).isEmpty();
                assertThat(plan.size()).isGreaterThan(400);
            }
        }
        assertThat(file).doesNotExist();
        assertThat(file.getParent()).doesNotExist();
    }
}
