package org.memorycurator.change;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.memorycurator.model.Change;
import org.memorycurator.model.Memory;
import org.memorycurator.store.Store;

/** Revisions beside the ones before them. */
final class Changes {
    private Changes() {}

    /** Each of these with the revision before it. */
    static List<Change> withBefore(Store store, List<Memory> after) {
        long[] previous = after.stream().mapToLong(Memory::previous).toArray();
        Map<Long, Memory> before = HashMap.newHashMap(after.size());
        store.readRevisions(previous).forEach(memory -> before.put(memory.revision(), memory));
        return after.stream()
                .map(memory -> new Change(before.get(memory.previous()), memory))
                .toList();
    }
}
