package org.memorycurator.change;

import java.util.List;
import org.memorycurator.change.Reversal.Group;
import org.memorycurator.model.Memory;
import org.memorycurator.model.PlannedChange;
import org.memorycurator.model.PlannedChanges;
import org.memorycurator.model.Progress;
import org.memorycurator.store.Store;

/**
 * Takes a change set back, or does it again, in one go: each memory is compared as it is written. What was changed
 * since is refused by name, or ends it all.
 */
final class UndoPlan extends ReversingPlan {
    /** Something was changed since. */
    static final class NotCleanException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private final boolean onlyClean;

    /** {@code onlyClean}: reading throws {@link NotCleanException} at the first memory that was changed since. */
    UndoPlan(Store store, Reversing reversing, boolean onlyClean) {
        super(store, reversing);
        this.onlyClean = onlyClean;
    }

    @Override
    public long size() {
        return reversing.target().count();
    }

    /** Whether taking it back would alter anything without overwriting what was set since. */
    boolean anythingClean(Progress progress) {
        long first = reversing.target().firstRevision();
        for (long at = 0; at < size(); at += AT_ONCE) {
            progress.checkpoint(at, size());
            List<Memory> written = store.revisionsFrom(first + at, (int) Math.min(AT_ONCE, size() - at));
            if (comparison.now(written).stream().anyMatch(row -> row.group() == Group.CLEAN)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public PlannedChanges open() {
        long last = reversing.target().lastRevision();
        return new PlannedChanges() {
            private long next = reversing.target().firstRevision();

            @Override
            public List<PlannedChange> next() {
                List<Memory> written = List.of();
                while (written.isEmpty() && next <= last) {
                    int count = (int) Math.min(AT_ONCE, last - next + 1);
                    written = store.revisionsFrom(next, count);
                    next += count;
                }
                return comparison.now(written).stream()
                        .map(UndoPlan.this::change)
                        .toList();
            }

            @Override
            public void close() {
                next = last + 1;
            }
        };
    }

    private PlannedChange change(Comparison.Row row) {
        Memory now = row.now();
        boolean clean = row.group() == Group.CLEAN || row.group() == Group.SAME;
        if (!clean && onlyClean) {
            throw new NotCleanException();
        }
        if (now == null || !clean) {
            // starting from what it wrote, though that is not current, has it refused
            return new PlannedChange.Update(row.change().after(), row.content());
        }
        return row.update(now, reversing.again());
    }
}
