package org.memorycurator.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.CalendarUnit;
import org.memorycurator.model.Field.Core;

/**
 * How the matches of a search lie in time, by days in UTC. What the search itself asks of that date does not narrow it.
 *
 * @param field by which date
 * @param unit how long each bar is
 * @param bars in order, without gaps, so wide that they hold every match with a date; none when there is no such match
 * @param far what lies so far off that the bars would be squeezed, and is in none of them
 * @param undated how many matches have no date that a search can name
 * @param asked what the search asks of the date; null when it asks nothing
 */
public record Timeline(
        Core field,
        CalendarUnit unit,
        List<Bar> bars,
        Far far,
        int undated,
        @Nullable Span asked) {
    /** Copies the list. */
    public Timeline {
        bars = List.copyOf(bars);
    }

    /**
     * One bar.
     *
     * @param from its first day
     * @param until the first day after it
     */
    public record Bar(LocalDate from, LocalDate until, int count) {}

    /**
     * A few dates far from all the others, such as a year 0001 that stands for none.
     *
     * @param before those before the bars, from the first to the last of their years; null when there are none
     * @param after those after them, likewise
     */
    public record Far(@Nullable Bar before, @Nullable Bar after) {
        /** All are near. */
        public static final Far NONE = new Far(null, null);
    }

    /**
     * Part of the time.
     *
     * @param from its first millisecond since 1970; very small when it has no beginning
     * @param until the first millisecond after it; very large when it has no end
     */
    public record Span(long from, long until) {}

    /** Before anything was counted. */
    public static Timeline none(Core field) {
        return new Timeline(field, CalendarUnit.DAY, List.of(), Far.NONE, 0, null);
    }

    /** Whether these bars are the right ones where there is room for so many. */
    public boolean fits(int room) {
        return bars.isEmpty()
                || unit
                        == CalendarUnit.fitting(
                                bars.getFirst().from(), bars.getLast().until().minusDays(1), room);
    }

    /** Where a moment lies: 0 at the beginning of the first bar, 1.5 in the middle of the second; never outside. */
    public double place(long millis) {
        for (int i = 0; i < bars.size(); i++) {
            long from = millis(bars.get(i).from());
            long until = millis(bars.get(i).until());
            if (millis < until) {
                return millis <= from ? i : i + (millis - from) / (double) (until - from);
            }
        }
        return bars.size();
    }

    /** The bar with this day; the nearest one when none has it; -1 without bars. */
    public int barOf(LocalDate day) {
        return Math.min(bars.size() - 1, (int) place(millis(day)));
    }

    private static long millis(LocalDate day) {
        return Period.millis(Instant.from(day.atStartOfDay(ZoneOffset.UTC)));
    }
}
