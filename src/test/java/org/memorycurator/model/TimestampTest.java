package org.memorycurator.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimestampTest {
    @Test
    void the_usual_form_means_what_the_reader_of_everything_makes_of_it() {
        Random random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            String text = String.format(
                    "%04d-%02d-%02dT%02d:%02d:%02d",
                    random.nextInt(10_000),
                    1 + random.nextInt(12),
                    1 + random.nextInt(28),
                    random.nextInt(24),
                    random.nextInt(60),
                    random.nextInt(60));
            int digits = random.nextInt(10);
            String fraction = digits == 0
                    ? ""
                    : "." + String.format("%09d", random.nextInt(1_000_000_000)).substring(0, digits);
            Timestamp read = Timestamp.parse(text + fraction + "Z");

            assertThat(read.instant())
                    .isEqualTo(LocalDateTime.parse(text + fraction).toInstant(ZoneOffset.UTC));
            assertThat(read.text()).isEqualTo(text + fraction + "Z");
        }
    }

    @Test
    void days_that_not_every_month_has_and_other_forms_are_read_too() {
        for (String text :
                List.of("2024-02-29T09:30:00Z", "2024-01-31T23:59:59.5Z", "2024-05-01T10:00:00.123456+02:00")) {
            assertThat(Timestamp.parse(text).instant())
                    .isEqualTo(OffsetDateTime.parse(text).toInstant());
        }
        Instant expected = Instant.parse("2024-01-31T09:30:00Z");
        for (String text : List.of(
                "2024-01-31T09:30:00", "2024-01-31 09:30:00Z", " 2024-01-31T09:30:00z", "2024-01-31T11:30+02")) {
            assertThat(Timestamp.parse(text).instant()).as(text).isEqualTo(expected);
        }
        assertThat(Timestamp.parse("2024-01-31").instant()).isEqualTo(Instant.parse("2024-01-31T00:00:00Z"));
    }

    @Test
    void what_is_no_date_is_refused() {
        for (String text : List.of(
                "2023-02-29T09:30:00Z",
                "2024-13-01T09:30:00Z",
                "2024-00-10T09:30:00Z",
                "2024-01-01T25:30:00Z",
                "2024-01-01T09:60:00Z",
                "2024-01-01T09:30:61Z",
                "2024-01-01T09:30:00,5Z",
                "2024-01-0/T09:30:00Z",
                "2024-01-01T09:30:00.12x456Z",
                "20240-1-01T09:30:00Z",
                "")) {
            assertThatThrownBy(() -> Timestamp.parse(text)).as(text).isInstanceOf(DateTimeException.class);
        }
    }
}
