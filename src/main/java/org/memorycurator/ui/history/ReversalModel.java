package org.memorycurator.ui.history;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.memorycurator.change.Reversal;
import org.memorycurator.change.Reversal.Group;
import org.memorycurator.model.ChangeSet;
import org.memorycurator.text.Text;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.desk.Watched;
import org.memorycurator.ui.kit.Job;
import org.memorycurator.ui.kit.Lane;
import org.memorycurator.ui.kit.Latest;
import org.memorycurator.ui.kit.PagedList;

/** What undoing or applying a change set again would do, before it is done, and which memories are taken. FX thread. */
final class ReversalModel {
    /** What is asked: a change set, to be undone or to be applied again. */
    record Asked(ChangeSet changeSet, boolean again) {}

    private final Desk desk;
    private final Latest latest = new Latest();
    private final ReadOnlyObjectWrapper<@Nullable Asked> asked = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Reversal> plan = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Job> job = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper writing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper();
    private final ObjectProperty<Group> group = new SimpleObjectProperty<>(Group.CLEAN);
    private final PagedList<Reversal.Row> rows;

    ReversalModel(Desk desk) {
        this.desk = desk;
        this.rows = new PagedList<>(
                (from, count, onRows, onError) -> {
                    Reversal of = plan.get();
                    Group shown = group.get();
                    desk.background()
                            .read(
                                    () -> of == null ? List.<Reversal.Row>of() : of.rows(shown, from, count),
                                    onRows,
                                    onError);
                },
                desk.status()::failed);
        group.subscribe((_, _) -> resetRows());
    }

    /** What is being asked; null while nothing is. */
    ReadOnlyObjectProperty<@Nullable Asked> askedProperty() {
        return asked.getReadOnlyProperty();
    }

    /** The plan; null until it is worked out. */
    ReadOnlyObjectProperty<@Nullable Reversal> planProperty() {
        return plan.getReadOnlyProperty();
    }

    /** Planning, then writing; null before the first. */
    ReadOnlyObjectProperty<@Nullable Job> jobProperty() {
        return job.getReadOnlyProperty();
    }

    /** Whether the plan is being written. */
    ReadOnlyBooleanProperty writingProperty() {
        return writing.getReadOnlyProperty();
    }

    /** Rises whenever a memory is taken in or left out. */
    ReadOnlyIntegerProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    /** Whose rows are shown. */
    ObjectProperty<Group> groupProperty() {
        return group;
    }

    /** The rows of the group. */
    PagedList<Reversal.Row> rows() {
        return rows;
    }

    /** Works out what undoing a change set, or applying it again, would do; writes nothing. */
    void ask(ChangeSet changeSet, boolean again) {
        if (writing.get()) {
            return;
        }
        close();
        asked.set(new Asked(changeSet, again));
        Latest.Question question = latest.ask();
        job.set(desk.status()
                .watch(desk.background()
                        .job(
                                Text.of("history.reversal.planning", changeSet.title()),
                                Lane.READ,
                                progress -> again
                                        ? desk.changeLog().planAgain(changeSet.number(), new Watched(progress))
                                        : desk.changeLog().planUndo(changeSet.number(), new Watched(progress)),
                                question.only(this::show),
                                question.only(fault -> {
                                    asked.set(null);
                                    desk.status().failed(fault);
                                }))));
    }

    private void show(Reversal made) {
        plan.set(made);
        group.set(made.count(Group.CLEAN) == 0 && made.count(Group.LATER) > 0 ? Group.LATER : Group.CLEAN);
        resetRows();
        version.set(version.get() + 1);
    }

    private void resetRows() {
        Reversal of = plan.get();
        rows.reset(of == null ? 0 : of.count(group.get()));
    }

    /** Takes a memory in or leaves it out. */
    void take(Reversal.Row row, boolean in) {
        Reversal of = plan.get();
        if (of != null && !writing.get()) {
            of.take(row.place(), in);
            retick();
        }
    }

    /** The same for all of the group that is shown. */
    void takeAll(boolean in) {
        Reversal of = plan.get();
        if (of != null && !writing.get()) {
            of.takeAll(group.get(), in);
            retick();
        }
    }

    private void retick() {
        rows.refresh();
        version.set(version.get() + 1);
    }

    /** Writes exactly what is shown and taken. */
    void apply() {
        Reversal of = plan.get();
        if (of == null || writing.get() || of.size() == 0) {
            return;
        }
        writing.set(true);
        job.set(desk.editing()
                .apply(
                        of,
                        _ -> {
                            writing.set(false);
                            close();
                        },
                        _ -> writing.set(false)));
    }

    /** Cancels what runs; a plan that is only shown is put away. */
    void cancel() {
        Job running = job.get();
        if (running != null && running.runningProperty().get()) {
            running.cancel();
        } else {
            close();
        }
    }

    private void close() {
        latest.forget();
        asked.set(null);
        plan.set(null);
        resetRows();
    }
}
