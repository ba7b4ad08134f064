package org.memorycurator.search;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Clause;
import org.memorycurator.model.Criterion;
import org.memorycurator.model.Criterion.Bound;
import org.memorycurator.model.Criterion.Flag;
import org.memorycurator.model.Criterion.Has;
import org.memorycurator.model.Criterion.In;
import org.memorycurator.model.Criterion.Is;
import org.memorycurator.model.Criterion.Phrase;
import org.memorycurator.model.Criterion.Range;
import org.memorycurator.model.Criterion.Term;
import org.memorycurator.model.Criterion.Value;
import org.memorycurator.model.Criterion.Wildcard;
import org.memorycurator.model.Criterion.Word;
import org.memorycurator.model.Field;
import org.memorycurator.model.Query;
import org.memorycurator.model.Rating;
import org.memorycurator.search.TextCursor.Run;
import org.memorycurator.text.Text;

/** Reads a search text from its first character to its last. */
final class QueryReader {
    private final TextCursor cursor;

    QueryReader(String text) {
        this.cursor = new TextCursor(text);
    }

    Query read() {
        List<Clause> clauses = new ArrayList<>();
        boolean open = false;
        cursor.skipSpace();
        while (!cursor.atEnd()) {
            clauses.add(clause());
            open = cursor.atEnd() && QueryPrinter.canBeOpen(clauses.getLast());
            cursor.skipSpace();
        }
        return new Query(clauses, open, List.of());
    }

    private Clause clause() {
        boolean enabled = !cursor.takePrefix('~');
        boolean negated = cursor.takePrefix('-');
        return new Clause(criterion(), negated, enabled);
    }

    private Criterion criterion() {
        if (cursor.peek('"')) {
            String quoted = cursor.quoted();
            return cursor.take(':') ? of(Field.named(quoted)) : new Phrase(quoted);
        }
        String name = cursor.takeName();
        return switch (name) {
            case "" -> word();
            case "is" -> new Is(flag());
            case "in" -> place();
            case "has" -> new Has(Field.named(one("has:", "region")));
            default -> of(Field.named(name));
        };
    }

    private Criterion word() {
        Run run = cursor.plain();
        boolean pattern = run.find("*") >= 0 || run.find("?") >= 0;
        return pattern ? new Wildcard(run.text()) : new Word(run.text());
    }

    private Flag flag() {
        int from = cursor.place();
        String name = one("is:", "immutable");
        return Arrays.stream(Flag.values())
                .filter(flag -> flag.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new QueryException(Text.of("query.unknownFlag", name), from));
    }

    /** The bin, or a change set. */
    private Criterion place() {
        int from = cursor.place();
        String name = one("in:", "bin");
        if (name.equalsIgnoreCase("bin")) {
            return new Is(Flag.BINNED);
        }
        if (name.matches("#\\d{1,18}")) {
            return new In(Long.parseLong(name.substring(1)));
        }
        throw new QueryException(Text.of("query.onlyBin"), from);
    }

    /** The one name after {@code has:}, {@code is:}, {@code in:}. */
    private String one(String sign, String example) {
        int from = cursor.place();
        boolean quoted = cursor.peek('"');
        String name = quoted ? cursor.quoted() : cursor.plain().text();
        if (name.isEmpty() && !quoted) {
            throw new QueryException(Text.of("query.needsWord", sign, example), from);
        }
        requireGap();
        return name;
    }

    /** What is asked of a field. */
    private Criterion of(Field field) {
        if (cursor.peek('>') || cursor.peek('<')) {
            return compared(field);
        }
        int from = cursor.place();
        List<Term> anyOf = new ArrayList<>();
        do {
            Run run = null;
            int start = cursor.place();
            if (cursor.peek('"')) {
                anyOf.add(new Term(cursor.quoted(), true));
            } else {
                run = cursor.plain('|');
                anyOf.add(new Term(run.text(), false));
            }
            Range range = anyOf.size() == 1 && run != null ? range(field, run) : null;
            if (range != null) {
                requireGap();
                return range;
            }
            requireValue(field, anyOf.getLast(), start, from);
        } while (cursor.take('|'));
        requireGap();
        return new Value(field, anyOf);
    }

