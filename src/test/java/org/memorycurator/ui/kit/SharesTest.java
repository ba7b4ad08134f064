package org.memorycurator.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SharesTest {
    @Test
    void widths_are_as_the_counts() {
        assertThat(Shares.widths(new long[] {1, 3}, 400, 10)).containsExactly(100, 300);
    }

    @Test
    void one_of_a_million_is_still_seen_and_nothing_hangs_over() {
        double[] widths = Shares.widths(new long[] {1_000_000, 1, 20_000}, 300, 20);
        assertThat(widths[1]).isEqualTo(20);
        assertThat(widths[2]).isEqualTo(20);
        assertThat(Arrays.stream(widths).sum()).isCloseTo(300, within(0.001));
    }

    @Test
    void without_room_all_are_alike() {
        assertThat(Shares.widths(new long[] {1_000, 1}, 30, 20)).containsExactly(15, 15);
        assertThat(Shares.widths(new long[] {}, 30, 20)).isEmpty();
    }
}
