package org.memorycurator.ui.batch;

import java.util.concurrent.CancellationException;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.memorycurator.batch.BatchPlan;
import org.memorycurator.model.Applied;
import org.memorycurator.model.CancelledException;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.ChangeSet;
import org.memorycurator.text.Text;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.desk.Following;
import org.memorycurator.ui.kit.Job;

/** The writing of a plan, what became of it, and taking it back. FX thread. */
final class Writing {
    private final Desk desk;
    private final ReadOnlyObjectWrapper<@Nullable Job> applying = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Job> undoing = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper stopped = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Applied> applied = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ChangeSet> takenBack = new ReadOnlyObjectWrapper<>();

    Writing(Desk desk) {
        this.desk = desk;
        desk.editing().lastProperty().subscribe((_, now) -> heard(now));
    }

    /** The writing of a plan; null before the first. */
    ReadOnlyObjectProperty<@Nullable Job> applyingProperty() {
        return applying.getReadOnlyProperty();
    }

    /** The taking back of what was written; null before the first. */
    ReadOnlyObjectProperty<@Nullable Job> undoingProperty() {
        return undoing.getReadOnlyProperty();
    }

    /** Whether a plan is being written. */
    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Why the last plan was not written and what that means, in a sentence; empty when it was, or none was tried. */
    ReadOnlyStringProperty stoppedProperty() {
        return stopped.getReadOnlyProperty();
    }

    /** What became of the plan that was written last; null as soon as something else is planned. */
    ReadOnlyObjectProperty<@Nullable Applied> appliedProperty() {
        return applied.getReadOnlyProperty();
    }

    /** The change set that took back what was written last; null while it holds. */
    ReadOnlyObjectProperty<@Nullable ChangeSet> takenBackProperty() {
        return takenBack.getReadOnlyProperty();
    }

    /** Why nothing can be written in this store, in a sentence; null when it can. */
    @Nullable
    String obstacle() {
        return desk.obstacle();
    }

    /** How far searches, counts and facets know what was written. */
    Following following() {
        return desk.following();
    }

    /** Writes a plan; exactly one of both is called when that is over, before anybody sees what became of it. */
    void apply(BatchPlan plan, Runnable written, Runnable notWritten) {
        forget();
        running.set(true);
        applying.set(desk.editing()
                .apply(
                        plan,
                        result -> {
                            written.run();
                            applied.set(result);
                            running.set(false);
                        },
                        fault -> {
                            running.set(false);
                            stopped.set(sentence(plan, fault));
                            notWritten.run();
                        }));
    }

    /** Stops the writing: nothing of the plan is written then. */
    void cancel() {
        Job job = applying.get();
        if (job != null) {
            job.cancel();
        }
    }

    /** Something else is planned: what became of the last plan is no longer of interest. */
    void forget() {
        stopped.set("");
        takenBack.set(null);
        applied.set(null);
    }

    /** Takes back what was written last. */
    void undo() {
        ChangeSet written = written();
        if (written != null) {
            undoing.set(desk.editing().undo(written));
        }
    }

    /** Shows whether what was written last has landed. */
    void verify() {
        ChangeSet back = takenBack.get();
        ChangeSet last = back == null ? written() : back;
        if (last != null) {
            desk.verify(last);
        }
    }

    private @Nullable ChangeSet written() {
        Applied last = applied.get();
        return last == null ? null : last.changeSet();
    }

    /** It may be undone, and that undone in turn, from anywhere. */
    private void heard(@Nullable Applied heard) {
        ChangeSet mine = written();
        ChangeSet now = heard == null ? null : heard.changeSet();
        ChangeSet back = takenBack.get();
        if (mine == null || now == null) {
            return;
        }
        if (now.kind() == ChangeKind.UNDO && now.undoes() == mine.number()) {
            takenBack.set(now);
        } else if (back != null && now.kind() == ChangeKind.REDO && now.undoes() == back.number()) {
            takenBack.set(null);
        }
    }

    private static String sentence(BatchPlan plan, Exception fault) {
        if (fault instanceof CancelledException || fault instanceof CancellationException) {
            return Text.of("batch.stopped", plan.size());
        }
        String said = fault.getMessage();
        return Text.of("batch.notWritten", said == null || said.isBlank() ? Text.of("status.failed") : said);
    }
}
