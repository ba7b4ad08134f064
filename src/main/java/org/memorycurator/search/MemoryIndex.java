package org.memorycurator.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.Executor;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Version;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Field;
import org.memorycurator.model.Progress;
import org.memorycurator.model.Query;
import org.memorycurator.model.SortKey;
import org.memorycurator.store.Store;
import org.memorycurator.text.Text;

/**
 * The Lucene index beside the store: derived, follows the sequence of revisions, can be thrown away. Searching is
 * thread-safe and sees the last {@link #catchUp}; catching up is for one thread at a time. Every method may block; none
 * belongs on the FX thread.
 */
public final class MemoryIndex implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(MemoryIndex.class.getName());
    private static final List<SortKey> NEWEST_FIRST = List.of(new SortKey(Field.Core.UPDATED, true));
    private static final int KEYS = 10_000;

    private final Path folder;
    private final IndexWriter writer;
    private final Views views;
    private final Follower follower;
    private final Members members = new Members();
    private final Clock clock;
    private volatile @Nullable Query toKeep;
    private volatile @Nullable Matches closedWith;

    private MemoryIndex(Path folder, Executor executor, Clock clock) throws IOException {
        this.folder = folder;
        this.clock = clock;
        this.writer = IndexFolder.open(folder);
        this.follower = new Follower(writer, executor, this::refresh);
        this.views = new Views(
                writer,
                reader -> new View(reader, executor, members, follower.place().revision()));
        LocalDate today = today();
        Matches kept = new KeptMatches(folder).read(writer.getDirectory(), today);
        views.read(view -> {
            view.know(kept, today);
            return view;
        });
    }

    /**
     * Opens the index in this folder; a missing or damaged one is begun anew and filled by {@link #catchUp}.
     *
     * @param searchers has the threads on which parts of a search may run beside the caller's
     * @throws UncheckedIOException when another process has it, or the folder cannot be written
     */
    public static MemoryIndex open(Path folder, Executor searchers) {
        return open(folder, searchers, Clock.systemUTC());
    }

    /** The same with a clock that says what today is. */
    static MemoryIndex open(Path folder, Executor searchers, Clock clock) {
        try {
            return new MemoryIndex(folder, searchers, clock);
        } catch (IOException failed) {
            throw new UncheckedIOException(Text.of("query.indexNotOpened", folder), failed);
        }
    }

    /**
     * Follows the store up to its last revision, from the beginning when the index belongs to another history. Searches
     * go on meanwhile, on what was there.
     *
     * @throws org.memorycurator.model.CancelledException when cancelled; what was caught up stays, the next call goes on
     */
    public void catchUp(Store store, Progress progress) {
        follow(Source.of(store), progress);
    }

    /** The same from any source. */
    void follow(Source source, Progress progress) {
        try {
            follower.follow(source, progress);
        } catch (IOException failed) {
            throw new UncheckedIOException(Text.of("query.indexNotWritten"), failed);
        }
    }

    private void refresh() {
        long revision = follower.place().revision();
        views.refresh();
        // Revisions that are not current leave no trace in the index, and so no new view.
        views.read(view -> view.reaches(revision));
    }

    /** Where searches for the memories of a change set ask which ones these are. */
    public void changeSetsOf(Store store) {
        members.from(store);
    }

    /** Writes what was caught up to disk, with its place in the sequence. */
    public void commit() {
        try {
            writer.commit();
        } catch (IOException failed) {
            throw new UncheckedIOException(Text.of("query.indexNotWritten"), failed);
        }
    }

    /** Up to which revision searches see the store. */
    public long revision() {
        return views.read(View::revision);
    }

    /**
     * All matches in order.
     *
     * @throws QueryException when the search has more words, or wilder patterns, than can be looked for
     */
    public Matches search(Query query) {
        return search(query, today());
    }

    private Matches search(Query query, LocalDate today) {
        return views.read(view -> {
            Matches known = view.known(query, today);
            return known == null ? matches(view, query, today) : known;
        });
    }

    /** Which search the next start is to show first: its answer is kept when this is closed. */
    public void keep(Query query) {
        toKeep = query;
    }

    /** The answer that was kept when this was closed; null when nothing was to be kept, could not be, or this is open. */
    public @Nullable Matches closedWith() {
        return closedWith;
    }

    /** The answer that the last close kept for this start; null when there is none, or the store went on since. */
    public @Nullable Matches kept() {
        return views.read(View::kept);
    }

    /** How many memories match: cheaper than to find them. */
    public int count(Query query) {
        return views.read(view -> view.count(query, today()));
    }

    /** All matches in this view. */
    static Matches matches(View view, Query query, LocalDate today) throws IOException {
        boolean byScore = query.sort().isEmpty() && Criteria.ranks(query);
        Hits hits = byScore ? view.ranked(query, today) : view.hits(query, today);
        Ordering ordering = new Ordering(view, hits);
        int[] numbers =
                byScore ? ordering.byScore() : ordering.by(query.sort().isEmpty() ? NEWEST_FIRST : query.sort());
        return new Matches(query, numbers, view.revision(), view.live());
    }

    /** Which of these numbers match the query now, by their place in the array. */
    public BitSet matching(Query query, int[] numbers) {
        return views.read(view -> {
            BitSet matching = new BitSet();
            for (int number : new Ordering(view, view.hits(query, today())).numbers()) {
                matching.set(number);
            }
            BitSet places = new BitSet(numbers.length);
            for (int i = 0; i < numbers.length; i++) {
                places.set(i, matching.get(numbers[i]));
            }
            return places;
        });
    }

    /** The top values of these fields over the query's matches; of a date field the months, of the text none. */
    public Facets facets(Query query, List<Field> fields, int top) {
        return views.read(view -> {
            Counting counting = new Counting(view, view.hits(query, today()));
            List<Facets.Facet> facets = new ArrayList<>();
            for (Field field : fields) {
                facets.add(counting.facet(field, "", top));
            }
            return new Facets(facets);
        });
    }

    /**
     * The values of one field over the query's matches that contain {@code part}, case and accents folded, most frequent
     * first.
     */
    public Facets.Facet facet(Query query, Field field, String part, int top) {
        return views.read(view -> new Counting(view, view.hits(query, today())).facet(field, part, top));
    }

    /**
     * How the query's matches lie in time, by when they were created, updated or expire; what the query asks of that date
     * does not narrow it.
     *
     * @param room how many bars there may be
     */
    public Timeline timeline(Query query, Field.Core date, int room) {
        return views.read(view -> new Moments(view, today()).count(query, date, room));
    }

    /**
     * The metadata keys of the query's matches with how many have them, most frequent first; at most {@value #KEYS}. Objects
     * are flattened: {@code address.city}.
     */
    public List<Facets.Count> keys(Query query) {
        return views.read(view -> new Counting(view, view.hits(query, today())).keys(KEYS));
    }

    /** Ways to go on with the text at the caret: field names, keys, their real values. */
    public List<Suggestion> suggest(String text, int caret, int limit) {
        return views.read(view -> new Completion(view, limit).at(text, caret));
    }

    /** Whether a memory, live or in the bin, has exactly this value of a metadata key or an owner, category or feedback. */
    public boolean hasValue(Field field, String value) {
        return views.read(view -> new Findable(view.getIndexReader()).hasValue(field, value));
    }

    /** Real values of a field that begin so, case and accents folded, most frequent first, for completing an edit. */
    public List<String> values(Field field, String prefix, int limit) {
        return views.read(view -> new Completion(view, limit)
                .values(field, prefix).stream().map(Facets.Count::value).toList());
    }

    /** A reader of its own on what is on disk, where everything that was caught up is written first: for Verify. */
    public IndexWitness witness() {
        commit();
        return new IndexWitness(folder, members, clock);
    }

    private void keepMatches(Directory directory) {
        Query query = toKeep;
        if (query != null) {
            try {
                refresh(); // to what was committed
                LocalDate today = today();
                Matches found = search(query, today);
                new KeptMatches(folder).write(directory, today, found);
                closedWith = found;
            } catch (IOException | RuntimeException e) {
                LOG.log(System.Logger.Level.WARNING, "The next start will search anew", e);
            }
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Commits and closes. */
    @Override
    public void close() {
        try (Directory directory = writer.getDirectory();
                IndexWriter closing = writer;
                Views closingToo = views) {
            closing.commit();
            keepMatches(directory);
        } catch (IOException failed) {
            throw new UncheckedIOException(Text.of("query.indexNotClosed"), failed);
        }
    }

    /** The search library, with its version. */
    public static String engine() {
        return "Lucene " + Version.LATEST;
    }
}
