package org.memorycurator.ui.batch;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.memorycurator.batch.BatchPlan;
import org.memorycurator.batch.Planner;
import org.memorycurator.batch.Planner.Request;
import org.memorycurator.model.Progress;
import org.memorycurator.text.Text;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.desk.Planning;

/** Keeps the plan of the bulk edit in step with its scope and its steps. FX thread. */
final class BatchPlanning extends Planning<Request, BatchPlan> {
    private static final Duration PAUSE = Duration.ofMillis(400);

    private final Planner planner;

    BatchPlanning(Desk desk, Supplier<Optional<Request>> wanted) {
        super(desk.background(), wanted, PAUSE);
        this.planner = desk.planner();
    }

    @Override
    protected String title() {
        return Text.of("batch.planning");
    }

    @Override
    protected BatchPlan make(Request asked, Progress progress) {
        return planner.plan(asked, progress);
    }

    @Override
    protected String stopped() {
        return Text.of("batch.previewCancelled");
    }
}
