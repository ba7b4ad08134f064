package org.memorycurator.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.Content;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Progress;
import org.memorycurator.model.Query;
import org.memorycurator.support.Plans;
import org.memorycurator.support.TestStore;

class IndexWitnessTest {
    @TempDir
    Path folder;

    private final TestStore desk = new TestStore();

    @AfterEach
    void close() {
        desk.close();
    }

    private interface Tampering {
        void with(IndexWriter writer) throws IOException;
    }

    /** Builds the index, changes it behind its back, and asks the witness. */
    private BitSet findableAfter(Tampering tampering, List<Memory> asked) throws IOException {
        try (MemoryIndex index = MemoryIndex.open(folder, Runnable::run)) {
            index.catchUp(desk.store(), Progress.NONE);
        }
        try (FSDirectory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(Words.ANALYZER))) {
            var place = writer.getLiveCommitData();
            tampering.with(writer);
            writer.setLiveCommitData(place);
        }
        try (MemoryIndex index = MemoryIndex.open(folder, Runnable::run);
                IndexWitness witness = index.witness()) {
            return witness.findable(asked);
        }
    }

    private static Memory with(Memory memory, Content content) {
        return new Memory(
                memory.number(), memory.identity(), memory.revision(), memory.previous(), memory.version(), content);
    }

    @Test
    void all_that_was_indexed_is_findable() throws IOException {
        RandomMemories random = new RandomMemories(3);
        desk.apply(Plans.of(
                ChangeKind.IMPORT,
                "Import",
                IntStream.range(0, 200).mapToObj(i -> random.insert()).toList()));
        desk.insert(memory("word ".repeat(3) + "x".repeat(5_000)).with("note", "long ".repeat(10_000)));
        List<Memory> all = desk.all();
        assertThat(findableAfter(writer -> {}, all).cardinality()).isEqualTo(201);
    }

    @Test
    void tampering_with_a_document_is_seen() throws IOException {
        List<Memory> all = desk.insert(
                memory("Prefers decaf").with("region", "EU").category("diet").user("u"),
                memory("Prefers tea").with("region", "EU"),
                memory("Ships to Oslo"),
                memory("Born in Rome"),
                memory("Likes cats"),
                memory("Untouched"));
        BitSet findable = findableAfter(
                writer -> {
                    writer.deleteDocuments(MemoryDocument.number(1));
                    Memory old = all.get(1);
                    writer.updateDocument(
                            MemoryDocument.number(2),
                            MemoryDocument.of(with(old, old.content().withText("Prefers coffee"))));
                    Memory stale = all.get(2);
                    writer.updateDocument(
                            MemoryDocument.number(3),
                            MemoryDocument.of(new Memory(3, stale.identity(), 99, 0, 1, stale.content())));
                    writer.addDocument(MemoryDocument.of(all.get(3)));
                    writer.updateDocument(
                            MemoryDocument.number(5),
                            MemoryDocument.of(
                                    with(all.get(4), all.get(4).content().binned(null))));
                },
                all);
        assertThat(findable.stream()).containsExactly(5);
    }

    @Test
    void what_the_index_does_not_say_is_not_findable() throws IOException {
        Memory memory = desk.insert(memory("Prefers decaf").with("region", "EU").category("diet"))
                .getFirst();
        Content content = memory.content();
        BitSet findable = findableAfter(
                writer -> {},
                List.of(
                        with(memory, content.withText("Prefers tea")),
                        with(memory, content.withCategories(List.of("Diet"))),
                        with(
                                memory,
                                content.withMetadata(memory(" ")
                                        .with("region", "eu")
                                        .content()
                                        .metadata())),
                        with(memory, content.binned(null)),
                        memory));
        assertThat(findable.stream()).containsExactly(4);
    }

    @Test
    void a_memory_in_the_bin_is_held_as_in_the_bin() throws IOException {
        desk.insert(memory("Prefers decaf"));
        desk.edit(1, content -> content.binned(null));
        assertThat(findableAfter(writer -> {}, desk.all()).cardinality()).isEqualTo(1);
    }

    @Test
    void the_witness_searches_what_is_on_disk() {
        try (MemoryIndex index = MemoryIndex.open(folder, Runnable::run)) {
            desk.insert(memory("Prefers decaf"), memory("Prefers tea"));
            index.catchUp(desk.store(), Progress.NONE);
            try (IndexWitness witness = index.witness()) {
                desk.edit(1, content -> content.withText("Prefers tea too"));
                index.catchUp(desk.store(), Progress.NONE);
                Matches matches = witness.search(QueryParser.parse("tea "));
                assertThat(matches.page(0, 9)).containsExactly(2);
                assertThat(matches.revision()).isEqualTo(2);
                assertThat(witness.search(Query.ALL).live()).isEqualTo(2);
            }
        }
    }
}
