package org.memorycurator.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.memorycurator.change.Reversal.Group;
import org.memorycurator.model.Change;
import org.memorycurator.model.Content;
import org.memorycurator.model.Identity;
import org.memorycurator.model.Memory;
import org.memorycurator.model.PastChange;
import org.memorycurator.model.PastEvent;
import org.memorycurator.model.PlannedChange;
import org.memorycurator.store.Store;

/** Compares what a change set wrote with what is there now, and says what taking it back, or doing it again, makes of it. */
final class Comparison {
    /**
     * One memory of the change set.
     *
     * @param now null when it is in the store no more
     * @param past what is to be done to the past that is known of it
     */
    record Row(Change change, @Nullable Memory now, Group group, Content content, PastChange past) {
        /** What is to be written, starting from what is there now. */
        PlannedChange.Update update(Memory start, boolean again) {
            return new PlannedChange.Update(
                    start, group == Group.SAME ? start.content() : content, past, identity(start.identity(), again));
        }

        /** Who it becomes: as before, or as it was made, if it is now what it was made, or was before. */
        private Identity identity(Identity now, boolean again) {
            Memory before = change.before();
            if (before == null) {
                return now;
            }
            Identity from = again ? before.identity() : change.after().identity();
            Identity to = again ? change.after().identity() : before.identity();
            return now.equals(from) ? to : now;
        }

        /** Whether that is somebody else than now. */
        boolean turns(boolean again) {
            return now != null && !identity(now.identity(), again).equals(now.identity());
        }
    }

    private final Store store;
    private final boolean again;

    Comparison(Store store, boolean again) {
        this.store = store;
        this.again = again;
    }

    /** With the memories as they are at this moment. */
    List<Row> now(List<Memory> written) {
        return with(
                written,
                written.stream()
                        .mapToLong(memory -> store.currentRevision(memory.number()))
                        .toArray());
    }

    /** With these revisions as what is there now, 0 for a memory that is gone. */
    List<Row> with(List<Memory> written, long[] current) {
        Map<Long, Memory> later = later(written, current);
        Map<Long, PastChange> pasts = pasts(written);
        Map<Integer, List<PastEvent>> known = known(written, pasts);
        List<Row> rows = new ArrayList<>(written.size());
        List<Change> changes = Changes.withBefore(store, written);
        for (int i = 0; i < current.length; i++) {
            Change change = changes.get(i);
            Memory wrote = change.after();
            Memory now = current[i] == wrote.revision() ? wrote : later.get(current[i]);
            PastChange did = pasts.getOrDefault(wrote.revision(), PastChange.NONE);
            rows.add(turned(withPast(row(change, now), did, known.getOrDefault(wrote.number(), List.of()))));
        }
        return rows;
    }

    private Row row(Change change, @Nullable Memory now) {
        Content wrote = change.after().content();
        if (now == null) {
            return new Row(change, null, Group.GONE, wrote, PastChange.NONE);
        }
        Content before = change.before() == null ? null : change.before().content();
        ThreeWay.Merged merged =
                again ? ThreeWay.again(before, wrote, now.content()) : ThreeWay.undo(before, wrote, now.content());
        return new Row(change, now, merged.group(), merged.content(), PastChange.NONE);
    }

    /** What was done to the pasts of memories that were there already; what came in with a memory stays with it, be it in the bin. */
    private Map<Long, PastChange> pasts(List<Memory> written) {
        long[] updates = written.stream()
                .filter(memory -> memory.previous() > 0)
                .mapToLong(Memory::revision)
                .toArray();
        return updates.length == 0 ? Map.of() : store.pasts().changes(updates);
    }

    private Map<Integer, List<PastEvent>> known(List<Memory> written, Map<Long, PastChange> pasts) {
        int[] numbers = written.stream()
                .filter(memory -> pasts.containsKey(memory.revision()))
                .mapToInt(Memory::number)
                .toArray();
        return numbers.length == 0 ? Map.of() : store.pasts().of(numbers);
    }

    private Row withPast(Row row, PastChange did, List<PastEvent> known) {
        Memory now = row.now();
        if (did.isEmpty() || now == null) {
            return row;
        }
        PastChange left = (again ? did : did.inverse()).given(known);
        Group group = row.group() == Group.SAME && !left.isEmpty() ? Group.CLEAN : row.group();
        return new Row(row.change(), now, group, row.content(), left);
    }

    /** There is something to write also where only who it is goes back. */
    private Row turned(Row row) {
        return row.group() == Group.SAME && row.turns(again)
                ? new Row(row.change(), row.now(), Group.CLEAN, row.content(), row.past())
                : row;
    }

    private Map<Long, Memory> later(List<Memory> written, long[] current) {
        long[] newer = new long[current.length];
        int count = 0;
        for (int i = 0; i < current.length; i++) {
            if (current[i] != written.get(i).revision()) {
                newer[count++] = current[i];
            }
        }
        Map<Long, Memory> later = HashMap.newHashMap(count);
        if (count > 0) {
            store.readRevisions(Arrays.copyOf(newer, count)).forEach(m -> later.put(m.revision(), m));
        }
        return later;
    }
}
