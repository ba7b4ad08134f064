package org.memorycurator.batch;

import java.util.Optional;
import java.util.regex.Pattern;
import org.memorycurator.text.Text;

/** Whether a replacement fits its pattern, told before any text is touched; by the rules of Matcher.appendReplacement. */
final class ReplacementCheck {
    private ReplacementCheck() {}

    static Optional<String> problem(String replacement, Pattern pattern) {
        int groups = pattern.matcher("").groupCount();
        for (int at = 0; at < replacement.length(); at++) {
            char c = replacement.charAt(at);
            if (c == '\\' && ++at == replacement.length()) {
                return Optional.of(Text.of("batch.replacement.backslash"));
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
                    next - '0' <= groups, Text.of("batch.replacement.noGroup", Character.toString(next), groups));
        }
        int end = next == '{' ? replacement.indexOf('}', at) : -1;
        if (end < 0) {
            return Optional.of(Text.of("batch.replacement.dollar", at));
        }
        String name = replacement.substring(at + 1, end);
        return Words.unless(
                pattern.namedGroups().containsKey(name), Text.of("batch.replacement.noNamedGroup", "${" + name + "}"));
    }
}
