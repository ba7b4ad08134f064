package org.memorycurator.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.memorycurator.batch.EditStep;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.support.TestDesk;
import org.memorycurator.ui.kit.HeldWrites;
import org.memorycurator.ui.kit.Job;

/** Ctrl+Z and Ctrl+Y pressed faster than the store writes. */
class UndoingTest {
    private final HeldWrites background = new HeldWrites();
    private final TestDesk test = new TestDesk(background, memory("Prefers decaf"), memory("Ships to Oslo"));
    private final Editing editing = test.desk().editing();

    @BeforeEach
    void begin() {
        test.begin();
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void each_of_two_quick_undos_takes_back_a_change_set_of_its_own() {
        edit(1, "Prefers tea");
        edit(1, "Prefers milk");
        background.hold();
        editing.undo();
        editing.undo();
        background.release();
        assertThat(text(1)).isEqualTo("Prefers decaf");
        assertThat(test.changeSets(ChangeKind.UNDO)).isEqualTo(2);
        assertThat(test.said()).startsWith("Undo: ");
    }

    @Test
    void an_undo_takes_back_the_edit_that_is_still_being_written() {
        edit(1, "Prefers tea");
        background.hold();
        edit(2, "Ships to Bergen");
        editing.undo();
        background.release();
        assertThat(text(1)).isEqualTo("Prefers tea");
        assertThat(text(2)).isEqualTo("Ships to Oslo");
    }

    @Test
    void undo_redo_and_undo_in_a_burst_end_undone() {
        edit(1, "Prefers tea");
        edit(1, "Prefers milk");
        background.hold();
        editing.undo();
        assertThat(editing.canRedo().get()).isTrue();
        editing.redo();
        editing.undo();
        background.release();
        assertThat(text(1)).isEqualTo("Prefers tea");
        assertThat(test.changeSets(ChangeKind.UNDO)).isEqualTo(2);
        assertThat(test.changeSets(ChangeKind.REDO)).isEqualTo(1);
    }

    @Test
    void each_of_two_quick_redos_does_a_change_set_of_its_own_again() {
        edit(1, "Prefers tea");
        edit(1, "Prefers milk");
        editing.undo();
        editing.undo();
        background.hold();
        editing.redo();
        editing.redo();
        background.release();
        assertThat(text(1)).isEqualTo("Prefers milk");
        assertThat(test.changeSets(ChangeKind.REDO)).isEqualTo(2);
    }

    @Test
    void one_undo_too_many_says_that_there_is_nothing_left() {
        background.hold();
        editing.undo();
        editing.undo();
        background.release();
        assertThat(test.said()).isEqualTo("There is nothing to undo.");
        assertThat(editing.canUndo().get()).isFalse();
    }

    @Test
    void undo_and_redo_are_offered_as_soon_as_what_they_will_take_back_is_asked_for() {
        editing.undo();
        assertThat(editing.canUndo().get()).isFalse();
        background.hold();
        editing.redo();
        assertThat(editing.canUndo().get()).isTrue();
        background.release();
        background.hold();
        edit(1, "Prefers tea");
        assertThat(editing.canRedo().get()).isFalse();
        editing.undo();
        assertThat(editing.canRedo().get()).isTrue();
        background.release();
        assertThat(editing.canUndo().get()).isTrue();
        assertThat(editing.canRedo().get()).isTrue();
    }

    @Test
    void a_job_is_called_after_what_it_takes_back_as_long_as_that_is_certain() {
        edit(1, "Prefers tea");
        background.hold();
        editing.undo();
        editing.undo();
        editing.redo();
        assertThat(test.desk().status().jobs().stream().map(Job::title))
                .hasSize(3)
                .satisfies(titles -> assertThat(titles.getFirst()).startsWith("Undo: Set the text"))
                .endsWith("Undo", "Redo");
    }

    private void edit(int number, String text) {
        editing.edit(test.now(number), List.of(new EditStep.SetText(text)), ChangeKind.EDIT, null);
    }

    private String text(int number) {
        return test.now(number).text();
    }
}
