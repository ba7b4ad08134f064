package org.memorycurator.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Pattern;

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
            .toFormatter(Locale.ROOT);

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

    @Override
    public int compareTo(Timestamp other) {
        return instant.compareTo(other.instant);
    }
}
