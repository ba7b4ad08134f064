package org.memorycurator.ui.kit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Moments in words, in the time zone of the desk. Pure, any thread. */
public final class When {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Text.LOCALE);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM, HH:mm", Text.LOCALE);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM yyyy", Text.LOCALE);
    private static final DateTimeFormatter EXACT =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm:ss", Text.LOCALE);
    private static final DateTimeFormatter SORTABLE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Text.LOCALE);

    private When() {}

    /** How long ago, or when, as short as it can be told: {@code 5 min ago}, {@code 14:02}, {@code yesterday 14:02}. */
    public static String relative(Instant moment, Instant now) {
        long minutes = Duration.between(moment, now).toMinutes();
        ZonedDateTime then = moment.atZone(ZoneId.systemDefault());
        LocalDate today = now.atZone(ZoneId.systemDefault()).toLocalDate();
        if (minutes < 1) {
            return Text.of("kit.when.now");
        }
        if (minutes < 60) {
            return Text.of("kit.when.minutes", minutes);
        }
        if (then.toLocalDate().equals(today)) {
            return TIME.format(then);
        }
        if (then.toLocalDate().equals(today.minusDays(1))) {
            return Text.of("kit.when.yesterday", TIME.format(then));
        }
        return (then.getYear() == today.getYear() ? DAY : DATE).format(then);
    }

    /** To the second, with the day of the week: for a tooltip. */
    public static String exact(Instant moment) {
        return EXACT.format(moment.atZone(ZoneId.systemDefault()));
    }

    /** To the minute, {@code 2026-05-12 14:02}: for what is copied elsewhere. */
    public static String sortable(Instant moment) {
        return SORTABLE.format(moment.atZone(ZoneId.systemDefault()));
    }
}
