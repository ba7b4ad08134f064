package org.memorycurator.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WhenTest {
    private static final Instant NOW = Instant.parse("2026-05-12T14:30:00Z");

    @Test
    void moments_are_told_as_short_as_they_can_be() {
        When british = new When(Locale.UK, ZoneOffset.UTC);
        assertThat(british.since(NOW.minusSeconds(59), NOW)).isEqualTo("just now");
        assertThat(british.since(NOW.minusSeconds(300), NOW)).isEqualTo("5 min ago");
        assertThat(british.since(Instant.parse("2026-05-12T09:02:00Z"), NOW)).isEqualTo("09:02");
        assertThat(british.since(Instant.parse("2026-05-11T09:02:00Z"), NOW)).isEqualTo("yesterday 09:02");
        assertThat(british.since(Instant.parse("2026-05-02T09:02:00Z"), NOW)).isEqualTo("2 May, 09:02");
        assertThat(british.since(Instant.parse("2025-05-02T09:02:00Z"), NOW)).isEqualTo("2 May 2025");
    }

    @Test
    void dates_are_written_as_the_system_of_the_user_writes_them() {
        Instant lastYear = Instant.parse("2025-05-02T09:02:00Z");
        assertThat(new When(Locale.GERMANY, ZoneOffset.UTC).since(lastYear, NOW))
                .isEqualTo("02.05.2025");
        assertThat(new When(Locale.US, ZoneOffset.UTC).since(lastYear, NOW)).isEqualTo("May 2, 2025");
        assertThat(new When(Locale.GERMANY, ZoneOffset.UTC).since(Instant.parse("2026-05-02T09:02:00Z"), NOW))
                .isEqualTo("2. Mai, 09:02");
    }

    @Test
    void a_year_is_its_number_in_every_language() {
        for (Locale locale : List.of(Locale.UK, Locale.GERMANY, Locale.FRANCE, Locale.JAPAN)) {
            assertThat(new When(locale, ZoneOffset.UTC).yearOf(LocalDate.of(1850, 3, 1)))
                    .isEqualTo("1850");
        }
    }

    @Test
    void lengths_of_time_are_as_rough_as_people_need_them() {
        assertThat(When.lasting(40)).isEqualTo("40 s");
        assertThat(When.lasting(91)).isEqualTo("2 min");
        assertThat(When.lasting(7_100)).isEqualTo("2 h");
    }
}
