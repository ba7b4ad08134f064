package org.memorycurator.ui.transfer;

import java.nio.file.Path;
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
import org.memorycurator.text.Text;
import org.memorycurator.transfer.FileCheck;
import org.memorycurator.transfer.ImportPlan;
import org.memorycurator.transfer.ImportSetup;
import org.memorycurator.transfer.Importer;
import org.memorycurator.transfer.file.ImportException;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.desk.Watched;
import org.memorycurator.ui.kit.Cancellable;
import org.memorycurator.ui.kit.Job;
import org.memorycurator.ui.kit.JobProgress;
import org.memorycurator.ui.kit.Lane;
import org.memorycurator.ui.kit.Latest;

/**
 * Reads all of the files into the plan that is shown, counted and written; a plan that no longer fits is outdated from that
 * moment on, and soon replaced. FX thread.
 */
final class Counting {
    private static final System.Logger LOG = System.getLogger(Counting.class.getName());
    private static final Duration PAUSE = Duration.ofMillis(600);

    private final Desk desk;
    private final Supplier<Optional<ImportSetup>> wanted;
    private final Supplier<SheetPurpose> purpose;
    private final Latest latest = new Latest();
    private final ReadOnlyObjectWrapper<@Nullable ImportPlan> plan = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Job> job = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper outdated = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private @Nullable Cancellable pending;
    private @Nullable ImportPlan kept;
    private String summary = "";

    Counting(Desk desk, Supplier<Optional<ImportSetup>> wanted, Supplier<SheetPurpose> purpose) {
        this.desk = desk;
        this.wanted = wanted;
        this.purpose = purpose;
    }

    /** The last plan; null when there is none. */
    ReadOnlyObjectProperty<@Nullable ImportPlan> planProperty() {
        return plan.getReadOnlyProperty();
    }

    /** The work on the next plan; null when there was none yet. */
    ReadOnlyObjectProperty<@Nullable Job> jobProperty() {
        return job.getReadOnlyProperty();
    }

    /** Whether something changed since the plan was asked for, so that it must not be written. */
    ReadOnlyBooleanProperty outdatedProperty() {
        return outdated.getReadOnlyProperty();
    }

    /** Why there is no plan, in a sentence; empty when there is one or none was asked for. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The plan no longer fits; a new one is made as soon as nothing changes any more. */
    void again() {
        callOff();
        outdated.set(true);
        problem.set("");
        pending = desk.background().later(PAUSE, this::now);
    }

    /** Makes a plan now. */
    void now() {
        callOff();
        problem.set("");
        Optional<ImportSetup> setup = wanted.get();
        if (setup.isEmpty()) {
            replace(null);
            return;
        }
        Latest.Question question = latest.ask();
        outdated.set(true);
        Counter counter = counter(setup.get());
        job.set(desk.background()
                .job(
                        Text.of("import.countingRows"),
                        Lane.READ,
                        counter::count,
                        made -> {
                            if (question.isLatest()) {
                                summary = made.summary();
                                replace(made.plan());
                                outdated.set(false);
                            } else {
                                close(made.plan());
                            }
                        },
                        question.only(this::failed)));
    }

    /** What came of it. */
    private record Counted(ImportPlan plan, String summary) {}

    /** Counts, off the FX thread. */
    @FunctionalInterface
    private interface Counter {
        Counted count(JobProgress progress);
    }

    private Counter counter(ImportSetup setup) {
        if (purpose.get() == SheetPurpose.IMPORT) {
            return progress -> {
                ImportPlan made = new Importer(desk.store()).read(setup, new Watched(progress));
                return new Counted(made, SheetState.counts(made));
            };
        }
        // not beside the store, in whose folder nothing is written by looking
        Path beside = Path.of(System.getProperty("java.io.tmpdir"));
        return progress -> {
            FileCheck check = new Importer(desk.store(), beside).check(setup, new Watched(progress));
            return new Counted(check.fixAll(), check.summary());
        };
    }

    /** What was counted, in one line; empty before. */
    String summary() {
        return plan.get() == null ? "" : summary;
    }

    /** Stops the work on a plan, if there is any. */
    void cancel() {
        callOff();
        replace(null);
        problem.set(Text.of("import.countCancelled"));
    }

    /** There is nothing to be planned any more; the plan, if there is one, is closed. */
    void clear() {
        callOff();
        problem.set("");
        outdated.set(true);
        replace(null);
    }

    /** This plan was written: what it kept out stays in its file. */
    void keep(ImportPlan written) {
        kept = written;
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

    private void replace(@Nullable ImportPlan made) {
        ImportPlan old = plan.get();
        plan.set(made);
        if (old != null && old != made) {
            close(old);
        }
    }

    private void close(ImportPlan old) {
        boolean stays = old == kept;
        desk.background()
                .read(
                        () -> {
                            if (stays) {
                                old.close();
                            } else {
                                old.discard();
                            }
                            return true;
                        },
                        _ -> {},
                        desk.status()::failed);
    }

    private void failed(Exception fault) {
        replace(null);
        if (fault instanceof CancelledException || fault instanceof CancellationException) {
            problem.set(Text.of("import.countCancelled"));
            return;
        }
        if (!(fault instanceof ImportException)) {
            LOG.log(System.Logger.Level.ERROR, "A file could not be read", fault);
        }
        String sentence = fault.getMessage();
        problem.set(sentence == null ? Text.of("status.failed") : sentence);
    }
}
