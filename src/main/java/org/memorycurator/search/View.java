package org.memorycurator.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Query;

/** The index at one moment: what it matches stays the same, so what is costly to find out is kept. Thread-safe. */
final class View extends IndexSearcher {
    private static final Hits NO_HITS = new Hits(0, false);

    private final Members members;
    private final Map<String, Ordinals.Shared> ordinals = new ConcurrentHashMap<>();
    private final Map<String, int[]> counts = new ConcurrentHashMap<>();
    private volatile Remembered last = new Remembered(Query.ALL, LocalDate.MIN, NO_HITS);
    private volatile @Nullable Known known;
    private volatile int live = -1;
    private volatile long revision;

    private record Known(Matches matches, LocalDate today) {}

    private record Remembered(Query query, LocalDate today, Hits hits) {}

    /**
     * Looks at a reader.
     *
     * @param executor null to search on the caller's thread
     * @param members knows the memories of change sets
     * @param revision up to which revision the store is in this reader
     */
    View(IndexReader reader, @Nullable Executor executor, Members members, long revision) {
        super(reader, executor);
        this.members = members;
        this.revision = revision;
        setQueryCache(null);
    }

    /** Up to which revision the store is in this view. */
    long revision() {
        return revision;
    }

    /** The view holds the store up to this revision, as has turned out; answers with it. */
    long reaches(long later) {
        revision = later;
        return later;
    }

    /** What a search in this very state of the index found on this day; null for nothing. */
    void know(@Nullable Matches found, LocalDate today) {
        known = found == null ? null : new Known(found, today);
    }

    /** What is known of this search; null for nothing. */
    @Nullable
    Matches known(Query query, LocalDate today) {
        Known here = known;
        if (here == null || here.matches().revision() != revision) {
            return null;
        }
        Matches found = here.matches();
        return here.today().equals(today) && found.query().equals(query) ? found : null;
    }

    /** What was known from the beginning, whatever was asked; null for nothing, or when the store went on since. */
    @Nullable
    Matches kept() {
        Known here = known;
        return here == null || here.matches().revision() != revision ? null : here.matches();
    }

    /** How many memories are live. */
    int live() throws IOException {
        if (live < 0) {
            live = count(Criteria.state(MemoryDocument.LIVE));
        }
        return live;
    }

    /** What matches, without ranks. */
    Hits hits(Query query, LocalDate today) throws IOException {
        Query unsorted = query.sortedBy(List.of());
        Remembered known = last;
        if (known.hits() != NO_HITS
                && known.query().equals(unsorted)
                && known.today().equals(today)) {
            return known.hits();
        }
        Hits hits = find(query, today, false);
        last = new Remembered(unsorted, today, hits);
        return hits;
    }

    /** The same of a search beside the one at hand: it is not kept, so that the other one is. */
    Hits hitsBeside(Query query, LocalDate today) throws IOException {
        Remembered known = last;
        Query unsorted = query.sortedBy(List.of());
        boolean same = known.query().equals(unsorted) && known.today().equals(today);
        return same && known.hits() != NO_HITS ? known.hits() : find(unsorted, today, false);
    }

    /** What matches, with its scores. */
    Hits ranked(Query query, LocalDate today) throws IOException {
        return find(query, today, true);
    }

    /** How many match. */
    int count(Query query, LocalDate today) throws IOException {
        try {
            return count(new Criteria(today, getIndexReader(), members).all(query));
        } catch (TooManyClauses tooMany) {
            throw Criteria.tooManyWords(tooMany);
        }
    }

    private Hits find(Query query, LocalDate today, boolean scored) throws IOException {
        try {
            Hits hits = new Hits(getLeafContexts().size(), scored);
            search(
                    new Criteria(today, getIndexReader(), members).all(query),
                    hits.manager(scored ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES));
            return hits;
        } catch (TooManyClauses tooMany) {
            throw Criteria.tooManyWords(tooMany);
        }
    }

    /** The values of an index field, numbered over the whole index. For one thread. */
    Ordinals ordinals(String field) throws IOException {
        Ordinals.Shared shared = ordinals.get(field);
        if (shared == null) {
            shared = Ordinals.Shared.of(getLeafContexts(), field);
            ordinals.put(field, shared);
        }
        return new Ordinals(getLeafContexts(), field, shared);
    }

    /** How many live memories have each value of an index field, by ordinal. Not to be changed. */
    int[] liveCounts(String field) throws IOException {
        int[] known = counts.get(field);
        if (known == null) {
            known = Counting.count(ordinals(field), find(Query.ALL, LocalDate.EPOCH, false));
            counts.put(field, known);
        }
        return known;
    }
}
