package org.memorycurator.batch;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.memorycurator.model.Timestamp;

/** Dates as people and programs write them, to dates as ISO 8601 has them. What can be read in two ways is not read. Pure. */
final class Dates {
    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(?:[Tt ].{0,40})?");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})\\. ?(\\d{1,2})\\. ?(\\d{4})");
    private static final Pattern EITHER_FIRST = Pattern.compile("(\\d{1,2})[-/](\\d{1,2})[-/](\\d{4})");
    private static final Pattern DAY_AND_NAME =
            Pattern.compile("(\\d{1,2})(?:\\.|st|nd|rd|th)?[ -](\\p{L}{3,9})\\.?,?[ -](\\d{4})");
    private static final Pattern NAME_AND_DAY =
            Pattern.compile("(\\p{L}{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})");
    private static final Pattern DIGITS_OF_DAY = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern SECONDS = Pattern.compile("-?\\d{9,11}(?:\\.\\d{1,9})?");
    private static final Pattern MILLISECONDS = Pattern.compile("-?\\d{12,14}");

    private Dates() {}

    /** Whether the text is a date or moment in the shape of ISO 8601, be it in the calendar or not. */
    static boolean isIso(String text) {
        return ISO.matcher(text).matches();
    }

    /**
     * The date or moment in ISO 8601; a moment keeps its offset and precision.
     *
     * @throws StepException when it is none, or could be two
     */
    static String read(String text) {
        try {
            if (isIso(text)) {
                Timestamp.parse(text);
                return text.replace(' ', 'T');
            }
            if (SECONDS.matcher(text).matches()) {
                return instant(new BigDecimal(text)).toString();
            }
            return MILLISECONDS.matcher(text).matches()
                    ? Instant.ofEpochMilli(Long.parseLong(text)).toString()
                    : day(text).toString();
        } catch (DateTimeException e) {
            throw Conversion.refused("batch.blocked.notDate", text);
        }
    }

    /**
     * Seconds since 1970 (UTC) of what {@link #isIso}, as the literal of a number.
     *
     * @throws StepException when it is not in the calendar
     */
    static String seconds(String iso) {
        try {
            Instant instant = Timestamp.parse(iso).instant();
            BigDecimal fraction = BigDecimal.valueOf(instant.getNano(), 9);
            BigDecimal seconds = BigDecimal.valueOf(instant.getEpochSecond()).add(fraction);
            return instant.getNano() == 0
                    ? Long.toString(instant.getEpochSecond())
                    : seconds.stripTrailingZeros().toPlainString();
        } catch (DateTimeException e) {
            throw Conversion.refused("batch.blocked.notDate", iso);
        }
    }

    private static Instant instant(BigDecimal seconds) {
        BigDecimal nanos = seconds.movePointRight(9);
        long whole = nanos.longValueExact();
        return Instant.ofEpochSecond(Math.floorDiv(whole, 1_000_000_000L), Math.floorMod(whole, 1_000_000_000L));
    }

    private static LocalDate day(String text) {
        Matcher matcher = YEAR_FIRST.matcher(text);
        if (matcher.matches() || matcher.usePattern(DIGITS_OF_DAY).matches()) {
            return day(matcher, 1, 2, 3);
        }
        if (matcher.usePattern(DAY_FIRST).matches()) {
            return day(matcher, 3, 2, 1);
        }
        if (matcher.usePattern(EITHER_FIRST).matches()) {
            return dayOrMonthFirst(text, matcher);
        }
        if (matcher.usePattern(DAY_AND_NAME).matches()) {
            return LocalDate.of(number(matcher, 3), month(matcher.group(2)), number(matcher, 1));
        }
        if (matcher.usePattern(NAME_AND_DAY).matches()) {
            return LocalDate.of(number(matcher, 3), month(matcher.group(1)), number(matcher, 2));
        }
        throw Conversion.refused("batch.blocked.notDate", text);
    }

    private static LocalDate dayOrMonthFirst(String text, MatchResult parts) {
        int first = number(parts, 1);
        int second = number(parts, 2);
        if (first <= 12 && second <= 12 && first != second) {
            throw Conversion.refused("batch.blocked.twoDates", text);
        }
        return first > 12 ? day(parts, 3, 2, 1) : day(parts, 3, 1, 2);
    }

    private static LocalDate day(MatchResult parts, int year, int month, int day) {
        return LocalDate.of(number(parts, year), number(parts, month), number(parts, day));
    }

    private static int number(MatchResult parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    /** By its English name, or the beginning of it. */
    private static Month month(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        for (Month month : Month.values()) {
            if (month.name().startsWith(upper)) {
                return month;
            }
        }
        throw new DateTimeException(name);
    }
}
