package org.memorycurator.ui.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Applied;
import org.memorycurator.model.Change;
import org.memorycurator.model.ChangeSet;
import org.memorycurator.text.Text;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.desk.Editing;
import org.memorycurator.ui.desk.Message;
import org.memorycurator.ui.desk.Pane;
import org.memorycurator.ui.kit.Action;
import org.memorycurator.ui.kit.Clip;
import org.memorycurator.ui.kit.Icon;
import org.memorycurator.ui.kit.PagedList;
import org.memorycurator.ui.kit.When;

/** Every change set, newest first, and the rows of the one that is selected; offers undo and redo. FX thread. */
public final class HistoryModel {
    private static final int PAGE = 100;

    private final Desk desk;
    private final Clip clip;
    private final int page;
    private final ObservableList<HistoryEntry> entries = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<@Nullable HistoryEntry> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable Applied> refused = new ReadOnlyObjectWrapper<>();
    private final PagedList<Change> rows;
    private final List<Action> actions;
    private boolean loading;
    private boolean complete;

    /** Reads the newest change sets and follows what the desk writes. */
    public HistoryModel(Desk desk) {
        this(desk, Clip.system(), PAGE);
    }

    /** With this many change sets read at a time. */
    HistoryModel(Desk desk, Clip clip, int page) {
        this.page = page;
        this.desk = desk;
        this.clip = clip;
        this.rows = new PagedList<>(
                (from, count, onRows, onError) -> {
                    HistoryEntry of = selected.get();
                    desk.background().read(() -> changes(of, from, count), onRows, onError);
                },
                desk.status()::failed);
        Editing editing = desk.editing();
        BooleanBinding canUndo = Bindings.createBooleanBinding(
                () -> editing.undoableProperty().get().undo() != null, editing.undoableProperty());
        BooleanBinding canRedo = Bindings.createBooleanBinding(
                () -> editing.undoableProperty().get().redo() != null, editing.undoableProperty());
        BooleanBinding chosen = selected.isNotNull();
        BooleanBinding standing = Bindings.createBooleanBinding(
                () -> selected.get() instanceof HistoryEntry entry && !entry.undone(), selected);
        this.actions = List.of(
                new Action("history.undo", "history.action.undo", Icon.UNDO, "", standing, this::undo),
                new Action("history.verify", "history.action.verify", Icon.VERIFY, "", chosen, this::verify),
                new Action("history.copy", "history.action.copy", Icon.COPY, "", chosen, this::copy),
                new Action("edit.undo", "edit.undo", Icon.UNDO, "Ctrl+Z", canUndo, editing::undo),
                new Action("edit.redo", "edit.redo", Icon.REDO, "Ctrl+Y Ctrl+Shift+Z", canRedo, editing::redo),
                new Action(
                        "history.toggle",
                        "history.toggle",
                        Icon.HISTORY,
                        "Ctrl+Shift+H",
                        new SimpleBooleanProperty(true),
                        () -> desk.panes().toggle(Pane.HISTORY)));
        selected.subscribe((before, now) -> select(before, now));
        editing.lastProperty().subscribe((_, now) -> changed(now));
        more();
    }

    private List<Change> changes(@Nullable HistoryEntry of, int from, int count) {
        return of == null ? List.of() : desk.changeLog().changes(of.changeSet(), from, count);
    }

    /** What the user can do here. */
    public List<Action> actions() {
        return actions;
    }

    /** Change sets, newest first; more come by {@link #more}. */
    ObservableList<HistoryEntry> entries() {
        return entries;
    }

    /** Whether the newest were read, so that an empty list means that there are none. */
    ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
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

    /** Reads older change sets, if there are any. */
    void more() {
        if (loading || complete) {
            return;
        }
        loading = true;
        long before = entries.isEmpty()
                ? Long.MAX_VALUE
                : entries.getLast().changeSet().number();
        desk.background().read(() -> entries(desk.changeLog().history(before, page)), this::arrived, fault -> {
            loading = false;
            desk.status().failed(fault);
        });
    }

    /** Takes the selected change set back. */
    void undo() {
        HistoryEntry entry = selected.get();
        if (entry != null && !entry.undone()) {
            desk.editing().undo(entry.changeSet());
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
            clip.put(Text.of(
                    "history.copied", of.number(), of.title(), of.author(), When.sortable(of.at()), of.count()));
            desk.status().note(Message.of(Message.Tone.INFO, Text.of("history.copyDone")));
        }
    }

    private List<HistoryEntry> entries(List<ChangeSet> changeSets) {
        return changeSets.stream()
                .map(c -> new HistoryEntry(c, desk.changeLog().isUndone(c.number())))
                .toList();
    }

    private void arrived(List<HistoryEntry> older) {
        loading = false;
        complete = older.size() < page;
        long oldest = entries.isEmpty()
                ? Long.MAX_VALUE
                : entries.getLast().changeSet().number();
        entries.addAll(
                older.stream().filter(e -> e.changeSet().number() < oldest).toList());
        loaded.set(true);
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
        long newest = entries.isEmpty() ? 0 : entries.getFirst().changeSet().number();
        if (written.number() > newest) {
            entries.addFirst(new HistoryEntry(written, false));
        }
        if (written.undoes() != 0) {
            refused.set(applied.refusedCount() > 0 ? applied : null);
            readUndone();
        }
    }

    /** An undo can turn the marks of several change sets: of what it undoes, and of what that undid. */
    private void readUndone() {
        List<HistoryEntry> known = new ArrayList<>(entries);
        desk.background()
                .read(
                        () -> known.stream()
                                .map(e -> e.changeSet().number())
                                .collect(Collectors.toMap(
                                        n -> n, n -> desk.changeLog().isUndone(n))),
                        this::mark,
                        desk.status()::failed);
    }

    private void mark(Map<Long, Boolean> undone) {
        HistoryEntry chosen = selected.get();
        for (int i = 0; i < entries.size(); i++) {
            HistoryEntry entry = entries.get(i);
            boolean now = undone.getOrDefault(entry.changeSet().number(), entry.undone());
            if (now != entry.undone()) {
                HistoryEntry marked = new HistoryEntry(entry.changeSet(), now);
                if (entry.equals(chosen)) {
                    selected.set(marked);
                }
                entries.set(i, marked);
            }
        }
    }
}
