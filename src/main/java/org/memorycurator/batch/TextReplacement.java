package org.memorycurator.batch;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.memorycurator.batch.TextStep.Find;
import org.memorycurator.batch.TextStep.Replace;
import org.memorycurator.text.Text;

/** Find and replace, made ready once for many memories. A pattern that runs away is stopped, not waited for. */
final class TextReplacement implements UnaryOperator<String> {
    /** What belongs to a word: letters, marks and digits of scripts that put spaces between words. */
    private static final String WORD = "[\\p{L}\\p{M}\\p{N}_&&[^\\p{IsHan}\\p{IsHiragana}]]";

    private static final Pattern WORD_CHARACTER = Pattern.compile(WORD);

    private final Pattern pattern;
    private final String replacement;
    private final boolean keepCase;

    /** @throws PatternSyntaxException for a step that has a {@link #problem} */
    TextReplacement(Replace step) {
        pattern = compile(step);
        replacement = step.how() == Find.REGEX ? step.replacement() : Matcher.quoteReplacement(step.replacement());
        keepCase = step.keepCase();
    }

    @Override
    public String apply(String text) {
        try {
            Matcher matcher = pattern.matcher(new BoundedText(text));
            return keepCase ? keepingCase(matcher) : matcher.replaceAll(replacement);
        } catch (BoundedText.Exhausted | StackOverflowError e) {
            throw new StepException(Text.of("batch.blocked.tooSlow"));
        }
    }

    private String keepingCase(Matcher matcher) {
        StringBuilder written = new StringBuilder();
        int end = 0;
        while (matcher.find()) {
            int at = written.length() + matcher.start() - end;
            matcher.appendReplacement(written, replacement);
            String inCase = LetterCase.like(matcher.group(), written.substring(at));
            written.replace(at, written.length(), inCase);
            end = matcher.end();
        }
        return matcher.appendTail(written).toString();
    }

    /** What is wrong with the pattern or its replacement. */
    static Optional<String> problem(Replace step) {
        if (step.find().isEmpty()) {
            return Optional.of(Text.of("batch.pattern.none"));
        }
        if (step.how() != Find.REGEX) {
            return Optional.empty();
        }
        try {
            return ReplacementCheck.problem(step.replacement(), compile(step));
        } catch (PatternSyntaxException e) {
            return Optional.of(unreadable(e));
        } catch (StackOverflowError e) {
            return Optional.of(Text.of("batch.pattern.tooDeep"));
        }
    }

    private static String unreadable(PatternSyntaxException e) {
        if (e.getIndex() < 0) {
            return Text.of("batch.pattern.unreadable", e.getDescription());
        }
        return e.getIndex() < e.getPattern().length()
                ? Text.of("batch.pattern.unreadableAt", e.getIndex() + 1, e.getDescription())
                : Text.of("batch.pattern.unreadableAtEnd", e.getDescription());
    }

    private static Pattern compile(Replace step) {
        int ignoreCase = step.matchCase() ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        return switch (step.how()) {
            case PLAIN -> Pattern.compile(step.find(), Pattern.LITERAL | ignoreCase);
            case WHOLE_WORD -> Pattern.compile(wholeWord(step.find()), ignoreCase);
            case REGEX -> Pattern.compile(step.find(), Pattern.UNICODE_CHARACTER_CLASS | ignoreCase);
        };
    }

    /** A side that ends in no word character, such as that of {@code (home)}, is a boundary by itself. */
    private static String wholeWord(String find) {
        String first = Character.toString(find.codePointAt(0));
        String last = Character.toString(find.codePointBefore(find.length()));
        String before = WORD_CHARACTER.matcher(first).matches() ? "(?<!" + WORD + ")" : "";
        String after = WORD_CHARACTER.matcher(last).matches() ? "(?!" + WORD + ")" : "";
        return before + Pattern.quote(find) + after;
    }
}
