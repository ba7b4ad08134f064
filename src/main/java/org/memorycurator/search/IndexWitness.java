package org.memorycurator.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Query;
import org.memorycurator.text.Text;

/** Searches with a reader of its own, opened on what is on disk now: for Verify. For one thread, but {@link #findable}; close after use. */
public final class IndexWitness implements AutoCloseable {
    private final Directory directory;
    private final DirectoryReader reader;
    private final View view;
    private final Clock clock;
    private final Findable findable;

    IndexWitness(Path folder, Members members, Clock clock) {
        this.clock = clock;
        try {
            directory = FSDirectory.open(folder);
            reader = DirectoryReader.open(directory);
            findable = new Findable(reader);
            Map<String, String> data = reader.getIndexCommit().getUserData();
            view = new View(
                    reader, null, members, Place.of(data).orElse(Place.START).revision());
        } catch (IOException failed) {
            throw unreadable(failed);
        }
    }

    private static UncheckedIOException unreadable(IOException failed) {
        return new UncheckedIOException(Text.of("query.indexNotRead"), failed);
    }

    /**
     * Runs a search.
     *
     * @throws QueryException when the search has more words, or wilder patterns, than can be looked for
     */
    public Matches search(Query query) {
        try {
            return MemoryIndex.matches(view, query, LocalDate.now(clock));
        } catch (IOException failed) {
            throw unreadable(failed);
        }
    }

    /**
     * Which of these memories (by place in the list) a search for their own content finds, with that content: the index
     * holds exactly one document of the number, at this revision, whose words (the first {@value Findable#WORDS} different
     * ones), ids, categories and metadata are these. For a memory in the bin: it is held as in the bin. Any thread.
     */
    public BitSet findable(List<Memory> memories) {
        try {
            return findable.test(memories);
        } catch (IOException failed) {
            throw unreadable(failed);
        }
    }

    @Override
    public void close() {
        try {
            IOUtils.close(reader, directory);
        } catch (IOException failed) {
            throw unreadable(failed);
        }
    }
}
