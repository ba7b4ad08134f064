package org.memorycurator.search;

import java.util.BitSet;
import java.util.List;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Query;

/** Searches with a reader of its own, opened on what is on disk now: for Verify. Close after use. */
public final class IndexWitness implements AutoCloseable {
    IndexWitness() {}

    /** Runs a search. */
    public Matches search(Query query) {
        throw new UnsupportedOperationException();
    }

    /**
     * Which of these memories (by place in the list) a search for their own content finds, with that content: the index
     * holds exactly one document of the number, at this revision, whose words, ids, categories and metadata are these.
     * For a memory in the bin: it is held as in the bin.
     */
    public BitSet findable(List<Memory> memories) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
