package org.memorycurator.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.memorycurator.batch.CategoryStep.AddCategory;
import org.memorycurator.batch.CategoryStep.RemoveCategory;
import org.memorycurator.batch.CategoryStep.RenameCategory;
import org.memorycurator.batch.CategoryStep.SetCategories;
import org.memorycurator.batch.EditStep.MoveToBin;
import org.memorycurator.batch.EditStep.RemoveMetadata;
import org.memorycurator.batch.EditStep.RenameMetadata;
import org.memorycurator.batch.EditStep.Restore;
import org.memorycurator.batch.EditStep.SetExpiration;
import org.memorycurator.batch.EditStep.SetFeedback;
import org.memorycurator.batch.EditStep.SetMetadata;
import org.memorycurator.batch.EditStep.SetText;
import org.memorycurator.batch.TextStep.Find;
import org.memorycurator.batch.TextStep.Replace;
import org.memorycurator.model.Content;
import org.memorycurator.model.Feedback;
import org.memorycurator.model.Json;
import org.memorycurator.model.Metadata;
import org.memorycurator.model.Rating;
import org.memorycurator.model.State;

class EditStepTest {
    private static final Content TEA = Content.of("Prefers tea").withCategories(List.of("drinks"));

    @Test
    void setting_a_key_keeps_its_place_and_its_type() {
        Content before =
                with("code", new Json.Str("0209"), "region", new Json.Str("EMEA"), "score", new Json.Num("0.830"));
        Content after = new SetMetadata("region", new Json.Str("EU")).apply(before);
        assertThat(after.metadata().values().keySet()).containsExactly("code", "region", "score");
        assertThat(after.metadata().get("region")).isEqualTo(new Json.Str("EU"));
        assertThat(after.metadata().get("code")).isEqualTo(new Json.Str("0209"));
        assertThat(after.metadata().get("score")).isEqualTo(new Json.Num("0.830"));
    }

    @Test
    void a_string_is_not_the_number_that_looks_like_it() {
        Content before = with("code", new Json.Str("7"));
        assertThat(new SetMetadata("code", new Json.Num("7")).apply(before)).isNotEqualTo(before);
        assertThat(new SetMetadata("code", new Json.Str("7")).apply(before)).isSameAs(before);
        assertThat(new SetMetadata("note", Json.NULL).apply(before).metadata().has("note"))
                .isTrue();
    }

    @Test
    void a_key_with_dots_reaches_into_the_object_that_is_there() {
        Json.Obj address = new Json.Obj(Map.of("city", new Json.Str("Oslo")));
        Content before = with("address", address);
        Content after = new SetMetadata("address.city", new Json.Str("Bergen")).apply(before);
        assertThat(after.metadata())
                .isEqualTo(metadata("address", new Json.Obj(Map.of("city", new Json.Str("Bergen")))));
        assertThat(new RemoveMetadata("address.city").apply(before).metadata())
                .isEqualTo(metadata("address", new Json.Obj(Map.of())));
        assertThat(new RenameMetadata("address.city", "city")
                        .apply(before)
                        .metadata()
                        .get("city"))
                .isEqualTo(new Json.Str("Oslo"));
    }

    @Test
    void a_key_with_dots_that_is_there_as_a_whole_comes_first() {
        Content before = with("a.b", new Json.Num("1"), "a", new Json.Obj(Map.of("b", new Json.Num("2"))));
        Metadata after = new SetMetadata("a.b", new Json.Num("3")).apply(before).metadata();
        assertThat(after.get("a.b")).isEqualTo(new Json.Num("3"));
        assertThat(after.get("a")).isEqualTo(before.metadata().get("a"));
        assertThat(new SetMetadata("x.y", Json.NULL).apply(before).metadata().has("x.y"))
                .isTrue();
    }

    @Test
    void a_renamed_key_keeps_its_place() {
        Content before = with("a", new Json.Num("1"), "b", new Json.Num("2"), "c", new Json.Num("3"));
        Content after = new RenameMetadata("b", "z").apply(before);
        assertThat(after.metadata().values().keySet()).containsExactly("a", "z", "c");
        assertThat(after.metadata().get("z")).isEqualTo(new Json.Num("2"));
        assertThat(new RenameMetadata("missing", "z").apply(before)).isSameAs(before);
    }

