package org.memorycurator.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.memorycurator.model.Progress;
import org.memorycurator.search.MemoryIndex;
import org.memorycurator.search.QueryParser;
import org.memorycurator.support.TestStore;

class IndexCopyTest {
    @Test
    void a_copy_finds_and_follows_while_the_index_stays_as_it_was() throws IOException {
        try (TestStore store = new TestStore()) {
            Path index = store.folder().resolve("index");
            store.insert(memory("Prefers decaf"), memory("Likes tea"));
            try (MemoryIndex own = MemoryIndex.open(index, Runnable::run)) {
                own.catchUp(store.store(), Progress.NONE);
                own.commit();
            }
            List<String> before = files(index);
            store.insert(memory("More decaf"));
            IndexCopy copy = IndexCopy.of(index);
            try (MemoryIndex copied = MemoryIndex.open(copy.folder(), Runnable::run)) {
                assertThat(copied.count(QueryParser.parse("decaf"))).isEqualTo(1);
                copied.catchUp(store.store(), Progress.NONE);
                assertThat(copied.count(QueryParser.parse("decaf"))).isEqualTo(2);
            }
            copy.close();
            assertThat(files(index)).isEqualTo(before).isNotEmpty();
            assertThat(copy.folder()).doesNotExist();
        }
    }

    @Test
    void where_there_is_no_index_the_copy_is_empty() throws IOException {
        try (TestStore store = new TestStore();
                IndexCopy copy = IndexCopy.of(store.folder().resolve("index"))) {
            assertThat(files(copy.folder())).isEmpty();
        }
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName() + " " + f.toFile().length() + " "
                            + f.toFile().lastModified())
                    .sorted()
                    .toList();
        }
    }
}
