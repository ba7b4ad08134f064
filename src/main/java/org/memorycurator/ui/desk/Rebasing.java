package org.memorycurator.ui.desk;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.memorycurator.batch.ContentDiff;
import org.memorycurator.batch.EditStep;
import org.memorycurator.model.Content;
import org.memorycurator.model.Memory;
import org.memorycurator.store.Store;

/**
 * Finds the revision from which an edit goes on when the memory was written since the user saw it: the user's own edits
 * never stand in the way of the next one, others' only where they touched the same field. Store thread.
 */
final class Rebasing {
    private static final int REMEMBERED = 10_000;

    /** The edit and somebody else's change touched the same field. */
    static final class CollisionException extends RuntimeException {
        private static final long serialVersionUID = 1;

        CollisionException(String sentence) {
            super(sentence);
        }
    }

    private final Store store;
    /** Revisions that this desk's edits wrote, oldest forgotten first. */
    private final Map<Long, Boolean> own = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    Rebasing(Store store) {
        this.store = store;
    }

    /** Remembers a revision as the user's own. */
    void wrote(long revision) {
        own.put(revision, true);
    }

    /**
     * The memory as it is now, if the steps can go on from there.
     *
     * @throws CollisionException when they cannot: with a sentence for the user
     */
    Memory base(Memory seen, List<EditStep> steps) {
        Memory now = store.read(seen.number()).orElse(seen);
        if (now.revision() == seen.revision() || allOwn(seen, now)) {
            return now;
        }
        Content wanted = seen.content();
        for (EditStep step : steps) {
            wanted = step.apply(wanted);
        }
        Optional<ContentDiff.Line> collision = collision(seen.content(), wanted, now.content());
        if (collision.isPresent()) {
            throw new CollisionException("Not saved: " + collision.get().field()
                    + " was changed to “" + collision.get().after()
                    + "” meanwhile. Look at it, and edit again.");
        }
        return now;
    }

    private boolean allOwn(Memory seen, Memory now) {
        Memory at = now;
        while (at.revision() > seen.revision() && own.containsKey(at.revision())) {
            List<Memory> before = store.readRevisions(new long[] {at.previous()});
            if (before.isEmpty()) {
                return false;
            }
            at = before.getFirst();
        }
        return at.revision() == seen.revision();
    }

    private static Optional<ContentDiff.Line> collision(Content seen, Content wanted, Content now) {
        Set<String> touched = new HashSet<>();
        ContentDiff.between(seen, wanted).forEach(line -> touched.add(line.field()));
        return ContentDiff.between(seen, now).stream()
                .filter(line -> touched.contains(line.field()))
                .findFirst();
    }
}
