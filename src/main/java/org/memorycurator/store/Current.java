package org.memorycurator.store;

import java.util.Arrays;

/**
 * What a store remembers of itself: each memory's newest revision and which number an id has. A cache: everything in it
 * can be read again from the database. Thread-safe.
 */
final class Current {
    private Head head;
    private long[] revisions;
    private final IdLookup ids;

    Current() {
        this(Head.NONE, new long[16], new IdLookup());
    }

    Current(Head head, long[] revisions, IdLookup ids) {
        this.head = head;
        this.revisions = revisions;
        this.ids = ids;
    }

    synchronized Head head() {
        return head;
    }

    /** A memory's newest published revision, or 0. */
    synchronized long revision(int number) {
        return number >= 1 && number <= head.number() ? revisions[number] : 0;
    }

    /** The same for many. */
    synchronized long[] revisions(int[] numbers) {
        long[] found = new long[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            found[i] = revision(numbers[i]);
        }
        return found;
    }

    /**
     * Whose newest revision each of these is, both ends inclusive: 0 for one that no memory has as its newest any more.
     */
    synchronized int[] newest(long first, long last) {
        int[] numbers = new int[Math.toIntExact(last - first + 1)];
        for (int number = 1; number <= head.number(); number++) {
            long revision = revisions[number];
            if (revision >= first && revision <= last) {
                numbers[(int) (revision - first)] = number;
            }
        }
        return numbers;
    }

    /** The numbers that may have this id, unpublished ones among them. */
    synchronized int[] candidates(String id) {
        return ids.candidates(id);
    }

    /** Remembers the id of a number that is not published yet. */
    synchronized void announce(int number, String id) {
        ids.add(number, id);
    }

    /** Forgets the numbers that were announced and not published. */
    synchronized void forgetAnnounced() {
        ids.forgetAbove(head.number());
    }

    /**
     * Publishes: memory {@code numbers[i]} has the revision {@code first + i}, for the first {@code count} of them; a 0 stands
     * for none.
     */
    synchronized void publish(Head published, long first, int[] numbers, int count) {
        if (published.number() >= revisions.length) {
            revisions = Arrays.copyOf(revisions, published.number() + (published.number() >> 1) + 1);
        }
        for (int i = 0; i < count; i++) {
            if (numbers[i] >= 1 && numbers[i] <= published.number()) {
                revisions[numbers[i]] = first + i;
            }
        }
        head = published;
    }

    /** The published part, to be kept. */
    synchronized Kept kept() {
        int count = head.number() + 1;
        return new Kept(head, Arrays.copyOf(revisions, count), ids.hashes(count));
    }

    /** What a new one is made of: by number, from 1, the newest revisions and the hashes of the ids. */
    record Kept(Head head, long[] revisions, long[] hashes) {
        Current current() {
            return new Current(head, revisions, new IdLookup(hashes, head.number()));
        }
    }
}
