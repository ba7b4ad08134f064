package org.memorycurator.search;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.Executor;
import org.memorycurator.model.Field;
import org.memorycurator.model.Progress;
import org.memorycurator.model.Query;
import org.memorycurator.store.Store;

/**
 * The Lucene index beside the store: derived, follows the sequence of revisions, can be thrown away. Searching is
 * thread-safe and sees the last {@link #catchUp}; catching up is for one thread at a time.
 */
public final class MemoryIndex implements AutoCloseable {
    private MemoryIndex() {}

    /** Opens the index in this folder; a missing or damaged one is begun anew and filled by {@link #catchUp}. */
    public static MemoryIndex open(Path folder, Executor searchers) {
        throw new UnsupportedOperationException();
    }

    /**
     * Follows the store up to its last revision, from the beginning when the index belongs to another history. Searches
     * go on meanwhile, on what was there.
     */
    public void catchUp(Store store, Progress progress) {
        throw new UnsupportedOperationException();
    }

    /** Writes what was caught up to disk, with its place in the sequence. */
    public void commit() {
        throw new UnsupportedOperationException();
    }

    /** Up to which revision searches see the store. */
    public long revision() {
        throw new UnsupportedOperationException();
    }

    /** All matches in order. */
    public Matches search(Query query) {
        throw new UnsupportedOperationException();
    }

    /** Which of these numbers match the query now. */
    public BitSet matching(Query query, int[] numbers) {
        throw new UnsupportedOperationException();
    }

    /** The top values of these fields over the query's matches. */
    public Facets facets(Query query, List<Field> fields, int top) {
        throw new UnsupportedOperationException();
    }

    /** The values of one field over the query's matches that contain {@code part}, most frequent first. */
    public Facets.Facet facet(Query query, Field field, String part, int top) {
        throw new UnsupportedOperationException();
    }

    /** The metadata keys of the query's matches with how many have them, most frequent first. */
    public List<Facets.Count> keys(Query query) {
        throw new UnsupportedOperationException();
    }

    /** Ways to go on with the text at the caret: field names, keys, their real values. */
    public List<Suggestion> suggest(String text, int caret, int limit) {
        throw new UnsupportedOperationException();
    }

    /** Real values of a field that begin so, most frequent first, for completing an edit. */
    public List<String> values(Field field, String prefix, int limit) {
        throw new UnsupportedOperationException();
    }

    /** A reader of its own on what is on disk, for Verify. */
    public IndexWitness witness() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
