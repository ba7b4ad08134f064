package org.memorycurator.batch;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Keys that are equal for values that look alike. Each holds the digits of the value in their order: 12 is never 21. Pure. */
final class Fingerprints {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NO_DIGITS = Pattern.compile("[^\\p{N}]+");

    private Fingerprints() {}

    /** Its different words in the order of the alphabet, without case, accents and punctuation. */
    static String ofWords(String value) {
        String words = Arrays.stream(BETWEEN_WORDS.split(plain(value)))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining(" "));
        return words + "|" + digits(value);
    }

    /** Its different pairs of letters and digits in the order of the alphabet, whatever lies between them. */
    static String ofPairs(String value) {
        String letters = BETWEEN_WORDS.matcher(plain(value)).replaceAll("");
        TreeSet<String> pairs = new TreeSet<>();
        for (int at = 0; at + 2 <= letters.length(); at++) {
            pairs.add(letters.substring(at, at + 2));
        }
        return (pairs.isEmpty() ? letters : String.join("", pairs)) + "|" + digits(value);
    }

    /** Without case and accents. */
    static String plain(String value) {
        return Values.folded(
                MARKS.matcher(Normalizer.normalize(value, Normalizer.Form.NFKD)).replaceAll(""));
    }

    /** Its digits, with a gap where something is between them. */
    static String digits(String value) {
        return NO_DIGITS.matcher(value).replaceAll(" ").strip();
    }
}
