package org.memorycurator.search;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Criterion.Bound;
import org.memorycurator.model.Timestamp;

/**
 * What a date in a search stands for: a whole year, month, day, minute or second in UTC.
 *
 * @param from its first millisecond since 1970
 * @param until the first millisecond after it
 */
record Period(long from, long until) {
    private static final Pattern RELATIVE = Pattern.compile("(today|yesterday)(?:-(\\d{1,5}))?");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern TO_THE_MINUTE = Pattern.compile("[^Tt ]+[Tt ]\\d{2}:\\d{2}(?![:\\d]).*");

    /** Reads a date as a search writes it: {@code 2026}, {@code 2026-05}, {@code today-7}, a time of ISO 8601. */
    static Optional<Period> parse(String text, LocalDate today) {
        Matcher relative = RELATIVE.matcher(text.toLowerCase(Locale.ROOT));
        if (relative.matches()) {
            long back = relative.group(2) == null ? 0 : Long.parseLong(relative.group(2));
            return Optional.of(day(today.minusDays(relative.group(1).equals("today") ? back : back + 1)));
        }
        if (YEAR.matcher(text).matches()) {
            LocalDate first = LocalDate.of(Integer.parseInt(text), 1, 1);
            return Optional.of(days(first, first.plusYears(1)));
        }
        return ofValue(text);
    }

    /** Reads a date as metadata hold it: at least year and month, for a bare year is a number. */
    static Optional<Period> ofValue(String text) {
        if (text.length() < 7 || text.charAt(4) != '-' || text.length() > 64) {
            return Optional.empty();
        }
        try {
            if (MONTH.matcher(text).matches()) {
                LocalDate first = YearMonth.parse(text).atDay(1);
                return Optional.of(days(first, first.plusMonths(1)));
            }
            return DAY.matcher(text).matches()
                    ? Optional.of(day(LocalDate.parse(text)))
                    : Optional.of(moment(text, Timestamp.parse(text).instant()));
        } catch (DateTimeParseException noDate) {
            return Optional.empty();
        }
    }

    /** From the first millisecond to the first one after; an open end is the farthest; nothing when a bound is no date. */
    static Optional<Period> between(@Nullable Bound from, @Nullable Bound to, LocalDate today) {
        Optional<Period> first =
                from == null ? Optional.of(new Period(Long.MIN_VALUE, Long.MIN_VALUE)) : parse(from.text(), today);
        Optional<Period> last =
                to == null ? Optional.of(new Period(Long.MAX_VALUE, Long.MAX_VALUE)) : parse(to.text(), today);
        if (first.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Period(
                from == null || from.inclusive()
                        ? first.get().from()
                        : first.get().until(),
                to == null || to.inclusive() ? last.get().until() : last.get().from()));
    }

    /** A day in UTC. */
    static Period day(LocalDate day) {
        return days(day, day.plusDays(1));
    }

    /** Milliseconds since 1970; a moment too far away counts as the farthest. */
    static long millis(Instant instant) {
        try {
            return instant.toEpochMilli();
        } catch (ArithmeticException tooFar) {
            return instant.isBefore(Instant.EPOCH) ? Long.MIN_VALUE + 1 : Long.MAX_VALUE - 1;
        }
    }

    private static Period days(LocalDate from, LocalDate until) {
        return new Period(
                millis(from.atStartOfDay(ZoneOffset.UTC).toInstant()),
                millis(until.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    private static Period moment(String text, Instant instant) {
        ChronoUnit width = text.indexOf('.') > 0
                ? ChronoUnit.MILLIS
                : TO_THE_MINUTE.matcher(text.trim()).matches() ? ChronoUnit.MINUTES : ChronoUnit.SECONDS;
        try {
            return new Period(millis(instant), millis(instant.plus(1, width)));
        } catch (DateTimeException endOfTime) {
            return new Period(millis(instant), millis(instant));
        }
    }
}
