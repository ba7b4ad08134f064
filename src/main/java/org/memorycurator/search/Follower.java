package org.memorycurator.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Executor;
import org.apache.lucene.index.IndexWriter;
import org.memorycurator.model.CancelledException;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Progress;
import org.memorycurator.text.Text;
import org.memorycurator.work.Errand;

/**
 * Writes the revisions of a store into the index, in their order, as far as they are current. Half of each chunk is written
 * on another thread, while the next chunk is read. For one thread at a time.
 */
final class Follower {
    private static final int CHUNK = 5_000;
    private static final int FEW = 200;

    /** So many revisions go in before searches are shown how far it has come: each time costs small segments, to be merged later. */
    private static final long SHOWN = 100_000;

    private final IndexWriter writer;
    private final Executor executor;
    private final Runnable refresh;
    private Place place;

    /**
     * @param executor has threads for writing; without a free one, the caller's thread writes
     * @param refresh lets searches see what was written
     */
    Follower(IndexWriter writer, Executor executor, Runnable refresh) {
        this.writer = writer;
        this.executor = executor;
        this.refresh = refresh;
        this.place = Place.of(IndexFolder.committed(writer)).orElse(Place.START);
    }

    /** How far the index has come. */
    synchronized Place place() {
        return place;
    }

    private synchronized void moveTo(Place next) {
        place = next;
        writer.setLiveCommitData(next.data().entrySet());
    }

    /**
     * Follows up to the last revision. Cancelled, it stays where it got.
     *
     * @throws CancelledException when it was cancelled
     */
    void follow(Source source, Progress progress) throws IOException {
        Place from = place();
        if (from.revision() == 0 || !from.isIn(source)) {
            writer.deleteAll();
            moveTo(Place.START);
        }
        // Below this revision an empty index can hold no older document of a memory: nothing needs to be looked for.
        long goal = source.lastRevision();
        long begun = place().revision();
        long added = place().revision() == 0 ? goal : 0;
        long shown = begun;
        List<Memory> chunk = source.revisionsFrom(place().revision() + 1, CHUNK);
        while (!chunk.isEmpty()) {
            long done = place().revision() - begun;
            progress.checkpoint(done, Math.max(goal - begun, done));
            long last = chunk.getLast().revision();
            chunk = write(source, chunk, added);
            moveTo(Place.at(last, source.changeSetOf(last)));
            if (last - shown >= SHOWN) {
                refresh.run();
                shown = last;
            }
        }
        progress.at(place().revision() - begun, place().revision() - begun);
        refresh.run();
    }

    /** Writes a chunk and gives the next one. */
    private List<Memory> write(Source source, List<Memory> chunk, long added) {
        List<Memory> current = chunk.stream()
                .filter(memory -> source.currentRevision(memory.number()) == memory.revision())
                .toList();
        long after = chunk.getLast().revision() + 1;
        if (current.size() < FEW) {
            put(current, added);
            return source.revisionsFrom(after, CHUNK);
        }
        int middle = current.size() / 2;
        Errand<Integer> other = Errand.of(() -> put(current.subList(0, middle), added), executor);
        try {
            put(current.subList(middle, current.size()), added);
            List<Memory> next = source.revisionsFrom(after, CHUNK);
            other.result();
            return next;
        } finally {
            other.await(); // nobody writes on when this fails
        }
    }

    /** @return how many it were */
    private int put(List<Memory> memories, long added) {
        try {
            for (Memory memory : memories) {
                if (memory.revision() <= added) {
                    writer.addDocument(MemoryDocument.of(memory));
                } else {
                    writer.updateDocument(MemoryDocument.number(memory.number()), MemoryDocument.of(memory));
                }
            }
            return memories.size();
        } catch (IOException failed) {
            throw new UncheckedIOException(Text.of("query.indexNotWritten"), failed);
        }
    }
}
