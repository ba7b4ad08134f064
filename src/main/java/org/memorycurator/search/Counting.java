package org.memorycurator.search;

import java.io.IOException;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.LongValues;

/** Counts values over matches. */
final class Counting {
    private Counting() {}

    /** How many of the matches have each value, by ordinal. */
    static int[] count(Ordinals ordinals, Hits hits) throws IOException {
        int[] counts = new int[ordinals.size()];
        for (int segment = 0; segment < hits.segments(); segment++) {
            SortedSetDocValues values = ordinals.values(segment);
            LongValues global = ordinals.global(segment);
            hits.each(segment, document -> {
                if (values.advanceExact(document)) {
                    for (int i = values.docValueCount(); i > 0; i--) {
                        counts[(int) global.get(values.nextOrd())]++;
                    }
                }
            });
        }
        return counts;
    }
}
