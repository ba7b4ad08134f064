package org.memorycurator.ui.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.memorycurator.batch.EditStep;
import org.memorycurator.model.Json;
import org.memorycurator.support.DockDesk;
import org.memorycurator.ui.desk.Pane;
import org.memorycurator.ui.desk.Prepared;
import org.memorycurator.ui.desk.Selection;
import org.memorycurator.ui.history.HistoryModel;
import org.memorycurator.ui.kit.Action;

/** A store that is open read-only offers nothing that would change it, and says why. */
class ReadOnlyTest {
    private static final String WHY = "The store is open read-only: nothing can be changed.";

    private final DockDesk dock = DockDesk.readOnly(memory("Prefers decaf"));

    @AfterEach
    void close() {
        dock.close();
    }

    @Test
    void a_plan_can_be_looked_at_and_not_applied() {
        BatchModel batch = new BatchModel(dock.desk());
        dock.desk().begin();
        dock.desk().panes().show(Pane.BATCH);
        EditStep step = new EditStep.SetMetadata("region", new Json.Str("EU"));
        dock.desk().prepare(new Prepared(Selection.of(1), dock.desk().finding().matches(), "", "One", List.of(step)));
        assertThat(batch.planning().planProperty().get().size()).isEqualTo(1);
        assertThat(batch.canApply().get()).isFalse();
        assertThat(batch.writing().obstacle()).isEqualTo(WHY);
        assertThat(action(batch.actions(), "batch.open").obstacle()).isEqualTo(WHY);
        assertThat(action(batch.actions(), "batch.open").enabled().get()).isFalse();
    }

    @Test
    void undo_says_why_it_cannot_be() {
        Action undo = action(new HistoryModel(dock.desk()).actions(), "edit.undo");
        assertThat(undo.enabled().get()).isFalse();
        assertThat(undo.obstacle()).isEqualTo(WHY);
    }

    private static Action action(List<Action> actions, String id) {
        return actions.stream().filter(a -> a.id().equals(id)).findFirst().orElseThrow();
    }
}
