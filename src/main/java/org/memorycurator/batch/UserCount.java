package org.memorycurator.batch;

import java.util.Arrays;

/** Counts different users in eight bytes a memory, by hashes of 64 bits: for a million users the odds of a wrong count are 1 to 30 million. */
final class UserCount {
    private long[] hashes = new long[1_024];
    private int size;

    void add(String user) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, size * 2);
        }
        hashes[size++] = hash(user);
    }

    int distinct() {
        Arrays.sort(hashes, 0, size);
        int distinct = size == 0 ? 0 : 1;
        for (int i = 1; i < size; i++) {
            distinct += hashes[i] == hashes[i - 1] ? 0 : 1;
        }
        return distinct;
    }

    /** FNV-1a over the characters. */
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
