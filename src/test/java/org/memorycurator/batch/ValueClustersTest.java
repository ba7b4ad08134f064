package org.memorycurator.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.memorycurator.batch.ValueClusters.Cluster;
import org.memorycurator.batch.ValueClusters.Counted;
import org.memorycurator.batch.ValueClusters.Method;

class ValueClustersTest {
    /** Like a list of members of a parliament, in which headings ran into the words under them. */
    private static final List<Counted> CHAMBERS = counted(
            "REPRESENTATIVES 2857",
            "SENATORS 1472",
            "DELEGATE 18",
            "COUNTY OF OAKDELEGATE 12",
            "COUNTY OF ELM DELEGATE 7",
            "DOORKEEPER—JOHN DOEOAKSENATORS 6",
            "55NORTH ELM SENATORS 4",
            "42REPRESENTATIVES 3",
            "24SENATORS 3",
            "COUNTY OF ELMDELEGATE 2",
            "REPRESENTATIVES— 2",
            "4. OAKSENATORS 1",
            "COUNTY OF OAK67DELEGATE 1",
            "47DELEGATE 1",
            "RESIDENT COMMISSIONER 3");

    @Test
    void values_glued_behind_headings_become_the_three_that_they_are() {
        List<Cluster> clusters = ValueClusters.of(CHAMBERS);
        assertThat(clusters).extracting(Cluster::proposal).containsExactly("REPRESENTATIVES", "SENATORS", "DELEGATE");
        assertThat(clusters).extracting(Cluster::method).containsOnly(Method.ENDING);
        assertThat(clusters).extracting(Cluster::count).containsExactly(2862L, 1486L, 41L);
        assertThat(clusters.stream().mapToInt(c -> c.values().size()).sum()).isEqualTo(CHAMBERS.size() - 1);
        assertThat(clusters.getFirst().table("REPRESENTATIVES").entries())
                .extracting(e -> e.from().toString())
                .containsExactly("Str[value=42REPRESENTATIVES]", "Str[value=REPRESENTATIVES—]");
    }

    @Test
    void an_ending_that_is_no_value_by_itself_counts_when_it_is_glued_here_and_apart_there() {
        List<Counted> values = counted("Oak Ward 5", "ElmWard 4", "Ash Ward 3", "FirWard 2", "Yew Ward 1");
        assertThat(ValueClusters.of(values, Method.ENDING)).singleElement().satisfies(cluster -> {
            assertThat(cluster.proposal()).isEqualTo("Ward");
            assertThat(cluster.values()).hasSize(5);
        });
        assertThat(ValueClusters.of(counted("Oak Ward 5", "Elm Ward 4", "Ash Ward 3", "Fir Ward 2", "Yew Ward 1")))
                .as("these are names")
                .isEmpty();
    }

    @Test
    void values_glued_before_something_are_found_likewise() {
        List<Counted> values = counted("SENATORS 90", "SENATORSOAK 2", "SENATORS ELM 3", "SENATORSFIR 1");
        assertThat(ValueClusters.of(values, Method.BEGINNING)).singleElement().satisfies(cluster -> {
            assertThat(cluster.proposal()).isEqualTo("SENATORS");
            assertThat(cluster.values()).hasSize(4);
        });
        assertThat(ValueClusters.of(values, Method.ENDING)).isEmpty();
    }

    @Test
    void the_same_words_in_another_order_case_or_punctuation_are_one() {
        assertThat(groups(Method.FINGERPRINT, "Oslo, Norway 3", "norway OSLO 1", "Øslo Norway 1", "Norwáy — Oslo! 1"))
                .containsExactly("Oslo, Norway|Norwáy — Oslo!|norway OSLO");
    }

    @Test
    void spaces_within_words_do_not_count_by_pairs_of_letters() {
        assertThat(groups(Method.NGRAM, "New York 9", "NewYork 2", "new-york 1", "York New 1"))
                .containsExactly("New York|NewYork|new-york");
    }

    @Test
    void slips_of_a_letter_go_to_the_nearest_frequent_value() {
        assertThat(groups(Method.NEAREST, "Wednesday 90", "Wednsday 2", "wednesdays 1", "Tuesday 80", "Thursday 70"))
                .containsExactly("Wednesday|Wednsday|wednesdays");
        assertThat(groups(Method.NEAREST, "Representatives 9", "Reprezentatives 2", "Representitivs 1"))
                .containsExactly("Representatives|Reprezentatives|Representitivs");
        assertThat(groups(Method.NEAREST, "Austria 5", "Australia 5", "East 5", "West 5"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "order 12 5;order 21 5;order 13 5",
                "v1.5 beta 5;v15 beta 4",
                "2 of 3 tries 5;3 of 2 tries 4",
                "cust-1042 5;cust-1043 4;cust-1142 1",
                "4f3a-91bc 3;4f3b-91bc 2;4e3a-91bc 1",
                "12 9;012 8;1-2 7",
                "1.5 9;15 8",
                "2026-05-01 5;2026-05-10 4;2026-01-05 3",
                "North America 9;South America 8;Central America 7;America 1",
                "inactive 5;active 900",
                "male 5;female 9",
                "Flat 12B Oak Street 5;Flat 12C Oak Street 4"
            })
    void what_differs_in_digits_or_only_looks_alike_is_never_put_together(String values) {
        assertThat(ValueClusters.of(counted(values.split(";")))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void the_order_of_the_values_does_not_matter_and_each_is_in_one_cluster(Method method) {
        List<Counted> shuffled = new ArrayList<>(CHAMBERS);
        Collections.shuffle(shuffled, new Random(3));
        List<Cluster> clusters = ValueClusters.of(CHAMBERS, method);
        assertThat(ValueClusters.of(shuffled, method)).isEqualTo(clusters);
        Map<String, Long> times = clusters.stream()
                .flatMap(c -> c.values().stream())
                .collect(Collectors.groupingBy(Counted::value, Collectors.counting()));
        assertThat(times.values()).allMatch(n -> n == 1);
    }

    @Test
    @Timeout(60)
    void ten_thousand_values_that_look_alike_are_no_trouble() {
        Random random = new Random(5);
        List<Counted> values = IntStream.range(0, 10_000)
                .mapToObj(_ -> letters(random))
                .distinct()
                .map(word -> new Counted("customer of the northern region " + word, word.hashCode() % 7 + 7L))
                .toList();
        List<Cluster> clusters = ValueClusters.of(values);
        assertThat(clusters).isNotEmpty();
        assertThat(ValueClusters.of(List.of(new Counted("x".repeat(1_000_000), 1), new Counted("", 2))))
                .isEmpty();
    }

    private static String letters(Random random) {
        return random.ints(6, 'a', 'f' + 1).mapToObj(Character::toString).collect(Collectors.joining());
    }

    private static List<String> groups(Method method, String... values) {
        return ValueClusters.of(counted(values), method).stream()
                .map(c -> c.values().stream().map(Counted::value).collect(Collectors.joining("|")))
                .toList();
    }

    /** Each a value, a space, and how many have it. */
    private static List<Counted> counted(String... values) {
        List<Counted> counted = new ArrayList<>();
        for (String value : values) {
            int space = value.lastIndexOf(' ');
            counted.add(new Counted(value.substring(0, space), Long.parseLong(value.substring(space + 1))));
        }
        return counted;
    }
}
