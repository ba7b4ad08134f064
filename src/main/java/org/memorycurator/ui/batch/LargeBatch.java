package org.memorycurator.ui.batch;

import java.util.List;
import org.memorycurator.batch.BatchPlan;
import org.memorycurator.batch.Guard;
import org.memorycurator.text.Text;
import org.memorycurator.ui.desk.Confirmation;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.kit.Dialogs.Choice;

/** Asks before a batch that touches more than one user and many memories, if the user wants to be asked. FX thread. */
final class LargeBatch {
    private LargeBatch() {}

    /** Whether the plan may be applied. */
    static boolean confirmed(Desk desk, BatchPlan plan) {
        Guard.Question question = plan.question().orElse(null);
        if (question == null || !Confirmation.LARGE_BATCH.wanted(desk.preferences())) {
            return true;
        }
        return desk.dialogs()
                .ask(
                        question.title(),
                        question.words(),
                        List.of(
                                new Choice("apply", question.button(), Choice.Kind.MAIN),
                                new Choice("cancel", Text.of("kit.dialog.cancel"), Choice.Kind.CANCEL)))
                .isPresent();
    }
}
