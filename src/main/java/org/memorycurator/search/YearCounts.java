package org.memorycurator.search;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.memorycurator.search.Timeline.Bar;
import org.memorycurator.search.Timeline.Far;

/** How many dates lie in each of the years 0000 to 9999, and which of them are far from all others. For one thread. */
final class YearCounts {
    private static final int YEARS = 10_000;
    /** The first millisecond of each year, and of the one after the last. */
    private static final long[] STARTS = IntStream.rangeClosed(0, YEARS)
            .mapToLong(year -> LocalDate.of(year, 1, 1)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant()
                    .toEpochMilli())
            .toArray();

    private static final double MEAN = (STARTS[YEARS] - STARTS[0]) / (double) YEARS;
    /** At most one date in so many is far, but always a few. */
    private static final int ONE_IN = 100;

    private static final int A_FEW = 3;
    /** Never more than one in so many. */
    private static final int MOST = 4;
    /** Only what makes the time so many times as long, and so many years longer, is far. */
    private static final int TIMES = 4;

    private static final int LONGER = 20;

    private final int[] counts = new int[YEARS];
    private int total;

    /** Adds a moment in one of these years. */
    void add(long millis) {
        int year = Math.clamp((int) ((millis - STARTS[0]) / MEAN), 0, YEARS - 1);
        while (STARTS[year] > millis) {
            year--;
        }
        while (STARTS[year + 1] <= millis) {
            year++;
        }
        counts[year]++;
        total++;
    }

    int total() {
        return total;
    }

    /** What lies outside the shortest time that holds nearly all, if it would squeeze that; there is at least one date. */
    Far far() {
        int first = next(0);
        int last = before(YEARS);
        int most = Math.max(Math.min(A_FEW, total / MOST), total / ONE_IN);
        int from = first;
        int until = last + 1;
        int held = 0;
        for (int begin = first, end = first; end <= last; ) {
            held += counts[end++];
            while (held - counts[begin] >= total - most) {
                held -= counts[begin++];
            }
            if (held >= total - most && end - begin < until - from) {
                from = begin;
                until = end;
            }
        }
        int all = last + 1 - first;
        int near = until - from;
        return all < TIMES * near || all - near < LONGER
                ? Far.NONE
                : new Far(bar(first, before(from) + 1), bar(next(until), last + 1));
    }

    /** The first year from this one on that has a date. */
    private int next(int year) {
        int at = year;
        while (at < YEARS && counts[at] == 0) {
            at++;
        }
        return at;
    }

    /** The last year before this one that has a date. */
    private int before(int year) {
        int at = year - 1;
        while (at >= 0 && counts[at] == 0) {
            at--;
        }
        return at;
    }

    private @Nullable Bar bar(int from, int until) {
        return from >= until
                ? null
                : new Bar(
                        LocalDate.of(from, 1, 1),
                        LocalDate.of(until, 1, 1),
                        IntStream.range(from, until).map(year -> counts[year]).sum());
    }
}
