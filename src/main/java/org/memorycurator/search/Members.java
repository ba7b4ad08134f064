package org.memorycurator.search;

import org.jspecify.annotations.Nullable;
import org.memorycurator.store.Store;

/** Which memories a change set changed: asked of the store, since the index knows only what is there now. Thread-safe. */
final class Members {
    private record Known(long changeSet, long[] numbers) {}

    private volatile @Nullable Store store;
    private volatile Known last = new Known(0, new long[0]);

    /** Asks this store from now on. */
    void from(Store asked) {
        store = asked;
    }

    /** The numbers of the memories; none while there is no store, or no such change set. The last answer is kept: a search asks it often. */
    long[] of(long changeSet) {
        Known known = last;
        Store asked = store;
        if (known.changeSet() != changeSet && asked != null) {
            long[] numbers = asked.changeSet(changeSet).map(asked::numbers).orElse(new long[0]);
            known = new Known(changeSet, numbers);
            if (numbers.length > 0) {
                last = known;
            }
        }
        return known.changeSet() == changeSet ? known.numbers() : new long[0];
    }
}
