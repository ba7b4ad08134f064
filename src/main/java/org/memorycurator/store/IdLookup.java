package org.memorycurator.store;

import java.util.Arrays;

/**
 * From ids to numbers, compactly: keeps a hash per memory, so that whoever finds a number here still has to compare the
 * id itself. Not thread-safe.
 */
final class IdLookup {
    private static final int[] NOBODY = {};
    private static final int[] NOT_PLACED = {};

    private long[] hashes;
    /** Placed when they are needed first: most starts of the application look for no id. */
    private int[] slots = NOT_PLACED;

    private int last;

    IdLookup() {
        this(new long[16], 0);
    }

    /** Takes over the hashes of numbers 1 to {@code last}. */
    IdLookup(long[] hashes, int last) {
        this.hashes = hashes;
        this.last = last;
    }

    /** The id of a number above all before it. */
    void add(int number, String id) {
        if (number <= last) {
            throw new IllegalArgumentException("number " + number + " after " + last);
        }
        if (number >= hashes.length) {
            hashes = Arrays.copyOf(hashes, number + (number >> 1));
        }
        hashes[number] = Hash.of(id);
        boolean gap = number != last + 1;
        last = number;
        if (gap || tooFull()) {
            slots = NOT_PLACED;
        } else if (slots.length > 0) {
            place(number);
        }
    }

    /** The numbers that may have this id. */
    int[] candidates(String id) {
        if (slots.length == 0) {
            placeAll();
        }
        long hash = Hash.of(id);
        int[] found = NOBODY;
        for (int slot = start(hash); slots[slot] != 0; slot = next(slot)) {
            if (hashes[slots[slot]] == hash) {
                found = Arrays.copyOf(found, found.length + 1);
                found[found.length - 1] = slots[slot];
            }
        }
        return found;
    }

    /** Forgets every number above this one. */
    void forgetAbove(int number) {
        if (number < last) {
            last = number;
            slots = NOT_PLACED;
        }
    }

    /** A copy of the hashes of the numbers below this one. */
    long[] hashes(int end) {
        return Arrays.copyOf(hashes, end);
    }

    int last() {
        return last;
    }

    private void placeAll() {
        int size = 16;
        while (size < last * 1.6) {
            size <<= 1;
        }
        slots = new int[size];
        for (int number = 1; number <= last; number++) {
            place(number);
        }
    }

    private void place(int number) {
        int slot = start(hashes[number]);
        while (slots[slot] != 0) {
            slot = next(slot);
        }
        slots[slot] = number;
    }

    private boolean tooFull() {
        return last * 1.5 > slots.length;
    }

    private int start(long hash) {
        return (int) hash & slots.length - 1;
    }

    private int next(int slot) {
        return slot + 1 & slots.length - 1;
    }
}
