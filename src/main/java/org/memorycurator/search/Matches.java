package org.memorycurator.search;

import java.util.Arrays;
import org.memorycurator.model.Query;

/**
 * The memories that matched a search, as dense numbers in their order: all of them, whatever changes afterwards. Any row
 * is reached in constant time. Immutable.
 */
public final class Matches {
    private final Query query;
    private final int[] numbers;
    private final long revision;
    private final long live;

    /**
     * Takes over the array.
     *
     * @param revision up to which revision the index had followed the store
     * @param live how many live memories there are altogether
     */
    public Matches(Query query, int[] numbers, long revision, long live) {
        this.query = query;
        this.numbers = numbers;
        this.revision = revision;
        this.live = live;
    }

    /** No match of an empty store. */
    public static Matches none() {
        return new Matches(Query.ALL, new int[0], 0, 0);
    }

    /** The search that was run. */
    public Query query() {
        return query;
    }

    /** How many memories match. */
    public int size() {
        return numbers.length;
    }

    /** The number of the memory in this row, from 0. */
    public int number(int row) {
        return numbers[row];
    }

    /** The numbers of some rows; fewer at the end. */
    public int[] page(int from, int count) {
        int end = (int) Math.min(numbers.length, (long) from + count);
        return from >= end ? new int[0] : Arrays.copyOfRange(numbers, from, end);
    }

    /** Up to which revision the index had followed the store when this was found. */
    public long revision() {
        return revision;
    }

    /** How many live memories there were altogether: the M of "N of M". */
    public long live() {
        return live;
    }
}
