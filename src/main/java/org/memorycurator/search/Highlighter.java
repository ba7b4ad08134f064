package org.memorycurator.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.memorycurator.model.Clause;
import org.memorycurator.model.Criterion;
import org.memorycurator.model.Criterion.Phrase;
import org.memorycurator.model.Criterion.Term;
import org.memorycurator.model.Criterion.Value;
import org.memorycurator.model.Criterion.Wildcard;
import org.memorycurator.model.Criterion.Word;
import org.memorycurator.model.Field;
import org.memorycurator.model.Query;

/**
 * Says which characters of a text a search's words matched, for marking them. Made once per query, asked per text. Pure and
 * thread-safe; needs no index.
 */
public final class Highlighter {
    private final List<Mark> marks = new ArrayList<>();

    /** Characters from..to (exclusive) of a text. */
    public record Range(int from, int to) {}

    /** Words one after the other, each described. */
    private record Mark(List<Predicate<String>> words) {
        boolean matches(List<Words.Word> text, int at) {
            if (at + words.size() > text.size()) {
                return false;
            }
            for (int i = 0; i < words.size(); i++) {
                if (!words.get(i).test(text.get(at + i).word())) {
                    return false;
                }
            }
            return true;
        }
    }

    /** For the words of this query that are neither negated nor switched off. */
    public Highlighter(Query query) {
        List<Clause> clauses = query.clauses();
        for (int i = 0; i < clauses.size(); i++) {
            Clause clause = clauses.get(i);
            if (clause.enabled() && !clause.negated()) {
                add(clause.criterion(), query.open() && i == clauses.size() - 1);
            }
        }
    }

    private void add(Criterion criterion, boolean open) {
        switch (criterion) {
            case Word word -> addWords(word.word(), open);
            case Phrase phrase -> addWords(phrase.words(), false);
            case Wildcard wildcard -> addPattern(wildcard.pattern());
            case Value value -> {
                if (value.field() == Field.Core.TEXT) {
                    value.anyOf().forEach(this::addTerm);
                }
            }
            default -> {}
        }
    }

    private void addTerm(Term term) {
        if (!term.exact() && term.text().indexOf('*') >= 0) {
            addPattern(term.text());
        } else {
            addWords(term.text(), false);
        }
    }

    private void addWords(String text, boolean open) {
        List<Predicate<String>> words = new ArrayList<>();
        for (Words.Word word : Words.of(text)) {
            words.add(word.word()::equals);
        }
        if (!words.isEmpty()) {
            String last = Words.of(text).getLast().word();
            if (open) {
                words.set(words.size() - 1, word -> word.startsWith(last));
            }
            marks.add(new Mark(words));
        }
    }

    private void addPattern(String pattern) {
        String stem = WordCriteria.stem(pattern);
        if (WordCriteria.isOnlyEnd(pattern, stem) && Words.of(stem).size() > 1) {
            addWords(stem, true);
            return;
        }
        StringBuilder regex = new StringBuilder();
        Folding.fold(pattern)
                .chars()
                .forEach(c -> regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(Character.toString(c))));
        marks.add(new Mark(
                List.of(Pattern.compile(regex.toString(), Pattern.DOTALL).asMatchPredicate())));
    }

    /** Whether nothing is ever marked. */
    public boolean isEmpty() {
        return marks.isEmpty();
    }

    /** The characters to mark, in their order, not overlapping; words of a phrase with what stands between them. */
    public List<Range> ranges(String text) {
        if (marks.isEmpty()) {
            return List.of();
        }
        List<Words.Word> words = Words.of(text);
        List<Range> found = new ArrayList<>();
        for (Mark mark : marks) {
            for (int at = 0; at < words.size(); at++) {
                if (mark.matches(words, at)) {
                    found.add(new Range(
                            words.get(at).from(),
                            words.get(at + mark.words().size() - 1).to()));
                }
            }
        }
        return joined(found);
    }

    private static List<Range> joined(List<Range> ranges) {
        ranges.sort(Comparator.comparingInt(Range::from));
        List<Range> joined = new ArrayList<>();
        for (Range range : ranges) {
            if (joined.isEmpty() || joined.getLast().to() < range.from()) {
                joined.add(range);
            } else {
                int from = joined.getLast().from();
                int to = Math.max(joined.getLast().to(), range.to());
                joined.set(joined.size() - 1, new Range(from, to));
            }
        }
        return List.copyOf(joined);
    }
}
