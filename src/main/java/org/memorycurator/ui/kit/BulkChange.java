package org.memorycurator.ui.kit;

import java.util.Collections;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/**
 * Many rows came, went, or are others: told at no cost, where JavaFX's own way of telling it copies every old row one by
 * one. What was removed is told as so many nulls. FX thread.
 */
public final class BulkChange<T> extends ListChangeListener.Change<T> {
    private final int from;
    private final int removed;
    private final int added;
    private boolean told;

    /** From the row {@code from} on so many rows went, and so many came in their place. */
    public BulkChange(ObservableList<T> list, int from, int removed, int added) {
        super(list);
        this.from = from;
        this.removed = removed;
        this.added = added;
    }

    /** All rows are others; there were so many before. */
    public static <T> BulkChange<T> replaced(ObservableList<T> list, int oldSize) {
        return new BulkChange<>(list, 0, oldSize, list.size());
    }

    @Override
    public boolean next() {
        boolean first = !told;
        told = true;
        return first;
    }

    @Override
    public void reset() {
        told = false;
    }

    @Override
    public int getFrom() {
        return from;
    }

    @Override
    public int getTo() {
        return from + added;
    }

    @Override
    public List<T> getRemoved() {
        return Collections.nCopies(removed, null);
    }

    @Override
    protected int[] getPermutation() {
        return new int[0];
    }
}
