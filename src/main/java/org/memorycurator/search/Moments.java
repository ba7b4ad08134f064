package org.memorycurator.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.CalendarUnit;
import org.memorycurator.model.Criterion;
import org.memorycurator.model.Criterion.Range;
import org.memorycurator.model.Criterion.Value;
import org.memorycurator.model.Field.Core;
import org.memorycurator.model.Query;
import org.memorycurator.search.Timeline.Bar;
import org.memorycurator.search.Timeline.Far;
import org.memorycurator.search.Timeline.Span;

/** Counts the matches of a search along time. For one thread. */
final class Moments {
    /** So few days are never all: a single day stands among its neighbours. */
    private static final int FEWEST = 31;

    private static final long DAY = 86_400_000;
    /** What a search can name: the years 0000 to 9999. */
    private static final long FIRST = DAY * LocalDate.of(0, 1, 1).toEpochDay();

    private static final long END = DAY * LocalDate.of(10_000, 1, 1).toEpochDay();

    private final View view;
    private final LocalDate today;
    private long earliest = Long.MAX_VALUE;
    private long latest = Long.MIN_VALUE;
    private long start = FIRST;
    private long end = END;

    Moments(View view, LocalDate today) {
        this.view = view;
        this.today = today;
    }

    /** At most {@code room} bars, of the shortest unit that does with so few. */
    Timeline count(Query query, Core field, int room) throws IOException {
        Span asked = span(DateRange.of(query, field));
        Hits hits = view.hitsBeside(DateRange.without(query, field), today);
        YearCounts years = new YearCounts();
        reach(hits, field, years);
        int undated = hits.count() - years.total();
        if (years.total() == 0) {
            return new Timeline(field, CalendarUnit.DAY, List.of(), Far.NONE, undated, asked);
        }
        Far far = years.far();
        if (far.before() != null || far.after() != null) {
            start = far.before() == null ? FIRST : millis(far.before().until());
            end = far.after() == null ? END : millis(far.after().from());
            if (asked == null || (asked.from() >= start && asked.until() <= end)) {
                reach(hits, field, new YearCounts());
            } else {
                far = Far.NONE; // what is asked for is to be seen
            }
        }
        LocalDate first = day(earliest);
        LocalDate last = day(latest);
        CalendarUnit unit = CalendarUnit.fitting(first, last, room);
        long from = unit.number(first);
        long until = unit.number(last) + 1;
        if (unit == CalendarUnit.DAY) {
            long more = Math.max(0, Math.min(FEWEST, room) - (until - from));
            from -= more / 2;
            until += more - more / 2;
        }
        return new Timeline(field, unit, bars(hits, field, unit, from, until), far, undated, asked);
    }

    private static long millis(LocalDate day) {
        return DAY * day.toEpochDay();
    }

    private static LocalDate day(long millis) {
        return LocalDate.ofEpochDay(Math.floorDiv(millis, DAY));
    }

    /** The first and the last moment between start and end, and how many in each year. */
    private void reach(Hits hits, Core field, YearCounts years) throws IOException {
        earliest = Long.MAX_VALUE;
        latest = Long.MIN_VALUE;
        for (LeafReaderContext segment : view.getLeafContexts()) {
            NumericDocValues values = DocValues.getNumeric(segment.reader(), field.queryName());
            hits.each(segment.ord, document -> {
                if (values.advanceExact(document)) {
                    long millis = values.longValue();
                    if (millis >= start && millis < end) {
                        years.add(millis);
                        earliest = Math.min(earliest, millis);
                        latest = Math.max(latest, millis);
                    }
                }
            });
        }
    }

    private List<Bar> bars(Hits hits, Core field, CalendarUnit unit, long from, long until) throws IOException {
        long[] ends = new long[Math.toIntExact(until - from)];
        for (int i = 0; i < ends.length; i++) {
            ends[i] = DAY * unit.first(from + i + 1).toEpochDay();
        }
        int[] counts = new int[ends.length];
        for (LeafReaderContext segment : view.getLeafContexts()) {
            NumericDocValues values = DocValues.getNumeric(segment.reader(), field.queryName());
            hits.each(segment.ord, document -> {
                if (values.advanceExact(document)) {
                    long millis = values.longValue();
                    if (millis >= earliest && millis <= latest) {
                        int at = Arrays.binarySearch(ends, millis);
                        counts[at < 0 ? -at - 1 : at + 1]++;
                    }
                }
            });
        }
        List<Bar> bars = new ArrayList<>(ends.length);
        for (int i = 0; i < ends.length; i++) {
            bars.add(new Bar(unit.first(from + i), unit.first(from + i + 1), counts[i]));
        }
        return bars;
    }

    /** What all of them leave. */
    private @Nullable Span span(List<Criterion> criteria) {
        Span span = null;
        for (Criterion criterion : criteria) {
            Optional<Period> period =
                    switch (criterion) {
                        case Range range -> Period.between(range.from(), range.to(), today);
                        case Value value ->
                            Period.parse(value.anyOf().getFirst().text(), today);
                        default -> Optional.empty();
                    };
            if (period.isPresent()) {
                long from = period.get().from();
                long until = period.get().until();
                span = span == null
                        ? new Span(from, until)
                        : new Span(Math.max(span.from(), from), Math.min(span.until(), until));
            }
        }
        return span;
    }
}
