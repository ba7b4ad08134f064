package org.memorycurator.ui.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;

import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.memorycurator.support.CancelledIndex;
import org.memorycurator.support.TestDesk;

/** What is on screen is true while the index was kept from catching up. */
class StoppedIndexTest {
    private final CancelledIndex background = new CancelledIndex();
    private final TestDesk test = new TestDesk(background, memory("Prefers decaf"), memory("Ships to Oslo"));
    private FindModel find;

    @BeforeEach
    void open() {
        find = new FindModel(test.desk());
        test.desk().begin();
        background.cancel(true);
        test.store().edit(1, content -> content.withText("Prefers tea"));
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void a_cancelled_index_is_said_to_be_behind_and_not_to_be_updating() {
        assertThat(find.countProperty().get()).isEqualTo("2 of 2 · search is behind");
        assertThat(test.said()).startsWith("The search is behind: it does not know 1 change");
        assertThat(find.facets().updatingProperty().get()).isEqualTo(1);
        assertThat(found("tea")).isZero();
    }

    @Test
    void it_goes_on_when_told_to() {
        background.cancel(false);
        Objects.requireNonNull(test.lastMessage().run()).run();
        assertThat(found("tea")).isEqualTo(1);
        assertThat(find.facets().updatingProperty().get()).isZero();
        assertThat(find.countProperty().get()).isEqualTo("1 of 2");
    }

    @Test
    void it_goes_on_when_the_user_searches_again() {
        background.cancel(false);
        find.refresh();
        assertThat(found("tea")).isEqualTo(1);
    }

    @Test
    void it_goes_on_by_itself_with_the_next_change() {
        background.cancel(false);
        test.store().edit(2, content -> content.withText("Ships to Bergen"));
        assertThat(found("tea")).isEqualTo(1);
        assertThat(found("bergen")).isEqualTo(1);
        assertThat(test.desk().following().stoppedProperty().get()).isFalse();
    }

    private int found(String words) {
        find.search(words);
        return test.desk().finding().matches().size();
    }
}
