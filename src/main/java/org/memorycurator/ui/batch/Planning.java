package org.memorycurator.ui.batch;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.memorycurator.batch.BatchPlan;
import org.memorycurator.batch.Planner.Request;
import org.memorycurator.model.CancelledException;
import org.memorycurator.text.Text;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.desk.Watched;
import org.memorycurator.ui.kit.Cancellable;
import org.memorycurator.ui.kit.Job;
import org.memorycurator.ui.kit.Lane;
import org.memorycurator.ui.kit.Latest;

/**
 * Keeps the plan in step with what is asked for: a plan that no longer fits is outdated from that moment on, and soon
 * replaced. FX thread.
 */
final class Planning {
    private static final System.Logger LOG = System.getLogger(Planning.class.getName());
    private static final Duration PAUSE = Duration.ofMillis(400);

    private final Desk desk;
    private final Supplier<Optional<Request>> wanted;
    private final Latest latest = new Latest();
    private final ReadOnlyObjectWrapper<@Nullable BatchPlan> plan = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Job> job = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper outdated = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private @Nullable Cancellable pending;

    Planning(Desk desk, Supplier<Optional<Request>> wanted) {
        this.desk = desk;
        this.wanted = wanted;
    }

    /** The last plan; null when there is none. */
    ReadOnlyObjectProperty<@Nullable BatchPlan> planProperty() {
        return plan.getReadOnlyProperty();
    }

    /** The work on the next plan; null when there was none yet. */
    ReadOnlyObjectProperty<@Nullable Job> jobProperty() {
        return job.getReadOnlyProperty();
    }

    /** Whether something changed since the plan was asked for, so that it must not be applied. */
    ReadOnlyBooleanProperty outdatedProperty() {
        return outdated.getReadOnlyProperty();
    }

    /** Why there is no plan, in a sentence; empty when there is one or none was asked for. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The plan no longer fits; a new one is not wanted yet. */
    void outdate() {
        callOff();
        outdated.set(true);
    }

    /** The plan no longer fits; a new one is made as soon as nothing changes any more. */
    void again() {
        outdate();
        pending = desk.background().later(PAUSE, this::now);
    }

    /** Makes a plan now. */
    void now() {
        callOff();
        problem.set("");
        Optional<Request> request = wanted.get();
        if (request.isEmpty()) {
            show(null);
            return;
        }
        Latest.Question question = latest.ask();
        outdated.set(true);
        job.set(desk.background()
                .job(
                        Text.of("batch.planning"),
                        Lane.READ,
                        progress -> desk.planner().plan(request.get(), new Watched(progress)),
                        question.only(this::show),
                        question.only(this::failed)));
    }

    /** Stops the work on a plan, if there is any. */
    void cancel() {
        callOff();
        problem.set(Text.of("batch.previewCancelled"));
    }

    /** There is nothing to be planned any more. */
    void clear() {
        callOff();
        problem.set("");
        show(null);
    }

    private void callOff() {
        latest.forget();
        if (pending != null) {
            pending.cancel();
            pending = null;
        }
        Job running = job.get();
        if (running != null) {
            running.cancel();
        }
    }

    private void show(@Nullable BatchPlan made) {
        plan.set(made);
        outdated.set(false);
    }

    private void failed(Exception fault) {
        plan.set(null);
        if (fault instanceof CancelledException || fault instanceof CancellationException) {
            problem.set(Text.of("batch.previewCancelled"));
            return;
        }
        LOG.log(System.Logger.Level.ERROR, "A bulk edit could not be planned", fault);
        String sentence = fault.getMessage();
        problem.set(sentence == null ? Text.of("status.failed") : sentence);
    }
}
