package org.memorycurator.ui.grid;

import java.util.Arrays;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.memorycurator.model.Clause;
import org.memorycurator.search.Matches;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.desk.Selection;
import org.memorycurator.ui.kit.Latest;
import org.roaringbitmap.IntIterator;
import org.roaringbitmap.RoaringBitmap;

/**
 * The desk's selection, by number, as rows of the table, by position, and back. Whatever costs as much as there are rows
 * runs in the background. FX thread, except what says otherwise.
 */
final class GridSelection {
    /** So many rows are turned into numbers at once; more in the background. */
    private static final int AT_ONCE = 20_000;

    /** The rows that are selected: all of them, or these positions. */
    record Positions(boolean all, RoaringBitmap rows) {
        static final Positions NONE = new Positions(false, new RoaringBitmap());
        static final Positions ALL = new Positions(true, new RoaringBitmap());
    }

    /** The selection in other matches: which memories it holds there and in which rows they are. */
    record Moved(Selection selection, Positions positions) {}

    private final Desk desk;
    private final GridRows rows;
    private final ReadOnlyObjectWrapper<Positions> positions = new ReadOnlyObjectWrapper<>(Positions.NONE);
    private final Latest latest = new Latest();
    private boolean mine;

    GridSelection(Desk desk, GridRows rows) {
        this.desk = desk;
        this.rows = rows;
        desk.selectionProperty().addListener((_, _, now) -> {
            if (!mine && desk.tabs().arriving() == null) {
                follow(now);
            }
        });
    }

    /** The rows that the table is to show as selected. */
    ReadOnlyObjectProperty<Positions> positionsProperty() {
        return positions.getReadOnlyProperty();
    }

    /** All matches, as a flag. */
    void all() {
        latest.forget();
        tell(Selection.ALL, Positions.ALL);
    }

    /** No row. */
    void none() {
        latest.forget();
        tell(Selection.NONE, Positions.NONE);
    }

    /** Takes over what the user selected in the table. */
    void take(RoaringBitmap chosen) {
        Latest.Question question = latest.ask();
        Matches matches = rows.shown();
        positions.set(new Positions(false, chosen));
        if (chosen.getCardinality() <= AT_ONCE) {
            tell(new Selection(false, numbers(chosen, matches)), positions.get());
            return;
        }
        // until it is known which memories these are, nothing may be done to any
        tell(Selection.NONE, positions.get());
        desk.background()
                .read(
                        () -> numbers(chosen, matches),
                        question.only(numbers -> tell(new Selection(false, numbers), new Positions(false, chosen))),
                        question.only(desk.status()::failed));
    }

    /** The selection on the way to other matches; "all" of another search is given up until its numbers are known. */
    Selection hold(Matches before, Matches after) {
        latest.forget();
        Selection now = desk.selectionProperty().get();
        if (now.all() && !enabled(before).equals(enabled(after))) {
            tell(Selection.NONE, Positions.NONE);
        }
        return now;
    }

    /** The selection of another tab, whose rows are on their way. */
    Selection arrive(Selection ofTab) {
        latest.forget();
        return ofTab;
    }

    /** Where the selection is in other matches; of another search, "all" means the memories that were selected. Any thread. */
    static Moved moved(Selection selection, Matches before, Matches after) {
        if (selection.all()) {
            if (enabled(before).equals(enabled(after))) {
                return new Moved(Selection.ALL, Positions.ALL);
            }
            return moved(new Selection(false, RoaringBitmap.bitmapOfUnordered(all(before))), before, after);
        }
        RoaringBitmap found = new RoaringBitmap();
        int wanted = selection.numbers().getCardinality();
        for (int row = 0; row < after.size() && found.getCardinality() < wanted; row++) {
            if (selection.numbers().contains(after.number(row))) {
                found.add(row);
            }
        }
        return new Moved(selection, new Positions(false, found));
    }

    /** Shows what {@link #moved} found. */
    void settle(Moved moved) {
        latest.forget();
        tell(moved.selection(), moved.positions());
    }

    /** Shows what somebody else selected. */
    void follow(Selection now) {
        if (now.all()) {
            all();
            return;
        }
        if (now.numbers().isEmpty()) {
            none();
            return;
        }
        Latest.Question question = latest.ask();
        Matches matches = rows.shown();
        desk.background()
                .read(
                        () -> moved(now, matches, matches),
                        question.only(moved -> positions.set(moved.positions())),
                        question.only(desk.status()::failed));
    }

    private void tell(Selection selection, Positions where) {
        mine = true;
        desk.selectionProperty().set(selection);
        mine = false;
        positions.set(where);
    }

    private static RoaringBitmap numbers(RoaringBitmap chosen, Matches matches) {
        int[] numbers = new int[chosen.getCardinality()];
        int count = 0;
        for (IntIterator at = chosen.getIntIterator(); at.hasNext(); ) {
            int row = at.next();
            if (row < matches.size()) {
                numbers[count++] = matches.number(row);
            }
        }
        return RoaringBitmap.bitmapOfUnordered(Arrays.copyOf(numbers, count));
    }

    private static int[] all(Matches matches) {
        return matches.page(0, matches.size());
    }

    private static List<Clause> enabled(Matches matches) {
        return matches.query().clauses().stream().filter(Clause::enabled).toList();
    }
}
