package org.memorycurator.ui.grid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Query;
import org.memorycurator.search.Matches;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.kit.PagedList;

/** The rows of the matches that are shown, read page by page in the background. FX thread. */
final class GridRows {
    private final Desk desk;
    private final GridColumns columns;
    private final PagedList<GridRow> rows;
    private final ReadOnlyObjectWrapper<Matches> shown = new ReadOnlyObjectWrapper<>(Matches.none());
    private final List<Runnable> onLoaded = new ArrayList<>();

    GridRows(Desk desk, GridColumns columns) {
        this.desk = desk;
        this.columns = columns;
        this.rows = new PagedList<GridRow>(this::load, desk.status()::failed);
        columns.shown().subscribe(this::refresh);
    }

    /** The rows; null while they are not loaded. */
    PagedList<GridRow> list() {
        return rows;
    }

    /** The matches whose rows these are: those of the last search, once their first page was read. */
    ReadOnlyObjectProperty<Matches> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    Matches shown() {
        return shown.get();
    }

    /** The row if it is there and loaded. */
    @Nullable
    GridRow at(int position) {
        return position < 0 || position >= rows.size() ? null : rows.peek(position);
    }

    /** Called whenever rows were read again. */
    void onLoaded(Runnable listener) {
        onLoaded.add(listener);
    }

    /** Reads again what is in view: after a change, or with other columns. */
    void refresh() {
        rows.refresh();
    }

    /** Shows other matches of which some rows were read already. */
    void show(Matches matches, Known known) {
        shown.set(matches);
        rows.reset(matches.size(), known.from(), known.rows());
        loaded();
    }

    /** Rows that are read before they are shown; {@code from} begins a page. */
    record Known(int from, List<GridRow> rows) {}

    /** Reads the page of a row for these columns; the next one too, for the row may be its last. Blocks: not for the FX thread. */
    Known around(int row, Matches matches, List<GridColumn> wanted) {
        int from = row / PagedList.PAGE * PagedList.PAGE;
        int count = row == from ? PagedList.PAGE : 2 * PagedList.PAGE;
        return new Known(from, read(matches.page(from, count), matches.query(), wanted));
    }

    private void load(
            int from, int count, Consumer<? super List<GridRow>> onRows, Consumer<? super Exception> onError) {
        Matches of = shown.get();
        List<GridColumn> wanted = List.copyOf(columns.shown());
        desk.background()
                .read(
                        () -> read(of.page(from, count), of.query(), wanted),
                        read -> {
                            onRows.accept(read);
                            loaded();
                        },
                        onError);
    }

    private void loaded() {
        List.copyOf(onLoaded).forEach(Runnable::run);
    }

    private List<GridRow> read(int[] numbers, Query query, List<GridColumn> wanted) {
        Map<Integer, Memory> found = new HashMap<>();
        for (Memory memory : desk.store().read(numbers)) {
            found.put(memory.number(), memory);
        }
        RowMaker maker = new RowMaker(query, wanted);
        List<GridRow> made = new ArrayList<>(numbers.length);
        for (int number : numbers) {
            made.add(maker.row(number, found.get(number)));
        }
        return made;
    }
}