    @Test
    void where_the_new_name_of_a_key_is_taken_the_user_chooses() {
        Content before = with("a", new Json.Num("1"), "b", new Json.Num("2"), "c", new Json.Str(" "));
        assertThatThrownBy(() -> new RenameMetadata("a", "b").apply(before))
                .isInstanceOf(StepException.class)
                .hasMessage("it has the key b already");
        assertThat(new RenameMetadata("a", "b", Taken.SKIP).apply(before)).isSameAs(before);
        Metadata over =
                new RenameMetadata("a", "b", Taken.OVERWRITE).apply(before).metadata();
        assertThat(over.values().keySet()).containsExactly("b", "c");
        assertThat(over.get("b")).isEqualTo(new Json.Num("1"));
        assertThat(new RenameMetadata("a", "c")
                        .apply(before)
                        .metadata()
                        .values()
                        .keySet())
                .as("an empty value is not in the way")
                .containsExactly("c", "b");
    }

    @Test
    void overwriting_a_key_reaches_the_one_that_a_search_would_find() {
        Content before = with("a.x", new Json.Num("1"), "a", new Json.Obj(Map.of("y", new Json.Num("2"))));
        Metadata after =
                new RenameMetadata("a.y", "a.x", Taken.OVERWRITE).apply(before).metadata();
        assertThat(after).isEqualTo(metadata("a.x", new Json.Num("2"), "a", new Json.Obj(Map.of())));
    }

    @Test
    void a_key_can_be_set_only_where_it_is_empty_or_has_a_value() {
        SetMetadata ifEmpty = new SetMetadata("region", new Json.Str("EU"), When.EMPTY);
        for (Json empty : List.of(
                Json.NULL, new Json.Str(""), new Json.Str(" \t"), new Json.Arr(List.of()), new Json.Obj(Map.of()))) {
            assertThat(ifEmpty.apply(with("region", empty)).metadata().get("region"))
                    .isEqualTo(new Json.Str("EU"));
        }
        assertThat(ifEmpty.apply(TEA).metadata().get("region")).isEqualTo(new Json.Str("EU"));
        for (Json full : List.of(new Json.Str("US"), new Json.Num("0"), new Json.Bool(false))) {
            Content before = with("region", full);
            assertThat(ifEmpty.apply(before)).isSameAs(before);
        }
        SetMetadata ifSeven = new SetMetadata("tier", Json.NULL, new When.Equal(new Json.Num("7")));
        assertThat(ifSeven.apply(with("tier", new Json.Num("7"))).metadata().get("tier"))
                .isEqualTo(Json.NULL);
        Content text = with("tier", new Json.Str("7"));
        assertThat(ifSeven.apply(text)).isSameAs(text);
        assertThat(ifSeven.apply(TEA)).isSameAs(TEA);
        assertThat(ifEmpty.describe()).isEqualTo("Set region to \"EU\" where it is empty");
        assertThat(ifSeven.describe()).isEqualTo("Set tier to null where it is 7");
    }

    @Test
    void removing_a_key_takes_it_away_even_when_it_is_null() {
        assertThat(new RemoveMetadata("a").apply(with("a", Json.NULL)).metadata())
                .isEqualTo(Metadata.EMPTY);
        assertThat(new RemoveMetadata("b").apply(TEA)).isSameAs(TEA);
    }

    @Test
    void categories_are_added_once_and_removed_wholly() {
        assertThat(new AddCategory("food").apply(TEA).categories()).containsExactly("drinks", "food");
        assertThat(new AddCategory("drinks").apply(TEA)).isSameAs(TEA);
        assertThat(new RemoveCategory("drinks").apply(TEA).categories()).isEmpty();
        assertThat(new RemoveCategory("food").apply(TEA)).isSameAs(TEA);
        Content two = TEA.withCategories(List.of("a", "b", "c"));
        assertThat(new RenameCategory("b", "z").apply(two).categories()).containsExactly("a", "z", "c");
        assertThat(new RenameCategory("c", "a").apply(two).categories()).containsExactly("a", "b");
        assertThat(new RenameCategory("x", "a").apply(two)).isSameAs(two);
        assertThat(new SetCategories(List.of("a", "b", "a")).apply(TEA).categories())
                .containsExactly("a", "b");
    }

