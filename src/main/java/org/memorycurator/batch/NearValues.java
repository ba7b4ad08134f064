package org.memorycurator.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.memorycurator.batch.ValueClusters.Cluster;
import org.memorycurator.batch.ValueClusters.Counted;
import org.memorycurator.batch.ValueClusters.Method;

/**
 * Values that a letter or two tell apart, each put to the most frequent one that is near, never to one that is only near to a
 * near one. Two texts within distance k share one of k + 1 pieces of the one, almost in its place: only those are compared.
 * For one thread.
 */
final class NearValues {
    /** Shorter ones are different words by one letter: {@code East}, {@code West}. */
    private static final int SHORTEST = 5;
    /** From this length on two letters may differ. */
    private static final int LONG = 10;
    /** So many pairs are compared at most; of few values all that share a piece, of many those with the rarest pieces. */
    private static final int PAIRS = 1_000_000;

    private static final int TOO_FAR = 3;
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private record Piece(int length, int number, String text, String digits) {}

    private record Head(Counted value, String text, String digits) {}

    private final Map<Piece, List<Head>> pieces = new HashMap<>();
    private final List<Counted> values;

    /** @param values the most frequent first */
    NearValues(List<Counted> values) {
        this.values = values;
    }

    List<Cluster> clusters() {
        Map<Head, List<Counted>> groups = new LinkedHashMap<>();
        for (Counted value : values) {
            Head own = new Head(value, Fingerprints.plain(value.value()), wordsWithDigits(value.value()));
            if (own.text.length() >= SHORTEST) {
                Head near = nearest(own);
                if (near == null) {
                    groups.put(own, new ArrayList<>(List.of(value)));
                    add(own);
                } else {
                    groups.getOrDefault(near, new ArrayList<>()).add(value);
                }
            }
        }
        return groups.entrySet().stream()
                .filter(group -> group.getValue().size() > 1)
                .map(group -> new Cluster(
                        Method.NEAREST, group.getValue(), group.getKey().value.value()))
                .toList();
    }

    private void add(Head head) {
        int length = head.text.length();
        int allowed = allowed(length);
        for (int i = 0; i <= allowed; i++) {
            String text = head.text.substring(from(i, length, allowed), from(i + 1, length, allowed));
            pieces.computeIfAbsent(new Piece(length, i, text, head.digits), _ -> new ArrayList<>())
                    .add(head);
        }
    }

    private @Nullable Head nearest(Head own) {
        Head best = null;
        int least = Integer.MAX_VALUE;
        Set<Head> seen = new HashSet<>();
        for (List<Head> sharing : sharing(own)) {
            for (Head head : sharing) {
                if (seen.size() > PAIRS / values.size()) {
                    return best;
                }
                int distance = seen.add(head) ? distance(own.text, head.text) : TOO_FAR;
                boolean nearer = distance < least
                        || (distance == least
                                && best != null
                                && ValueClusters.ORDER.compare(head.value, best.value) < 0);
                if (distance < TOO_FAR && nearer) {
                    best = head;
                    least = distance;
                }
            }
        }
        return best;
    }

    /** Those that share a piece, by piece, the rarest first: where many look alike, the rare piece tells most. */
    private List<List<Head>> sharing(Head own) {
        List<List<Head>> sharing = new ArrayList<>();
        int most = allowed(own.text.length() + 2);
        int shortest = Math.max(SHORTEST, own.text.length() - most);
        for (int length = shortest; length <= own.text.length() + most; length++) {
            int allowed = allowed(length);
            for (int i = 0; i <= allowed; i++) {
                int from = from(i, length, allowed);
                int size = from(i + 1, length, allowed) - from;
                int last = Math.min(from + allowed, own.text.length() - size);
                for (int at = Math.max(0, from - allowed); at <= last; at++) {
                    List<Head> heads = pieces.get(new Piece(length, i, own.text.substring(at, at + size), own.digits));
                    if (heads != null) {
                        sharing.add(heads);
                    }
                }
            }
        }
        sharing.sort(Comparator.comparingInt(List::size));
        return sharing;
    }

    private static int from(int piece, int length, int allowed) {
        return piece * length / (allowed + 1);
    }

    private static int allowed(int length) {
        return length < LONG ? 1 : 2;
    }

    /** Numbers and what may be an id must be the same to the letter. */
    private static String wordsWithDigits(String value) {
        return SPACES.splitAsStream(Fingerprints.plain(value))
                .filter(word -> word.codePoints().anyMatch(Character::isDigit))
                .collect(Collectors.joining(" "));
    }

    /**
     * Levenshtein's distance, or {@link #TOO_FAR} where it is more than the length allows; where both have as many words, of
     * each word.
     */
    private static int distance(String one, String other) {
        // The shorter of both tells how many letters may differ.
        int allowed = allowed(Math.min(one.length(), other.length()));
        int distance = levenshtein(one, other);
        if (distance > allowed || distance == 0) {
            return distance == 0 ? 0 : TOO_FAR;
        }
        String[] words = SPACES.split(one);
        String[] others = SPACES.split(other);
        for (int i = 0; words.length == others.length && i < words.length; i++) {
            int length = Math.max(words[i].length(), others[i].length());
            if (levenshtein(words[i], others[i]) > (length < SHORTEST ? 0 : allowed(length))) {
                return TOO_FAR;
            }
        }
        return distance;
    }

    /** Exact up to {@link #TOO_FAR}, of what is left without their common beginning and end. */
    private static int levenshtein(String one, String other) {
        int from = 0;
        int oneEnd = one.length();
        int otherEnd = other.length();
        while (from < oneEnd && from < otherEnd && one.charAt(from) == other.charAt(from)) {
            from++;
        }
        while (oneEnd > from && otherEnd > from && one.charAt(oneEnd - 1) == other.charAt(otherEnd - 1)) {
            oneEnd--;
            otherEnd--;
        }
        int[] row = new int[otherEnd - from + 1];
        Arrays.setAll(row, j -> j);
        for (int i = from; i < oneEnd; i++) {
            int diagonal = row[0];
            row[0] = i - from + 1;
            int least = row[0];
            for (int j = 1; j < row.length; j++) {
                int changed = diagonal + (one.charAt(i) == other.charAt(from + j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
                least = Math.min(least, row[j]);
            }
            if (least >= TOO_FAR) {
                return TOO_FAR;
            }
        }
        return row[row.length - 1];
    }
}
