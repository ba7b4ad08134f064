package org.memorycurator.store;

import java.util.List;

/**
 * Which text revisions have that were read a short while ago: what is changed was read before. Revisions keep their text,
 * once they are published; others must not come in here. Thread-safe.
 */
final class RecentTexts {
    private static final int PLACES = 1 << 15;

    private final long[] revisions = new long[PLACES];
    private final long[] tids = new long[PLACES];

    synchronized void remember(List<Revisions.Stored> published) {
        for (Revisions.Stored each : published) {
            RevisionRow row = each.row();
            int place = place(row.revision());
            revisions[place] = row.revision();
            tids[place] = row.tid();
        }
    }

    /** The text of a revision, 0 when it is not known any more. */
    synchronized long tid(long revision) {
        int place = place(revision);
        return revisions[place] == revision ? tids[place] : 0;
    }

    private static int place(long revision) {
        return (int) revision & PLACES - 1;
    }
}
