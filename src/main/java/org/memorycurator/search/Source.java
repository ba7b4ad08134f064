package org.memorycurator.search;

import java.util.List;
import java.util.Optional;
import org.memorycurator.model.ChangeSet;
import org.memorycurator.model.Memory;
import org.memorycurator.store.Store;

/** What the index needs of a store to follow it. */
interface Source {
    /** The newest revision. */
    long lastRevision();

    /** The newest revision of a memory. */
    long currentRevision(int number);

    /** Revisions from this one upwards, at most so many. */
    List<Memory> revisionsFrom(long revision, int count);

    /** The change set that appended a revision. */
    Optional<ChangeSet> changeSetOf(long revision);

    /** This store. */
    static Source of(Store store) {
        return new Source() {
            @Override
            public long lastRevision() {
                return store.lastRevision();
            }

            @Override
            public long currentRevision(int number) {
                return store.currentRevision(number);
            }

            @Override
            public List<Memory> revisionsFrom(long revision, int count) {
                return store.revisionsFrom(revision, count);
            }

            @Override
            public Optional<ChangeSet> changeSetOf(long revision) {
                return store.changeSetOf(revision);
            }
        };
    }
}
