package org.memorycurator.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Change;
import org.memorycurator.model.ChangeSet;
import org.memorycurator.model.Content;
import org.memorycurator.model.Memory;
import org.memorycurator.model.PlannedChange;
import org.memorycurator.model.PlannedChanges;
import org.memorycurator.model.Progress;
import org.memorycurator.store.Store;

/**
 * What taking a change set back, or doing it again, would make of each of its memories, with the revisions from which it
 * starts: what is shown is what is written, and what is changed in between is refused by name. Some ten bytes a memory.
 * What counts as changed is said in {@link #count}. Thread-safe.
 */
public final class Reversal extends ReversingPlan {
    /** What the memories of a change set are to its reversal. */
    public enum Group {
        /** What this change set wrote is still there: it is written. */
        CLEAN,
        /** Something that this change set wrote was set otherwise since: left alone unless it is taken. */
        LATER,
        /** In the bin since, or purged: left alone. */
        GONE,
        /** As it would be already: there is nothing to write. */
        SAME
    }

    /**
     * One memory.
     *
     * @param place its place in the change set, from 0
     * @param change what the change set did
     * @param now as it is now; null when it is not in the store any more
     * @param content what it becomes, or would become
     * @param by what changed it since; null where nothing did, or it is not known
     * @param taken whether it is written
     */
    public record Row(
            int place,
            Change change,
            @Nullable Memory now,
            Content content,
            @Nullable ChangeSet by,
            boolean taken) {}

    private final byte[] groups;
    private final long[] current;
    private final int[] counts = new int[Group.values().length];
    private final BitSet taken = new BitSet();

    /** Compares all memories of the change set with what is there now. */
    Reversal(Store store, Reversing reversing, Progress progress) {
        super(store, reversing);
        int size = Math.toIntExact(reversing.target().count());
        this.groups = new byte[size];
        this.current = new long[size];
        Arrays.fill(groups, (byte) Group.GONE.ordinal());
        for (int at = 0; at < size; at += AT_ONCE) {
            progress.checkpoint(at, size);
            compare(at, Math.min(AT_ONCE, size - at));
        }
        for (byte group : groups) {
            counts[group]++;
        }
        progress.checkpoint(size, size);
    }

    private void compare(int at, int count) {
        for (Comparison.Row row : comparison.now(written(at, count))) {
            int place = place(row.change().after());
            groups[place] = (byte) row.group().ordinal();
            current[place] = row.now() == null ? 0 : row.now().revision();
            taken.set(place, row.group() == Group.CLEAN);
        }
    }

    private List<Memory> written(int at, int count) {
        return store.revisionsFrom(reversing.target().firstRevision() + at, count);
    }

    private int place(Memory wrote) {
        return (int) (wrote.revision() - reversing.target().firstRevision());
    }

    /** The change set whose memories these are. */
    public ChangeSet target() {
        return reversing.target();
    }

    /** Whether it is done again, not taken back. */
    public boolean again() {
        return reversing.again();
    }

    /**
     * How many memories are of this group. Text, each metadata key, categories, expiration date, feedback, and being in the
     * bin are looked at one by one: a later change of something else does not count, except that a memory which this change
     * set brought in counts as changed by whatever was changed in it.
     */
    public int count(Group group) {
        return counts[group.ordinal()];
    }

    /** Whether nothing was changed since, so that there is nothing to ask. */
    public boolean clean() {
        return count(Group.LATER) == 0 && count(Group.GONE) == 0;
    }

    /** How many memories of this group are written. */
    public synchronized int taken(Group group) {
        return (int) taken.stream().filter(i -> groups[i] == group.ordinal()).count();
    }

    /** Takes a memory in or leaves it out; those that are gone or already so stay out. */
    public synchronized void take(int place, boolean in) {
        taken.set(place, in && takable(groups[place]));
    }

    /** The same for all of a group. */
    public synchronized void takeAll(Group group, boolean in) {
        for (int i = 0; i < groups.length; i++) {
            if (groups[i] == group.ordinal()) {
                take(i, in);
            }
        }
    }

    private static boolean takable(byte group) {
        return group == Group.CLEAN.ordinal() || group == Group.LATER.ordinal();
    }

    /** The memories of a group in the order of the change set, from {@code offset}. May block. */
    public List<Row> rows(Group group, int offset, int count) {
        int[] places = places(group, offset, count);
        long first = reversing.target().firstRevision();
        List<Memory> written = store.readRevisions(
                Arrays.stream(places).mapToLong(p -> first + p).toArray());
        long[] now = written.stream().mapToLong(m -> current[place(m)]).toArray();
        List<Comparison.Row> compared = comparison.with(written, now);
        Map<Long, ChangeSet> by = group == Group.CLEAN || group == Group.SAME ? Map.of() : Blame.of(store, compared);
        List<Row> rows = new ArrayList<>(compared.size());
        synchronized (this) {
            for (Comparison.Row row : compared) {
                int place = place(row.change().after());
                ChangeSet since = by.get(row.change().after().revision());
                rows.add(new Row(place, row.change(), row.now(), row.content(), since, taken.get(place)));
            }
        }
        return rows;
    }

    private int[] places(Group group, int offset, int count) {
        int[] places = new int[Math.max(0, Math.min(count, count(group) - offset))];
        int skipped = 0;
        int found = 0;
        for (int i = 0; i < groups.length && found < places.length; i++) {
            if (groups[i] == group.ordinal() && skipped++ >= offset) {
                places[found++] = i;
            }
        }
        return places;
    }

    @Override
    public synchronized long size() {
        return taken.cardinality();
    }

    /** What is taken in at this moment; taking in and leaving out later does not alter it. */
    @Override
    public PlannedChanges open() {
        BitSet wanted;
        synchronized (this) {
            wanted = (BitSet) taken.clone();
        }
        return new PlannedChanges() {
            private int next;

            @Override
            public List<PlannedChange> next() {
                int from = wanted.nextSetBit(next);
                if (from < 0) {
                    return List.of();
                }
                next = Math.min(groups.length, from + AT_ONCE);
                return changes(from, next - from, wanted);
            }

            @Override
            public void close() {
                next = groups.length;
            }
        };
    }

    private List<PlannedChange> changes(int from, int count, BitSet wanted) {
        List<Memory> written = written(from, count).stream()
                .filter(memory -> wanted.get(place(memory)))
                .toList();
        long[] now = written.stream().mapToLong(m -> current[place(m)]).toArray();
        List<PlannedChange> changes = new ArrayList<>(written.size());
        for (Comparison.Row row : comparison.with(written, now)) {
            Memory start = row.now();
            if (start != null) {
                changes.add(row.update(start, reversing.again()));
            }
        }
        return changes;
    }
}
