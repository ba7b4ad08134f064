package org.memorycurator.batch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.memorycurator.batch.ValueClusters.Cluster;
import org.memorycurator.batch.ValueClusters.Counted;
import org.memorycurator.batch.ValueClusters.Method;

/**
 * Values that were glued behind something, as when a heading and what stands under it run together; or before something,
 * which is the same read backwards. An ending counts when it is a value of its own that is not rarer than what it is glued
 * to, or when it stands both alone behind a space and glued. For one thread.
 */
final class SharedEndings {
    /** Shorter endings are endings of words. */
    private static final int SHORTEST = 4;
    /** So many values with an ending make it no accident. */
    private static final int SOME = 3;
    /** So many are needed where the ending is no value by itself. */
    private static final int MANY = 5;
    /** So much more frequent is a value than what has only digits or signs before it. */
    private static final int RARER = 20;
    /** So many of its last words are tried as an ending that is no value by itself. */
    private static final int WORDS = 3;

    /** A value to be read from its end: folded, without signs at its ends, turned round where beginnings are sought. */
    private record Read(Counted value, String text) {}

    private final List<Read> values;
    private final boolean turned;
    private final Map<String, Read> whole = new HashMap<>();
    private final Map<String, List<Read>> behind = new HashMap<>();
    private final Set<Counted> taken = new HashSet<>();

    /** @param values the most frequent first */
    SharedEndings(List<Counted> values, boolean turned) {
        this.turned = turned;
        this.values = values.stream()
                .map(v -> new Read(v, direction(stripped(Values.folded(v.value())))))
                .filter(read -> read.text.length() >= SHORTEST)
                .toList();
        this.values.forEach(read -> whole.putIfAbsent(read.text, read));
        Set<String> endings = new HashSet<>(whole.keySet());
        this.values.forEach(read -> endings.addAll(lastWords(read.text)));
        this.values.forEach(read -> collect(read, endings));
    }

    List<Cluster> clusters() {
        List<Cluster> clusters = new ArrayList<>();
        Comparator<String> longestFirst =
                Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder());
        List<String> endings = behind.keySet().stream().sorted(longestFirst).toList();
        for (boolean values : new boolean[] {true, false}) {
            for (String ending : endings) {
                Read head = whole.get(ending);
                if (values == (head != null)) {
                    Cluster cluster = cluster(ending, head);
                    if (cluster != null) {
                        taken.addAll(cluster.values());
                        clusters.add(cluster);
                    }
                }
            }
        }
        return clusters;
    }

    private @Nullable Cluster cluster(String ending, @Nullable Read head) {
        if (head != null && taken.contains(head.value)) {
            return null;
        }
        List<Counted> members = new ArrayList<>();
        Map<Read, String> before = new LinkedHashMap<>();
        for (Read read : behind.getOrDefault(ending, List.of())) {
            if (!taken.contains(read.value) && read != head) {
                before.put(read, read.text.substring(0, read.text.length() - ending.length()));
            }
        }
        boolean sure = head == null ? isTorn(before) : isShared(before, head);
        before.forEach((read, rest) -> {
            boolean noise = rest.codePoints().noneMatch(Character::isLetter);
            if (sure || (head != null && noise && read.value.count() * RARER <= head.value.count())) {
                members.add(read.value);
            }
        });
        if (members.isEmpty()) {
            return null;
        }
        if (head != null) {
            members.add(head.value);
        }
        members.sort(ValueClusters.ORDER);
        String proposal = head == null ? spelled(members.getFirst().value(), ending.length()) : head.value.value();
        return new Cluster(turned ? Method.BEGINNING : Method.ENDING, members, proposal);
    }

    /** Whether enough others end so, and half of them at least are not more frequent. */
    private static boolean isShared(Map<Read, String> before, Read head) {
        long rarer = before.keySet().stream()
                .filter(read -> read.value.count() <= head.value.count())
                .count();
        return before.size() >= SOME && rarer * 2 >= before.size();
    }

    /** Whether the ending stands behind a space here and is glued there: then it was torn from its place. */
    private static boolean isTorn(Map<Read, String> before) {
        long glued = before.values().stream()
                .filter(rest -> !rest.isEmpty() && Character.isLetterOrDigit(rest.codePointBefore(rest.length())))
                .count();
        return before.size() >= MANY && glued > 0 && glued < before.size();
    }

    private void collect(Read read, Set<String> endings) {
        for (int at = 0; at <= read.text.length() - SHORTEST; at++) {
            String ending = read.text.substring(at);
            if (endings.contains(ending)) {
                behind.computeIfAbsent(ending, _ -> new ArrayList<>()).add(read);
            }
        }
    }

    private static List<String> lastWords(String text) {
        List<String> endings = new ArrayList<>();
        for (int at = text.length() - 1; at > 0 && endings.size() < WORDS; at--) {
            boolean begins = Character.isLetter(text.charAt(at)) && !Character.isLetterOrDigit(text.charAt(at - 1));
            if (begins && text.length() - at >= SHORTEST) {
                endings.add(text.substring(at));
            }
        }
        return endings;
    }

    /** The ending as the value has it; where folding made it longer or shorter it is near enough for a proposal. */
    private String spelled(String value, int length) {
        String text = stripped(value);
        int size = Math.min(length, text.length());
        return turned ? text.substring(0, size) : text.substring(text.length() - size);
    }

    private String direction(String text) {
        return turned ? new StringBuilder(text).reverse().toString() : text;
    }

    private static String stripped(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSign(text.codePointAt(from))) {
            from += Character.charCount(text.codePointAt(from));
        }
        while (to > from && isSign(text.codePointBefore(to))) {
            to -= Character.charCount(text.codePointBefore(to));
        }
        return text.substring(from, to);
    }

    private static boolean isSign(int c) {
        return !Character.isLetterOrDigit(c);
    }
}
