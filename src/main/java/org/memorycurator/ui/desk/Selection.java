package org.memorycurator.ui.desk;

import org.memorycurator.search.Matches;
import org.roaringbitmap.IntConsumer;
import org.roaringbitmap.RoaringBitmap;

/**
 * Which memories are selected: all matches, as a flag that costs nothing, or these numbers. By number, so that it
 * survives sorting, filtering and refreshing. Immutable: the bitmap is not changed after it was handed over.
 */
public record Selection(boolean all, RoaringBitmap numbers) {
    /** Nothing. */
    public static final Selection NONE = new Selection(false, new RoaringBitmap());
    /** All matches. */
    public static final Selection ALL = new Selection(true, new RoaringBitmap());

    /** These memories. */
    public static Selection of(int... numbers) {
        return new Selection(false, RoaringBitmap.bitmapOf(numbers));
    }

    /** How many are selected. */
    public int count(Matches matches) {
        return all ? matches.size() : numbers.getCardinality();
    }

    /** Whether nothing is selected. */
    public boolean isEmpty(Matches matches) {
        return count(matches) == 0;
    }

    /** The numbers of the selected memories; a copy. Costs as much as there are. */
    public int[] numbers(Matches matches) {
        return all ? matches.page(0, matches.size()) : numbers.toArray();
    }

    /** Whether this memory is selected; with all matches selected every shown one is. */
    public boolean contains(int number) {
        return all || numbers.contains(number);
    }

    /** Visits the selected numbers in rising order, unless all are selected. */
    public void forEach(IntConsumer visitor) {
        numbers.forEach(visitor);
    }
}
