package org.memorycurator.batch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.memorycurator.model.Json;

/**
 * Texts of one key that may mean the same, offered to be made one; nothing is ever merged by itself. Values that differ in
 * their digits are never put together, save where one is glued to another, and values without letters not at all. Pure, any
 * thread; ten thousand values take less than a second.
 */
public final class ValueClusters {
    /** Longer values are texts of their own: they are in no cluster. */
    public static final int LONGEST = 200;

    /** What the values of a cluster have in common. */
    public enum Method {
        /** They end alike, with other words before it, often without a space: {@code 24SENATORS}. */
        ENDING,
        /** They begin alike, with other words behind it. */
        BEGINNING,
        /** The same words, whatever their order, case, accents and punctuation. */
        FINGERPRINT,
        /** The same pairs of letters, wherever spaces are. */
        NGRAM,
        /** They differ in a letter or two. */
        NEAREST
    }

    /** One value and how many memories have it. */
    public record Counted(String value, long count) {}

    /**
     * Values that may mean the same.
     *
     * @param values two or more, the most frequent first
     * @param proposal what they may become: the most frequent one, or what they share
     */
    public record Cluster(Method method, List<Counted> values, String proposal) {
        /** Copies the list. */
        public Cluster {
            values = List.copyOf(values);
        }

        /** How many memories have one of the values. */
        public long count() {
            return values.stream().mapToLong(Counted::count).sum();
        }

        /** The table by which {@link KeyStep.MapValues} makes them one. */
        public ValueTable table(String wanted) {
            return new ValueTable(values.stream()
                    .map(Counted::value)
                    .filter(value -> !value.equals(wanted))
                    .map(value -> new ValueTable.Entry(new Json.Str(value), new Json.Str(wanted)))
                    .toList());
        }
    }

    /** The most frequent first, then by their characters: the same values give the same clusters in any order. */
    static final Comparator<Counted> ORDER =
            Comparator.comparingLong(Counted::count).reversed().thenComparing(Counted::value);

    private ValueClusters() {}

    /** Clusters by every method, the surest first; each value is in one at most. Those of most memories come first. */
    public static List<Cluster> of(List<Counted> values) {
        List<Cluster> found = new ArrayList<>();
        List<Counted> left = new ArrayList<>(values);
        for (Method method : Method.values()) {
            List<Cluster> some = of(left, method);
            Set<Counted> taken = new HashSet<>();
            some.forEach(cluster -> taken.addAll(cluster.values));
            left.removeIf(taken::contains);
            found.addAll(some);
        }
        return sorted(found);
    }

    /** Clusters by one method; each value is in one at most. Those of most memories come first. */
    public static List<Cluster> of(List<Counted> values, Method method) {
        List<Counted> fit = values.stream()
                .filter(v -> v.value().length() <= LONGEST)
                .filter(v -> v.value().codePoints().anyMatch(Character::isLetter))
                .sorted(ORDER)
                .toList();
        return sorted(
                switch (method) {
                    case ENDING -> new SharedEndings(fit, false).clusters();
                    case BEGINNING -> new SharedEndings(fit, true).clusters();
                    case FINGERPRINT -> alike(fit, method, Fingerprints::ofWords);
                    case NGRAM -> alike(fit, method, Fingerprints::ofPairs);
                    case NEAREST -> new NearValues(fit).clusters();
                });
    }

    private static List<Cluster> alike(List<Counted> values, Method method, Function<String, String> fingerprint) {
        Map<String, List<Counted>> groups = new LinkedHashMap<>();
        values.forEach(v -> groups.computeIfAbsent(fingerprint.apply(v.value()), _ -> new ArrayList<>())
                .add(v));
        return groups.values().stream()
                .filter(group -> group.size() > 1)
                .map(group -> new Cluster(method, group, group.getFirst().value()))
                .toList();
    }

    private static List<Cluster> sorted(List<Cluster> clusters) {
        return clusters.stream()
                .sorted(Comparator.comparingLong(Cluster::count).reversed().thenComparing(Cluster::proposal))
                .toList();
    }
}
