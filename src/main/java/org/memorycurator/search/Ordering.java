package org.memorycurator.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.LongValues;
import org.memorycurator.model.Field;
import org.memorycurator.model.Field.Core;
import org.memorycurator.model.SortKey;

/** All matches in order: sort values are gathered from the doc values, packed beside the numbers, and sorted as longs. */
final class Ordering {
    private static final long MISSING = Packed.MISSING;

    private final View view;
    private final Hits hits;
    private final int count;

    Ordering(View view, Hits hits) {
        this.view = view;
        this.hits = hits;
        this.count = hits.count();
    }

    /** The numbers of the matches, best score first. */
    int[] byScore() throws IOException {
        long[] keys = new long[count];
        int at = 0;
        for (int segment = 0; segment < hits.segments(); segment++) {
            float[] scores = hits.scores(segment);
            int size = hits.count(segment);
            for (int i = 0; i < size; i++) {
                keys[at++] = ~(long) Float.floatToIntBits(scores[i]);
            }
        }
        return sorted(Packed.of(keys));
    }

    /** The numbers of the matches in this order; memories without a value come last, whichever way it goes. */
    int[] by(List<SortKey> sort) throws IOException {
        Packed column = column(sort.getFirst());
        for (SortKey next : sort.subList(1, sort.size())) {
            column = column.then(column(next));
        }
        return sorted(column);
    }

    /** The numbers of the matches as they come. */
    int[] numbers() throws IOException {
        int[] numbers = new int[count];
        int[] at = {0};
        for (LeafReaderContext segment : view.getLeafContexts()) {
            NumericDocValues values = segment.reader().getNumericDocValues(MemoryDocument.NUMBER);
            hits.each(segment.ord, document -> {
                values.advanceExact(document);
                numbers[at[0]++] = (int) values.longValue();
            });
        }
        return numbers;
    }

    private int[] sorted(Packed order) throws IOException {
        return order.sort(numbers());
    }

    private Packed column(SortKey key) throws IOException {
        Field field = key.field();
        boolean descending = key.descending();
        if (QueryReader.isDated(field)) {
            return dates(field.queryName(), descending);
        }
        if (field instanceof Field.Key metadata) {
            Ordinals ordinals = view.ordinals(MemoryDocument.METADATA);
            int first = ordinals.ceiling(Terms.first(metadata.key()));
            return values(ordinals, first, ordinals.ceiling(Terms.end(metadata.key())), descending);
        }
        Ordinals ordinals = view.ordinals(field == Core.TEXT ? MemoryDocument.TEXT_SORT : field.queryName());
        return values(ordinals, 0, ordinals.size(), descending);
    }

    private Packed dates(String field, boolean descending) throws IOException {
        long[] keys = new long[count];
        int[] at = {0};
        for (LeafReaderContext segment : view.getLeafContexts()) {
            NumericDocValues values = DocValues.getNumeric(segment.reader(), field);
            hits.each(segment.ord, document -> {
                boolean dated = values.advanceExact(document);
                keys[at[0]++] = !dated ? MISSING : descending ? ~values.longValue() : values.longValue();
            });
        }
        return Packed.of(keys);
    }

    /** Of several values the least counts, or the greatest when the order is descending. */
    private Packed values(Ordinals ordinals, int first, int end, boolean descending) throws IOException {
        long[] keys = new long[count];
        int[] at = {0};
        for (int segment = 0; segment < hits.segments(); segment++) {
            SortedSetDocValues values = ordinals.values(segment);
            LongValues global = ordinals.global(segment);
            hits.each(segment, document -> {
                long found = MISSING;
                if (values.advanceExact(document)) {
                    for (int i = values.docValueCount(); i > 0; i--) {
                        long ordinal = global.get(values.nextOrd());
                        boolean inRange = ordinal >= first && ordinal < end;
                        found = inRange && (descending || found == MISSING) ? ordinal : found;
                    }
                }
                keys[at[0]++] = found == MISSING ? MISSING : descending ? ~found : found;
            });
        }
        return Packed.of(keys);
    }
}
