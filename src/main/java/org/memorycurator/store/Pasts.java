package org.memorycurator.store;

import java.util.List;
import java.util.Map;
import org.memorycurator.model.PastChange;
import org.memorycurator.model.PastEvent;

/** What is known of what happened to memories elsewhere, before they came into this store. Every method may block. Thread-safe. */
public final class Pasts {
    private final Readers readers;
    private final Current current;
    private final boolean there;

    /** @param there whether the database has room for it */
    Pasts(Readers readers, Current current, boolean there) {
        this.readers = readers;
        this.current = current;
        this.there = there;
    }

    /** What these revisions did to what is known of their memories' past, by revision; those that did nothing are left out. */
    public Map<Long, PastChange> changes(long[] revisions) {
        return there ? readers.read(c -> PastRows.changes(c, revisions)) : Map.of();
    }

    /** What is known of each of these memories now, oldest first, by number; those of which nothing is known are left out. */
    public Map<Integer, List<PastEvent>> of(int[] numbers) {
        return at(current.revisions(numbers));
    }

    /** What was known when these published revisions were written, no two of one memory; otherwise the same. */
    public Map<Integer, List<PastEvent>> at(long[] revisions) {
        return there ? readers.read(c -> PastRows.known(c, revisions)) : Map.of();
    }

    /** Whether anything is known of any memory. */
    public boolean any() {
        return there && readers.read(c -> !PastRows.none(c));
    }
}
