package org.memorycurator.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.memorycurator.model.Field;
import org.memorycurator.model.SortKey;

/** Searches that outlive the window come back as they were, whatever is in their names and texts. */
class KeptSearchTest {
    private static final List<String> NASTY = List.of(
            "",
            " ",
            "\"",
            "\\",
            "\\u0041",
            "\n",
            "\r\n",
            "\u2028",
            "\u0085",
            "\u0000",
            "\u001f",
            "\t",
            "{\"name\":\"x\"}",
            "عربي",
            "\u202eabc\u202c",
            "👩‍👩‍👧",
            "\ud83d",
            "\udc67",
            "~-region:\"E\\\"U\"|x",
            ",",
            "ß",
            "İ");

    @Test
    void any_list_of_searches_comes_back_as_it_was() {
        Random random = new Random(20261124);
        for (int round = 0; round < 500; round++) {
            List<KeptSearch> searches = IntStream.range(0, random.nextInt(12))
                    .mapToObj(_ -> new KeptSearch(text(random), text(random), sort(random)))
                    .toList();
            String printed = KeptSearch.print(searches);
            assertThat(KeptSearch.parse(printed)).isEqualTo(searches);
            assertThat(new String(
                            printed.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                            java.nio.charset.StandardCharsets.UTF_8))
                    .as("can be written into a file")
                    .isEqualTo(printed);
        }
    }

    @Test
    void a_damaged_line_costs_no_other_one() {
        Random random = new Random(7);
        List<KeptSearch> searches = IntStream.range(0, 8)
                .mapToObj(i -> new KeptSearch("n" + i, text(random), sort(random)))
                .toList();
        for (int damaged = 0; damaged < 8; damaged++) {
            List<String> lines =
                    new ArrayList<>(KeptSearch.print(searches).lines().toList());
            lines.set(
                    damaged, lines.get(damaged).substring(0, lines.get(damaged).length() / 2));
            List<KeptSearch> others = new ArrayList<>(searches);
            others.remove(damaged);
            assertThat(KeptSearch.parse(String.join("\n", lines))).isEqualTo(others);
        }
        assertThat(
                        KeptSearch.parse(
                                "null\n[]\n{}\n{\"name\":1,\"text\":\"a\",\"sort\":\"\"}\n{\"name\":\"a\",\"text\":\"b\",\"sort\":\"-,\"}"))
                .isEmpty();
    }

    private static String text(Random random) {
        return Stream.generate(() -> random.nextInt(3) > 0
                        ? NASTY.get(random.nextInt(NASTY.size()))
                        : String.valueOf((char) random.nextInt(Character.MAX_VALUE + 1)))
                .limit(random.nextInt(6))
                .collect(Collectors.joining());
    }

    private static List<SortKey> sort(Random random) {
        return Stream.of(
                        new SortKey(Field.Core.UPDATED, random.nextBoolean()),
                        new SortKey(new Field.Key("home, \"town\""), random.nextBoolean()),
                        new SortKey(new Field.Key("user"), random.nextBoolean()))
                .filter(_ -> random.nextBoolean())
                .toList();
    }
}
