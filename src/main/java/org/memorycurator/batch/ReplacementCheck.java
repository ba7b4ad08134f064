package org.memorycurator.batch;

import java.util.Optional;
import java.util.regex.Pattern;

/** Whether a replacement fits its pattern, told before any text is touched; by the rules of Matcher.appendReplacement. */
final class ReplacementCheck {
    private ReplacementCheck() {}

    static Optional<String> problem(String replacement, Pattern pattern) {
        int groups = pattern.matcher("").groupCount();
        for (int at = 0; at < replacement.length(); at++) {
            char c = replacement.charAt(at);
            if (c == '\\' && ++at == replacement.length()) {
                return Optional.of("The replacement ends with a lone \\: write \\\\ for a backslash.");
            }
            Optional<String> problem = c == '$' ? group(replacement, at + 1, groups, pattern) : Optional.empty();
            if (problem.isPresent()) {
                return problem;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> group(String replacement, int at, int groups, Pattern pattern) {
        char next = at < replacement.length() ? replacement.charAt(at) : ' ';
        if (next >= '0' && next <= '9') {
            return Words.unless(
                    next - '0' <= groups,
                    "The replacement uses $" + next + ", but the pattern has " + groupsInWords(groups) + ".");
        }
        int end = next == '{' ? replacement.indexOf('}', at) : -1;
        if (end < 0) {
            return Optional.of(
                    "The $ at character " + at + " of the replacement names no group: write \\$ for a dollar sign.");
        }
        String name = replacement.substring(at + 1, end);
        return Words.unless(
                pattern.namedGroups().containsKey(name),
                "The replacement uses ${" + name + "}, but the pattern has no group of that name.");
    }

    private static String groupsInWords(int groups) {
        return switch (groups) {
            case 0 -> "no groups";
            case 1 -> "only one group";
            default -> "only " + groups + " groups";
        };
    }
}
