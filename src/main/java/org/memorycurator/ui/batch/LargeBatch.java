package org.memorycurator.ui.batch;

import java.util.List;
import org.memorycurator.batch.BatchPlan;
import org.memorycurator.text.Text;
import org.memorycurator.ui.desk.Confirmation;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.kit.Dialogs.Choice;

/** Asks before a batch that touches more than one user and many memories, if the user wants to be asked. FX thread. */
final class LargeBatch {
    private LargeBatch() {}

    /** Whether the plan may be applied. */
    static boolean confirmed(Desk desk, BatchPlan plan) {
        long size = plan.size();
        if (plan.users() < 2 || size <= Confirmation.MANY || !Confirmation.LARGE_BATCH.wanted(desk.preferences())) {
            return true;
        }
        return desk.dialogs()
                .ask(
                        Text.of("batch.confirm"),
                        Text.of("batch.confirm.words", size, plan.users()),
                        List.of(
                                new Choice("apply", Text.of("batch.apply", size), Choice.Kind.MAIN),
                                new Choice("cancel", Text.of("kit.dialog.cancel"), Choice.Kind.CANCEL)))
                .isPresent();
    }
}
