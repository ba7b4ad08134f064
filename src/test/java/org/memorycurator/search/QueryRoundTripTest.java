package org.memorycurator.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.memorycurator.model.Clause;
import org.memorycurator.model.Criterion;
import org.memorycurator.model.Criterion.Bound;
import org.memorycurator.model.Criterion.Flag;
import org.memorycurator.model.Criterion.Has;
import org.memorycurator.model.Criterion.Is;
import org.memorycurator.model.Criterion.Phrase;
import org.memorycurator.model.Criterion.Range;
import org.memorycurator.model.Criterion.Term;
import org.memorycurator.model.Criterion.Value;
import org.memorycurator.model.Criterion.Wildcard;
import org.memorycurator.model.Criterion.Word;
import org.memorycurator.model.Field;
import org.memorycurator.model.Query;
import org.memorycurator.model.SortKey;

/** The law of the search text, tried on whatever a generator can think of. */
class QueryRoundTripTest {
    private static final String NASTY = "ab1 Zé喜\"\\:|-~*?<>=./,\n\r\t\u00a0　(){}'\u0001😀nrt_%";
    private static final List<String> DATES =
            List.of("2026", "2026-05", "2026-05-01", "today", "yesterday", "today-7", "1969-12-31T23:59:59.5+01:00");
    private static final List<String> NUMBERS = List.of("0", "-1", "0.830", "1e3", "-2.5E-7", "20260501");

    @Test
    void every_query_is_read_as_it_was_printed() {
        Random random = new Random(2026);
        for (int i = 0; i < 40_000; i++) {
            Query query = query(random);
            String text = QueryParser.print(query);
            assertThat(QueryParser.parse(text)).as(text).isEqualTo(query);
        }
    }

    @Test
    void every_sort_is_read_as_it_was_printed() {
        Random random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            List<SortKey> sort = new ArrayList<>();
            for (int k = random.nextInt(4); k > 0; k--) {
                sort.add(new SortKey(field(random), random.nextBoolean()));
            }
            assertThat(QueryParser.parseSort(QueryParser.printSort(sort))).isEqualTo(sort);
        }
    }

    @Test
    void any_text_is_understood_or_refused_with_a_place_in_it() {
        Random random = new Random(99);
        int understood = 0;
        for (int i = 0; i < 40_000; i++) {
            String text = text(random, 0, 25);
            try {
                Query query = QueryParser.parse(text);
                assertThat(QueryParser.parse(QueryParser.print(query))).as(text).isEqualTo(query);
                understood++;
            } catch (QueryException refused) {
                assertThat(refused.at()).as(text).isBetween(0, text.length());
                assertThat(refused).hasMessageEndingWith(".");
            }
        }
        assertThat(understood).isBetween(1_000, 39_000);
    }

    private static Query query(Random random) {
        List<Clause> clauses = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            clauses.add(new Clause(criterion(random), random.nextInt(3) == 0, random.nextInt(4) > 0));
        }
        boolean open = !clauses.isEmpty() && QueryPrinter.canBeOpen(clauses.getLast()) && random.nextBoolean();
        return new Query(clauses, open, List.of());
    }

    private static Criterion criterion(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> new Word(text(random, 1, 9));
            case 1 -> new Phrase(text(random, 0, 20));
            case 2 -> new Wildcard(text(random, 0, 4) + (random.nextBoolean() ? "*" : "?") + text(random, 0, 4));
            case 3 -> new Has(field(random));
            case 4 -> new Is(Flag.values()[random.nextInt(Flag.values().length)]);
            case 5 -> range(random);
            default -> value(random);
        };
    }

    private static Criterion value(Random random) {
        Field field = field(random);
        List<Term> terms = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            boolean exact = random.nextBoolean();
            String text =
                    switch (field) {
                        case Field.Core.CREATED, Field.Core.UPDATED, Field.Core.EXPIRES -> pick(random, DATES);
                        case Field.Core.IMMUTABLE -> "true";
                        case Field.Core.FEEDBACK -> "Very_Negative";
                        default -> text(random, exact ? 0 : 1, 9);
                    };
            terms.add(new Term(text, exact));
        }
        return new Value(field, terms);
    }

    private static Criterion range(Random random) {
        boolean dates = random.nextBoolean();
        Field field = dates ? Field.Core.UPDATED : new Field.Key(text(random, 0, 6));
        List<String> bounds = dates ? DATES : random.nextBoolean() ? DATES : NUMBERS;
        Bound from = random.nextInt(3) == 0 ? null : new Bound(pick(random, bounds), random.nextBoolean());
        Bound to = random.nextInt(3) == 0 ? null : new Bound(pick(random, bounds), random.nextBoolean());
        return new Range(field, from, to);
    }

    private static Field field(Random random) {
        Field.Core[] cores = Field.Core.values();
        return switch (random.nextInt(5)) {
            case 0, 1 -> cores[random.nextInt(cores.length)];
            case 2 -> new Field.Key(cores[random.nextInt(cores.length)].columnId());
            case 3 ->
                new Field.Key(pick(random, List.of("region", "is", "has", "in", "metadata.x", "a.b", "12", "http")));
            default -> new Field.Key(text(random, 0, 8));
        };
    }

    private static String text(Random random, int least, int most) {
        StringBuilder text = new StringBuilder();
        for (int i = least + random.nextInt(most - least + 1); i > 0; i--) {
            text.append(NASTY.charAt(random.nextInt(NASTY.length())));
        }
        return text.toString();
    }

    private static <T> T pick(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
