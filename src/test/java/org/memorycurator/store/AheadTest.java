package org.memorycurator.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.memorycurator.model.Memory;

class AheadTest {
    private final Ahead ahead = new Ahead();
    private final List<String> read = new ArrayList<>();

    @Test
    void what_was_read_ahead_is_had_once_without_reading() {
        ahead.keep(new long[] {7, 3}, _ -> reading("ahead"));
        ask(7, 3);
        assertThat(read).containsExactly("ahead");
        ask(7, 3);
        assertThat(read).containsExactly("ahead", "asked");
    }

    @Test
    void other_revisions_are_read_and_leave_what_was_read_ahead() {
        ahead.keep(new long[] {7, 3}, _ -> reading("ahead"));
        ask(8, 3);
        ask(3, 7);
        ask(7);
        assertThat(read).containsExactly("ahead", "asked", "asked", "asked");
        ask(7, 3);
        assertThat(read).hasSize(4);
    }

    private void ask(long... revisions) {
        ahead.or(revisions, () -> reading("asked"));
    }

    private List<Memory> reading(String what) {
        read.add(what);
        return List.of();
    }
}
