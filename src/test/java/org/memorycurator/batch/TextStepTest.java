package org.memorycurator.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.memorycurator.batch.TextStep.ChangeCase;
import org.memorycurator.batch.TextStep.Find;
import org.memorycurator.batch.TextStep.Letters;
import org.memorycurator.batch.TextStep.Replace;
import org.memorycurator.batch.TextStep.Trim;
import org.memorycurator.model.Content;
import org.memorycurator.model.Json;
import org.memorycurator.store.JsonText;

class TextStepTest {
    private static final Place TAGS = Place.key("tags");

    @Test
    void of_a_list_each_text_is_worked_on_and_all_else_stays() {
        Content before = with("[\"EMEA\", 7, [\"EMEA north\"], {\"a\": \"EMEA\"}, null]");
        Content after = new Replace(TAGS, "EMEA", "EU", Find.PLAIN, true, false).apply(before);
        assertThat(JsonText.print(after.metadata()))
                .isEqualTo("{\"tags\":[\"EU\",7,[\"EU north\"],{\"a\":\"EMEA\"},null]}");
    }

    @Test
    void a_missing_key_and_a_number_have_no_text_to_work_on() {
        Content before = with("7");
        for (Place in : List.of(TAGS, Place.key("missing"))) {
            assertThat(new Replace(in, "7", "8", Find.PLAIN, true, false).apply(before))
                    .isSameAs(before);
            assertThat(new Trim(in, true).apply(before)).isSameAs(before);
            assertThat(new ChangeCase(in, Letters.UPPER).apply(before)).isSameAs(before);
        }
    }

    @Test
    void a_replacement_keeps_the_case_of_what_it_replaces() {
        Replace step = new Replace(Place.TEXT, "(north) ?america", "$1 EUROPE", Find.REGEX, false, true);
        assertThat(step.apply(Content.of("NORTHAMERICA, North america, northamerica, nOrth America!"))
                        .text())
                .isEqualTo("NORTH EUROPE, North europe, north europe, nOrth EUROPE!");
        Replace swap = new Replace(Place.TEXT, "straße", "gasse", Find.PLAIN, false, true);
        assertThat(swap.apply(Content.of("Straße und straße")).text()).isEqualTo("Gasse und gasse");
        Replace digits = new Replace(Place.TEXT, "7", "Seven", Find.PLAIN, true, true);
        assertThat(digits.apply(Content.of("7 of 7")).text()).isEqualTo("Seven of Seven");
        Replace gone = new Replace(Place.TEXT, "EMEA ", "", Find.PLAIN, true, true);
        assertThat(gone.apply(Content.of("EMEA north")).text()).isEqualTo("north");
    }

    @Test
    void white_space_of_every_kind_is_trimmed_at_the_ends() {
        Trim ends = new Trim(Place.TEXT, false);
        assertThat(ends.apply(Content.of("\u00a0\u2003 a  b \t\u3000\r\n")).text())
                .isEqualTo("a  b");
        Content clean = Content.of("a  b");
        assertThat(ends.apply(clean)).isSameAs(clean);
    }

    @Test
    void inner_white_space_becomes_one_space_or_one_line_break() {
        Trim inner = new Trim(Place.TEXT, true);
        assertThat(inner.apply(Content.of("  a \u00a0 b\tc \r\n\r\n d\u2028e ")).text())
                .isEqualTo("a b c\nd\ne");
        Content clean = Content.of("a b\nc");
        assertThat(inner.apply(clean)).isSameAs(clean);
    }

    @Test
    void letters_change_by_the_rules_of_no_language_in_particular() {
        assertThat(written("TITLE İI ΟΔΟΣ", Letters.LOWER)).isEqualTo("title i\u0307i οδος");
        assertThat(written("straße ﬁne", Letters.UPPER)).isEqualTo("STRASSE FINE");
        assertThat(written("SHIPS TO OSLO. pays 3.5 late! “why?” 'so.'\nfirst\n2nd", Letters.SENTENCE))
                .isEqualTo("Ships to oslo. Pays 3.5 late! “Why?” 'So.'\nFirst\n2nd");
        assertThat(written("new YORK's 3rd ǆungla jean-luc don’t", Letters.TITLE))
                .isEqualTo("New York's 3rd ǅungla Jean-Luc Don’t");
        assertThat(written("𐐨𐐩 喝茶", Letters.TITLE)).isEqualTo("𐐀𐐩 喝茶");
    }

    @Test
    void capitals_that_may_be_names_stay_where_sentences_or_words_begin_with_a_capital() {
        assertThat(written("uses 5 kWh a day. iPhone of Ann McRae, USA", Letters.SENTENCE))
                .isEqualTo("Uses 5 kWh a day. iPhone of Ann McRae, USA");
        assertThat(written("uses 5 kWh. ann McRae’s iPhone", Letters.TITLE))
                .isEqualTo("Uses 5 kWh. Ann McRae’s iPhone");
    }

    @Test
    void steps_say_what_they_do_and_where() {
        assertThat(new Trim(TAGS, false).describe()).isEqualTo("Trim white space around tags");
        assertThat(new Trim(Place.TEXT, true).describe()).isEqualTo("Tidy white space in the text");
        assertThat(new ChangeCase(TAGS, Letters.TITLE).describe()).isEqualTo("Write tags with a capital at each word");
        assertThat(new Replace(TAGS, "a", "b", Find.PLAIN, true, false).describe())
                .isEqualTo("Replace \"a\" with \"b\" in tags");
        assertThat(new Replace("a", "", Find.PLAIN, true).describe()).isEqualTo("Remove \"a\" from the text");
        assertThat(new Trim(Place.key(" "), false).problem()).contains("The metadata key is empty.");
        assertThat(new Replace(Place.key(""), "a", "b", Find.PLAIN, true, false).problem())
                .contains("The metadata key is empty.");
    }

    private static String written(String text, Letters letters) {
        return new ChangeCase(Place.TEXT, letters).apply(Content.of(text)).text();
    }

    private static Content with(String json) {
        Content content = Content.of("Prefers tea");
        Json value = JsonText.parse(json);
        return content.withMetadata(content.metadata().with("tags", value));
    }
}
