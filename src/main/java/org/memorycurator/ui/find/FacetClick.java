package org.memorycurator.ui.find;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Clause;
import org.memorycurator.model.Criterion.Flag;
import org.memorycurator.model.Criterion.Has;
import org.memorycurator.model.Criterion.Is;
import org.memorycurator.model.Criterion.Term;
import org.memorycurator.model.Criterion.Value;
import org.memorycurator.model.Field;
import org.memorycurator.model.Query;
import org.memorycurator.ui.find.Pick.Mark;
import org.memorycurator.ui.find.Pick.Way;

/** What facets and searches mean to each other. Switched-off clauses are never looked at and never touched. Pure. */
final class FacetClick {
    private FacetClick() {}

    /** How the search treats a line of a facet. */
    static Mark mark(Query query, Pick pick) {
        Clause single = single(pick);
        for (Clause clause : query.clauses()) {
            if (!clause.enabled()) {
                continue;
            }
            if (single != null && clause.criterion().equals(single.criterion())) {
                boolean asked = clause.negated() == single.negated();
                return asked ? Mark.CHOSEN : pick.value() == null ? Mark.EXCLUDED : Mark.NONE;
            }
            if (names(clause, pick)) {
                return clause.negated() ? Mark.EXCLUDED : Mark.CHOSEN;
            }
        }
        return Mark.NONE;
    }

    /** The values that the search names: they stay in the facet, however rare. */
    static List<Term> named(Query query, Field field) {
        return query.clauses().stream()
                .filter(Clause::enabled)
                .filter(c -> c.criterion() instanceof Value v && v.field().equals(field))
                .flatMap(c -> ((Value) c.criterion()).anyOf().stream())
                .distinct()
                .toList();
    }

    /** The field that a clause asks of, if it asks of one. */
    static Optional<Field> field(Clause clause) {
        return switch (clause.criterion()) {
            case Value v -> Optional.of(v.field());
            case Has h -> Optional.of(h.field());
            default -> Optional.empty();
        };
    }

    /** Whether the search asks anything of the field that a click on its facet would alter. */
    static boolean concerns(Query query, Field field) {
        return query.clauses().stream().anyMatch(c -> about(c, field));
    }

    /** The search without what its own facet contributes: the other values keep their counts beside a chosen one. */
    static Query without(Query query, Field field) {
        return with(
                query, query.clauses().stream().filter(c -> !about(c, field)).toList());
    }

    /** The search for those of {@code query}'s memories that have one of these values, whatever else it asks of the field. */
    static Query having(Query query, Field field, List<String> values) {
        List<Term> terms = values.stream().map(v -> new Term(v, true)).toList();
        return added(without(query, field), Clause.of(new Value(field, terms)));
    }

    /** The search with this value as the only one that is asked of its field. */
    static Query narrowed(Query query, Pick pick) {
        return mark(query, pick) == Mark.CHOSEN ? query : only(query, pick, false);
    }

    /** The search after a click. A click on what is chosen already takes it back. */
    static Query clicked(Query query, Pick pick, Way way) {
        Mark mark = mark(query, pick);
        boolean flag = single(pick) != null;
        return switch (way) {
            case ONLY -> mark == Mark.CHOSEN ? taken(query, pick) : only(query, pick, false);
            case ADD ->
                mark == Mark.CHOSEN
                        ? taken(query, pick)
                        : flag ? only(query, pick, false) : joined(taken(query, pick), pick, false);
            case EXCLUDE ->
                mark == Mark.EXCLUDED
                        ? taken(query, pick)
                        : flag ? only(query, pick, true) : joined(taken(query, pick), pick, true);
        };
    }

    /** With everything that was asked of the field replaced by this one condition. */
    private static Query only(Query query, Pick pick, boolean negated) {
        Clause clause = clause(pick, negated);
        List<Clause> kept = new ArrayList<>();
        boolean placed = false;
        for (Clause c : query.clauses()) {
            boolean replaced = about(c, pick.field());
            if (!replaced) {
                kept.add(c);
            } else if (!placed) {
                kept.add(clause);
                placed = true;
            }
        }
        return placed ? with(query, kept) : added(query, clause);
    }

