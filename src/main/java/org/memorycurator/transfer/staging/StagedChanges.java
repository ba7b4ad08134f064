package org.memorycurator.transfer.staging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.memorycurator.model.Memory;
import org.memorycurator.model.PastChange;
import org.memorycurator.model.PlannedChange;
import org.memorycurator.model.PlannedChanges;
import org.memorycurator.store.Store;
import org.memorycurator.store.StoreException;
import org.memorycurator.text.Text;

/** Staged rows as inserts and updates, in the order of the files. */
final class StagedChanges implements PlannedChanges {
    private static final int CHUNK = 1_000;
    private static final int CHUNK_BYTES = 4 << 20;

    private final Store store;
    private final Staging.Reading rows;
    private final Staging.RowFilter wanted;

    StagedChanges(Store store, Staging.Reading rows, Staging.RowFilter wanted) {
        this.store = store;
        this.rows = rows;
        this.wanted = wanted;
    }

    @Override
    public List<PlannedChange> next() {
        List<StagedRow> some = rows.next(wanted, CHUNK, CHUNK_BYTES);
        long[] revisions =
                some.stream().mapToLong(StagedRow::revision).filter(r -> r > 0).toArray();
        Map<Long, Memory> seen = new HashMap<>();
        store.readRevisions(revisions).forEach(memory -> seen.put(memory.revision(), memory));
        if (seen.size() < revisions.length) {
            throw new StoreException(
                    StoreException.Reason.DAMAGED, Text.of("transfer.rowsLost", revisions.length - seen.size()), null);
        }
        List<PlannedChange> changes = new ArrayList<>(some.size());
        for (StagedRow row : some) {
            Memory before = seen.get(row.revision());
            changes.add(
                    before == null
                            ? new PlannedChange.Insert(
                                    Objects.requireNonNull(row.identity()),
                                    Objects.requireNonNull(row.content()),
                                    row.past())
                            : update(before, row));
        }
        return changes;
    }

    private static PlannedChange update(Memory before, StagedRow row) {
        return new PlannedChange.Update(
                before,
                Objects.requireNonNull(row.content()),
                PastChange.adding(row.past()),
                Objects.requireNonNullElse(row.identity(), before.identity()));
    }

    @Override
    public void close() {
        rows.close();
    }
}
