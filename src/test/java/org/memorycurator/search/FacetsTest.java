package org.memorycurator.search;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.Clause;
import org.memorycurator.model.Criterion.Term;
import org.memorycurator.model.Criterion.Value;
import org.memorycurator.model.Field;
import org.memorycurator.model.Field.Core;
import org.memorycurator.model.Field.Key;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Progress;
import org.memorycurator.model.Query;
import org.memorycurator.support.Plans;
import org.memorycurator.support.TestStore;

class FacetsTest {
    @TempDir
    Path folder;

    private final TestStore desk = new TestStore();
    private MemoryIndex index;

    @BeforeEach
    void open() {
        index = MemoryIndex.open(folder, Runnable::run);
    }

    @AfterEach
    void close() {
        index.close();
        desk.close();
    }

    private void fill() {
        RandomMemories random = new RandomMemories(17);
        for (int part = 0; part < 3; part++) { // three segments
            desk.apply(Plans.of(
                    ChangeKind.IMPORT,
                    "Import",
                    IntStream.range(0, 100).mapToObj(i -> random.insert()).toList()));
            index.catchUp(desk.store(), Progress.NONE);
        }
    }

    private List<Memory> matching(Query query) {
        return desk.all().stream()
                .filter(memory -> NaiveSearch.matches(memory, query))
                .toList();
    }

    @Test
    void facets_count_what_counting_every_match_counts() {
        fill();
        List<Field> fields = new ArrayList<>(
                List.of(Core.USER, Core.AGENT, Core.RUN, Core.APP, Core.CATEGORY, Core.IMMUTABLE, Core.FEEDBACK));
        RandomMemories.KEYS.forEach(key -> fields.add(new Key(key)));
        for (String text : List.of("", "decaf", "region:*", "is:binned", "-has:user", "nothing:here")) {
            Query query = QueryParser.parse(text);
            List<Memory> matches = matching(query);
            for (Facets.Facet facet : index.facets(query, fields, 1_000).facets()) {
                Map<String, Long> expected = matches.stream()
                        .flatMap(memory -> NaiveSearch.values(memory, facet.field()).stream()
                                .distinct())
                        .collect(groupingBy(value -> value, counting()));
                assertThat(facet.top())
                        .as("%s in %s", facet.field(), text)
                        .allSatisfy(count -> assertThat((long) count.count()).isEqualTo(expected.get(count.value())))
                        .hasSize(expected.size())
                        .isSortedAccordingTo((a, b) -> b.count() - a.count());
                assertThat(facet.distinct()).isEqualTo(expected.size());
                assertThat((long) facet.missing())
                        .isEqualTo(matches.stream()
                                .filter(memory -> NaiveSearch.values(memory, facet.field())
                                        .isEmpty())
                                .count());
            }
        }
    }

    @Test
    void a_value_clicked_in_a_facet_finds_as_many_as_it_counted() {
        fill();
        for (String key : RandomMemories.KEYS) {
            for (Facets.Count count :
                    index.facet(Query.ALL, new Key(key), "", 100).top()) {
                Query clicked = query(new Key(key), count.value());
                assertThat(index.search(clicked).size()).as(key + ":" + count).isEqualTo(count.count());
            }
        }
    }

    @Test
    void values_longer_than_an_index_takes_are_counted_and_found() {
        String longer = "long value ".repeat(6_000);
        String key = "k".repeat(40_000);
        desk.insert(
                memory("One").with("note", longer + "a"),
                memory("Two").with("note", longer + "b").with(key, "x"),
                memory("Three").with("note", longer + "b"));
        index.catchUp(desk.store(), Progress.NONE);
        Facets.Facet facet = index.facet(Query.ALL, new Key("note"), "", 10);
        assertThat(facet.top()).extracting(Facets.Count::count).containsExactly(2, 1);
        assertThat(facet.top().getFirst().value()).hasSizeLessThan(300).startsWith("long value");
        assertThat(index.search(query(new Key("note"), facet.top().getFirst().value()))
                        .size())
                .isEqualTo(2);
        assertThat(index.search(query(new Key("note"), longer + "a")).size()).isEqualTo(1);
        assertThat(index.search(query(new Key(key), "x")).size()).isEqualTo(1);
        assertThat(index.search(QueryParser.parse("note:*value*")).size()).isEqualTo(3);
    }

