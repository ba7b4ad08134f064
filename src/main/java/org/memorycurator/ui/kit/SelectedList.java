package org.memorycurator.ui.kit;

import java.util.Iterator;
import java.util.function.IntFunction;
import javafx.collections.ObservableListBase;
import org.roaringbitmap.PeekableIntIterator;
import org.roaringbitmap.RoaringBitmap;

/** A view of a bitmap as the list that JavaFX asks of a selection. Its events say little: "something was updated",
 * which is what rows listen for, or "this one was added", from which the table's keys take their anchor. */
final class SelectedList<E> extends ObservableListBase<E> {
    private final RoaringBitmap rows;
    private final IntFunction<E> element;

    SelectedList(RoaringBitmap rows, IntFunction<E> element) {
        this.rows = rows;
        this.element = element;
    }

    @Override
    public E get(int at) {
        return element.apply(rows.select(at));
    }

    @Override
    public int size() {
        return rows.getCardinality();
    }

    /** One walk over the bitmap instead of a search for each position. */
    @Override
    public Iterator<E> iterator() {
        PeekableIntIterator positions = rows.getIntIterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return positions.hasNext();
            }

            @Override
            public E next() {
                return element.apply(positions.next());
            }
        };
    }

    /** Says that something changed; a position at which something was added, or -1. */
    void fire(int added) {
        beginChange();
        if (added < 0) {
            nextUpdate(0);
        } else {
            nextAdd(added, added + 1);
        }
        endChange();
    }
}
