package org.memorycurator.ui.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.memorycurator.batch.EditStep;
import org.memorycurator.model.Memory;
import org.memorycurator.store.Store;

/**
 * Remembers which revisions this desk's edits wrote, so that a quick second edit of a cell, made before the first came
 * back, goes on from the first instead of being refused because of it. Store thread.
 */
final class OwnEdits {
    private static final int REMEMBERED = 10_000;

    private final Store store;
    /** Oldest forgotten first. */
    private final Map<Long, Boolean> written = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    OwnEdits(Store store) {
        this.store = store;
    }

    /** Remembers a revision as the user's own. */
    void wrote(long revision) {
        written.put(revision, true);
    }

    /** The revision from which an edit goes on. */
    Memory base(Memory seen, List<EditStep> steps) {
        Memory now = store.read(seen.number()).orElse(seen);
        return allOwn(seen, now) ? now : EditBase.of(seen, now, steps);
    }

    private boolean allOwn(Memory seen, Memory now) {
        Memory at = now;
        while (at.revision() > seen.revision() && written.containsKey(at.revision())) {
            List<Memory> before = store.readRevisions(new long[] {at.previous()});
            if (before.isEmpty()) {
                return false;
            }
            at = before.getFirst();
        }
        return at.revision() == seen.revision();
    }
}