    /** With the value beside those that are asked for, or left out, already. */
    private static Query joined(Query query, Pick pick, boolean negated) {
        List<Clause> clauses = new ArrayList<>(query.clauses());
        if (!negated) {
            clauses.removeIf(c -> c.enabled() && c.negated() && c.criterion().equals(new Has(pick.field())));
        }
        for (int i = 0; i < clauses.size(); i++) {
            Clause c = clauses.get(i);
            boolean same = c.enabled() && c.negated() == negated;
            if (same && c.criterion() instanceof Value v && v.field().equals(pick.field())) {
                List<Term> terms = new ArrayList<>(v.anyOf());
                terms.add(term(pick));
                clauses.set(i, new Clause(new Value(v.field(), terms), negated, true));
                return with(query, clauses);
            }
        }
        return added(with(query, clauses), clause(pick, negated));
    }

    /** Without the value, be it asked for or left out. */
    private static Query taken(Query query, Pick pick) {
        Clause single = single(pick);
        List<Clause> kept = new ArrayList<>();
        for (Clause c : query.clauses()) {
            if (!names(c, pick)) {
                boolean same = single != null && c.enabled() && c.criterion().equals(single.criterion());
                if (!same) {
                    kept.add(c);
                }
            } else if (c.criterion() instanceof Value v) {
                List<Term> rest =
                        v.anyOf().stream().filter(t -> !means(t, pick.value())).toList();
                if (!rest.isEmpty()) {
                    kept.add(new Clause(new Value(v.field(), rest), c.negated(), true));
                }
            }
        }
        return with(query, kept);
    }

    /** With one more clause; a word that is still being typed stays the last. */
    private static Query added(Query query, Clause clause) {
        List<Clause> clauses = new ArrayList<>(query.clauses());
        clauses.add(query.open() && !clauses.isEmpty() ? clauses.size() - 1 : clauses.size(), clause);
        return with(query, clauses);
    }

    private static Query with(Query query, List<Clause> clauses) {
        return new Query(clauses, query.open(), query.sort());
    }

    private static boolean about(Clause clause, Field field) {
        return clause.enabled()
                && switch (clause.criterion()) {
                    case Value v -> v.field().equals(field);
                    case Has h -> h.field().equals(field);
                    case Is is -> is.flag() == Flag.IMMUTABLE && field == Field.Core.IMMUTABLE;
                    default -> false;
                };
    }

    private static boolean names(Clause clause, Pick pick) {
        return clause.enabled()
                && clause.criterion() instanceof Value v
                && v.field().equals(pick.field())
                && v.anyOf().stream().anyMatch(t -> means(t, pick.value()));
    }

    /** Whether a value is one of those that the search names so. */
    static boolean means(Term term, @Nullable String value) {
        return value != null
                && (term.exact()
                        ? term.text().equals(value)
                        : folded(term.text()).equals(folded(value)));
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
    }

    /** What is not a value among others but a yes or no. */
    private static @Nullable Clause single(Pick pick) {
        if (pick.value() == null) {
            return Clause.of(new Has(pick.field())).not();
        }
        if (pick.field() == Field.Core.IMMUTABLE) {
            Clause immutable = Clause.of(new Is(Flag.IMMUTABLE));
            return Boolean.parseBoolean(pick.value()) ? immutable : immutable.not();
        }
        return null;
    }

    private static Clause clause(Pick pick, boolean negated) {
        Clause single = single(pick);
        Clause asked = single == null ? Clause.of(new Value(pick.field(), List.of(term(pick)))) : single;
        return negated ? asked.not() : asked;
    }

    private static Term term(Pick pick) {
        return new Term(pick.value() == null ? "" : pick.value(), true);
    }
}
