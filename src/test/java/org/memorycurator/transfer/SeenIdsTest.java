package org.memorycurator.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeenIdsTest {
    @Test
    void finds_each_id_at_its_place_after_growing_and_no_other() {
        SeenIds ids = new SeenIds();
        for (int i = 0; i < 20_000; i++) {
            ids.add("id-" + i, i * 7L);
        }

        for (int i = 0; i < 20_000; i++) {
            assertThat(ids.find("id-" + i)).isEqualTo(i * 7L);
        }
        assertThat(ids.find("id-20000")).isEqualTo(SeenIds.NOT_SEEN);
        assertThat(ids.find("ID-1")).isEqualTo(SeenIds.NOT_SEEN);
    }
}
