package org.memorycurator.ui.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.memorycurator.batch.EditStep;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.Memory;
import org.memorycurator.support.DockDesk;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.kit.Action;
import org.memorycurator.ui.kit.Background;
import org.memorycurator.ui.kit.Clip;

class HistoryModelTest {
    private final Clip clip = Clip.inMemory();
    private DockDesk dock;
    private Desk desk;
    private HistoryModel history;

    @BeforeEach
    void open() {
        dock = new DockDesk(Background.immediate(), memory("Prefers decaf"));
        desk = dock.desk();
        desk.begin();
        history = new HistoryModel(desk, clip, 100);
    }

    @AfterEach
    void close() {
        dock.close();
    }

    @Test
    void change_sets_are_listed_newest_first_as_they_happen() {
        edit("Prefers tea");
        assertThat(kinds()).containsExactly(ChangeKind.EDIT, ChangeKind.IMPORT);
    }

    @Test
    void selecting_a_change_set_shows_its_rows_and_acts_on_nothing() {
        edit("Prefers tea");
        history.selectedProperty().set(history.entries().getFirst());
        assertThat(history.rows()).hasSize(1);
        assertThat(history.rows().get(0).before().text()).isEqualTo("Prefers decaf");
        assertThat(history.rows().get(0).after().text()).isEqualTo("Prefers tea");
        assertThat(dock.all().getFirst().text()).isEqualTo("Prefers tea");
    }

    @Test
    void undo_is_a_new_change_set_and_marks_the_old_one() {
        edit("Prefers tea");
        history.selectedProperty().set(history.entries().getFirst());
        history.undo();
        assertThat(dock.all().getFirst().text()).isEqualTo("Prefers decaf");
        assertThat(kinds()).containsExactly(ChangeKind.UNDO, ChangeKind.EDIT, ChangeKind.IMPORT);
        assertThat(history.entries().get(1).undone()).isTrue();
        assertThat(history.selectedProperty().get().undone()).isTrue();
        history.undo();
        assertThat(history.entries()).hasSize(3);
    }

    @Test
    void undo_and_redo_are_offered_only_when_there_is_something() {
        Action redo = action("edit.redo");
        assertThat(redo.enabled().get()).isFalse();
        edit("Prefers tea");
        assertThat(action("edit.undo").runIfEnabled()).isTrue();
        assertThat(dock.all().getFirst().text()).isEqualTo("Prefers decaf");
        assertThat(redo.runIfEnabled()).isTrue();
        assertThat(dock.all().getFirst().text()).isEqualTo("Prefers tea");
        assertThat(history.entries().get(2).undone()).isFalse();
    }

    @Test
    void an_undo_that_leaves_a_memory_alone_names_it() {
        edit("Prefers tea");
        edit("Prefers cocoa");
        history.selectedProperty().set(history.entries().get(1));
        history.undo();
        assertThat(dock.all().getFirst().text()).isEqualTo("Prefers cocoa");
        assertThat(desk.status().messageProperty().get().sentence()).contains("left as it is");
    }

    @Test
    void older_change_sets_come_when_asked_for() {
        for (int i = 0; i < 5; i++) {
            dock.store().edit(1, c -> c.withText(c.text() + "."));
        }
        HistoryModel late = new HistoryModel(desk, clip, 4);
        assertThat(late.entries()).hasSize(4);
        late.more();
        assertThat(late.entries()).hasSize(6);
        assertThat(late.entries().getLast().changeSet().number()).isEqualTo(1);
    }

    private void edit(String text) {
        Memory seen = dock.all().getFirst();
        desk.editing().edit(seen, List.of(new EditStep.SetText(text)), ChangeKind.EDIT, null);
    }

    private Action action(String id) {
        return history.actions().stream()
                .filter(a -> a.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<ChangeKind> kinds() {
        return history.entries().stream().map(e -> e.changeSet().kind()).toList();
    }
}
