package org.memorycurator.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.memorycurator.batch.BatchPlan.Outcome;
import org.memorycurator.text.Text;

/**
 * Finds the patterns among the rows of a plan while they are worked out. Bounded: where rows are each different, they
 * become one pattern that says so. For one thread.
 */
final class Patterns {
    /** So many different patterns are told apart while planning, and as many again of each coarser kind. */
    static final int MOST = 10_000;

    /** A pattern with fewer rows is small. */
    static final int SMALL = 5;

    /** Of patterns that change the same fields, so many small ones are shown one by one. */
    static final int APART = 100;

    /** Beside a pattern of so many rows a small one is a surprise. */
    static final int BIG = 100;

    private final Map<Kin, Integer> ids = new HashMap<>();
    private final List<Kin> kins = new ArrayList<>();
    private int[] counts = new int[16];

    /** The patterns in the order in which they are shown, and for each number given by {@link #add} its place there. */
    record Found(List<Pattern> patterns, int[] places) {}

    /** Counts one row; gives a number that holds until {@link #found}. */
    int add(Kin kin) {
        Integer known = ids.get(kin);
        int id = known == null ? begin(kin) : known;
        counts[id]++;
        return id;
    }

    /** @param known whether a value is in the index */
    Found found(Predicate<Part.Value> known) {
        int[] now = new int[kins.size()];
        Arrays.setAll(now, id -> id);
        gather(Kin::loosened, now);
        gather(Kin::each, now);
        List<Integer> order = new ArrayList<>();
        List<List<Surprise>> surprises = new ArrayList<>();
        int biggest = biggest();
        for (int id = 0; id < kins.size(); id++) {
            surprises.add(counts[id] == 0 ? List.of() : surprises(id, biggest, known));
            if (counts[id] > 0) {
                order.add(id);
            }
        }
        order.sort(
                Comparator.<Integer, Boolean>comparing(id -> surprises.get(id).isEmpty())
                        .thenComparing(id -> -counts[id])
                        .thenComparing(id -> id));
        int[] places = new int[kins.size()];
        List<Pattern> patterns = new ArrayList<>(order.size());
        for (int id : order) {
            places[id] = patterns.size();
            patterns.add(pattern(patterns.size(), id, surprises.get(id)));
        }
        for (int id = 0; id < now.length; id++) {
            now[id] = places[now[id]];
        }
        return new Found(List.copyOf(patterns), now);
    }

    private int begin(Kin kin) {
        if (kins.size() < MOST) {
            return id(kin);
        }
        Kin looser = kin.loosened();
        if (ids.containsKey(looser) || kins.size() < 2 * MOST) {
            return id(looser);
        }
        Kin fields = kin.each();
        return id(ids.containsKey(fields) || kins.size() < 3 * MOST ? fields : kin.any());
    }

    private int id(Kin kin) {
        Integer known = ids.putIfAbsent(kin, kins.size());
        if (known != null) {
            return known;
        }
        kins.add(kin);
        if (kins.size() > counts.length) {
            counts = Arrays.copyOf(counts, counts.length * 2);
        }
        return kins.size() - 1;
    }

    /** Where there are too many small patterns of the same fields, less is said of them, so that they are alike. */
    private void gather(UnaryOperator<Kin> less, int[] now) {
        Map<Kin, List<Integer>> small = new HashMap<>();
        for (int id = 0; id < kins.size(); id++) {
            if (counts[id] > 0 && counts[id] < SMALL) {
                small.computeIfAbsent(kins.get(id).each(), fields -> new ArrayList<>())
                        .add(id);
            }
        }
        Map<Integer, Integer> moved = new HashMap<>();
        small.values().stream().filter(these -> these.size() > APART).forEach(these -> {
            for (int id : these) {
                int to = id(less.apply(kins.get(id)));
                if (to != id) {
                    counts[to] += counts[id];
                    counts[id] = 0;
                    moved.put(id, to);
                }
            }
        });
        for (int id = 0; id < now.length; id++) {
            now[id] = moved.getOrDefault(now[id], now[id]);
        }
    }

    private int biggest() {
        int biggest = 0;
        for (int id = 0; id < kins.size(); id++) {
            biggest = FrozenRows.writes(kins.get(id).outcome()) ? Math.max(biggest, counts[id]) : biggest;
        }
        return biggest;
    }

    private List<Surprise> surprises(int id, int biggest, Predicate<Part.Value> known) {
        Kin kin = kins.get(id);
        List<Surprise> found = new ArrayList<>(0);
        if (kin.outcome() == Outcome.BLOCKED && kin.reason().equals(Text.of("batch.blocked.noText"))) {
            found.add(Surprise.NO_TEXT);
        }
        if (!FrozenRows.writes(kin.outcome())) {
            return found;
        }
        if (kin.bare()) {
            found.add(Surprise.NO_METADATA);
        }
        if (!kin.parts().stream().allMatch(part -> part.value() == null || known.test(part.value()))) {
            found.add(Surprise.NEW_VALUE);
        }
        if (counts[id] < SMALL && biggest >= BIG) {
            found.add(Surprise.FEW);
        }
        return found;
    }

    private Pattern pattern(int place, int id, List<Surprise> surprises) {
        Kin kin = kins.get(id);
        List<ContentDiff.Line> lines = kin.parts().stream().map(Part::line).toList();
        return new Pattern(place, kin.outcome(), kin.title(), lines, counts[id], surprises);
    }
}
