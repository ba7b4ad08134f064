package org.memorycurator.ui.kit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.memorycurator.text.Text;

/** Moments in words, in the time zone of the desk and as the user's system writes dates. Pure, any thread. */
public final class When {
    private static final When SYSTEM = new When(Text.FORMATS, ZoneId.systemDefault());
    private static final DateTimeFormatter SORTABLE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private static final int MINUTES_FROM = 90;

    private final ZoneId zone;
    private final DateTimeFormatter time;
    private final DateTimeFormatter day;
    private final DateTimeFormatter date;
    private final DateTimeFormatter month;
    private final DateTimeFormatter year;
    private final DateTimeFormatter minute;
    private final DateTimeFormatter exact;

    When(Locale locale, ZoneId zone) {
        this.zone = zone;
        time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale);
        day = DateTimeFormatter.ofLocalizedPattern("MMMd").withLocale(locale);
        date = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
        month = DateTimeFormatter.ofLocalizedPattern("yMMM").withLocale(locale);
        // the localized pattern of a year alone says in many languages that it is one after Christ
        year = DateTimeFormatter.ofPattern("uuuu", locale).withDecimalStyle(DecimalStyle.of(locale));
        minute = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale);
        exact = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.MEDIUM)
                .withLocale(locale);
    }

    /** How long ago, or when, as short as it can be told: {@code 5 min ago}, {@code 14:02}, {@code yesterday 14:02}. */
    public static String relative(Instant moment, Instant now) {
        return SYSTEM.since(moment, now);
    }

    /** To the second, with the day of the week: for a tooltip. */
    public static String exact(Instant moment) {
        return SYSTEM.exact.format(moment.atZone(SYSTEM.zone));
    }

    /** A day alone, {@code 12 May 2026}. */
    public static String date(LocalDate day) {
        return SYSTEM.date.format(day);
    }

    /** The month of a day, {@code May 2026}. */
    public static String month(LocalDate day) {
        return SYSTEM.month.format(day);
    }

    /** The year of a day, {@code 2026}. */
    public static String year(LocalDate day) {
        return SYSTEM.yearOf(day);
    }

    /** To the minute, {@code 12 May 2026, 14:02}. */
    public static String minute(Instant moment) {
        return SYSTEM.minute.format(moment.atZone(SYSTEM.zone));
    }

    /** A length of time, as rough as people need it: {@code 40 s}, {@code 5 min}, {@code 2 h}. */
    public static String lasting(long seconds) {
        if (seconds < MINUTES_FROM) {
            return Text.of("kit.lasting.seconds", seconds);
        }
        long minutes = Math.ceilDiv(seconds, 60);
        return minutes < MINUTES_FROM
                ? Text.of("kit.lasting.minutes", minutes)
                : Text.of("kit.lasting.hours", Math.ceilDiv(minutes, 60));
    }

    /** To the minute, {@code 2026-05-12 14:02}, the same everywhere: for what is copied elsewhere. */
    public static String sortable(Instant moment) {
        return SORTABLE.format(moment.atZone(SYSTEM.zone));
    }

    String yearOf(LocalDate day) {
        return year.format(day);
    }

    String since(Instant moment, Instant now) {
        long minutes = Duration.between(moment, now).toMinutes();
        ZonedDateTime then = moment.atZone(zone);
        LocalDate today = now.atZone(zone).toLocalDate();
        if (minutes < 1) {
            return Text.of("kit.when.now");
        }
        if (minutes < 60) {
            return Text.of("kit.when.minutes", minutes);
        }
        if (then.toLocalDate().equals(today)) {
            return time.format(then);
        }
        if (then.toLocalDate().equals(today.minusDays(1))) {
            return Text.of("kit.when.yesterday", time.format(then));
        }
        return then.getYear() == today.getYear()
                ? Text.of("kit.when.day", day.format(then), time.format(then))
                : date.format(then);
    }
}
