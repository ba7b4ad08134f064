package org.memorycurator.model;

import java.time.LocalDate;

/** Lengths of time by the calendar; a week begins on Monday. Pure. */
public enum CalendarUnit {
    /** A day. */
    DAY,
    /** Seven days from Monday. */
    WEEK,
    /** A month. */
    MONTH,
    /** Three months. */
    QUARTER,
    /** A year. */
    YEAR,
    /** Ten years. */
    DECADE,
    /** A hundred years. */
    CENTURY;

    private static final int DAYS = 7;
    private static final int MONTHS = 12;
    private static final int QUARTER_MONTHS = 3;
    /** From the Thursday with which the count of days begins back to its Monday. */
    private static final int TO_MONDAY = 3;

    /** The number of the one that holds this day; it rises by one from each to the next. */
    public long number(LocalDate day) {
        return switch (this) {
            case DAY -> day.toEpochDay();
            case WEEK -> Math.floorDiv(day.toEpochDay() + TO_MONDAY, DAYS);
            case MONTH -> months(day);
            case QUARTER -> Math.floorDiv(months(day), QUARTER_MONTHS);
            case YEAR -> day.getYear();
            case DECADE -> Math.floorDiv(day.getYear(), 10);
            case CENTURY -> Math.floorDiv(day.getYear(), 100);
        };
    }

    /** The first day of the one with this number. */
    public LocalDate first(long number) {
        return switch (this) {
            case DAY -> LocalDate.ofEpochDay(number);
            case WEEK -> LocalDate.ofEpochDay(number * DAYS - TO_MONDAY);
            case MONTH -> month(number);
            case QUARTER -> month(number * QUARTER_MONTHS);
            case YEAR -> LocalDate.of(Math.toIntExact(number), 1, 1);
            case DECADE -> LocalDate.of(Math.toIntExact(number * 10), 1, 1);
            case CENTURY -> LocalDate.of(Math.toIntExact(number * 100), 1, 1);
        };
    }

    /** How many there are from the one with the first day to the one with the last. */
    public long count(LocalDate first, LocalDate last) {
        return number(last) - number(first) + 1;
    }

    /** The shortest of which no more than {@code room} reach from the first to the last day; centuries when none fits. */
    public static CalendarUnit fitting(LocalDate first, LocalDate last, int room) {
        for (CalendarUnit unit : values()) {
            if (unit.count(first, last) <= room) {
                return unit;
            }
        }
        return CENTURY;
    }

    private static long months(LocalDate day) {
        return day.getYear() * (long) MONTHS + day.getMonthValue() - 1;
    }

    private static LocalDate month(long number) {
        return LocalDate.of(Math.toIntExact(Math.floorDiv(number, MONTHS)), Math.floorMod(number, MONTHS) + 1, 1);
    }
}
