package org.memorycurator.transfer.match;

import java.util.Arrays;

/**
 * From texts to numbers, compactly: keeps a hash of each text, so that whoever finds a number here still has to compare the
 * text itself. About twenty bytes a number. Not thread-safe.
 */
final class KeyIndex {
    /** No more candidates are told: nobody looks through more. */
    static final int MOST = 1_000;

    private static final int[] NOTHING = {};

    private int[] heads = new int[64]; // entry + 1; 0 is none
    private int[] next = new int[64];
    private int[] hashes = new int[64];
    private int[] numbers = new int[64];
    private int count;

    /** Adds a number. */
    void add(String key, int number) {
        if (count == numbers.length) {
            grow();
        }
        hashes[count] = hash(key);
        numbers[count] = number;
        chain(count);
        count++;
    }

    /** The numbers that may have this key, rising. */
    int[] candidates(String key) {
        int hash = hash(key);
        int[] found = NOTHING;
        for (int entry = heads[hash & heads.length - 1]; entry != 0 && found.length < MOST; entry = next[entry - 1]) {
            if (hashes[entry - 1] == hash) {
                found = Arrays.copyOf(found, found.length + 1);
                found[found.length - 1] = numbers[entry - 1];
            }
        }
        if (found.length > 1) {
            Arrays.sort(found);
        }
        return found;
    }

    private void chain(int entry) {
        int head = hashes[entry] & heads.length - 1;
        next[entry] = heads[head];
        heads[head] = entry + 1;
    }

    private void grow() {
        int size = numbers.length * 2;
        next = new int[size];
        hashes = Arrays.copyOf(hashes, size);
        numbers = Arrays.copyOf(numbers, size);
        heads = new int[size];
        for (int entry = 0; entry < count; entry++) {
            chain(entry);
        }
    }

    /** 64-bit FNV-1a over the characters, mixed into 32. */
    private static int hash(String key) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 32) * 0x9E3779B97F4A7C15L;
        return (int) (hash >>> 32);
    }
}
