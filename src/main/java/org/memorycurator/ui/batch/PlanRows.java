package org.memorycurator.ui.batch;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.memorycurator.batch.BatchPlan;
import org.memorycurator.batch.BatchPlan.Outcome;
import org.memorycurator.batch.BatchPlan.Row;
import org.memorycurator.batch.Pattern;
import org.memorycurator.ui.kit.Background;

/** The patterns and rows of a plan, one sort at a time, and which of them are left out. FX thread. */
final class PlanRows {
    /** Which rows are shown. */
    enum Filter {
        CHANGED,
        SAME,
        BLOCKED;

        int count(BatchPlan plan) {
            return switch (this) {
                case CHANGED -> plan.count(Outcome.CHANGES) + plan.count(Outcome.REPLACED);
                case SAME -> plan.count(Outcome.SAME);
                case BLOCKED -> plan.count(Outcome.BLOCKED);
            };
        }
    }

    /** So many lines are better seen at once than opened one by one. */
    private static final int FEW_LINES = 12;

    private final PlanLines lines;
    private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.CHANGED);
    private final StringProperty part = new SimpleStringProperty("");
    private final ReadOnlyLongWrapper ticked = new ReadOnlyLongWrapper();
    private final Map<String, Boolean> opened = new HashMap<>();
    /** What was left out, by number: a plan made anew must not take it in again. */
    private BitSet leftOut = new BitSet();
    /** What was left out of an earlier plan and would not be written by this one. */
    private BitSet elsewhere = new BitSet();

    private @Nullable BatchPlan plan;
    private List<Pattern> patterns = List.of();

    PlanRows(Background background, Consumer<? super Exception> onProblem) {
        this.lines = new PlanLines(background, this::leftOutOf, onProblem);
        filter.subscribe((_, _) -> {
            part.set("");
            readPatterns();
            showLines();
        });
        part.subscribe((_, _) -> showLines());
    }

    /** Shows this plan, what changes first. */
    void show(@Nullable BatchPlan newPlan) {
        plan = newPlan;
        if (newPlan != null) {
            newPlan.leaveOutOnly((BitSet) leftOut.clone());
            elsewhere = (BitSet) leftOut.clone();
            elsewhere.andNot(newPlan.leftOutNumbers());
            if (filter.get().count(newPlan) == 0) {
                filter.set(fullest(newPlan));
            }
        }
        readPatterns();
        showLines();
        count();
    }

    /** The first sort of which there are rows. */
    private static Filter fullest(BatchPlan plan) {
        return List.of(Filter.CHANGED, Filter.BLOCKED, Filter.SAME).stream()
                .filter(some -> some.count(plan) > 0)
                .findFirst()
                .orElse(Filter.CHANGED);
    }

    /** What is shown, line by line. */
    PlanLines lines() {
        return lines;
    }

    ObjectProperty<Filter> filterProperty() {
        return filter;
    }

    /** Only patterns whose words contain this are shown. */
    StringProperty partProperty() {
        return part;
    }

    /** How many patterns the rows that are shown have, whether or not they contain what is looked for. */
    int patterns() {
        return patterns.size();
    }

    /** How many memories would be written: those that change, without those that were left out. */
    ReadOnlyLongProperty tickedProperty() {
        return ticked.getReadOnlyProperty();
    }

    /** Opens or closes a pattern, and remembers it for the next plan. */
    void setOpen(int group, boolean open) {
        Pattern pattern = lines.groups().get(group).pattern();
        if (pattern != null) {
            opened.put(pattern.title(), open);
            lines.setOpen(group, open);
        }
    }

    /** Leaves out what is ticked of this line, or takes it in again. */
    void toggle(PlanLine line) {
        switch (line) {
            case PlanLine.Head head -> leaveOut(head.pattern(), head.leftOut() == 0);
            case PlanLine.Member(Row row) -> leaveOut(row, !row.leftOut());
        }
    }

    /** Leaves a row out, or takes it in again. */
    void leaveOut(Row row, boolean out) {
        BatchPlan now = plan;
        int number = row.before().number();
        if (now != null && now.leaveOut(number, out)) {
            ticked(now, changed -> changed == number);
        }
    }

    /** Leaves all rows of a pattern out, or takes them in again. */
    void leaveOut(Pattern pattern, boolean out) {
        BatchPlan now = plan;
        if (now != null && now.leaveOut(pattern, out)) {
            ticked(now, _ -> true);
        }
    }

    /** Leaves out all patterns that are shown if all are ticked, or takes all of them in again. */
    void toggleShown() {
        BatchPlan now = plan;
        boolean out = leftOutShown() == 0;
        if (now != null && now.leaveOut(shown(), out)) {
            ticked(now, _ -> true);
        }
    }

    /** How many rows the patterns have that are shown. */
    long countShown() {
        return shown().stream().mapToLong(Pattern::count).sum();
    }

    /** How many of them are left out. */
    long leftOutShown() {
        return shown().stream().mapToLong(this::leftOutOf).sum();
    }

    private List<Pattern> shown() {
        return lines.groups().stream()
                .flatMap(group -> Stream.ofNullable(group.pattern()))
                .toList();
    }

    /** From the next plan on no row is left out. */
    void takeAllIn() {
        leftOut = new BitSet();
        opened.clear();
    }

    private void ticked(BatchPlan now, IntPredicate changed) {
        BitSet out = now.leftOutNumbers();
        leftOut = (BitSet) out.clone();
        leftOut.or(elsewhere);
        lines.ticked(row -> {
            int number = row.before().number();
            return changed.test(number) && row.leftOut() != out.get(number) ? withLeftOut(row, out.get(number)) : row;
        });
        count();
    }

    private static Row withLeftOut(Row row, boolean out) {
        return new Row(row.before(), row.after(), row.outcome(), out, row.reason());
    }

    private int leftOutOf(Pattern pattern) {
        return plan == null ? 0 : plan.leftOut(pattern);
    }

    private void readPatterns() {
        if (plan == null) {
            patterns = List.of();
        } else {
            patterns = switch (filter.get()) {
                case CHANGED -> plan.patterns();
                case BLOCKED -> plan.blocked();
                case SAME -> List.of();
            };
        }
    }

    private void showLines() {
        BatchPlan shown = plan;
        if (shown == null) {
            lines.show(List.of(), _ -> false);
            return;
        }
        List<PlanLines.Group> groups = new ArrayList<>();
        String wanted = part.get().strip().toLowerCase(Locale.ROOT);
        for (Pattern pattern : patterns) {
            if (pattern.title().toLowerCase(Locale.ROOT).contains(wanted)) {
                groups.add(new PlanLines.Group(
                        pattern, pattern.count(), (from, count) -> shown.rows(pattern, from, count)));
            }
        }
        int same = shown.count(Outcome.SAME);
        if (filter.get() == Filter.SAME && same > 0) {
            groups.add(
                    new PlanLines.Group(null, same, (from, count) -> shown.rows(List.of(Outcome.SAME), from, count)));
        }
        long all = patterns.stream().mapToLong(pattern -> 1L + pattern.count()).sum();
        boolean usual = all <= FEW_LINES || patterns.size() == 1;
        lines.show(groups, pattern -> opened.getOrDefault(pattern.title(), usual));
    }

    private void count() {
        ticked.set(plan == null ? 0 : plan.size());
    }
}
