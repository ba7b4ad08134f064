package org.memorycurator.ui.grid;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Query;
import org.memorycurator.search.Facets;
import org.memorycurator.search.Matches;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.desk.Selection;
import org.memorycurator.ui.desk.TabPlace;
import org.memorycurator.ui.kit.Action;
import org.memorycurator.ui.kit.Clip;
import org.memorycurator.ui.kit.Latest;

/** The table's state and what can be done in it; knows no node. FX thread. */
public final class GridModel {
    private final Desk desk;
    private final GridColumns columns;
    private final GridRows rows;
    private final GridSelection selection;
    private final GridEdits edits;
    private final GridEditor editor;
    private final WhoWrote whoWrote;
    private final BooleanProperty focusWithin = new SimpleBooleanProperty();
    private final ReadOnlyIntegerWrapper leadPosition = new ReadOnlyIntegerWrapper(-1);
    private final Latest latest = new Latest();
    private final List<Action> actions;

    private @Nullable GridColumn leadColumn;
    private boolean moving;
    private Runnable editRequest = () -> {};
    private Runnable columnsRequest = () -> {};
    private Runnable firstShown = () -> {};
    private IntConsumer scroll = _ -> {};

    /** What is read before other matches are shown. */
    private record Arrival(
            GridRows.Known rows,
            GridSelection.Moved moved,
            int lead,
            @Nullable Memory leadNow) {}

    /** The table of this desk. */
    public GridModel(Desk desk) {
        this(desk, Clip.system());
    }

    GridModel(Desk desk, Clip clip) {
        this.desk = desk;
        this.columns = new GridColumns(desk.preferences(), desk.defaultColumns().keys());
        this.rows = new GridRows(desk, columns);
        this.selection = new GridSelection(desk, rows);
        this.edits = new GridEdits(desk, rows);
        this.editor = new GridEditor(desk, edits);
        this.whoWrote = new WhoWrote(desk);
        GridBulk bulk = new GridBulk(desk);
        GridClipboard clipboard = new GridClipboard(desk, columns, bulk, edits, clip);
        this.actions = new GridActions(this, desk, bulk, clipboard, editor).all();
        desk.tabs().activeProperty().subscribe((_, _) -> tabShown());
        columns.shown().subscribe(this::tellColumns);
        tellColumns();
        rows.onLoaded(this::tellLead);
        desk.finding().matchesProperty().subscribe((_, found) -> arrived(found));
        if (desk.finding().matches().revision() > 0) {
            arrived(desk.finding().matches());
        }
        desk.editing().lastProperty().subscribe(_ -> rows.refresh());
    }

    /** Everything that can be done in the table, for menus, keys and the palette. */
    public List<Action> actions() {
        return actions;
    }

    /** Searches for the value of the cell with the focus in a tab of its own, as the action of that name does. */
    void openInTab() {
        actions.stream().filter(a -> a.id().equals("grid.openInTab")).forEach(Action::runIfEnabled);
    }

    /** Called once, when the rows of a search are shown first, be they none. */
    public void onFirstShown(Runnable listener) {
        firstShown = listener;
    }

    Desk desk() {
        return desk;
    }

    GridColumns columns() {
        return columns;
    }

    GridRows rows() {
        return rows;
    }

    GridSelection selection() {
        return selection;
    }

    GridEdits edits() {
        return edits;
    }

    GridEditor editor() {
        return editor;
    }

    WhoWrote whoWrote() {
        return whoWrote;
    }

    /** Whether the keys of the table are meant for it; the view sets it. */
    BooleanProperty focusWithinProperty() {
        return focusWithin;
    }

    /** The row with the focus, -1 for none. */
    ReadOnlyIntegerProperty leadPositionProperty() {
        return leadPosition.getReadOnlyProperty();
    }

    /** The column with the focus. */
    @Nullable
    GridColumn leadColumn() {
        return leadColumn;
    }

