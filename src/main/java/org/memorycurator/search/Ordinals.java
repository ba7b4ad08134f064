package org.memorycurator.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.LongValues;
import org.apache.lucene.util.packed.PackedInts;
import org.jspecify.annotations.Nullable;

/** The values of an index field, numbered in their order over all segments. For one thread. */
final class Ordinals {
    private final List<LeafReaderContext> segments;
    private final String field;
    private final Shared shared;
    private final @Nullable SortedSetDocValues[] lookups;

    /** What is costly to make and can be shared: the map from a segment's numbers to those of the index. */
    record Shared(@Nullable OrdinalMap map, int size) {
        static Shared of(List<LeafReaderContext> segments, String field) throws IOException {
            if (segments.isEmpty()) {
                return new Shared(null, 0);
            }
            SortedSetDocValues[] values = new SortedSetDocValues[segments.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = DocValues.getSortedSet(segments.get(i).reader(), field);
            }
            if (values.length == 1) {
                return new Shared(null, Math.toIntExact(values[0].getValueCount()));
            }
            OrdinalMap map = OrdinalMap.build(null, values, PackedInts.DEFAULT);
            return new Shared(map, Math.toIntExact(map.getValueCount()));
        }
    }

    Ordinals(List<LeafReaderContext> segments, String field, Shared shared) {
        this.segments = segments;
        this.field = field;
        this.shared = shared;
        this.lookups = new SortedSetDocValues[segments.size()];
    }

    /** The index field. */
    String field() {
        return field;
    }

    /** How many values there are, those of deleted documents included. */
    int size() {
        return shared.size();
    }

    /** The values of a segment's documents, in that segment's numbers. */
    SortedSetDocValues values(int segment) throws IOException {
        return DocValues.getSortedSet(segments.get(segment).reader(), field);
    }

    /** From a segment's numbers to the index's. */
    LongValues global(int segment) {
        OrdinalMap map = shared.map();
        return map == null ? LongValues.IDENTITY : map.getGlobalOrds(segment);
    }

    /** The value of this number; valid until the next call. */
    BytesRef term(int ordinal) throws IOException {
        OrdinalMap map = shared.map();
        return map == null
                ? lookup(0).lookupOrd(ordinal)
                : lookup(map.getFirstSegmentNumber(ordinal)).lookupOrd(map.getFirstSegmentOrd(ordinal));
    }

    private SortedSetDocValues lookup(int segment) throws IOException {
        SortedSetDocValues known = lookups[segment];
        if (known == null) {
            known = values(segment);
            lookups[segment] = known;
        }
        return known;
    }

    /** The first number whose value is not before this; {@link #size} when there is none. */
    int ceiling(BytesRef value) throws IOException {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (term(middle).compareTo(value) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
