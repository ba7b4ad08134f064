package org.memorycurator.change;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.memorycurator.store.Store;

/**
 * What Ctrl+Z and Ctrl+Y stand at, worked out from the sequence of change sets alone, so that it is the same after a
 * restart. Follows the store: each change set is looked at once. Thread-safe.
 */
final class UndoStack {
    private static final int AT_ONCE = 10_000;

    private final Store store;
    private final BitSet standing = new BitSet();
    private final BitSet undone = new BitSet();
    private final Deque<Integer> redoable = new ArrayDeque<>();
    /** From undos to what they took back. */
    private final Map<Integer, Integer> undos = new HashMap<>();
    /** From redos to what they did again. */
    private final Map<Integer, Integer> redos = new HashMap<>();

    private int seen;

    UndoStack(Store store) {
        this.store = store;
        follow();
    }

    /** The newest change set below this number that stands, or 0. */
    synchronized long undoable(long below) {
        follow();
        return Math.max(0, standing.previousSetBit((int) Math.min(seen, below - 1)));
    }

    /** The newest undo with nothing but undos and redos after it, or 0. */
    synchronized long redoable() {
        follow();
        return redoable.isEmpty() ? 0 : redoable.getLast();
    }

    /** Whether it is taken back; a redo is taken back with what it had done again. */
    synchronized boolean isUndone(long changeSet) {
        follow();
        int number = Math.toIntExact(changeSet);
        return undone.get(redos.getOrDefault(number, number));
    }

    /** The newest undo of this change set that is not itself taken back, or 0. */
    synchronized long undoOf(long changeSet) {
        follow();
        return undos.entrySet().stream()
                .filter(undo -> undo.getValue() == changeSet && !undone.get(undo.getKey()))
                .mapToLong(Map.Entry::getKey)
                .max()
                .orElse(0);
    }

    private void follow() {
        while (seen < store.lastChangeSet()) {
            List<Store.Link> links = store.links(seen + 1L, AT_ONCE);
            if (links.isEmpty()) {
                return;
            }
            links.forEach(this::add);
        }
    }

    private void add(Store.Link link) {
        int number = Math.toIntExact(link.number());
        int other = Math.toIntExact(link.undoes());
        seen = number;
        switch (link.kind()) {
            case UNDO -> {
                undos.put(number, other);
                standing.clear(other);
                undone.set(other);
                redoable.addLast(number);
            }
            case REDO -> {
                int again = undos.getOrDefault(other, 0);
                redos.put(number, again);
                standing.set(again);
                undone.clear(again);
                undone.set(other);
                redoable.remove(other);
            }
            default -> {
                standing.set(number);
                redoable.clear();
            }
        }
    }
}
