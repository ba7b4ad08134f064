package org.memorycurator.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.memorycurator.change.Reversal.Group;
import org.memorycurator.model.ChangeSet;
import org.memorycurator.model.Memory;
import org.memorycurator.model.State;
import org.memorycurator.store.Store;

/** Finds what changed memories since a change set: not what was written last, but what touched the values in question. */
final class Blame {
    /** So far back it is looked; further back the newest change is named. */
    private static final int LOOKED_BACK = 50;

    private Blame() {}

    /** By the revision of the change set, what changed that memory since. The chains of all are walked at once. */
    static Map<Long, ChangeSet> of(Store store, List<Comparison.Row> rows) {
        Map<Long, Long> guilty = new HashMap<>();
        Map<Long, Comparison.Row> walking = new HashMap<>();
        for (Comparison.Row row : rows) {
            Memory now = row.now();
            if (now != null) {
                guilty.put(row.change().after().revision(), now.revision());
                walking.put(now.previous(), row);
            }
        }
        for (int back = 0; back < LOOKED_BACK && !walking.isEmpty(); back++) {
            Map<Long, Comparison.Row> further = new HashMap<>();
            long[] revisions = walking.keySet().stream().mapToLong(r -> r).toArray();
            for (Memory earlier : store.readRevisions(revisions)) {
                Comparison.Row row = walking.get(earlier.revision());
                if (row != null && alike(row, earlier)) {
                    guilty.put(row.change().after().revision(), earlier.revision());
                    further.put(earlier.previous(), row);
                }
            }
            walking = further;
        }
        return changeSets(store, guilty);
    }

    /** Whether what is in question was so already at an earlier revision, later than the change set's own. */
    private static boolean alike(Comparison.Row row, Memory earlier) {
        Memory now = row.now();
        Memory wrote = row.change().after();
        boolean any = row.change().before() == null; // the memory itself is in question, and its newest change counts
        if (now == null || any || earlier.revision() <= wrote.revision()) {
            return false;
        }
        return row.group() == Group.GONE
                ? earlier.content().state() == State.BIN
                : ThreeWay.alike(now.content(), row.content(), earlier.content());
    }

    private static Map<Long, ChangeSet> changeSets(Store store, Map<Long, Long> guilty) {
        Map<Long, ChangeSet> by = new HashMap<>();
        List<ChangeSet> known = new ArrayList<>();
        guilty.forEach((revision, since) -> known.stream()
                .filter(c -> c.firstRevision() <= since && since <= c.lastRevision())
                .findFirst()
                .or(() -> {
                    var found = store.changeSetOf(since);
                    found.ifPresent(known::add);
                    return found;
                })
                .ifPresent(c -> by.put(revision, c)));
        return by;
    }
}
