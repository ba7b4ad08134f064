package org.memorycurator.batch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.memorycurator.model.CancelledException;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Progress;

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
        Deque<FutureTask<Worked>> parts = new ArrayDeque<>();
        int begun = 0;
        int filled = 0;
        try {
            while (filled < rows.size()) {
                for (; parts.size() < AHEAD && begun < rows.size(); begun += PART) {
                    parts.add(handOver(begun, helpers));
                }
                // does nothing where a helper was quicker
                parts.forEach(FutureTask::run);
                filled = put(filled, result(parts.remove()));
            }
        } finally {
            stopped = true;
        }
        progress.checkpoint(rows.size(), rows.size());
    }

    private FutureTask<Worked> handOver(int from, Executor helpers) {
        FutureTask<Worked> part = new FutureTask<>(() -> part(from));
        try {
            helpers.execute(part);
        } catch (RejectedExecutionException _) {
            part.run(); // the helpers have gone home
        }
        return part;
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

    private static Worked result(FutureTask<Worked> part) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return part.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException fault -> throw fault;
                case Error fault -> throw fault;
                case null, default -> throw new IllegalStateException(e);
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