    /** {@code from..to}, when it is that. Other texts with two dots are texts, under a key. */
    private @Nullable Range range(Field field, Run run) {
        int dots = run.find("..");
        if (dots < 0 || !comparable(field)) {
            return null;
        }
        String from = run.text().substring(0, dots);
        String to = run.text().substring(dots + 2);
        boolean isText = field instanceof Field.Key && (!fits(field, from) || !fits(field, to));
        if (isText) {
            return null;
        }
        return new Range(field, bound(field, from, true, run.from()), bound(field, to, true, run.from() + dots + 2));
    }

    private static boolean fits(Field field, String bound) {
        return bound.isEmpty()
                || isDate(bound)
                || field instanceof Field.Key && Numbers.parse(bound).isPresent();
    }

    private static boolean isDate(String text) {
        return Period.parse(text, LocalDate.EPOCH).isPresent();
    }

    /** {@code >from}, {@code <to} or both. */
    private Range compared(Field field) {
        if (!comparable(field)) {
            throw new QueryException(Text.of("query.notComparable", field.queryName()), cursor.place());
        }
        Bound from = null;
        Bound to = null;
        while (cursor.peek('>') || cursor.peek('<')) {
            boolean lower = cursor.peek('>');
            if ((lower ? from : to) != null) {
                throw new QueryException(Text.of("query.signTwice"), cursor.place());
            }
            boolean inclusive = cursor.take(">=") || cursor.take("<=");
            if (!inclusive) {
                cursor.take(lower ? '>' : '<');
            }
            int place = cursor.place();
            String text =
                    cursor.peek('"') ? cursor.quoted() : cursor.plain('<', '>').text();
            if (text.isEmpty()) {
                throw new QueryException(Text.of("query.needsBound", field.queryName()), place);
            }
            Bound bound = bound(field, text, inclusive, place);
            from = lower ? bound : from;
            to = lower ? to : bound;
        }
        requireGap();
        return new Range(field, from, to);
    }

    private static @Nullable Bound bound(Field field, String text, boolean inclusive, int place) {
        if (text.isEmpty()) {
            return null;
        }
        if (fits(field, text)) {
            return new Bound(text, inclusive);
        }
        throw new QueryException(field instanceof Field.Key ? Text.of("query.notABound", text) : notADate(text), place);
    }

    private static String notADate(String text) {
        return Text.of("query.notADate", text);
    }

    /** Whether a field has dates or numbers. */
    static boolean comparable(Field field) {
        return field instanceof Field.Key || isDated(field);
    }

    /** Whether a field has dates only. */
    static boolean isDated(Field field) {
        return field == Field.Core.CREATED || field == Field.Core.UPDATED || field == Field.Core.EXPIRES;
    }

    private static void requireValue(Field field, Term term, int place, int first) {
        String name = field.queryName();
        if (term.text().isEmpty() && !term.exact()) {
            throw new QueryException(
                    place == first
                            ? Text.of("query.needsValue", name, example(field))
                            : Text.of("query.needsOther", name),
                    place);
        }
        if (isDated(field) && !isDate(term.text())) {
            throw new QueryException(notADate(term.text()), place);
        }
        if (field == Field.Core.IMMUTABLE && !List.of("true", "false").contains(lower(term.text()))) {
            throw new QueryException(Text.of("query.trueOrFalse"), place);
        }
        if (field == Field.Core.FEEDBACK && ratings().noneMatch(lower(term.text())::equals)) {
            throw new QueryException(Text.of("query.ratings", ratings().collect(joining(", "))), place);
        }
    }

    private static Stream<String> ratings() {
        return Arrays.stream(Rating.values()).map(rating -> lower(rating.name()));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static String example(Field field) {
        return switch (field.queryName()) {
            case "created", "updated", "expires" -> "2026-05";
            case "immutable" -> "true";
            case "feedback" -> "negative";
            case "user", "id" -> "42";
            case "text" -> "decaf";
            default -> "EU";
        };
    }

    private void requireGap() {
        if (!cursor.atGap()) {
            throw new QueryException(Text.of("query.needsSpace"), cursor.place());
        }
    }
}
