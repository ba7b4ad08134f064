package org.memorycurator.ui.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import org.jspecify.annotations.Nullable;
import org.memorycurator.batch.EditStep;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.Feedback;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Query;
import org.memorycurator.model.Rating;
import org.memorycurator.search.QueryParser;
import org.memorycurator.text.Text;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.desk.KeptSearch;
import org.memorycurator.ui.kit.Action;
import org.memorycurator.ui.kit.Icon;

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
        BooleanBinding writable =
                Bindings.createBooleanBinding(() -> !desk.store().readOnly());
        BooleanBinding any = anything();
        oneMemory(writable);
        rows(any, any.and(writable));
        feedback(any.and(writable));
        bin(any.and(writable), writable);
        add("columns", Icon.COLUMNS, "", Bindings.createBooleanBinding(() -> true), model::chooseColumns);
        actions.addAll(new ColumnActions(model, desk.finding()).all());
        add(
                "resetColumns",
                Icon.COLUMNS,
                "",
                Bindings.createBooleanBinding(() -> true),
                () -> model.columns().reset());
        return List.copyOf(actions);
    }

    private void oneMemory(BooleanBinding writable) {
        BooleanBinding lead = desk.leadProperty().isNotNull();
        BooleanBinding here = model.focusWithinProperty().and(lead);
        BooleanBinding replaceable = Bindings.createBooleanBinding(this::replaceable, desk.leadProperty());
        add("edit", Icon.EDIT, "F2", here.and(writable), model::edit);
        Runnable big = () -> atCell((memory, column) -> editor.big(memory, column, column.raw(memory)));
        add("bigEditor", Icon.TEXT_SIZE, "Ctrl+Enter", here.and(writable), big);
        add("replace", Icon.REPLACE, "", replaceable, () -> withLead(m -> editor.replace(m, textColumn())));
        add("filterTo", Icon.FILTER, "", lead, () -> filter(false));
        add("exclude", Icon.SEARCH_NOTHING, "", lead, () -> filter(true));
        add("openInTab", Icon.ADD, "", lead, this::openInTab);
        add("whoWrote", Icon.HISTORY, "", lead, () -> atCell(model.whoWrote()::say));
        add("copyCell", Icon.COPY, "Ctrl+Shift+C", here, () -> atCell(clipboard::copyCell));
    }

    private void rows(BooleanBinding any, BooleanBinding change) {
        var inGrid = model.focusWithinProperty();
        Runnable paste = () -> clipboard.paste(desk.leadProperty().get(), model.leadColumn());
        add("copy", Icon.COPY, "Ctrl+C", inGrid.and(any), clipboard::copyRows);
        add("paste", Icon.PASTE, "Ctrl+V", inGrid.and(change), paste);
        add("selectAll", Icon.SELECT_ALL, "Ctrl+A", inGrid, model.selection()::all);
        add("selectNone", Icon.CLEAR, "Ctrl+Shift+A", inGrid.and(any), model.selection()::none);
    }

    private void feedback(BooleanBinding change) {
        add("thumbUp", Icon.THUMB_UP, "", change, () -> bulk.feedback(Rating.POSITIVE, ""));
        add("thumbDown", Icon.THUMB_DOWN, "", change, () -> thumbDown(Rating.NEGATIVE));
        add("veryNegative", Icon.THUMB_DOWN, "", change, () -> thumbDown(Rating.VERY_NEGATIVE));
        add("addressed", Icon.CHECK, "", change, bulk::address);
    }

    private void bin(BooleanBinding change, BooleanBinding writable) {
        BooleanBinding binned = Bindings.createBooleanBinding(
                () -> desk.leadProperty().get() instanceof Memory m && m.binned(), desk.leadProperty());
        Runnable delete = () -> bulk.run(ChangeKind.DELETE, List.of(new EditStep.MoveToBin()));
        Runnable restore = () -> bulk.run(ChangeKind.RESTORE, List.of(new EditStep.Restore()));
        add("delete", Icon.DELETE, "Delete", model.focusWithinProperty().and(change), delete);
        add("restore", Icon.RESTORE, "", binned.and(writable), restore);
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
        if (lead != null && bulk.target().count() == 1 && desk.lock().refuses(lead)) {
            return; // before a reason is typed that would be lost
        }
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

    /** Everything with this value, whatever the search that is shown asks for. */
    private void openInTab() {
        atCell((memory, column) -> GridFilters.narrowed(Query.ALL, memory, column, false)
                .map(QueryParser::print)
                .ifPresent(text -> desk.tabs().open(new KeptSearch("", text, List.of()))));
    }

    private void withLead(Consumer<Memory> work) {
        Memory lead = desk.leadProperty().get();
        if (lead != null) {
            work.accept(lead);
        }
    }

    private void atCell(BiConsumer<Memory, GridColumn> work) {
        GridColumn column = model.leadColumn();
        withLead(memory -> work.accept(memory, column == null ? textColumn() : column));
    }

    private GridColumn textColumn() {
        @Nullable GridColumn focused = model.leadColumn();
        return focused != null && focused.editable() ? focused : GridColumn.CORE.getFirst();
    }
}
