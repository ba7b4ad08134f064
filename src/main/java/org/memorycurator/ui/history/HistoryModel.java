package org.memorycurator.ui.history;

import java.time.Duration;
import java.util.List;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Applied;
import org.memorycurator.model.Change;
import org.memorycurator.model.ChangeSet;
import org.memorycurator.model.Clause;
import org.memorycurator.model.Criterion;
import org.memorycurator.model.HistoryFilter;
import org.memorycurator.model.Query;
import org.memorycurator.search.QueryParser;
import org.memorycurator.text.Text;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.desk.Editing;
import org.memorycurator.ui.desk.KeptSearch;
import org.memorycurator.ui.desk.Message;
import org.memorycurator.ui.desk.Pane;
import org.memorycurator.ui.desk.Proofs;
import org.memorycurator.ui.kit.Action;
import org.memorycurator.ui.kit.Cancellable;
import org.memorycurator.ui.kit.Clip;
import org.memorycurator.ui.kit.Icon;
import org.memorycurator.ui.kit.PagedList;
import org.memorycurator.ui.kit.When;

/** Every change set, newest first, and the rows of the one that is selected; offers undo and redo. FX thread. */
public final class HistoryModel {
    private static final int PAGE = 100;

    private final Desk desk;
    private final Clip clip;
    private final HistoryList list;
    private final ReversalModel reversal;
    private final ObjectProperty<@Nullable HistoryEntry> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable Applied> refused = new ReadOnlyObjectWrapper<>();
    private final PagedList<Change> rows;
    private final List<Action> actions;

    /** Reads the newest change sets and follows what the desk writes. */
    public HistoryModel(Desk desk) {
        this(desk, Clip.system(), PAGE);
    }

    /** With this many change sets read at a time. */
    HistoryModel(Desk desk, Clip clip, int page) {
        this.desk = desk;
        this.clip = clip;
        this.list = new HistoryList(desk, page);
        this.reversal = new ReversalModel(desk);
        this.rows = new PagedList<>(
                (from, count, onRows, onError) -> {
                    HistoryEntry of = selected.get();
                    desk.background().read(() -> changes(of, from, count), onRows, onError);
                },
                desk.status()::failed);
        this.actions = offered();
        selected.subscribe((before, now) -> select(before, now));
        desk.editing().lastProperty().subscribe((_, now) -> changed(now));
        desk.editing().onChangedSince(this::askAboutLater);
        desk.lookedUpProperty().subscribe(this::lookUp);
    }

    private List<Action> offered() {
        Editing editing = desk.editing();
        BooleanBinding chosen = selected.isNotNull();
        String obstacle = desk.obstacle();
        return List.of(
                new Action("history.undo", "history.action.undo", Icon.UNDO, "", chosen, this::undo).unless(obstacle),
                new Action("history.again", "history.action.again", Icon.REDO, "", chosen, this::again)
                        .unless(obstacle),
                new Action(
                        "history.apply",
                        "history.action.apply",
                        Icon.CHECK,
                        "",
                        reversal.planProperty().isNotNull(),
                        reversal::apply),
                new Action("history.showRows", "history.action.showRows", Icon.SEARCH, "", chosen, this::showRows),
                new Action("history.verify", "history.action.verify", Icon.VERIFY, "", chosen, this::verify),
                new Action("history.copy", "history.action.copy", Icon.COPY, "", chosen, this::copy),
                new Action("edit.undo", "edit.undo", Icon.UNDO, "Ctrl+Z", editing.canUndo(), editing::undo)
                        .unless(obstacle),
                new Action("edit.redo", "edit.redo", Icon.REDO, "Ctrl+Y Ctrl+Shift+Z", editing.canRedo(), editing::redo)
                        .unless(obstacle),
                new Action(
                        "history.toggle",
                        "history.toggle",
                        Icon.HISTORY,
                        "Ctrl+Shift+H",
                        new SimpleBooleanProperty(true),
                        () -> desk.panes().toggle(Pane.HISTORY)));
    }

    /** What the quick undo did not do, because something was changed since. */
    private void askAboutLater(ChangeSet changeSet) {
        desk.status().say(Message.of(Message.Tone.INFO, Text.of("history.changedSince", changeSet.title())));
        desk.panes().enter(Pane.HISTORY);
        reversal.ask(changeSet, false);
    }

