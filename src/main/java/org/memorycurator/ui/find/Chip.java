package org.memorycurator.ui.find;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.memorycurator.model.Clause;
import org.memorycurator.model.Criterion.Word;
import org.memorycurator.model.Query;
import org.memorycurator.search.QueryParser;

/**
 * One clause of the search, to be switched off or taken away.
 *
 * @param place which clause it is, from 0
 * @param text the clause as the search writes it, without its minus
 */
record Chip(int place, String text, boolean negated, boolean enabled) {
    /** The chips of a search; none when it is only words, which say everything by themselves. */
    static List<Chip> of(Query query) {
        List<Clause> clauses = query.clauses();
        if (clauses.stream().allMatch(c -> c.criterion() instanceof Word && !c.negated() && c.enabled())) {
            return List.of();
        }
        return IntStream.range(0, clauses.size())
                .mapToObj(i -> of(i, clauses.get(i)))
                .toList();
    }

    private static Chip of(int place, Clause clause) {
        String text = QueryParser.print(Query.ALL.withClauses(List.of(Clause.of(clause.criterion()))));
        return new Chip(place, text.strip(), clause.negated(), clause.enabled());
    }

    /** The search with this clause on or off. */
    Query toggledIn(Query query) {
        if (place >= query.clauses().size()) {
            return query;
        }
        List<Clause> clauses = new ArrayList<>(query.clauses());
        Clause toggled = clauses.get(place).enabled(!enabled);
        clauses.set(place, toggled);
        boolean last = place == clauses.size() - 1;
        boolean word = toggled.enabled() && !toggled.negated() && toggled.criterion() instanceof Word;
        return new Query(clauses, last ? word : query.open(), query.sort());
    }

    /** The search without this clause. */
    Query removedFrom(Query query) {
        if (place >= query.clauses().size()) {
            return query;
        }
        List<Clause> clauses = new ArrayList<>(query.clauses());
        clauses.remove(place);
        return new Query(clauses, query.open() && place < clauses.size(), query.sort());
    }
}
