package org.memorycurator.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.ChoiceFormat;
import java.text.Format;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TextsTest {
    @Test
    void every_plural_tells_none_one_and_many_apart() throws IOException {
        Set<String> wrong = new TreeSet<>();
        int plurals = 0;
        for (var text : texts().entrySet()) {
            for (Format part : new MessageFormat(text.getValue().toString(), Locale.UK).getFormats()) {
                if (part instanceof ChoiceFormat choice) {
                    plurals++;
                    String one = choice.format(1);
                    if (choice.format(0).equals(one) || choice.format(2).equals(one)) {
                        wrong.add(text.getKey() + ": " + choice.toPattern());
                    }
                }
            }
        }
        assertThat(plurals).isGreaterThan(30);
        assertThat(wrong).as("begin with 0#, then 1#, then 1<").isEmpty();
    }

    @Test
    void the_number_of_a_change_set_has_no_separators() throws IOException {
        assertThat(texts().entrySet())
                .filteredOn(text -> text.getValue().toString().contains("#{"))
                .hasSizeGreaterThan(5)
                .allMatch(text -> text.getValue().toString().matches(".*#\\{\\d,number,0}.*"), "writes {0,number,0}");
        assertThat(Text.of("verify.title", 12_345L, "Fix regions")).isEqualTo("#12345 Fix regions");
    }

    @Test
    void what_is_quoted_stands_in_curly_quotes_but_for_what_is_typed_so() throws IOException {
        assertThat(texts().entrySet())
                .filteredOn(text -> text.getValue().toString().contains("\""))
                .extracting(text -> text.getKey().toString())
                .containsExactlyInAnyOrder("find.prompt", "batch.problem.value", "batch.json.when", "batch.json.place");
    }

    @Test
    void words_begin_with_a_capital_or_go_on_a_sentence_and_titles_have_no_capitals_inside() throws IOException {
        assertThat(texts().entrySet())
                .filteredOn(text -> text.getKey().toString().matches(".*(action|menu|title|dock)\\.[A-Za-z]+"))
                .isNotEmpty()
                .allMatch(text -> sentenceCase(text.getValue().toString()), "is in sentence case");
    }

    /** Each word after the first is small, unless it is a name or a key. */
    private static boolean sentenceCase(String title) {
        String[] words = title.replaceAll("Memory Curator|JSONL?|Mem0|Ctrl\\S*|F\\d+", "")
                .strip()
                .split("[\\s\\n]+");
        for (int i = 1; i < words.length; i++) {
            boolean goesOn = !words[i - 1].matches(".*[.:?!]");
            if (goesOn && words[i].matches("[A-Z][a-z].*")) {
                return false;
            }
        }
        return true;
    }

    private static Properties texts() throws IOException {
        Properties texts = new Properties();
        try (var in = new InputStreamReader(
                TextsTest.class.getResourceAsStream("/org/memorycurator/text/text.properties"),
                StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }
}
