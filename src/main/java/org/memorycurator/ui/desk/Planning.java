package org.memorycurator.ui.desk;

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
import org.memorycurator.model.CancelledException;
import org.memorycurator.model.Progress;
import org.memorycurator.text.Text;
import org.memorycurator.ui.kit.Background;
import org.memorycurator.ui.kit.Cancellable;
import org.memorycurator.ui.kit.Job;
import org.memorycurator.ui.kit.Lane;
import org.memorycurator.ui.kit.Latest;

/**
 * Keeps a plan in step with what is asked for: a plan that no longer fits is outdated from that moment on, and soon replaced.
 * A screen says how its plans are made and ended. FX thread, but for {@link #make}.
 *
 * @param <Q> what is asked for
 * @param <P> the plan
 */
public abstract class Planning<Q, P> {
    private static final System.Logger LOG = System.getLogger(Planning.class.getName());

    private final Background background;
    private final Supplier<Optional<Q>> wanted;
    private final Duration pause;
    private final Latest latest = new Latest();
    private final ReadOnlyObjectWrapper<@Nullable P> plan = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Job> job = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper outdated = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private @Nullable Cancellable pending;

    /**
     * Without a plan.
     *
     * @param wanted what a plan is to be made of; empty when none is wanted
     * @param pause how long nothing must change before a new plan is made
     */
    protected Planning(Background background, Supplier<Optional<Q>> wanted, Duration pause) {
        this.background = background;
        this.wanted = wanted;
        this.pause = pause;
    }

    /** What making a plan is called while it runs. */
    protected abstract String title();

    /** Makes a plan. Off the FX thread; may block. */
    protected abstract P make(Q asked, Progress progress) throws Exception;

    /** A plan is no longer shown, or never was. */
    protected void end(P old) {}

    /** The sentence that the work was stopped. */
    protected abstract String stopped();

    /** Whether this happens with what users have, and its message says all there is to say. */
    protected boolean foreseen(Exception fault) {
        return false;
    }

    /** The last plan; null when there is none. */
    public final ReadOnlyObjectProperty<@Nullable P> planProperty() {
        return plan.getReadOnlyProperty();
    }

    /** The work on the next plan; null when there was none yet. */
    public final ReadOnlyObjectProperty<@Nullable Job> jobProperty() {
        return job.getReadOnlyProperty();
    }

    /** Whether something changed since the plan was asked for, so that it must not be written. */
    public final ReadOnlyBooleanProperty outdatedProperty() {
        return outdated.getReadOnlyProperty();
    }

    /** Why there is no plan, in a sentence; empty when there is one or none was asked for. */
    public final ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The plan no longer fits; a new one is not wanted yet. */
    public final void outdate() {
        callOff();
        outdated.set(true);
    }

    /** The plan no longer fits; a new one is made as soon as nothing changes any more. */
    public final void again() {
        outdate();
        problem.set("");
        pending = background.later(pause, this::now);
    }

    /** Makes a plan now. */
    public final void now() {
        callOff();
        problem.set("");
        Optional<Q> asked = wanted.get();
        if (asked.isEmpty()) {
            show(null);
            return;
        }
        Latest.Question question = latest.ask();
        outdated.set(true);
        job.set(background.job(
                title(),
                Lane.READ,
                progress -> make(asked.get(), new Watched(progress)),
                made -> {
                    if (question.isLatest()) {
                        show(made);
                    } else {
                        end(made);
                    }
                },
                question.only(this::failed)));
    }

    /** Stops the work on a plan, if there is any. */
    public void cancel() {
        callOff();
        problem.set(stopped());
    }

    /** There is nothing to be planned any more. */
    public final void clear() {
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

    private void show(@Nullable P made) {
        replace(made);
        outdated.set(false);
    }

    /** There is no plan from here on. */
    protected final void drop() {
        replace(null);
    }

    private void replace(@Nullable P made) {
        P old = plan.get();
        plan.set(made);
        if (old != null && old != made) {
            end(old);
        }
    }

    private void failed(Exception fault) {
        drop();
        if (fault instanceof CancelledException || fault instanceof CancellationException) {
            problem.set(stopped());
            return;
        }
        if (!foreseen(fault)) {
            LOG.log(System.Logger.Level.ERROR, "A plan could not be made", fault);
        }
        String sentence = fault.getMessage();
        problem.set(sentence == null ? Text.of("status.failed") : sentence);
    }
}
