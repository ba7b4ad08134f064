package org.memorycurator.store;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Memory;

/** Revisions that were read before anybody asked for them, for the first who does: a revision never changes. Thread-safe. */
final class Ahead {
    private record Read(long[] revisions, List<Memory> memories) {}

    private final AtomicReference<@Nullable Read> read = new AtomicReference<>();

    /** Reads these and keeps them; forgets what was kept before. */
    void keep(long[] revisions, Function<long[], List<Memory>> reader) {
        read.set(new Read(revisions, reader.apply(revisions)));
    }

    /** What was kept for just these revisions, which is then forgotten; else what the reader finds. */
    List<Memory> or(long[] revisions, Supplier<List<Memory>> reader) {
        Read kept = read.get();
        boolean known = kept != null && Arrays.equals(kept.revisions(), revisions) && read.compareAndSet(kept, null);
        return known && kept != null ? kept.memories() : reader.get();
    }
}
