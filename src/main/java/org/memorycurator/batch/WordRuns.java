package org.memorycurator.batch;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The runs of words in which two texts differ, each once, in their order. Its own comparison, not a library’s: spaces never hold runs
 * apart, and of two equally long ones it takes the one in which a mark stays with the word before it ({@code 1804,}, not {@code , 1804}),
 * so that the same edit of many texts is the same run. A library’s was no faster on notes of a hundred characters.
 *
 * @param before the runs that are gone, with {@code …} between them
 * @param after the runs that took their places
 * @param spacesOnly whether nothing but white space differs
 */
record WordRuns(String before, String after, boolean spacesOnly) {
    /** Where more had to be compared, the texts differ from the first to the last difference. */
    private static final int COMPARED = 20_000;

    private static final String BETWEEN = " … ";

    private record Run(String before, String after) {}

    /** Compares word by word; case and marks count. */
    static WordRuns between(String before, String after) {
        List<String> was = tokens(before);
        List<String> is = tokens(after);
        int start = 0;
        int shorter = Math.min(was.size(), is.size());
        while (start < shorter && was.get(start).equals(is.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && was.get(was.size() - 1 - end).equals(is.get(is.size() - 1 - end))) {
            end++;
        }
        return of(was.subList(start, was.size() - end), is.subList(start, is.size() - end));
    }

    private static WordRuns of(List<String> was, List<String> is) {
        Set<Run> runs = new LinkedHashSet<>();
        if (was.isEmpty() || is.isEmpty() || (long) was.size() * is.size() > COMPARED) {
            runs.add(new Run(String.join("", was).strip(), String.join("", is).strip()));
        } else {
            collect(was, is, lengths(was, is), runs);
        }
        runs.remove(new Run("", ""));
        List<String> before = new ArrayList<>();
        List<String> after = new ArrayList<>();
        for (Run run : runs) {
            before.add(run.before());
            after.add(run.after());
        }
        return new WordRuns(joined(before), joined(after), runs.isEmpty());
    }

    private static String joined(List<String> runs) {
        return runs.stream().allMatch(String::isEmpty) ? "" : String.join(BETWEEN, runs);
    }

    /** How much the rests from each pair of places on have in common. */
    private static int[][] lengths(List<String> was, List<String> is) {
        int[][] common = new int[was.size() + 1][is.size() + 1];
        for (int i = was.size() - 1; i >= 0; i--) {
            for (int j = is.size() - 1; j >= 0; j--) {
                common[i][j] = was.get(i).equals(is.get(j))
                        ? common[i + 1][j + 1] + weight(was.get(i))
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    /** Words hold runs apart; spaces alone would cut every phrase into its words. */
    private static int weight(String token) {
        return token.isBlank() ? 0 : 1;
    }

    private static void collect(List<String> was, List<String> is, int[][] common, Set<Run> runs) {
        StringBuilder gone = new StringBuilder();
        StringBuilder come = new StringBuilder();
        int i = 0;
        int j = 0;
        while (i < was.size() || j < is.size()) {
            boolean both = i < was.size() && j < is.size();
            if (both && was.get(i).equals(is.get(j)) && !was.get(i).isBlank()) {
                flush(gone, come, runs);
                i++;
                j++;
            } else if (both && was.get(i).isBlank() && is.get(j).isBlank()) {
                gone.append(was.get(i++));
                come.append(is.get(j++));
            } else if (j == is.size() || (i < was.size() && common[i + 1][j] >= common[i][j + 1])) {
                gone.append(was.get(i++));
            } else {
                come.append(is.get(j++));
            }
        }
        flush(gone, come, runs);
    }

    private static void flush(StringBuilder gone, StringBuilder come, Set<Run> runs) {
        runs.add(new Run(gone.toString().strip(), come.toString().strip()));
        gone.setLength(0);
        come.setLength(0);
    }

    /** Words, white space, and every other character by itself; ideographs are words each. */
    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        int from = 0;
        int kind = -1;
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            int its = kind(character);
            if (at > from && (its != kind || its == 0)) {
                tokens.add(text.substring(from, at));
                from = at;
            }
            kind = its;
            at += Character.charCount(character);
        }
        if (from < text.length()) {
            tokens.add(text.substring(from));
        }
        return tokens;
    }

    private static int kind(int character) {
        if (Character.isWhitespace(character)) {
            return 1;
        }
        boolean mark = Character.getType(character) == Character.NON_SPACING_MARK;
        boolean word = Character.isLetterOrDigit(character) || character == '_' || mark;
        return word && !Character.isIdeographic(character) ? 2 : 0;
    }
}
