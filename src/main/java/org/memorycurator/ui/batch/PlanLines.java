package org.memorycurator.ui.batch;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableListBase;
import org.jspecify.annotations.Nullable;
import org.memorycurator.batch.BatchPlan.Row;
import org.memorycurator.batch.Pattern;
import org.memorycurator.ui.kit.Background;
import org.memorycurator.ui.kit.BulkChange;
import org.memorycurator.ui.kit.PagedList;

/**
 * A plan as lines: a head for each pattern and, below those that are open, their rows, which are read when they are looked
 * at. A million rows open and close at no cost; a line whose row is not read yet is null. FX thread.
 */
final class PlanLines extends ObservableListBase<PlanLine> {
    /** Reads rows of one group; may block. */
    interface Source {
        List<Row> rows(int from, int count);
    }

    /**
     * Rows that are shown together.
     *
     * @param pattern what they have in common, which is shown as their head; null for rows without a head
     */
    record Group(@Nullable Pattern pattern, int count, Source source) {
        private int heads() {
            return pattern == null ? 0 : 1;
        }
    }

    /** So many groups keep rows, and more as long as they are small. */
    private static final int KEPT_GROUPS = 48;

    private static final int KEPT_ROWS = 20_000;

    /** The rows of a group that were read. */
    private static final class Shelf {
        private final PagedList<Row> rows;
        private boolean gone;

        Shelf(PagedList<Row> rows) {
            this.rows = rows;
        }
    }

    private final Background background;
    private final Consumer<? super Exception> onProblem;
    private final ToIntFunction<Pattern> leftOut;
    private final Map<Integer, Shelf> read = new LinkedHashMap<>(16, 0.75f, true);
    private final BitSet open = new BitSet();
    private List<Group> groups = List.of();
    /** At which line each group begins; behind them, how many lines there are. */
    private int[] starts = {0};

    /** No lines yet; {@code leftOut} tells how many rows of a pattern are left out. */
    PlanLines(Background background, ToIntFunction<Pattern> leftOut, Consumer<? super Exception> onProblem) {
        this.background = background;
        this.leftOut = leftOut;
        this.onProblem = onProblem;
    }

    /** Shows these groups instead; {@code opened} tells which of them are open. */
    void show(List<Group> shown, Predicate<Pattern> opened) {
        int before = size();
        read.values().forEach(shelf -> shelf.gone = true);
        read.clear();
        open.clear();
        groups = List.copyOf(shown);
        starts = new int[groups.size() + 1];
        for (int i = 0; i < groups.size(); i++) {
            Group group = groups.get(i);
            open.set(i, group.pattern() == null || opened.test(group.pattern()));
            starts[i + 1] = starts[i] + group.heads() + (open.get(i) ? group.count() : 0);
        }
        if (before > 0 || size() > 0) {
            fireChange(BulkChange.replaced(this, before));
        }
    }

    /** The groups that are shown. */
    List<Group> groups() {
        return groups;
    }

    /** To which group a line belongs. */
    int group(int line) {
        Objects.checkIndex(line, size());
        int at = Arrays.binarySearch(starts, line);
        return at >= 0 ? at : -at - 2;
    }

    /** At which line a group begins. */
    int start(int group) {
        return starts[group];
    }

    boolean isOpen(int group) {
        return open.get(group);
    }

    /** Shows or hides the rows of a group that has a head. */
    void setOpen(int group, boolean now) {
        Group changed = groups.get(group);
        if (now == open.get(group) || changed.pattern() == null) {
            return;
        }
        open.set(group, now);
        int count = changed.count();
        for (int i = group + 1; i < starts.length; i++) {
            starts[i] += now ? count : -count;
        }
        fireChange(new BulkChange<>(this, starts[group] + 1, now ? 0 : count, now ? count : 0));
        update(starts[group], starts[group] + 1);
    }

    /** Ticks have changed: shows every head as it is now, and loaded rows as {@code change} gives them back. */
    void ticked(UnaryOperator<Row> change) {
        List.copyOf(read.values()).forEach(shelf -> shelf.rows.replaceLoaded(change));
        beginChange();
        for (int i = 0; i < groups.size(); i++) {
            if (groups.get(i).pattern() != null) {
                nextUpdate(starts[i]);
            }
        }
        endChange();
    }

    /** The line, or null while its row is not loaded; asks for it then. */
    @Override
    public @Nullable PlanLine get(int line) {
        int group = group(line);
        Group in = groups.get(group);
        int row = line - starts[group] - in.heads();
        Pattern pattern = in.pattern();
        if (row < 0 && pattern != null) {
            return new PlanLine.Head(pattern, open.get(group), leftOut.applyAsInt(pattern));
        }
        Row found = rows(group).get(row);
        return found == null ? null : new PlanLine.Member(found);
    }

    @Override
    public int size() {
        return starts[groups.size()];
    }

    /** Looks only at lines that are there: the list asks this, and must not pull in a million rows. */
    @Override
    public int indexOf(@Nullable Object line) {
        if (line instanceof PlanLine.Head head) {
            for (int i = 0; i < groups.size(); i++) {
                if (head.pattern().equals(groups.get(i).pattern())) {
                    return starts[i];
                }
            }
        } else if (line instanceof PlanLine.Member(Row row)) {
            for (Map.Entry<Integer, Shelf> entry : read.entrySet()) {
                int at = open.get(entry.getKey()) ? entry.getValue().rows.indexOf(row) : -1;
                if (at >= 0) {
                    return starts[entry.getKey()] + groups.get(entry.getKey()).heads() + at;
                }
            }
        }
        return -1;
    }

    /** As {@link #indexOf}: lines are unique. */
    @Override
    public int lastIndexOf(@Nullable Object line) {
        return indexOf(line);
    }

    /** As {@link #indexOf}. */
    @Override
    public boolean contains(@Nullable Object line) {
        return indexOf(line) >= 0;
    }

    private PagedList<Row> rows(int group) {
        Shelf known = read.get(group);
        if (known != null) {
            return known.rows;
        }
        Source source = groups.get(group).source();
        PagedList<Row> rows = new PagedList<>(
                (from, count, onRows, onError) ->
                        background.read(() -> source.rows(from, count), onRows::accept, onError::accept),
                onProblem);
        rows.reset(groups.get(group).count());
        forgetSome();
        Shelf shelf = new Shelf(rows);
        read.put(group, shelf);
        rows.addListener((ListChangeListener<Row>) change -> changed(group, shelf, change));
        return rows;
    }

    /** Groups that were looked at longest ago give their rows up where there would be too many. */
    private void forgetSome() {
        long kept = read.keySet().stream().mapToLong(this::weight).sum();
        Iterator<Map.Entry<Integer, Shelf>> eldest = read.entrySet().iterator();
        while (read.size() >= KEPT_GROUPS && kept > KEPT_ROWS) {
            Map.Entry<Integer, Shelf> forgotten = eldest.next();
            kept -= weight(forgotten.getKey());
            forgotten.getValue().gone = true;
            eldest.remove();
        }
    }

    private int weight(int group) {
        return Math.min(groups.get(group).count(), KEPT_ROWS / 4);
    }

    private void changed(int group, Shelf shelf, ListChangeListener.Change<? extends Row> change) {
        if (shelf.gone || !open.get(group)) {
            return;
        }
        int first = starts[group] + groups.get(group).heads();
        while (change.next()) {
            update(first + change.getFrom(), first + change.getTo());
        }
    }

    private void update(int from, int to) {
        beginChange();
        for (int line = from; line < to; line++) {
            nextUpdate(line);
        }
        endChange();
    }
}
