package org.memorycurator.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import org.apache.lucene.index.IndexWriter;
import org.memorycurator.model.CancelledException;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Progress;
import org.memorycurator.text.Text;

/**
 * Writes the revisions of a store into the index, in their order, as far as they are current. Half of each chunk is written
 * on another thread, while the next chunk is read. For one thread at a time.
 */
final class Follower {
    private static final int CHUNK = 5_000;
    private static final int FEW = 200;
    private static final long REFRESH_NANOS = 2_000_000_000L;

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
        long refreshed = System.nanoTime();
        List<Memory> chunk = source.revisionsFrom(place().revision() + 1, CHUNK);
        while (!chunk.isEmpty()) {
            long done = place().revision() - begun;
            progress.checkpoint(done, Math.max(goal - begun, done));
            long last = chunk.getLast().revision();
            chunk = write(source, chunk, added);
            moveTo(Place.at(last, source.changeSetOf(last)));
            if (System.nanoTime() - refreshed > REFRESH_NANOS) {
                refresh.run();
                refreshed = System.nanoTime();
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
        int middle = current.size() < FEW ? 0 : current.size() / 2;
        FutureTask<Void> other = task(current.subList(0, middle), added);
        FutureTask<Void> own = task(current.subList(middle, current.size()), added);
        if (middle > 0) {
            executor.execute(other);
        }
        own.run();
        List<Memory> next = source.revisionsFrom(chunk.getLast().revision() + 1, CHUNK);
        other.run(); // nothing happens when another thread has it: no waiting for a thread that may be waiting for us
        finish(own);
        finish(other);
        return next;
    }

    private FutureTask<Void> task(List<Memory> memories, long added) {
        return new FutureTask<>(() -> {
            for (Memory memory : memories) {
                if (memory.revision() <= added) {
                    writer.addDocument(MemoryDocument.of(memory));
                } else {
                    writer.updateDocument(MemoryDocument.number(memory.number()), MemoryDocument.of(memory));
                }
            }
            return null;
        });
    }

    private static void finish(FutureTask<Void> task) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    task.get();
                    return;
                } catch (InterruptedException wait) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof IOException cause
                    ? new UncheckedIOException(Text.of("query.indexNotWritten"), cause)
                    : new IllegalStateException(Text.of("query.indexNotWritten"), failed.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