    /** Whether the rows are being exchanged, so that what the table says of focus and selection was not done by the user. */
    boolean moving() {
        return moving;
    }

    /** The user moved the focus to this cell; -1 for none. */
    void focus(int position, @Nullable GridColumn column) {
        if (!moving) {
            leadColumn = column;
            leadPosition.set(position);
            tellLead();
        }
    }

    /** The user selected rows in the table. */
    void selected(org.roaringbitmap.RoaringBitmap positions) {
        if (!moving) {
            selection.take(positions);
        }
    }

    /** Who opens the editor of the focused cell. */
    void onEdit(Runnable open) {
        editRequest = open;
    }

    /** Who opens the list of columns. */
    void onColumns(Runnable open) {
        columnsRequest = open;
    }

    /** Who knows which row is the first in view, and scrolls to one. */
    void onScroll(IntSupplier top, IntConsumer scrollTo) {
        desk.tabs().topRow(top);
        scroll = scrollTo;
    }

    void edit() {
        editRequest.run();
    }

    void chooseColumns() {
        columnsRequest.run();
    }

    /** All metadata keys of the store, most frequent first. */
    void metadataKeys(Consumer<List<Facets.Count>> answer) {
        desk.background().read(() -> desk.index().keys(Query.ALL), answer, desk.status()::failed);
    }

    /** Of another tab these are the matches as they were left, with its own selection and place; else those of a search. */
    private void arrived(Matches found) {
        Latest.Question question = latest.ask();
        TabPlace tab = desk.tabs().arriving();
        desk.tabs().arrived();
        Matches before = tab == null ? rows.shown() : found;
        Selection chosen = tab == null ? selection.hold(before, found) : selection.arrive(tab.selection());
        Selection held = desk.selectionProperty().get();
        Memory lead = desk.leadProperty().get();
        int top = tab == null ? 0 : tab.top();
        List<GridColumn> wanted = List.copyOf(columns.shown());
        desk.background()
                .read(
                        () -> new Arrival(
                                rows.around(top, found, wanted),
                                GridSelection.moved(chosen, before, found),
                                lead == null ? -1 : position(lead.number(), found),
                                lead == null || tab == null
                                        ? lead
                                        : desk.store().read(lead.number()).orElse(null)),
                        question.only(arrival -> {
                            show(found, arrival, held);
                            if (tab != null) {
                                desk.leadProperty().set(arrival.lead() < 0 ? null : arrival.leadNow());
                                scroll.accept(top);
                            }
                        }),
                        question.only(desk.status()::failed));
    }

    private void show(Matches found, Arrival arrival, Selection held) {
        moving = true;
        rows.show(found, arrival.rows());
        moving = false;
        if (desk.selectionProperty().get() == held) {
            selection.settle(arrival.moved());
        } else {
            selection.follow(desk.selectionProperty().get());
        }
        leadPosition.set(arrival.lead());
        tellLead();
        Runnable first = firstShown;
        firstShown = () -> {};
        first.run();
    }

    /** A tab that has the rows of the one before: no rows come, only its selection. */
    private void tabShown() {
        if (rows.shown() == desk.finding().matches()) {
            selection.follow(desk.selectionProperty().get());
        }
    }

    private void tellColumns() {
        desk.shownColumnsProperty()
                .set(columns.shown().stream().map(GridColumn::field).toList());
    }

    private static int position(int number, Matches matches) {
        for (int row = 0; row < matches.size(); row++) {
            if (matches.number(row) == number) {
                return row;
            }
        }
        return -1;
    }

    private void tellLead() {
        if (moving) {
            return;
        }
        int position = leadPosition.get();
        GridRow row = rows.at(position);
        Memory now = row == null ? null : row.memory();
        boolean loading = position >= 0 && row == null;
        if (!loading && !Objects.equals(now, desk.leadProperty().get())) {
            desk.leadProperty().set(now);
        }
    }
}
