package org.memorycurator.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.memorycurator.batch.KeyStep.Convert;
import org.memorycurator.batch.KeyStep.Join;
import org.memorycurator.batch.KeyStep.MapValues;
import org.memorycurator.batch.KeyStep.Split;
import org.memorycurator.batch.KeyStep.Type;
import org.memorycurator.batch.ValueTable.Entry;
import org.memorycurator.model.Content;
import org.memorycurator.model.Json;
import org.memorycurator.store.JsonText;

class KeyStepTest {
    private static final ValueTable REGIONS = new ValueTable(List.of(
            entry("\"EMEA\"", "\"EU\""),
            entry("\"Straße\"", "\"street\""),
            entry("7", "\"seven\""),
            entry("\"gone\"", null)));

    @Test
    void values_in_the_table_change_and_the_others_stay() {
        MapValues step = new MapValues("v", REGIONS, false);
        assertThat(after(step, "\"EMEA\"")).isEqualTo("\"EU\"");
        assertThat(after(step, "7")).isEqualTo("\"seven\"");
        assertThat(after(step, "\"gone\"")).isEqualTo("(missing)");
        for (String other : List.of("\"7\"", "\"emea\"", "7.0", "null", "\"EMEA \"")) {
            assertUntouched(step, other);
        }
        assertThat(step.apply(Content.of("x"))).isEqualTo(Content.of("x"));
    }

    @Test
    void of_a_list_each_item_is_looked_up() {
        MapValues step = new MapValues("v", REGIONS, false);
        assertThat(after(step, "[\"EMEA\",\"US\",[7],\"gone\",{\"a\":\"EMEA\"}]"))
                .isEqualTo("[\"EU\",\"US\",[\"seven\"],{\"a\":\"EMEA\"}]");
        assertUntouched(step, "[\"US\"]");
    }

    @Test
    void without_regard_to_case_the_exact_value_comes_first() {
        MapValues step = new MapValues("v", REGIONS, true);
        assertThat(after(step, "\"emea\"")).isEqualTo("\"EU\"");
        assertThat(after(step, "\"STRASSE\"")).isEqualTo("\"street\"");
        MapValues both =
                new MapValues("v", new ValueTable(List.of(entry("\"Eu\"", "\"EU\""), entry("\"eu\"", "\"EU\""))), true);
        assertThat(both.problem()).isEmpty();
        assertUntouched(both, "\"EU\"");
        ValueTable torn = new ValueTable(List.of(entry("\"Eu\"", "\"EU\""), entry("\"eu\"", "\"US\"")));
        assertThat(new MapValues("v", torn, false).problem()).isEmpty();
        assertThat(new MapValues("v", torn, true).problem())
                .contains("\"eu\" is in the table twice, with different values.");
        assertThat(new MapValues("v", new ValueTable(List.of()), true).problem())
                .get()
                .asString()
                .contains("empty");
    }

