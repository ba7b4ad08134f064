package org.memorycurator.search;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Clause;
import org.memorycurator.model.Criterion;
import org.memorycurator.model.Criterion.Bound;
import org.memorycurator.model.Criterion.Has;
import org.memorycurator.model.Criterion.In;
import org.memorycurator.model.Criterion.Is;
import org.memorycurator.model.Criterion.Phrase;
import org.memorycurator.model.Criterion.Range;
import org.memorycurator.model.Criterion.Term;
import org.memorycurator.model.Criterion.Value;
import org.memorycurator.model.Criterion.Wildcard;
import org.memorycurator.model.Criterion.Word;
import org.memorycurator.model.Query;

/** Query to search text. */
final class QueryPrinter {
    private QueryPrinter() {}

    static String print(Query query) {
        List<Clause> clauses = query.clauses();
        String text = clauses.stream().map(QueryPrinter::print).collect(joining(" "));
        boolean lastWordIsWhole = !query.open() && !clauses.isEmpty() && canBeOpen(clauses.getLast());
        return lastWordIsWhole ? text + " " : text;
    }

    /** Whether a clause at the end of a text can be one that is still being typed. */
    static boolean canBeOpen(Clause last) {
        return last.criterion() instanceof Word && last.enabled() && !last.negated();
    }

    private static String print(Clause clause) {
        return (clause.enabled() ? "" : "~") + (clause.negated() ? "-" : "") + print(clause.criterion());
    }

    private static String print(Criterion criterion) {
        return switch (criterion) {
            case Word word -> word(word.word(), true);
            case Phrase phrase -> QuerySyntax.quote(phrase.words());
            case Wildcard wildcard -> word(wildcard.pattern(), false);
            case Value value ->
                QuerySyntax.name(value.field())
                        + ":"
                        + value.anyOf().stream().map(QueryPrinter::term).collect(joining("|"));
            case Range range -> QuerySyntax.name(range.field()) + ":" + bounds(range.from(), range.to());
            case Has has -> "has:" + QuerySyntax.name(has.field());
            case In in -> "in:#" + in.changeSet();
            case Is is -> "is:" + is.flag().name().toLowerCase(Locale.ROOT);
        };
    }

    private static String word(String word, boolean starIsStar) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean special = QuerySyntax.isSpace(c)
                    || c == '"'
                    || c == ':'
                    || starIsStar && (c == '*' || c == '?')
                    || i == 0 && (c == '-' || c == '~');
            QuerySyntax.append(out, c, special);
        }
        return out.toString();
    }

    /** A value as it stands after the colon. */
    static String term(Term term) {
        return term.exact() || term.text().isEmpty() ? QuerySyntax.quote(term.text()) : folded(term.text());
    }

    private static String folded(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean special = QuerySyntax.isSpace(c)
                    || c == '"'
                    || c == '|'
                    || i == 0 && (c == '<' || c == '>' || c == '/')
                    || i > 0 && c == '.' && text.charAt(i - 1) == '.';
            QuerySyntax.append(out, c, special);
        }
        return out.toString();
    }

    private static String bounds(@Nullable Bound from, @Nullable Bound to) {
        boolean dots =
                (from == null || from.inclusive()) && (to == null || to.inclusive()) && (from == null) == (to == null);
        if (dots) {
            return (from == null ? "" : folded(from.text())) + ".." + (to == null ? "" : folded(to.text()));
        }
        return bound('>', from) + bound('<', to);
    }

    private static String bound(char sign, @Nullable Bound bound) {
        return bound == null ? "" : sign + (bound.inclusive() ? "=" : "") + folded(bound.text());
    }
}
