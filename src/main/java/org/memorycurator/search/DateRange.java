package org.memorycurator.search;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.memorycurator.model.CalendarUnit;
import org.memorycurator.model.Clause;
import org.memorycurator.model.Criterion;
import org.memorycurator.model.Criterion.Bound;
import org.memorycurator.model.Criterion.Range;
import org.memorycurator.model.Criterion.Term;
import org.memorycurator.model.Criterion.Value;
import org.memorycurator.model.Field.Core;
import org.memorycurator.model.Query;

/**
 * Which part of the time a search asks for, as one clause, {@code created:2026-05..2026-07}. Clauses that are switched off
 * or turned round, or that name several times, are not touched. Pure.
 */
public final class DateRange {
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private DateRange() {}

    /** The search with this part of the time as its only one, in the place of an earlier one. */
    public static Query with(Query query, Core field, CalendarUnit unit, LocalDate from, LocalDate until) {
        Clause clause = Clause.of(criterion(field, unit, from, until));
        List<Clause> clauses = new ArrayList<>();
        boolean placed = false;
        for (Clause old : query.clauses()) {
            if (!isOne(old, field)) {
                clauses.add(old);
            } else if (!placed) {
                clauses.add(clause);
                placed = true;
            }
        }
        if (!placed) { // a word that is still being typed stays the last
            clauses.add(query.open() && !clauses.isEmpty() ? clauses.size() - 1 : clauses.size(), clause);
        }
        return new Query(clauses, query.open(), query.sort());
    }

    /** The search without any such part. */
    public static Query without(Query query, Core field) {
        List<Clause> kept =
                query.clauses().stream().filter(c -> !isOne(c, field)).toList();
        return new Query(kept, query.open(), query.sort());
    }

    /** What the search asks of this date that a timeline can show as one part of the time. */
    static List<Criterion> of(Query query, Core field) {
        return query.clauses().stream()
                .filter(c -> isOne(c, field))
                .map(Clause::criterion)
                .toList();
    }

    private static boolean isOne(Clause clause, Core field) {
        return clause.enabled()
                && !clause.negated()
                && switch (clause.criterion()) {
                    case Range range -> range.field() == field;
                    case Value value -> value.field() == field && value.anyOf().size() == 1;
                    default -> false;
                };
    }

    private static Criterion criterion(Core field, CalendarUnit unit, LocalDate from, LocalDate until) {
        LocalDate last = until.minusDays(1);
        String first = text(unit, from);
        String end = text(unit, last.isAfter(LAST) ? LAST : last);
        return first.equals(end)
                ? new Value(field, List.of(new Term(first, false)))
                : new Range(field, new Bound(first, true), new Bound(end, true));
    }

    /** As short as the unit allows; the end of a range in a search holds all of the month or year that it names. */
    private static String text(CalendarUnit unit, LocalDate day) {
        return switch (unit) {
            case DAY, WEEK -> day.toString();
            case MONTH, QUARTER -> YearMonth.from(day).toString();
            case YEAR, DECADE, CENTURY -> "%04d".formatted(day.getYear());
        };
    }
}
