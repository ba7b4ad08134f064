package org.memorycurator.ui.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.memorycurator.model.CalendarUnit;
import org.memorycurator.text.Text;
import org.memorycurator.ui.kit.Tick;
import org.memorycurator.ui.kit.When;

/** Days, weeks, months, years in words, for charts along time. Pure. */
public final class CalendarWords {
    private CalendarWords() {}

    /** From a first day until before another in words, as exact as the unit: {@code 12 May 2026}, {@code Jan 2026 – Mar 2026}. */
    public static String between(CalendarUnit unit, LocalDate from, LocalDate until) {
        String first = day(unit, from);
        String last = day(unit, until.minusDays(1));
        return first.equals(last) ? first : Text.of("calendar.between", first, last);
    }

    private static String day(CalendarUnit unit, LocalDate day) {
        return switch (unit) {
            case DAY, WEEK -> When.date(day);
            case MONTH, QUARTER -> When.month(day);
            case YEAR, DECADE, CENTURY -> When.year(day);
        };
    }

    /** Words for an axis: at most {@code most}, at round places, for columns of this unit in order. */
    public static List<Tick> ticks(CalendarUnit unit, List<LocalDate> columns, int most) {
        List<Tick> ticks = new ArrayList<>();
        if (columns.isEmpty() || most < 1) {
            return ticks;
        }
        int step = step(unit, columns.size(), most);
        for (int i = 0; i < columns.size(); i++) {
            if (isRound(unit, columns.get(i), step)) {
                ticks.add(new Tick(i, tick(unit, columns.get(i), step)));
            }
        }
        if (ticks.isEmpty()) {
            ticks.add(new Tick(0, tick(unit, columns.getFirst(), 1)));
        }
        return ticks;
    }

    private static int step(CalendarUnit unit, int columns, int most) {
        int[] steps =
                switch (unit) {
                    case DAY -> new int[] {1, 2, 7, 14, 28, 56};
                    case WEEK -> new int[] {1, 2, 4, 8, 13, 26, 52};
                    case MONTH -> new int[] {1, 2, 3, 6, 12, 24, 60, 120};
                    case QUARTER -> new int[] {1, 2, 4, 8, 20, 40};
                    case YEAR, DECADE, CENTURY -> new int[] {1, 2, 5, 10, 20, 50, 100};
                };
        for (int step : steps) {
            if (columns <= (long) step * most) {
                return step;
            }
        }
        return columns;
    }

    /** Weeks of days begin on Monday. */
    private static boolean isRound(CalendarUnit unit, LocalDate day, int step) {
        boolean weeks = unit == CalendarUnit.DAY && step % 7 == 0;
        return weeks
                ? day.getDayOfWeek().getValue() == 1 && CalendarUnit.WEEK.number(day) % (step / 7) == 0
                : unit.number(day) % step == 0;
    }

    private static String tick(CalendarUnit unit, LocalDate day, int step) {
        boolean years = unit == CalendarUnit.MONTH && step % 12 == 0 || unit == CalendarUnit.QUARTER && step % 4 == 0;
        return years ? When.year(day) : day(unit, day);
    }
}
