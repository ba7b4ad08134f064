package org.memorycurator.batch;

/**
 * Gives users small numbers, from 1, without keeping their names: by hashes of 64 bits. For a million users the odds that
 * two share a number are 1 to 30 million.
 */
final class UserIds {
    private long[] hashes = new long[1_024];
    private int[] ids = new int[1_024];
    private int size;

    /** The number of a user, a new one for a new user. */
    int of(String user) {
        long hash = hash(user);
        int at = place(hash);
        if (ids[at] == 0) {
            if (2 * ++size > ids.length) {
                grow();
                at = place(hash);
            }
            hashes[at] = hash;
            ids[at] = size;
        }
        return ids[at];
    }

    private int place(long hash) {
        int mask = ids.length - 1;
        int at = (int) (hash ^ hash >>> 32) & mask;
        while (ids[at] != 0 && hashes[at] != hash) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        long[] oldHashes = hashes;
        int[] oldIds = ids;
        hashes = new long[oldHashes.length * 2];
        ids = new int[oldIds.length * 2];
        for (int i = 0; i < oldIds.length; i++) {
            if (oldIds[i] != 0) {
                int at = place(oldHashes[i]);
                hashes[at] = oldHashes[i];
                ids[at] = oldIds[i];
            }
        }
    }

    /** FNV-1a over the characters. */
    static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