    @Test
    void a_text_splits_into_a_list_and_a_list_joins_into_a_text() {
        assertThat(after(new Split("v", ","), "\" a, b b,,c\"")).isEqualTo("[\"a\",\"b b\",\"c\"]");
        assertThat(after(new Split("v", "::"), "\"a::b\"")).isEqualTo("[\"a\",\"b\"]");
        assertThat(after(new Split("v", ","), "\"a\"")).isEqualTo("[\"a\"]");
        assertThat(after(new Split("v", ","), "\"\"")).isEqualTo("[]");
        assertUntouched(new Split("v", ","), "[\"a,b\"]");
        assertThat(refusal(new Split("v", ","), "7")).isEqualTo("v is a number, not a text");
        assertThat(new Split("v", "").problem()).contains("The separator is empty.");
        assertThat(after(new Join("v", "; "), "[\"a\",0.50,true]")).isEqualTo("\"a; 0.50; true\"");
        assertThat(after(new Join("v", ""), "[]")).isEqualTo("\"\"");
        assertUntouched(new Join("v", ","), "\"a\"");
        assertThat(refusal(new Join("v", ","), "[\"a\",null]"))
                .isEqualTo("an item of v is null, which cannot become a text");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "NUMBER|\"0.830\"|0.830",
                "NUMBER|\" -12e+3 \"|-12e+3",
                "NUMBER|\"123456789012345678901234567890\"|123456789012345678901234567890",
                "NUMBER|true|1",
                "NUMBER|\"1970-01-02\"|86400",
                "NUMBER|\"2026-05-01T10:00:00.25+02:00\"|1777622400.25",
                "NUMBER|[\"1\",2]|[1,2]",
                "STRING|0.830|\"0.830\"",
                "STRING|false|\"false\"",
                "STRING|[1,[true]]|[\"1\",[\"true\"]]",
                "BOOLEAN|\"YES\"|true",
                "BOOLEAN|\"off \"|false",
                "BOOLEAN|0|false",
                "DATE|\"2026-5-1\"|\"2026-05-01\"",
                "DATE|\"2026-05-01 10:00:00Z\"|\"2026-05-01T10:00:00Z\"",
                "DATE|\"31.12.2026\"|\"2026-12-31\"",
                "DATE|\"12/31/2026\"|\"2026-12-31\"",
                "DATE|\"31/12/2026\"|\"2026-12-31\"",
                "DATE|\"5/5/2026\"|\"2026-05-05\"",
                "DATE|\"1st May 2026\"|\"2026-05-01\"",
                "DATE|\"Sept. 3, 2026\"|\"2026-09-03\"",
                "DATE|20260501|\"2026-05-01\"",
                "DATE|1777622400|\"2026-05-01T08:00:00Z\"",
                "DATE|-1777622400.5|\"1913-09-02T15:59:59.500Z\"",
                "DATE|1777622400123|\"2026-05-01T08:00:00.123Z\""
            })
    void a_value_that_fits_is_converted_exactly(Type type, String before, String after) {
        assertThat(after(new Convert("v", type), before)).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "NUMBER|\"0209\"|“0209” begins with a zero, which a number would lose",
                "NUMBER|\"1,000\"|“1,000” is not a number",
                "NUMBER|\"\"|“” is not a number",
                "NUMBER|\"2026-02-30\"|“2026-02-30” is not a date",
                "NUMBER|{}|{} is an object and cannot be converted",
                "BOOLEAN|\"maybe\"|“maybe” is neither true nor false",
                "BOOLEAN|2|“2” is neither true nor false",
                "DATE|\"05/01/2026\"|“05/01/2026” can be read as two different dates",
                "DATE|\"2026-02-30\"|“2026-02-30” is not a date",
                "DATE|\"31 Nov 2026\"|“31 Nov 2026” is not a date",
                "DATE|\"5 Foo 2026\"|“5 Foo 2026” is not a date",
                "DATE|\"soon\"|“soon” is not a date",
                "DATE|12|“12” is not a date",
                "DATE|true|“true” is not a date",
                "STRING|{\"a\":1}|{\"a\":1} is an object and cannot be converted",
                "NUMBER|[1,\"x\"]|“x” is not a number"
            })
    void a_value_that_does_not_fit_is_refused_with_the_reason(Type type, String value, String reason) {
        assertThat(refusal(new Convert("v", type), value)).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "NUMBER|0.830",
                "NUMBER|null",
                "STRING|\"x\"",
                "STRING|[\"x\",null]",
                "BOOLEAN|true",
                "DATE|\"2026-05-01\"",
                "DATE|\"2026-05-01T10:00:00.120+02:00\""
            })
    void what_has_the_type_already_stays_as_it_is(Type type, String value) {
        assertUntouched(new Convert("v", type), value);
    }

    @Test
    void steps_say_what_they_do() {
        assertThat(new MapValues("v", REGIONS, false).describe()).isEqualTo("Change 4 values of v by a table");
        assertThat(new MapValues("v", new ValueTable(List.of(entry("7", "8"))), false).describe())
                .isEqualTo("Change 7 to 8 in v");
        assertThat(new MapValues("v", new ValueTable(List.of(entry("7", null))), false).describe())
                .isEqualTo("Clear 7 in v");
        assertThat(new Split("v", ",").describe()).isEqualTo("Split v into a list at \",\"");
        assertThat(new Join("v", ", ").describe()).isEqualTo("Join the list v with \", \"");
        assertThat(new Convert("v", Type.BOOLEAN).describe()).isEqualTo("Make v true or false");
        assertThat(new Convert(" ", Type.DATE).problem()).contains("The metadata key is empty.");
    }

    private static Entry entry(String from, @Nullable String to) {
        return new Entry(JsonText.parse(from), to == null ? null : JsonText.parse(to));
    }

    private static void assertUntouched(EditStep step, String value) {
        Content before = with(value);
        assertThat(step.apply(before)).isSameAs(before);
    }

    private static String after(EditStep step, String value) {
        assertThat(step.problem()).isEmpty();
        Json after = step.apply(with(value)).metadata().get("v");
        return after == null ? "(missing)" : JsonText.print(Objects.requireNonNull(after));
    }

    private static String refusal(EditStep step, String value) {
        StepException[] thrown = new StepException[1];
        assertThatThrownBy(() -> step.apply(with(value)))
                .isInstanceOfSatisfying(StepException.class, e -> thrown[0] = e);
        return thrown[0].reason();
    }

    private static Content with(String value) {
        Content content = Content.of("Prefers tea");
        return content.withMetadata(content.metadata().with("v", JsonText.parse(value)));
    }
}
