package org.memorycurator.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;

/** Instants as {@link Instant#toString} writes them, in a fraction of its time. */
final class IsoText {
    private static final int NANOS = 1_000_000_000;
    private static final int SECONDS_OF_DAY = 86_400;

    /** The years that are written with four digits: seconds since 1970, the last one not among them. */
    private static final long FIRST = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();

    private static final long LAST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond() + 1;

    private final byte[] text = new byte["2026-01-01T00:00:00.000000000Z".length()];
    private int length;

    private IsoText() {}

    static String of(Instant instant) {
        long second = instant.getEpochSecond();
        return second < FIRST || second >= LAST ? instant.toString() : new IsoText().print(second, instant.getNano());
    }

    private String print(long second, int nano) {
        LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(second, SECONDS_OF_DAY));
        int time = Math.floorMod(second, SECONDS_OF_DAY);
        digits(day.getYear(), 1000);
        sign('-').digits(day.getMonthValue(), 10);
        sign('-').digits(day.getDayOfMonth(), 10);
        sign('T').digits(time / 3600, 10);
        sign(':').digits(time / 60 % 60, 10);
        sign(':').digits(time % 60, 10);
        if (nano > 0) {
            int unit = nano % 1_000_000 == 0 ? 1_000_000 : nano % 1_000 == 0 ? 1_000 : 1;
            sign('.').digits(nano / unit, NANOS / unit / 10);
        }
        sign('Z');
        return new String(text, 0, length, StandardCharsets.ISO_8859_1);
    }

    private IsoText sign(char sign) {
        text[length++] = (byte) sign;
        return this;
    }

    /** As many digits as {@code first}, the worth of the first one, has. */
    private void digits(int value, int first) {
        for (int worth = first; worth > 0; worth /= 10) {
            sign((char) ('0' + value / worth % 10));
        }
    }
}
