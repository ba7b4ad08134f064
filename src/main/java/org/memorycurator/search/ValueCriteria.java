package org.memorycurator.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Criterion;
import org.memorycurator.model.Criterion.Bound;
import org.memorycurator.model.Field;
import org.memorycurator.model.Field.Core;
import org.memorycurator.model.Field.Key;

/** Conditions on the values of fields and metadata keys. */
final class ValueCriteria {
    private static final Query NOTHING = new MatchNoDocsQuery("no such value");

    private final LocalDate today;
    private final WordCriteria words;

    ValueCriteria(LocalDate today, WordCriteria words) {
        this.today = today;
        this.words = words;
    }

    /** A field has one of these values; null when that asks nothing. */
    @Nullable
    Query anyOf(Field field, List<Criterion.Term> terms) throws IOException {
        if (field == Core.TEXT) {
            return text(terms);
        }
        List<Query> any = new ArrayList<>();
        List<BytesRef> exact = new ArrayList<>();
        List<BytesRef> folded = new ArrayList<>();
        for (Criterion.Term term : terms) {
            if (QueryReader.isDated(field)) {
                any.add(period((Core) field, term.text()));
            } else if (term.exact()) {
                exact.add(new BytesRef(keyed(field, Terms.shortened(term.text()))));
            } else if (term.text().indexOf('*') < 0) {
                folded.add(new BytesRef(keyed(field, Terms.folded(term.text()))));
            } else {
                any.add(WordCriteria.wildcard(new Term(foldedField(field), pattern(field, term.text()))));
            }
        }
        if (!exact.isEmpty()) {
            any.add(new TermInSetQuery(exactField(field), exact));
        }
        if (!folded.isEmpty()) {
            any.add(new TermInSetQuery(foldedField(field), folded));
        }
        return any.isEmpty() ? NOTHING : new ConstantScoreQuery(Criteria.any(any));
    }

    /** The text has one of these words or phrases; to the character is not asked of texts. */
    private @Nullable Query text(List<Criterion.Term> terms) throws IOException {
        List<Query> any = new ArrayList<>();
        for (Criterion.Term term : terms) {
            boolean pattern = !term.exact() && term.text().indexOf('*') >= 0;
            Query query = pattern ? words.pattern(term.text()) : words.adjacent(term.text(), false);
            if (query != null) {
                any.add(query);
            }
        }
        return any.isEmpty() ? null : Criteria.any(any);
    }

    private static String exactField(Field field) {
        return field instanceof Core core ? core.queryName() : MemoryDocument.METADATA;
    }

    private static String foldedField(Field field) {
        return field instanceof Core core ? MemoryDocument.folded(core) : MemoryDocument.METADATA_FOLDED;
    }

    private static String keyed(Field field, String value) {
        return field instanceof Key key ? Terms.keyed(key.key(), value) : value;
    }

    private static String pattern(Field field, String value) {
        String key = field instanceof Key k ? Terms.keyed(k.key(), "") : "";
        return literal(key).replace("*", "\\*") + literal(Folding.fold(value));
    }

    /** With only * left as a sign of Lucene's. */
    private static String literal(String text) {
        return text.replace("\\", "\\\\").replace("?", "\\?");
    }

    private Query period(Core field, String text) {
        return Period.parse(text, today)
                .map(period -> millis(field, period.from(), period.until()))
                .orElse(NOTHING);
    }

    /** A field lies between the bounds. */
    Query between(Field field, @Nullable Bound from, @Nullable Bound to) {
        return switch (field) {
            case Core core -> QueryReader.isDated(core) ? dates(core, from, to) : NOTHING;
            case Key key -> Criteria.any(List.of(numbers(key.key(), from, to), dates(key.key(), from, to)));
        };
    }

    private Query dates(Core field, @Nullable Bound from, @Nullable Bound to) {
        Optional<Period> between = Period.between(from, to, today);
        return between.map(period -> millis(field, period.from(), period.until()))
                .orElse(NOTHING);
    }

    private Query dates(String key, @Nullable Bound from, @Nullable Bound to) {
        Optional<Period> between = Period.between(from, to, today);
        return between.map(period -> slowRange(
                        MemoryDocument.METADATA_DATES, Terms.date(key, period.from()), Terms.date(key, period.until())))
                .orElse(NOTHING);
    }

    private static Query numbers(String key, @Nullable Bound from, @Nullable Bound to) {
        OptionalDouble low = from == null ? OptionalDouble.of(Double.NEGATIVE_INFINITY) : Numbers.parse(from.text());
        OptionalDouble high = to == null ? OptionalDouble.of(Double.POSITIVE_INFINITY) : Numbers.parse(to.text());
        if (low.isEmpty() || high.isEmpty()) {
            return NOTHING;
        }
        double first = from == null || from.inclusive() ? low.getAsDouble() : Math.nextUp(low.getAsDouble());
        boolean toTheEnd = to == null || to.inclusive() && high.getAsDouble() == Double.POSITIVE_INFINITY;
        double after = to != null && to.inclusive() ? Math.nextUp(high.getAsDouble()) : high.getAsDouble();
        return slowRange(
                MemoryDocument.METADATA,
                Terms.number(key, first + 0.0),
                toTheEnd ? Terms.afterNumbers(key) : Terms.number(key, after + 0.0));
    }

    /** Slow only in name: a range of ordinals, checked for the documents that the other clauses leave. */
    private static Query slowRange(String field, BytesRef from, BytesRef until) {
        return from.compareTo(until) >= 0
                ? NOTHING
                : SortedSetDocValuesField.newSlowRangeQuery(field, from, until, true, false);
    }

    /** A date field from a millisecond (inclusive) until another (exclusive). */
    static Query millis(Core field, long from, long until) {
        return from >= until ? NOTHING : LongPoint.newRangeQuery(field.queryName(), from, until - 1);
    }
}