    @Test
    void a_table_of_categories_merges_renames_and_removes_in_one_go() {
        Content four = TEA.withCategories(List.of("food", "Diet", "x", "diet"));
        MapCategories map = new MapCategories(categories("diet", "health", "x", null, "y", "z"), true);
        assertThat(map.apply(four).categories()).containsExactly("food", "health");
        assertThat(new MapCategories(map.table(), false).apply(four).categories())
                .containsExactly("food", "Diet", "health");
        assertThat(new MapCategories(categories("a", "b", "b", "a"), false)
                        .apply(TEA.withCategories(List.of("a", "b")))
                        .categories())
                .containsExactly("b", "a");
        assertThat(map.apply(TEA)).isSameAs(TEA);
        assertThat(map.describe()).isEqualTo("Change 3 categories by a table");
        assertThat(new MapCategories(categories("a", "b"), false).describe()).isEqualTo("Rename category a to b");
        assertThat(new MapCategories(categories("a", " "), false).problem()).isPresent();
        assertThat(new MapCategories(categories("a", "b", "A", "c"), true).problem())
                .isPresent();
        Content doubled = TEA.withCategories(List.of("a", "a"));
        assertThat(map.apply(doubled)).isSameAs(doubled);
    }

    private static ValueTable categories(String... pairs) {
        List<ValueTable.Entry> entries = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            entries.add(new ValueTable.Entry(
                    new Json.Str(pairs[i]), pairs[i + 1] == null ? null : new Json.Str(pairs[i + 1])));
        }
        return new ValueTable(entries);
    }

    @Test
    void the_other_fields_are_set_and_cleared() {
        Feedback bad = new Feedback(Rating.NEGATIVE, "wrong", false);
        LocalDate day = LocalDate.of(2026, 5, 1);
        assertThat(new SetText("Prefers coffee").apply(TEA).text()).isEqualTo("Prefers coffee");
        assertThat(new SetExpiration(day).apply(TEA).expirationDate()).isEqualTo(day);
        assertThat(new SetExpiration(null).apply(TEA)).isSameAs(TEA);
        assertThat(new SetFeedback(bad).apply(TEA).feedback()).isEqualTo(bad);
        assertThat(new MoveToBin().apply(TEA).state()).isEqualTo(State.BIN);
        assertThat(new Restore().apply(TEA.binned("other"))).isEqualTo(TEA);
        assertThat(new Restore().apply(TEA)).isSameAs(TEA);
    }

    @Test
    void a_step_that_cannot_work_says_why() {
        assertThat(problem(new SetMetadata(" ", Json.NULL))).contains("empty");
        assertThat(problem(new SetText("  "))).contains("empty");
        assertThat(problem(new Replace("", "x", Find.PLAIN, true))).contains("nothing to find");
        assertThat(problem(new Replace("a(b", "x", Find.REGEX, true)))
                .contains("at its end")
                .contains("group");
        assertThat(problem(new Replace("a**", "x", Find.REGEX, true))).contains("at character 3");
        assertThat(problem(new Replace("(a)", "$2", Find.REGEX, true)))
                .contains("$2")
                .contains("only one group");
        assertThat(problem(new Replace("(a)", "${name}", Find.REGEX, true))).contains("${name}");
        assertThat(problem(new Replace("a", "5 $", Find.REGEX, true))).contains("dollar sign");
        assertThat(problem(new Replace("a", "\\", Find.REGEX, true))).contains("single \\");
        assertThat(problem(new RenameMetadata("a", "a"))).contains("already");
        assertThat(problem(new SetCategories(List.of("a", " ")))).contains("empty");
        assertThat(new Replace("(a)(b)", "$2\\$", Find.REGEX, true).problem()).isEmpty();
        assertThat(new Replace("a(b", "$9", Find.PLAIN, true).problem()).isEmpty();
    }

    private static String problem(EditStep step) {
        return step.problem().orElseThrow();
    }

    private static Content with(Object... pairs) {
        return TEA.withMetadata(metadata(pairs));
    }

    private static Metadata metadata(Object... pairs) {
        Map<String, Json> values = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put((String) pairs[i], (Json) pairs[i + 1]);
        }
        return new Metadata(values);
    }
}
