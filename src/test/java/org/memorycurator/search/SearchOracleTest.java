package org.memorycurator.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.memorycurator.model.ChangeKind;
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
import org.memorycurator.model.Field.Core;
import org.memorycurator.model.Memory;
import org.memorycurator.model.PlannedChange;
import org.memorycurator.model.Progress;
import org.memorycurator.model.Query;
import org.memorycurator.support.Plans;
import org.memorycurator.support.TestStore;

/** Random searches over random memories find what looking at every memory finds. */
class SearchOracleTest {
    private static final Clock NOON =
            Clock.fixed(RandomMemories.TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    private static final List<String> PATTERNS =
            List.of("de*", "d?af", "*af", "喜欢*", "喜*", "oak-st*", "*", "DÉC*", "x?y", "tea?");

    @TempDir
    Path folder;

    private final TestStore desk = new TestStore();
    private final RandomMemories random = new RandomMemories(4711);
    private MemoryIndex index;
    private List<Memory> memories;

    @BeforeEach
    void fill() {
        index = MemoryIndex.open(folder, Runnable::run, NOON);
        desk.apply(Plans.of(ChangeKind.IMPORT, "Import", inserts(400)));
        index.catchUp(desk.store(), Progress.NONE);
        // A second segment, with documents that replace some of the first.
        List<Memory> some = desk.all().subList(0, 60);
        desk.apply(Plans.edit(ChangeKind.BATCH, "Edit", some, content -> content.withText(random.text())));
        desk.apply(Plans.of(ChangeKind.IMPORT, "Import", inserts(100)));
        index.catchUp(desk.store(), Progress.NONE);
        memories = desk.all();
    }

    @AfterEach
    void close() {
        index.close();
        desk.close();
    }

    private List<PlannedChange.Insert> inserts(int count) {
        return IntStream.range(0, count).mapToObj(i -> random.insert()).toList();
    }

    @Test
    void every_search_finds_what_looking_at_every_memory_finds() {
        int found = 0;
        for (int i = 0; i < 2_000; i++) {
            Query query = query();
            int[] expected = memories.stream()
                    .filter(memory -> NaiveSearch.matches(memory, query))
                    .mapToInt(Memory::number)
                    .toArray();
            Matches matches = index.search(query);
            assertThat(IntStream.of(matches.page(0, matches.size())).sorted().toArray())
                    .as("%s open=%s %s", QueryParser.print(query), query.open(), query)
                    .isEqualTo(expected);
            found += expected.length > 0 ? 1 : 0;
        }
        assertThat(found).isGreaterThan(500);
        assertThat(index.search(Query.ALL).live())
                .isEqualTo(memories.stream().filter(m -> !m.binned()).count());
    }

    private Query query() {
        List<Clause> clauses = new ArrayList<>();
        for (int i = 1 + random.below(3); i > 0; i--) {
            clauses.add(new Clause(criterion(), random.chance(1, 4), random.chance(9, 10)));
        }
        return new Query(clauses, QueryPrinter.canBeOpen(clauses.getLast()) && random.chance(1, 2), List.of());
    }

    private Criterion criterion() {
        return switch (random.below(9)) {
            case 0 -> new Word(word());
            case 1 -> new Phrase(random.pick(RandomMemories.WORDS) + " " + random.pick(RandomMemories.WORDS));
            case 2 -> new Wildcard(random.pick(PATTERNS));
            case 3 -> new Has(random.chance(1, 2) ? random.pick(List.of(Core.values())) : key());
            case 4 -> new Is(random.pick(List.of(Flag.values())));
            case 5 -> dates();
            case 6 -> numbers();
            default -> value();
        };
    }

    /** A word, often only its beginning. */
    private String word() {
        String word = random.pick(RandomMemories.WORDS);
        return random.chance(1, 2) ? word : word.substring(0, 1 + random.below(word.length()));
    }

    private Field.Key key() {
        return new Field.Key(random.pick(RandomMemories.KEYS));
    }

    private Criterion value() {
        List<Term> terms = new ArrayList<>();
        Field field = random.chance(2, 3)
                ? key()
                : random.pick(List.of(Core.USER, Core.AGENT, Core.CATEGORY, Core.RUN, Core.APP, Core.TEXT));
        for (int i = 1 + random.below(2); i > 0; i--) {
            terms.add(random.chance(1, 4) ? new Term(random.pick(PATTERNS), false) : term(field));
        }
        return switch (random.below(8)) {
            case 0 -> new Value(Core.FEEDBACK, List.of(new Term("NEGATIVE", false)));
            case 1 -> new Value(Core.IMMUTABLE, List.of(new Term("true", random.chance(1, 2))));
            case 2 ->
                new Value(
                        random.pick(List.of(Core.CREATED, Core.UPDATED, Core.EXPIRES)),
                        List.of(new Term(date(), false)));
            default -> new Value(field, terms);
        };
    }

    private Term term(Field field) {
        if (field == Core.TEXT) {
            return new Term(word(), random.chance(1, 2));
        }
        Memory memory = random.pick(memories);
        List<String> values = NaiveSearch.values(memory, field);
        String value = values.isEmpty() ? random.pick(RandomMemories.VALUES) : values.getFirst();
        return random.chance(1, 2) ? new Term(value, true) : new Term(NaiveSearch.fold(value), false);
    }

    private String date() {
        return random.pick(
                List.of("2026", "2026-05", "2026-05-31", "2026-06", "1969", "1969-07-20", "today", "yesterday"));
    }

    private Criterion dates() {
        Field field = random.chance(1, 3) ? key() : random.pick(List.of(Core.CREATED, Core.UPDATED, Core.EXPIRES));
        return new Range(field, bound(date()), bound(date()));
    }

    private Criterion numbers() {
        return new Range(key(), bound(random.pick(RandomMemories.NUMBERS)), bound(random.pick(RandomMemories.NUMBERS)));
    }

    private Bound bound(String text) {
        return random.chance(1, 3) ? null : new Bound(text, random.chance(1, 2));
    }
}
