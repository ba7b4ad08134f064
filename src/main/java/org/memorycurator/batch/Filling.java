package org.memorycurator.batch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.memorycurator.model.CancelledException;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Progress;
import org.memorycurator.work.Errand;

/**
 * Works out the rows of a plan, part by part: helpers take some, the caller takes what no helper has begun, and puts all
 * together in their order, so that it does not matter how many helpers there are.
 */
final class Filling {
    private static final int PART = 2_000;
    private static final int AHEAD = 3;
    /** So often a part looks whether it is still wanted: a step that is slow on each row must still stop at once. */
    private static final int STEP = 16;

    private final FrozenRows rows;
    private final RowWork work;
    private final Progress progress;
    private final Thread caller = Thread.currentThread();
    private final AtomicInteger done = new AtomicInteger();
    private volatile boolean stopped;

    Filling(FrozenRows rows, RowWork work, Progress progress) {
        this.rows = rows;
        this.work = work;
        this.progress = progress;
    }

    private record Worked(List<Memory> memories, List<Kin> kins) {}

    /** @throws CancelledException when cancelled */
    void fill(Executor helpers) {
        progress.checkpoint(0, rows.size());
        Deque<Errand<Worked>> parts = new ArrayDeque<>();
        int begun = 0;
        int filled = 0;
        try {
            while (filled < rows.size()) {
                for (; parts.size() < AHEAD && begun < rows.size(); begun += PART) {
                    int from = begun;
                    parts.add(Errand.of(() -> part(from), helpers));
                }
                // does nothing where a helper was quicker
                parts.forEach(Errand::begin);
                filled = put(filled, parts.remove().result());
            }
        } finally {
            stopped = true;
        }
        progress.checkpoint(rows.size(), rows.size());
    }

    private Worked part(int from) {
        List<Memory> memories = rows.read(from, Math.min(rows.size(), from + PART));
        List<Kin> kins = new ArrayList<>(memories.size());
        for (int i = 0; i < memories.size(); i++) {
            if (i % STEP == 0) {
                look();
            }
            kins.add(work.kin(memories.get(i)));
            done.incrementAndGet();
        }
        return new Worked(memories, kins);
    }

    private void look() {
        if (Thread.currentThread() == caller) {
            progress.checkpoint(done.get(), rows.size());
        } else if (stopped || progress.cancelled()) {
            throw new CancelledException();
        }
    }

    private int put(int from, Worked part) {
        for (int i = 0; i < part.kins().size(); i++) {
            rows.set(from + i, part.memories().get(i), part.kins().get(i));
        }
        return from + part.kins().size();
    }
}
