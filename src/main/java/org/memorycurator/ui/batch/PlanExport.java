package org.memorycurator.ui.batch;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.BooleanBinding;
import org.memorycurator.batch.BatchPlan;
import org.memorycurator.text.Text;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.desk.Message;
import org.memorycurator.ui.desk.Watched;
import org.memorycurator.ui.kit.Action;
import org.memorycurator.ui.kit.Icon;
import org.memorycurator.ui.kit.Lane;

/** Saves the plan that is shown as a table, for those who are to look at it before it is applied. FX thread. */
final class PlanExport {
    private final Desk desk;
    private final BatchPlanning planning;
    private final BooleanBinding possible;

    PlanExport(Desk desk, BatchPlanning planning) {
        this.desk = desk;
        this.planning = planning;
        possible = planning.planProperty()
                .isNotNull()
                .and(planning.outdatedProperty().not());
    }

    /** Whether there is a plan that still fits. */
    BooleanBinding possible() {
        return possible;
    }

    Action action() {
        return new Action("batch.export", "batch.export", Icon.EXPORT, "", possible, this::export);
    }

    /** Asks for a file and writes the plan as it is ticked now, as a job in the status line. */
    void export() {
        BatchPlan plan = planning.planProperty().get();
        Optional<Path> chosen = plan == null
                ? Optional.empty()
                : desk.dialogs().saveFile(Text.of("batch.export.title"), Text.of("batch.export.name"), List.of("csv"));
        if (plan == null || chosen.isEmpty()) {
            return;
        }
        Path file = chosen.get();
        desk.status()
                .watch(desk.background()
                        .job(
                                Text.of("batch.export.job"),
                                Lane.READ,
                                progress -> {
                                    plan.exportCsv(file, true, new Watched(progress));
                                    return file;
                                },
                                saved -> desk.status()
                                        .say(Message.of(
                                                Message.Tone.SUCCESS,
                                                Text.of("batch.export.done", String.valueOf(saved.getFileName())))),
                                fault -> desk.status()
                                        .failed(
                                                fault,
                                                Text.of("status.cancelledFile", String.valueOf(file.getFileName())))));
    }
}
