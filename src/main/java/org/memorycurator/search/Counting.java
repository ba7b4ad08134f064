package org.memorycurator.search;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.LongValues;
import org.memorycurator.model.Field;
import org.memorycurator.model.Field.Core;
import org.memorycurator.search.Facets.Count;
import org.memorycurator.search.Facets.Facet;

/** Counts the values of matches. For one thread. */
final class Counting {
    private final View view;
    private final Hits hits;
    private final Map<String, int[]> counted = new HashMap<>();

    Counting(View view, Hits hits) {
        this.view = view;
        this.hits = hits;
    }

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

    /** The values of a field that contain {@code part}, folded; months for a date. */
    Facet facet(Field field, String part, int top) throws IOException {
        if (field == Core.TEXT) {
            return new Facet(field, List.of(), 0, 0);
        }
        if (field instanceof Core core) {
            return QueryReader.isDated(core) ? months(core, part, top) : core(core, part, top);
        }
        return key((Field.Key) field, part, top);
    }

    private Facet core(Core field, String part, int top) throws IOException {
        Ordinals ordinals = view.ordinals(field.queryName());
        return facet(field, ordinals, 0, ordinals.size(), part, top, having(ordinals));
    }

    private Facet key(Field.Key key, String part, int top) throws IOException {
        Ordinals keys = view.ordinals(MemoryDocument.KEYS);
        BytesRef name = new BytesRef(Terms.shortened(key.key()));
        int ordinal = keys.ceiling(name);
        boolean known = ordinal < keys.size() && keys.term(ordinal).equals(name);
        int having = known ? counts(keys)[ordinal] : 0;
        Ordinals values = view.ordinals(MemoryDocument.METADATA);
        int first = values.ceiling(Terms.first(key.key()));
        return facet(key, values, first, values.ceiling(Terms.end(key.key())), part, top, having);
    }

    private int[] counts(Ordinals ordinals) throws IOException {
        int[] known = counted.get(ordinals.field());
        if (known == null) {
            known = count(ordinals, hits);
            counted.put(ordinals.field(), known);
        }
        return known;
    }

    private int having(Ordinals ordinals) throws IOException {
        int[] having = {0};
        for (int segment = 0; segment < hits.segments(); segment++) {
            SortedSetDocValues values = ordinals.values(segment);
            hits.each(segment, document -> having[0] += values.advanceExact(document) ? 1 : 0);
        }
        return having[0];
    }

    private Facet facet(Field field, Ordinals ordinals, int first, int end, String part, int top, int having)
            throws IOException {
        int[] counts = counts(ordinals);
        String folded = Folding.fold(part);
        Top best = new Top(counts, top);
        int distinct = 0;
        for (int ordinal = first; ordinal < end; ordinal++) {
            if (counts[ordinal] > 0
                    && (folded.isEmpty()
                            || Folding.fold(Terms.value(ordinals.term(ordinal))).contains(folded))) {
                distinct++;
                best.offer(ordinal);
            }
        }
        List<Count> values = new ArrayList<>();
        for (int ordinal : best.ordered()) {
            values.add(new Count(Terms.value(ordinals.term(ordinal)), counts[ordinal]));
        }
        return new Facet(field, values, distinct, hits.count() - having);
    }

    /** The metadata keys with how many have them. */
    List<Count> keys(int top) throws IOException {
        Ordinals ordinals = view.ordinals(MemoryDocument.KEYS);
        int[] counts = counts(ordinals);
        Top best = new Top(counts, top);
        for (int ordinal = 0; ordinal < counts.length; ordinal++) {
            if (counts[ordinal] > 0) {
                best.offer(ordinal);
            }
        }
        List<Count> keys = new ArrayList<>();
        for (int ordinal : best.ordered()) {
            keys.add(new Count(ordinals.term(ordinal).utf8ToString(), counts[ordinal]));
        }
        return keys;
    }

    private Facet months(Core field, String part, int top) throws IOException {
        Map<String, Integer> months = new HashMap<>();
        int[] having = {0};
        for (LeafReaderContext segment : view.getLeafContexts()) {
            NumericDocValues values = DocValues.getNumeric(segment.reader(), field.queryName());
            hits.each(segment.ord, document -> {
                if (values.advanceExact(document)) {
                    having[0]++;
                    months.merge(month(values.longValue()), 1, Integer::sum);
                }
            });
        }
        months.keySet().removeIf(month -> !month.contains(part));
        List<Count> best = months.entrySet().stream()
                .map(entry -> new Count(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(Count::count).reversed().thenComparing(Count::value))
                .limit(top)
                .toList();
        return new Facet(field, best, months.size(), hits.count() - having[0]);
    }

    private static String month(long millis) {
        LocalDate day = LocalDate.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
        return "%04d-%02d".formatted(day.getYear(), day.getMonthValue());
    }

    /** The ordinals with the highest counts; of equal counts the first ones. */
    private static final class Top {
        private final int size;
        private final PriorityQueue<Integer> least;
        private final Comparator<Integer> best;

        Top(int[] counts, int size) {
            this.size = size;
            this.best = Comparator.<Integer>comparingInt(ordinal -> -counts[ordinal])
                    .thenComparing(Comparator.naturalOrder());
            this.least = new PriorityQueue<>(best.reversed());
        }

        void offer(int ordinal) {
            least.add(ordinal);
            if (least.size() > size) {
                least.remove();
            }
        }

        List<Integer> ordered() {
            return least.stream().sorted(best).toList();
        }
    }
}