    /** Shows this change set, alone if it is not among those listed. */
    private void lookUp(@Nullable ChangeSet wanted) {
        if (wanted == null) {
            return;
        }
        boolean listed = list.entries().stream().anyMatch(e -> e.changeSet().number() == wanted.number());
        if (!listed) {
            list.filterProperty().set(new HistoryFilter(List.of("#" + wanted.number()), null, null, null));
        }
        desk.background()
                .read(
                        () -> new HistoryEntry(wanted, desk.changeLog().isUndone(wanted.number())),
                        selected::set,
                        desk.status()::failed);
    }

    private List<Change> changes(@Nullable HistoryEntry of, int from, int count) {
        return of == null ? List.of() : desk.changeLog().changes(of.changeSet(), from, count);
    }

    /** What the user can do here. */
    public List<Action> actions() {
        return actions;
    }

    /** The change sets. */
    HistoryList list() {
        return list;
    }

    /** What is asked before a change set is undone or applied again. */
    ReversalModel reversal() {
        return reversal;
    }

    /** Whether nothing can be written. */
    boolean readOnly() {
        return desk.store().readOnly();
    }

    /** What Verify found of each. */
    Proofs proofs() {
        return desk.proofs();
    }

    /** Runs something a moment later, unless something else is to run then. */
    Cancellable later(Duration pause, Runnable work) {
        return desk.background().later(pause, work);
    }

    ObjectProperty<@Nullable HistoryEntry> selectedProperty() {
        return selected;
    }

    /** The newest undo or redo that left memories alone, with their names; null when the newest left none. */
    ReadOnlyObjectProperty<@Nullable Applied> refusedProperty() {
        return refused.getReadOnlyProperty();
    }

    /** What the selected change set changed. */
    PagedList<Change> rows() {
        return rows;
    }

    /** Shows what taking the selected change set back would do. */
    void undo() {
        ask(false);
    }

    /** Shows what applying the selected change set again would do. */
    void again() {
        ask(true);
    }

    private void ask(boolean again) {
        HistoryEntry entry = selected.get();
        if (entry != null) {
            desk.panes().enter(Pane.HISTORY);
            reversal.ask(entry.changeSet(), again);
        }
    }

    /** Opens the memories of the selected change set as a search in a tab of its own. */
    void showRows() {
        HistoryEntry entry = selected.get();
        if (entry != null) {
            Criterion in = new Criterion.In(entry.changeSet().number());
            String text = QueryParser.print(Query.ALL.withClauses(List.of(Clause.of(in))));
            desk.tabs().open(new KeptSearch("", text, List.of()));
        }
    }

    /** Verifies the selected change set again. */
    void verify() {
        HistoryEntry entry = selected.get();
        if (entry != null) {
            desk.verify(entry.changeSet());
        }
    }

    /** Puts the selected change set on the clipboard, in one line for a ticket. */
    void copy() {
        HistoryEntry entry = selected.get();
        if (entry != null) {
            ChangeSet of = entry.changeSet();
            String by = of.reason() == null ? of.author() : Text.of("history.signed", of.author(), of.reason());
            clip.put(Text.of("history.copied", of.number(), of.title(), by, When.sortable(of.at()), of.count()));
            desk.status().note(Message.of(Message.Tone.INFO, Text.of("history.copyDone")));
        }
    }

    private void select(@Nullable HistoryEntry before, @Nullable HistoryEntry now) {
        boolean same = before != null
                && now != null
                && before.changeSet().number() == now.changeSet().number();
        if (!same) {
            rows.reset(
                    now == null
                            ? 0
                            : (int) Math.min(Integer.MAX_VALUE, now.changeSet().count()));
        }
    }

    private void changed(@Nullable Applied applied) {
        ChangeSet written = applied == null ? null : applied.changeSet();
        if (applied == null || written == null) {
            return;
        }
        list.written(written);
        if (written.undoes() != 0) {
            refused.set(applied.refusedCount() > 0 ? applied : null);
            list.readUndone((before, now) -> {
                HistoryEntry chosen = selected.get();
                if (chosen != null
                        && chosen.changeSet().number() == before.changeSet().number()) {
                    selected.set(now);
                }
            });
        }
    }
}
