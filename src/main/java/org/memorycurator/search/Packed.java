package org.memorycurator.search;

import java.util.Arrays;

/**
 * A sort value per match, from 0 upwards in as few bits as they need, so that several fit into one long that sorts fast.
 *
 * @param keys the least comes first
 */
record Packed(long[] keys, int bits) {
    /** Comes after all values. */
    static final long MISSING = Long.MAX_VALUE;

    private static final int ROOM = Long.SIZE - 1;

    /** Keeps the order of these. */
    static Packed of(long[] values) {
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        for (long value : values) {
            if (value != MISSING) {
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
        }
        long range = least > most ? 0 : most - least;
        if (range < 0 || range >= MISSING / 2) {
            return ranked(values);
        }
        long[] keys = new long[values.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = values[i] == MISSING ? range + 1 : values[i] - least;
        }
        return new Packed(keys, width(range + 1));
    }

    private static Packed ranked(long[] values) {
        long[] distinct = Arrays.stream(values).sorted().distinct().toArray();
        long[] keys = new long[values.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = Arrays.binarySearch(distinct, values[i]);
        }
        return new Packed(keys, width(distinct.length));
    }

    private static int width(long most) {
        return Long.SIZE - Long.numberOfLeadingZeros(most);
    }

    /** Both in one, the other deciding where this is equal. */
    Packed then(Packed other) {
        if (bits + other.bits > ROOM) {
            return bits > Integer.SIZE ? ranked(keys).then(other) : then(ranked(other.keys));
        }
        long[] both = new long[keys.length];
        for (int i = 0; i < both.length; i++) {
            both[i] = keys[i] << other.bits | other.keys[i];
        }
        return new Packed(both, bits + other.bits);
    }

    /** These numbers (positive) in the order of the keys; where keys are equal, the lower number first. */
    int[] sort(int[] numbers) {
        long[] last = new long[numbers.length];
        long most = 0;
        for (int i = 0; i < last.length; i++) {
            last[i] = numbers[i];
            most = Math.max(most, numbers[i]);
        }
        int width = width(most);
        long[] both = then(new Packed(last, width)).keys;
        Arrays.parallelSort(both);
        int[] sorted = new int[both.length];
        long mask = (1L << width) - 1;
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = (int) (both[i] & mask);
        }
        return sorted;
    }
}