    @Test
    void a_text_and_a_number_that_print_otherwise_are_two_values() {
        desk.insert(
                memory("a").with("code", "0209"),
                memory("b").withNumber("code", "209"),
                memory("c").withJson("code", "[209, 0.830, null, true, \"EU\"]"));
        index.catchUp(desk.store(), Progress.NONE);
        assertThat(index.facet(Query.ALL, new Key("code"), "", 10).top())
                .extracting(Facets.Count::value)
                .containsExactly("209", "0.830", "0209", "EU", "null", "true");
    }

    @Test
    void a_facet_is_searched_for_a_part_of_its_values() {
        desk.insert(
                memory("a").user("Zoë"), memory("b").user("Zoe"), memory("c").user("Ann"), memory("d"));
        index.catchUp(desk.store(), Progress.NONE);
        Facets.Facet facet = index.facet(Query.ALL, Core.USER, "OE", 1);
        assertThat(facet.top()).hasSize(1);
        assertThat(facet.distinct()).isEqualTo(2);
        assertThat(facet.missing()).isEqualTo(1);
    }

    @Test
    void keys_are_counted_most_frequent_first_and_dates_by_month() {
        desk.insert(
                memory("a").with("region", "EU").updated("2026-05-01"),
                memory("b").with("region", "EU").with("tier", "gold").updated("2026-05-31T23:00:00Z"),
                memory("c")
                        .withJson("address", "{\"city\": \"Oslo\", \"none\": []}")
                        .updated(null));
        index.catchUp(desk.store(), Progress.NONE);
        assertThat(index.keys(Query.ALL))
                .containsExactly(
                        new Facets.Count("region", 2),
                        new Facets.Count("address.city", 1),
                        new Facets.Count("tier", 1));
        assertThat(index.facet(Query.ALL, Core.UPDATED, "", 5))
                .isEqualTo(new Facets.Facet(Core.UPDATED, List.of(new Facets.Count("2026-05", 2)), 1, 1));
    }

    @Test
    void real_keys_and_values_are_suggested_at_the_caret() {
        desk.insert(
                memory("a").with("region", "EU west").with("home town", "Oslo"),
                memory("b").with("region", "EU west"),
                memory("c").with("region", "eu").with("user", "x"),
                memory("d").with("region", "EMEA").binned());
        index.catchUp(desk.store(), Progress.NONE);
        assertThat(index.suggest("decaf re", 8, 5)).containsExactly(new Suggestion("region:", 6, 8, "region:", 3));
        assertThat(index.suggest("-home", 5, 5))
                .containsExactly(new Suggestion("\"home town\":", 1, 5, "\"home town\":", 1));
        assertThat(index.suggest("us", 2, 5))
                .extracting(Suggestion::replacement)
                .containsExactly("user:", "metadata.user:");
        assertThat(index.suggest("region:e", 8, 5))
                .containsExactly(
                        new Suggestion("EU west", 7, 8, "\"EU west\"", 2), new Suggestion("eu", 7, 8, "\"eu\"", 1));
        assertThat(index.suggest("region:\"EMEA\"|\"we x", 17, 5))
                .containsExactly(new Suggestion("EU west", 14, 17, "\"EU west\"", 2));
        assertThat(index.suggest("is:im", 5, 5)).containsExactly(new Suggestion("immutable", 3, 5, "immutable", -1));
        assertThat(index.suggest("has:hom rest", 7, 5))
                .containsExactly(new Suggestion("\"home town\"", 4, 7, "\"home town\"", 1));
        assertThat(index.suggest("reg:EU", 2, 5)).containsExactly(new Suggestion("region:", 0, 4, "region:", 3));
        assertThat(index.suggest("", 0, 5)).isEmpty();
        assertThat(index.values(new Key("region"), "E", 5)).containsExactly("EU west", "eu");
    }

    @Test
    void suggesting_takes_any_text_and_caret() {
        fill();
        RandomMemories random = new RandomMemories(5);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.below(12); k > 0; k--) {
                text.append(
                        random.pick(List.of("region", ":", "\"", "\\", "|", " ", "-", "user", "e", "is:", "~", "喜")));
            }
            int caret = random.below(text.length() + 1);
            for (Suggestion suggestion : index.suggest(text.toString(), caret, 5)) {
                assertThat(suggestion.from()).as("%s at %d", text, caret).isBetween(0, caret);
                assertThat(suggestion.to()).as("%s at %d", text, caret).isBetween(caret, text.length());
            }
        }
    }

    private static Query query(Field field, String exact) {
        return new Query(List.of(Clause.of(new Value(field, List.of(new Term(exact, true))))), false, List.of());
    }
}
