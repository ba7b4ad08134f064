package org.memorycurator.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A moment as its source wrote it (offset and precision kept, so that an export is identical) beside the instant that it
 * means. ISO 8601 as in Mem0; a time without an offset is UTC, a bare date its first moment in UTC.
 */
public record Timestamp(Instant instant, String text) implements Comparable<Timestamp> {

    private static final Pattern ENDS_IN_OFFSET = Pattern.compile(".*([zZ]|[+-]\\d{2}(:?\\d{2})?)$");
    private static final DateTimeFormatter OFFSET = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX][X]")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    /** A moment of our own, written in UTC to the millisecond. */
    public static Timestamp of(Instant instant) {
        Instant cut = Instant.ofEpochMilli(instant.toEpochMilli());
        return new Timestamp(cut, cut.toString());
    }

    /**
     * Reads ISO 8601.
     *
     * @throws DateTimeParseException when the text is no such date
     */
    public static Timestamp parse(String text) {
        Instant usual = ofUsualForm(text);
        if (usual != null) {
            return new Timestamp(usual, text);
        }
        String trimmed = text.trim();
        if (trimmed.length() == "2024-01-31".length()) {
            return new Timestamp(
                    LocalDate.parse(trimmed).atStartOfDay(ZoneOffset.UTC).toInstant(), text);
        }
        String iso = trimmed.indexOf('T') < 0 ? trimmed.replaceFirst(" ", "T") : trimmed;
        int time = iso.indexOf('T');
        boolean offset = time > 0 && ENDS_IN_OFFSET.matcher(iso.substring(time)).matches();
        Instant instant = offset
                ? OffsetDateTime.parse(iso, OFFSET).toInstant()
                : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
        return new Timestamp(instant, text);
    }

    /** Of {@code 2024-01-31T09:30:00Z}, with a fraction or without, as nearly all are written; null of everything else. */
    private static @Nullable Instant ofUsualForm(String text) {
        int length = text.length();
        if (length < "2024-01-31T09:30:00Z".length() || length > "2024-01-31T09:30:00.123456789Z".length()) {
            return null;
        }
        int nanos = fraction(text, length);
        int year = digits(text, 0, 4, '-');
        int month = digits(text, 5, 2, '-');
        int day = digits(text, 8, 2, 'T');
        int hour = digits(text, 11, 2, ':');
        int minute = digits(text, 14, 2, ':');
        int second = digits(text, 17, 2, length == 20 ? 'Z' : '.');
        boolean read = (nanos | year | month | day | hour | minute | second) >= 0;
        // a day that is not in the calendar is left to the reader of everything, which says so
        boolean inCalendar =
                read && month >= 1 && month <= 12 && day >= 1 && day <= 28 && hour < 24 && minute < 60 && second < 60;
        return inCalendar
                ? Instant.ofEpochSecond(
                        LocalDate.of(year, month, day).toEpochDay() * 86_400 + hour * 3_600 + minute * 60 + second,
                        nanos)
                : null;
    }

    private static int fraction(String text, int length) {
        if (text.charAt(length - 1) != 'Z' || length == 21) {
            return -1;
        }
        int nanos = 0;
        for (int i = 20; i < 29; i++) {
            int digit = i < length - 1 ? text.charAt(i) - '0' : 0;
            if (digit < 0 || digit > 9) {
                return -1;
            }
            nanos = nanos * 10 + digit;
        }
        return nanos;
    }

    /** The number that stands there, followed by this character; -1 when it does not. */
    private static int digits(String text, int from, int count, char then) {
        int number = 0;
        for (int i = from; i < from + count; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return text.charAt(from + count) == then ? number : -1;
    }

    @Override
    public int compareTo(Timestamp other) {
        return instant.compareTo(other.instant);
    }
}
