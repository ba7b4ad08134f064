package org.memorycurator.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IsoTextTest {
    private static final List<Integer> NANOS =
            List.of(0, 1, 10, 999, 1_000, 1_001, 120_000, 1_000_000, 1_000_001, 83_000_000, 999_000_000, 999_999_999);

    @Test
    void instants_are_written_as_java_writes_them() {
        Random random = new Random(7);
        for (int i = 0; i < 100_000; i++) {
            long second = random.nextLong(-70_000_000_000L, 260_000_000_000L);
            Instant instant = Instant.ofEpochSecond(second, NANOS.get(i % NANOS.size()));
            assertThat(IsoText.of(instant)).isEqualTo(instant.toString());
        }
    }

    @Test
    void so_are_those_at_the_edges() {
        for (String edge : List.of("0000-01-01T00:00:00Z", "9999-12-31T23:59:59.999999999Z", "1970-01-01T00:00:00Z")) {
            Instant instant = Instant.parse(edge);
            for (long by : new long[] {-1, 0, 1}) {
                assertThat(IsoText.of(instant.plusSeconds(by)))
                        .isEqualTo(instant.plusSeconds(by).toString());
                assertThat(IsoText.of(instant.plusNanos(by)))
                        .isEqualTo(instant.plusNanos(by).toString());
            }
        }
        assertThat(IsoText.of(Instant.MIN)).isEqualTo(Instant.MIN.toString());
        assertThat(IsoText.of(Instant.MAX)).isEqualTo(Instant.MAX.toString());
    }
}
