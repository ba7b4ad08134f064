package org.memorycurator.transfer;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The ids of everything staged so far and where each is staged, in 24 bytes an id: millions fit into a small heap. */
final class SeenIds {
    /** What {@link #find} gives for an id that was not added. */
    static final long NOT_SEEN = -1;

    private final MessageDigest digest;
    private long[] high = new long[1 << 10];
    private long[] low = new long[1 << 10];
    private long[] places = new long[1 << 10]; // place + 1; 0 is free
    private int count;

    SeenIds() {
        try {
            digest = MessageDigest.getInstance("SHA-256"); // 128 bits of it: two ids never share them by accident
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** The place under which this id was added, or {@link #NOT_SEEN}. */
    long find(String id) {
        ByteBuffer hash = hash(id);
        return places[slot(hash.getLong(0), hash.getLong(8))] - 1;
    }

    /** Remembers an id that was not seen before. */
    void add(String id, long place) {
        if (count > places.length / 2) {
            grow();
        }
        ByteBuffer hash = hash(id);
        put(hash.getLong(0), hash.getLong(8), place + 1);
        count++;
    }

    private ByteBuffer hash(String id) {
        return ByteBuffer.wrap(digest.digest(id.getBytes(StandardCharsets.UTF_16BE))); // tells half characters apart
    }

    private void put(long highBits, long lowBits, long value) {
        int slot = slot(highBits, lowBits);
        high[slot] = highBits;
        low[slot] = lowBits;
        places[slot] = value;
    }

    private int slot(long highBits, long lowBits) {
        int mask = places.length - 1;
        int slot = (int) lowBits & mask;
        while (places[slot] != 0 && (high[slot] != highBits || low[slot] != lowBits)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldHigh = high;
        long[] oldLow = low;
        long[] oldPlaces = places;
        high = new long[oldPlaces.length * 2];
        low = new long[oldPlaces.length * 2];
        places = new long[oldPlaces.length * 2];
        for (int i = 0; i < oldPlaces.length; i++) {
            if (oldPlaces[i] != 0) {
                put(oldHigh[i], oldLow[i], oldPlaces[i]);
            }
        }
    }
}
