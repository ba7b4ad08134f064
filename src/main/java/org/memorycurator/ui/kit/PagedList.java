package org.memorycurator.ui.kit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.collections.ObservableListBase;
import org.jspecify.annotations.Nullable;

/**
 * A read-only list of a known size that loads its pages when they are looked at. {@link #get} never blocks: it answers null until the page
 * has arrived, and the table is told when it has. At most {@value #KEPT} pages of {@value #PAGE} rows are in memory. FX thread only.
 */
public final class PagedList<T> extends ObservableListBase<T> {
    /** Rows in a page. */
    public static final int PAGE = 100;

    private static final int KEPT = 50;
    /** Pages asked for at a time; of those that must wait, the newest go first and the oldest are forgotten: nobody looks at them any more. */
    private static final int IN_FLIGHT = 3;

    private static final int WAITING = 6;

    /** Fetches rows in the background and answers on the FX thread; fits {@link Background#read}. */
    @FunctionalInterface
    public interface Loader<T> {
        /** Loads {@code count} rows from position {@code from} on; answers exactly one of the two, once. */
        void load(int from, int count, Consumer<? super List<T>> onRows, Consumer<? super Exception> onError);
    }

    private final Loader<T> loader;
    private final Consumer<? super Exception> onProblem;
    private final Map<Integer, Long> asked = new HashMap<>();
    private final Deque<Integer> waiting = new ArrayDeque<>();
    private final Map<Integer, List<T>> pages = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, List<T>> eldest) {
            return size() > KEPT;
        }
    };
    private int size;
    private long question;

    /** An empty list; {@code onProblem} hears of pages that could not be loaded. They are asked for again when looked at again. */
    public PagedList(Loader<T> loader, Consumer<? super Exception> onProblem) {
        this.loader = loader;
        this.onProblem = onProblem;
    }

    /** Forgets every row; answers to questions asked before are ignored. */
    public void reset(int newSize) {
        reset(newSize, 0, List.of());
    }

    /** Forgets every row but knows those from the row {@code first} on already, so that nothing flickers: whole pages, or up to the last row. */
    public void reset(int newSize, int first, List<T> known) {
        int oldSize = size;
        size = newSize;
        pages.clear();
        asked.clear();
        waiting.clear();
        for (int from = 0; from < known.size(); from += PAGE) {
            int page = (first + from) / PAGE;
            int count = expected(page);
            if (count > 0 && from + count <= known.size()) {
                pages.put(page, List.copyOf(known.subList(from, from + count)));
            }
        }
        if (oldSize > 0 || newSize > 0) {
            fireChange(BulkChange.replaced(this, oldSize));
        }
    }

    /** Reads again the pages looked at last, and forgets the others; the old rows are shown until the new ones arrive. */
    public void refresh() {
        asked.clear();
        waiting.clear();
        List<Integer> newestFirst = new ArrayList<>(pages.keySet()).reversed();
        int again = Math.min(newestFirst.size(), IN_FLIGHT + WAITING);
        newestFirst.subList(again, newestFirst.size()).forEach(pages::remove);
        newestFirst.subList(0, again).forEach(this::ask);
    }

    /** Changes loaded rows in place: rows for which {@code update} answers the same object are left alone. */
    public void replaceLoaded(UnaryOperator<T> update) {
        beginChange();
        for (Map.Entry<Integer, List<T>> page : pages.entrySet()) {
            List<T> rows = new ArrayList<>(page.getValue());
            boolean changed = false;
            for (int i = 0; i < rows.size(); i++) {
                T before = rows.get(i);
                T after = update.apply(before);
                if (after != before) {
                    rows.set(i, after);
                    nextUpdate(page.getKey() * PAGE + i);
                    changed = true;
                }
            }
            if (changed) {
                page.setValue(List.copyOf(rows));
            }
        }
        endChange();
        // what is on its way was perhaps read before this change: ask again, so that it cannot bring back the old row
        List.copyOf(asked.keySet()).forEach(this::send);
    }

    /** The row, or null while it is not loaded; asks for its page then. */
    @Override
    public @Nullable T get(int index) {
        T row = peek(index);
        if (row == null && !pages.containsKey(index / PAGE)) {
            ask(index / PAGE);
            return peek(index);
        }
        return row;
    }

    /** The row if it is loaded; never asks for it. Throws IndexOutOfBoundsException outside the list. */
    public @Nullable T peek(int index) {
        Objects.checkIndex(index, size);
        List<T> rows = pages.get(index / PAGE);
        return rows == null || index % PAGE >= rows.size() ? null : rows.get(index % PAGE);
    }

    /** Looks only at loaded pages: the table asks this on every reset, and must not pull in a million rows. */
    @Override
    public int indexOf(@Nullable Object row) {
        for (Map.Entry<Integer, List<T>> page : pages.entrySet()) {
            int at = row == null ? -1 : page.getValue().indexOf(row);
            if (at >= 0) {
                return page.getKey() * PAGE + at;
            }
        }
        return -1;
    }

    /** As {@link #indexOf}: rows are unique. */
    @Override
    public int lastIndexOf(@Nullable Object row) {
        return indexOf(row);
    }

    /** As {@link #indexOf}. */
    @Override
    public boolean contains(@Nullable Object row) {
        return indexOf(row) >= 0;
    }

    /** The number of rows, loaded or not. */
    @Override
    public int size() {
        return size;
    }

    private int expected(int page) {
        return Math.max(0, Math.min(PAGE, size - page * PAGE));
    }

    private void ask(int page) {
        if (asked.containsKey(page) || waiting.contains(page)) {
            return;
        }
        if (asked.size() < IN_FLIGHT) {
            send(page);
            return;
        }
        waiting.push(page);
        if (waiting.size() > WAITING) {
            waiting.removeLast();
        }
    }

    private void send(int page) {
        long asking = ++question;
        asked.put(page, asking);
        loader.load(
                page * PAGE,
                expected(page),
                rows -> arrived(page, asking, rows),
                problem -> failed(page, asking, problem));
    }

    private void arrived(int page, long asking, List<T> rows) {
        if (!asked.remove(page, asking)) {
            return;
        }
        pages.put(page, List.copyOf(rows));
        beginChange();
        for (int i = 0; i < expected(page); i++) {
            nextUpdate(page * PAGE + i);
        }
        endChange();
        sendNext();
    }

    private void failed(int page, long asking, Exception problem) {
        if (asked.remove(page, asking)) {
            onProblem.accept(problem);
            sendNext();
        }
    }

    private void sendNext() {
        Integer next = waiting.poll();
        if (next != null) {
            send(next);
        }
    }
}
