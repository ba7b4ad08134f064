package org.memorycurator.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.memorycurator.model.Json;
import org.memorycurator.store.JsonText;

class RecipeTest {
    @Test
    void every_recipe_is_read_as_it_was_written_also_through_a_file() {
        Set<Class<?>> kinds = new HashSet<>();
        for (int seed = 0; seed < 3_000; seed++) {
            Recipe recipe = any(seed);
            recipe.lines().forEach(line -> kinds.add(line.step().getClass()));
            for (String text : List.of(recipe.print(), recipe.printOnOneLine())) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                Recipe read = Recipe.parse(new String(bytes, StandardCharsets.UTF_8));
                assertThat(read).as("seed %d", seed).isEqualTo(recipe);
                assertThat(read.print()).as("seed %d", seed).isEqualTo(recipe.print());
            }
            assertThat(recipe.printOnOneLine()).doesNotContain("\n");
        }
        assertThat(kinds).as("every kind of step was tried").hasSize(23);
    }

    @Test
    void whatever_is_read_is_read_or_refused_in_a_sentence() {
        Random random = new Random(7);
        int refused = 0;
        for (int seed = 0; seed < 2_000; seed++) {
            StringBuilder text = new StringBuilder(any(seed).print());
            for (int i = 1 + random.nextInt(3); i > 0; i--) {
                int at = random.nextInt(text.length());
                text.replace(
                        at, at + random.nextInt(Math.min(12, text.length() - at)), random.nextBoolean() ? "" : "1");
            }
            try {
                Recipe.parse(text.toString());
            } catch (IllegalArgumentException e) {
                refused++;
                assertThat(e.getMessage()).isNotBlank();
            }
        }
        assertThat(refused).isGreaterThan(1_000);
    }

    @Test
    void the_format_is_written_so_that_people_can_read_it() {
        EditStep set = new EditStep.SetMetadata("region", new Json.Str("EU"), When.EMPTY);
        EditStep trim = new TextStep.Trim(Place.key("note"), true);
        Recipe recipe = new Recipe("Fix regions", List.of(new Recipe.Line(set, true), new Recipe.Line(trim, false)));
        assertThat(recipe.print()).isEqualTo("""
                        {"format":"memory-curator-steps","version":1,"name":"Fix regions","steps":[
                          {"do":"set-key","key":"region","value":"EU","when":"empty"},
                          {"do":"trim","in":{"key":"note"},"inner":true,"on":false}
                        ]}
                        """);
        assertThat(recipe.steps()).containsExactly(set);
    }

    @Test
    void one_step_alone_and_flags_left_out_are_read() {
        assertThat(Recipe.parse("{\"do\":\"trim\",\"in\":\"text\"}"))
                .isEqualTo(Recipe.of("", List.of(new TextStep.Trim(Place.TEXT, false))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[]|These are no steps of Memory Curator.",
                "{}|These are no steps of Memory Curator.",
                "{\"do\":\"fly\"}|“fly” is no step that this version of Memory Curator knows.",
                "{\"do\":7}|This is no step: it has no “do” that says what it does.",
                "{\"do\":\"set-text\"}|“set-text” lacks “text”.",
                "{\"do\":\"set-text\",\"text\":7}|In “set-text”, “text” must be a text.",
                "{\"do\":\"set-text\",\"text\":\"a\",\"loud\":true}|“set-text” has “loud”, which this version of Memory Curator does not know.",
                "{\"do\":\"restore\",\"on\":1}|“on” must be true or false.",
                "{\"do\":\"trim\",\"in\":\"note\"}|In “trim”, “in” must be \"text\" or an object with a key.",
                "{\"do\":\"trim\",\"in\":\"text\",\"inner\":1}|In “trim”, “inner” must be true or false.",
                "{\"do\":\"convert\",\"key\":\"a\",\"type\":\"list\"}|In “convert”, “type” must be one of string, number, boolean, date.",
                "{\"do\":\"set-expiration\",\"date\":\"soon\"}|In “set-expiration”, “date” must be a date such as 2026-12-31, or null.",
                "{\"do\":\"set-key\",\"key\":\"a\",\"value\":1,\"when\":\"never\"}|In “set-key”, “when” must be \"always\", \"empty\", or an object with equals.",
                "{\"do\":\"map-values\",\"key\":\"a\",\"table\":[{\"to\":1}]}|In “map-values”, “table” must be a list of objects with from and to.",
                "{\"do\":\"set-categories\",\"categories\":[1]}|In “set-categories”, “categories” must be a list of texts.",
                "{\"do\":\"set-feedback\",\"feedback\":{\"rating\":\"bad\"}}|In “set-feedback”, “rating” must be one of positive, negative, very-negative.",
            })
    void what_is_wrong_is_said_in_a_sentence(String text, String sentence) {
        assertThatThrownBy(() -> Recipe.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(sentence);
    }

    @Test
    void a_step_among_others_is_named_by_its_number_and_a_newer_format_is_refused() {
        String head = "{\"format\":\"memory-curator-steps\",\"version\":%s,\"name\":\"\",\"steps\":[%s]}";
        assertThatThrownBy(() -> Recipe.parse(head.formatted("1", "{\"do\":\"restore\"},{\"do\":\"fly\"}")))
                .hasMessageStartingWith("Step 2: “fly”");
        assertThatThrownBy(() -> Recipe.parse(head.formatted("2", "")))
                .hasMessage("These steps are written in format 2, which this version of Memory Curator does not know.");
        String many = "{\"do\":\"restore\"},".repeat(Recipe.MOST_STEPS) + "{\"do\":\"restore\"}";
        assertThatThrownBy(() -> Recipe.parse(head.formatted("1", many))).hasMessageContaining("more than 1,000");
        assertThatThrownBy(() -> Recipe.parse(" ".repeat(Recipe.LONGEST + 1))).hasMessageContaining("longer than");
        assertThatThrownBy(() -> Recipe.parse("[".repeat(100_000))).hasMessageContaining("nested");
    }

    @Test
    void every_step_says_what_it_does() {
        RandomSteps steps = new RandomSteps(3, true);
        List<EditStep> all = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            all.add(steps.next());
        }
        assertThat(all).allSatisfy(step -> {
            assertThat(step.describe()).isNotBlank().doesNotContain("{0}");
            step.problem().ifPresent(problem -> assertThat(problem).endsWith("."));
        });
    }

    private static Recipe any(long seed) {
        RandomSteps steps = new RandomSteps(seed, true);
        Random random = new Random(seed);
        List<Recipe.Line> lines = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            lines.add(new Recipe.Line(steps.next(), random.nextBoolean()));
        }
        String name = steps.pick(List.of("", "Fix regions", "\ud83d", "\n\"[]}", JsonText.print(new Json.Str("é"))));
        return new Recipe(name, lines);
    }
}
