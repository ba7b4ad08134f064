package org.memorycurator.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OnceTest {
    private final Once once = new Once();
    private final List<String> done = new ArrayList<>();

    @Test
    void what_waits_is_done_when_it_happens_and_what_comes_later_at_once() {
        once.then(() -> done.add("first"));
        once.then(() -> done.add("second"));
        assertThat(done).isEmpty();
        once.happen();
        assertThat(done).containsExactly("first", "second");
        once.then(() -> done.add("late"));
        assertThat(done).containsExactly("first", "second", "late");
    }

    @Test
    void it_happens_once() {
        once.then(() -> done.add("first"));
        once.happen();
        once.happen();
        assertThat(done).containsExactly("first");
    }
}
