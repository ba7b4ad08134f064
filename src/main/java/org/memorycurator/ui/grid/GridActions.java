package org.memorycurator.ui.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import org.jspecify.annotations.Nullable;
import org.memorycurator.batch.EditStep;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.Feedback;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Rating;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.kit.Action;
import org.memorycurator.ui.kit.Icon;
import org.memorycurator.ui.kit.Text;

/**
 * What can be done in the table. Actions whose keys mean something else in a text field are enabled only while the table
 * has the focus, because the window listens to all keys.
 */
final class GridActions {
    private final GridModel model;
    private final Desk desk;
    private final GridBulk bulk;
    private final GridClipboard clipboard;
    private final GridEditor editor;
    private final List<Action> actions = new ArrayList<>();

    GridActions(GridModel model, Desk desk, GridBulk bulk, GridClipboard clipboard, GridEditor editor) {
        this.model = model;
        this.desk = desk;
        this.bulk = bulk;
        this.clipboard = clipboard;
        this.editor = editor;
    }

    List<Action> all() {
        var writable = Bindings.createBooleanBinding(() -> !desk.store().readOnly());
        var inGrid = model.focusWithinProperty();
        var lead = desk.leadProperty().isNotNull();
        var any = anything();
        BooleanBinding replaceable = Bindings.createBooleanBinding(this::replaceable, desk.leadProperty());
        BooleanBinding binned = Bindings.createBooleanBinding(
                () -> desk.leadProperty().get() instanceof Memory m && m.binned(), desk.leadProperty());
        BooleanBinding change = any.and(writable);
        add("edit", Icon.EDIT, "F2", inGrid.and(lead).and(writable), model::edit);
        add(
                "bigEditor",
                Icon.TEXT_SIZE,
                "Ctrl+Enter",
                inGrid.and(lead).and(writable),
                () -> atCell((m, c) -> editor.big(m, c, c.raw(m))));
        add("replace", Icon.REPLACE, "", replaceable, () -> withLead(m -> editor.replace(m, textColumn())));
        add("filterTo", Icon.FILTER, "", lead, () -> filter(false));
        add("exclude", Icon.SEARCH_NOTHING, "", lead, () -> filter(true));
        add("copy", Icon.COPY, "Ctrl+C", inGrid.and(any), clipboard::copyRows);
        add("copyCell", Icon.COPY, "Ctrl+Shift+C", inGrid.and(lead), () -> atCell(clipboard::copyCell));
        add(
                "paste",
                Icon.PASTE,
                "Ctrl+V",
                inGrid.and(change),
                () -> clipboard.paste(desk.leadProperty().get(), model.leadColumn()));
        add("selectAll", Icon.SELECT_ALL, "Ctrl+A", inGrid, model.selection()::all);
        add("selectNone", Icon.CLEAR, "Ctrl+Shift+A", inGrid.and(any), model.selection()::none);
        add("thumbUp", Icon.THUMB_UP, "", change, () -> bulk.feedback(Rating.POSITIVE, ""));
        add("thumbDown", Icon.THUMB_DOWN, "", change, () -> thumbDown(Rating.NEGATIVE));
        add("veryNegative", Icon.THUMB_DOWN, "", change, () -> thumbDown(Rating.VERY_NEGATIVE));
        add("addressed", Icon.CHECK, "", change, bulk::address);
        add("columns", Icon.COLUMNS, "", Bindings.createBooleanBinding(() -> true), model::chooseColumns);
        add(
                "delete",
                Icon.DELETE,
                "Delete",
                inGrid.and(change),
                () -> bulk.run(ChangeKind.DELETE, List.of(new EditStep.MoveToBin())));
        add(
                "restore",
                Icon.RESTORE,
                "",
                binned.and(writable),
                () -> bulk.run(ChangeKind.RESTORE, List.of(new EditStep.Restore())));
        return List.copyOf(actions);
    }

    private void add(String name, Icon icon, String shortcut, ObservableBooleanValue enabled, Runnable run) {
        actions.add(new Action("grid." + name, "grid.action." + name, icon, shortcut, enabled, run));
    }

    private BooleanBinding anything() {
        return Bindings.createBooleanBinding(
                () -> bulk.target().count() > 0,
                desk.selectionProperty(),
                desk.leadProperty(),
                desk.finding().matchesProperty());
    }

    private boolean replaceable() {
        Memory lead = desk.leadProperty().get();
        return lead != null && editor.replaceable(lead);
    }

    private void thumbDown(Rating rating) {
        Memory lead = desk.leadProperty().get();
        Feedback given = lead == null ? null : lead.content().feedback();
        String before = given == null || given.reason() == null ? "" : given.reason();
        desk.dialogs()
                .bigText(Text.of("grid.feedback.why", bulk.target().count()), before, true)
                .ifPresent(reason -> bulk.feedback(rating, reason));
    }

    private void filter(boolean exclude) {
        atCell((memory, column) -> GridFilters.narrowed(desk.finding().matches().query(), memory, column, exclude)
                .ifPresent(desk.finding()::search));
    }

    private void withLead(Consumer<Memory> work) {
        Memory lead = desk.leadProperty().get();
        if (lead != null) {
            work.accept(lead);
        }
    }

    private void atCell(java.util.function.BiConsumer<Memory, GridColumn> work) {
        GridColumn column = model.leadColumn();
        withLead(memory -> work.accept(memory, column == null ? textColumn() : column));
    }

    private GridColumn textColumn() {
        @Nullable GridColumn focused = model.leadColumn();
        return focused != null && focused.editable() ? focused : GridColumn.CORE.getFirst();
    }
}
