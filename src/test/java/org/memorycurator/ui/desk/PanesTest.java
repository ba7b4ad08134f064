package org.memorycurator.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PanesTest {
    private final Preferences preferences = Preferences.forgetful();
    private final Panes panes = new Panes(preferences);

    @Test
    void the_pane_that_the_user_chose_is_there_at_the_next_start() {
        assertThat(panes.shownProperty().get()).isEqualTo(Pane.DETAILS);
        panes.enter(Pane.HISTORY);
        assertThat(nextStart()).isEqualTo(Pane.HISTORY);
        panes.toggle(Pane.HISTORY);
        assertThat(nextStart()).isNull();
        panes.toggle(Pane.BATCH);
        assertThat(nextStart()).isEqualTo(Pane.BATCH);
        panes.close();
        assertThat(nextStart()).isNull();
    }

    @Test
    void a_pane_that_came_by_itself_is_not_remembered() {
        panes.enter(Pane.HISTORY);
        panes.show(Pane.VERIFY);
        assertThat(panes.shownProperty().get()).isEqualTo(Pane.VERIFY);
        assertThat(nextStart()).isEqualTo(Pane.HISTORY);
    }

    @Test
    void no_pane_comes_by_itself_over_what_is_being_typed_unless_that_was_written() {
        panes.enter(Pane.BATCH);
        panes.typed();
        panes.show(Pane.VERIFY);
        assertThat(panes.shownProperty().get()).isEqualTo(Pane.BATCH);
        panes.written();
        panes.show(Pane.VERIFY);
        assertThat(panes.shownProperty().get()).isEqualTo(Pane.VERIFY);
        panes.enter(Pane.BATCH);
        panes.typed();
        panes.enter(Pane.HISTORY);
        panes.show(Pane.VERIFY);
        assertThat(panes.shownProperty().get()).isEqualTo(Pane.VERIFY);
    }

    @Test
    void a_pane_that_there_is_not_is_the_details() {
        preferences.put("dock.pane", "SOMETHING");
        assertThat(nextStart()).isEqualTo(Pane.DETAILS);
    }

    private Pane nextStart() {
        return new Panes(preferences).shownProperty().get();
    }
}
