package org.memorycurator.ui.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.memorycurator.batch.EditStep;
import org.memorycurator.batch.Planner.Immutables;
import org.memorycurator.batch.Planner.Request;
import org.memorycurator.batch.TextStep;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Progress;
import org.memorycurator.model.Verdict;
import org.memorycurator.support.DockDesk;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.desk.Pane;
import org.memorycurator.ui.kit.Background;
import org.memorycurator.ui.kit.Clip;

class VerifyModelTest {
    private final Clip clip = Clip.inMemory();
    private DockDesk dock;
    private Desk desk;
    private VerifyModel verify;

    @BeforeEach
    void open() {
        dock = new DockDesk(Background.immediate(), memory("Prefers decaf"), memory("Prefers decaf in the evening"));
        desk = dock.desk();
        desk.begin();
        verify = new VerifyModel(desk, clip);
    }

    @AfterEach
    void close() {
        dock.close();
    }

    @Test
    void a_batch_opens_the_pane_with_a_verdict_for_each_row() {
        batch("decaf", "tea");
        assertThat(desk.panes().shownProperty().get()).isEqualTo(Pane.VERIFY);
        assertThat(verify.verificationProperty().get().good()).isTrue();
        assertThat(verify.rows()).hasSize(2);
        assertThat(desk.status().verifiedProperty().get().sentence()).startsWith("2 of 2 landed");
    }

    @Test
    void a_cell_edit_that_landed_marks_its_row_and_opens_nothing() {
        Memory first = dock.all().getFirst();
        edit(first, "Prefers tea");
        assertThat(desk.panes().shownProperty().get()).isEqualTo(Pane.DETAILS);
        assertThat(desk.marks().verdict(first.number())).isEqualTo(Verdict.LANDED);
        assertThat(desk.status().verifiedProperty().get().sentence()).startsWith("1 of 1 landed");
    }

    @Test
    void verifying_again_sees_a_later_edit_and_filters_by_verdict() {
        batch("decaf", "tea");
        edit(dock.all().getFirst(), "Prefers cocoa");
        verify.rerun();
        assertThat(verify.changeSetProperty().get().kind()).isEqualTo(ChangeKind.BATCH);
        assertThat(verify.verificationProperty().get().count(Verdict.DIFFERENT)).isEqualTo(1);
        verify.filterProperty().set(Verdict.DIFFERENT);
        assertThat(verify.rows()).hasSize(1);
        assertThat(verify.rows().get(0).stored().text()).isEqualTo("Prefers cocoa");
        assertThat(VerifiedDiff.of(verify.rows().get(0)).differences()).isNotEmpty();
    }

    @Test
    void a_cell_edit_leaves_the_batch_in_the_open_pane() {
        batch("decaf", "tea");
        edit(dock.all().getFirst(), "Prefers cocoa");
        assertThat(verify.changeSetProperty().get().kind()).isEqualTo(ChangeKind.BATCH);
        desk.status().verifiedProperty().get().run().run();
        assertThat(verify.changeSetProperty().get().kind())
                .as("the summary leads to what it sums up")
                .isEqualTo(ChangeKind.EDIT);
        assertThat(verify.rows()).hasSize(1);
    }

    @Test
    void an_old_change_set_is_verified_when_asked_for() {
        edit(dock.all().getFirst(), "Prefers tea");
        batch("tea", "cocoa");
        desk.verify(dock.store().store().changeSet(2).orElseThrow());
        assertThat(verify.changeSetProperty().get().number()).isEqualTo(2);
        assertThat(verify.verificationProperty().get().changeSet().number()).isEqualTo(2);
    }

    @Test
    void the_summary_is_copied_in_one_line_for_a_ticket() {
        batch("decaf", "tea");
        verify.copy();
        assertThat(clip.text()).contains("#2", "2 of 2 landed").doesNotContain("\n");
    }

    private void edit(Memory seen, String text) {
        desk.editing().edit(seen, List.of(new EditStep.SetText(text)), ChangeKind.EDIT, null);
    }

    private void batch(String find, String replacement) {
        int[] numbers = dock.all().stream().mapToInt(Memory::number).toArray();
        var step = new TextStep.Replace(find, replacement, TextStep.Find.PLAIN, true);
        var request = new Request(
                ChangeKind.BATCH,
                "",
                numbers,
                List.of(step),
                Immutables.LEAVE,
                desk.finding().origin());
        desk.editing().apply(desk.planner().plan(request, Progress.NONE), () -> {});
    }
}
