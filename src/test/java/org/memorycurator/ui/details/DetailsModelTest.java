package org.memorycurator.ui.details;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.Field;
import org.memorycurator.model.Json;
import org.memorycurator.model.Memory;
import org.memorycurator.model.PastChange;
import org.memorycurator.model.PastEvent;
import org.memorycurator.model.PlannedChange;
import org.memorycurator.model.Rating;
import org.memorycurator.model.Timestamp;
import org.memorycurator.support.Memories;
import org.memorycurator.support.TestDesk;
import org.memorycurator.ui.desk.Pane;
import org.memorycurator.ui.desk.Selection;
import org.memorycurator.ui.desk.ValueType;
import org.memorycurator.ui.details.DetailsModel.Extent;
import org.memorycurator.ui.details.Draft.Stage;
import org.memorycurator.ui.details.OneModel.Standing;
import org.memorycurator.ui.kit.Background;
import org.memorycurator.ui.kit.Clip;

class DetailsModelTest {
    private static final Slot REGION = new Slot.Key("region");

    private TestDesk test;
    private DetailsModel model;
    private OneModel one;

    private void open(Memories... memories) {
        test = new TestDesk(Background.immediate(), memories).begin();
        model = new DetailsModel(test.desk(), Clip.inMemory());
        one = model.one();
        lead(1);
    }

    private void lead(int number) {
        test.desk().leadProperty().set(test.now(number));
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void an_edited_text_is_saved_as_one_change_set_and_can_be_seen_in_the_history() {
        open(memory("Prefers decaf"));
        one.type(OneModel.WORDS, "Prefers tea");
        assertThat(one.standing()).isEqualTo(Standing.TYPING);
        one.save(OneModel.WORDS);
        assertThat(test.now(1).text()).isEqualTo("Prefers tea");
        assertThat(test.changeSets(ChangeKind.EDIT)).isEqualTo(1);
        assertThat(one.standing()).isEqualTo(Standing.SAVED);
        Past past = model.past().pastProperty().get();
        assertThat(past.events()).hasSize(2);
        assertThat(past.events().getFirst().differences())
                .singleElement()
                .satisfies(d -> assertThat(List.of(d.label(), d.before(), d.after()))
                        .containsExactly("text", "Prefers decaf", "Prefers tea"));
    }

    @Test
    void what_happened_elsewhere_follows_below_and_so_much_of_it_as_there_is_room() {
        open(memory("Prefers decaf"));
        List<PastEvent> past = IntStream.range(0, 25)
                .mapToObj(i -> new PastEvent(
                        PastEvent.Kind.UPDATE,
                        "Text " + (i - 1),
                        "Text " + i,
                        Timestamp.of(Instant.parse("2026-01-01T00:00:00Z").plusSeconds(i)),
                        "Ana",
                        "user",
                        "history.db"))
                .toList();
        Memory decaf = test.now(1);
        test.store()
                .apply(
                        ChangeKind.IMPORT,
                        "Import history.db",
                        new PlannedChange.Update(decaf, decaf.content(), PastChange.adding(past)));
        lead(1);
        Past shown = model.past().pastProperty().get();
        assertThat(shown.events()).hasSize(2);
        assertThat(shown.events().getFirst().past().added()).hasSize(25);
        assertThat(shown.elsewhere()).isEqualTo(past.reversed().subList(0, 18));
        assertThat(shown.before()).isTrue();
        assertThat(shown.earlier()).isEqualTo(7);
        model.past().earlier();
        assertThat(model.past().pastProperty().get().elsewhere()).hasSize(25);
        assertThat(model.past().pastProperty().get().earlier()).isZero();
    }

    @Test
    void what_was_typed_is_saved_to_the_memory_it_belongs_to_when_another_one_is_chosen() {
        open(memory("First"), memory("Second"));
        one.type(OneModel.WORDS, "First, corrected");
        lead(2);
        assertThat(test.now(1).text()).isEqualTo("First, corrected");
        assertThat(test.now(2).text()).isEqualTo("Second");
        assertThat(one.typed(OneModel.WORDS)).isEqualTo("Second");
    }

    @Test
    void what_cannot_be_saved_is_still_there_when_the_memory_is_chosen_again() {
        open(memory("First").withNumber("score", "0.83"), memory("Second"));
        Slot score = new Slot.Key("score");
        one.type(score, "much");
        lead(2);
        lead(1);
        assertThat(one.typed(score)).isEqualTo("much");
        assertThat(one.draft(score).note()).contains("much").contains("is not a number");
        assertThat(test.now(1).metadata().get("score")).isEqualTo(new Json.Num("0.83"));
        one.type(score, "0.930");
        assertThat(one.draft(score).note()).isNull();
        one.save(score);
        assertThat(test.now(1).metadata().get("score")).isEqualTo(new Json.Num("0.930"));
    }

    @Test
    void values_keep_their_type() {
        open(memory("A").with("zip", "0209").withJson("tags", "[1, \"a\"]").withJson("vip", "true"));
        one.type(new Slot.Key("zip"), "0210");
        one.save(new Slot.Key("zip"));
        one.type(new Slot.Key("vip"), "false");
        one.save(new Slot.Key("vip"));
        one.type(new Slot.Key("tags"), "[1,");
        one.save(new Slot.Key("tags"));
        Memory now = test.now(1);
        assertThat(now.metadata().get("zip")).isEqualTo(new Json.Str("0210"));
        assertThat(now.metadata().get("vip")).isEqualTo(new Json.Bool(false));
        assertThat(one.draft(new Slot.Key("tags")).stage()).isEqualTo(Stage.INVALID);
        one.retype("zip", ValueType.NUMBER);
        assertThat(one.draft(new Slot.Key("zip")).note()).contains("zeros in front");
        assertThat(test.now(1).metadata().get("zip")).isEqualTo(new Json.Str("0210"));
    }

    @Test
    void keys_are_added_typed_and_removed() {
        open(memory("A").with("region", "EU"));
        assertThat(one.addKey("region", ValueType.TEXT, "US"))
                .hasValueSatisfying(why -> assertThat(why).contains("region"));
        assertThat(one.addKey("age", ValueType.NUMBER, "old")).isPresent();
        assertThat(one.addKey("age", ValueType.NUMBER, "41")).isEmpty();
        assertThat(test.now(1).metadata().get("age")).isEqualTo(new Json.Num("41"));
        one.removeKey("region");
        assertThat(one.keys()).containsExactly("age");
        assertThat(test.changeSets(ChangeKind.EDIT)).isEqualTo(2);
    }

    @Test
    void a_text_changed_elsewhere_never_overwrites_what_is_being_typed() {
        open(memory("Ships to Oak St").with("region", "EU"));
        one.type(OneModel.WORDS, "Ships to Elm St");
        test.store().edit(1, c -> c.withText("Ships to Ash St"));
        assertThat(one.typed(OneModel.WORDS)).isEqualTo("Ships to Elm St");
        assertThat(one.draft(OneModel.WORDS).stage()).isEqualTo(Stage.CONFLICT);
        one.save(OneModel.WORDS);
        assertThat(test.now(1).text()).as("only the user decides").isEqualTo("Ships to Ash St");
        one.saveMine(OneModel.WORDS);
        assertThat(test.now(1).text()).isEqualTo("Ships to Elm St");
        assertThat(one.draft(OneModel.WORDS)).isNull();
    }

    @Test
    void a_change_of_another_field_meanwhile_is_kept() {
        open(memory("Ships to Oak St").with("region", "EMEA"));
        one.type(OneModel.WORDS, "Ships to Elm St");
        test.store().edit(1, c -> c.withMetadata(c.metadata().with("region", new Json.Str("EU"))));
        assertThat(one.typed(REGION)).isEqualTo("EU");
        one.save(OneModel.WORDS);
        assertThat(test.now(1).text()).isEqualTo("Ships to Elm St");
        assertThat(test.now(1).metadata().get("region")).isEqualTo(new Json.Str("EU"));
    }

    @Test
    void an_edit_from_what_was_seen_is_refused_when_the_same_value_was_changed_since() {
        open(memory("A").with("region", "EMEA"));
        Memory seen = test.now(1);
        test.store().edit(1, c -> c.withMetadata(c.metadata().with("region", new Json.Str("EU"))));
        test.desk()
                .editing()
                .edit(
                        seen,
                        List.of(new org.memorycurator.batch.EditStep.SetMetadata("region", new Json.Str("US"))),
                        ChangeKind.EDIT,
                        null,
                        refusal -> assertThat(refusal)
                                .hasValueSatisfying(
                                        why -> assertThat(why.sentence()).contains("changed since")));
        assertThat(test.now(1).metadata().get("region")).isEqualTo(new Json.Str("EU"));
    }

    @Test
    void line_ends_survive_an_edit_and_an_untouched_text_is_not_saved() {
        open(memory("one\r\ntwo"));
        one.type(OneModel.WORDS, "one\ntwo");
        one.save(OneModel.WORDS);
        assertThat(test.changeSets(ChangeKind.EDIT)).isZero();
        one.type(OneModel.WORDS, "one\ntwo\nthree");
        one.save(OneModel.WORDS);
        assertThat(test.now(1).text()).isEqualTo("one\r\ntwo\r\nthree");
    }

    @Test
    void an_immutable_memory_can_only_be_replaced_and_both_know_each_other() {
        open(memory("Wrong").immutable());
        assertThat(one.obstacle()).hasValueSatisfying(why -> assertThat(why).contains("replaced"));
        test.texts.add("Right");
        one.edits().replace();
        Memory old = test.now(1);
        Memory next = test.now(2);
        assertThat(old.binned()).isTrue();
        assertThat(next.text()).isEqualTo("Right");
        assertThat(model.past().pastProperty().get().replacedBy())
                .isEqualTo(new Past.Relative(next.id(), "Right", false));
        lead(2);
        Past.Relative before = model.past().pastProperty().get().replaces();
        assertThat(before).isEqualTo(new Past.Relative(old.id(), "Wrong", true));
        model.past().find(before);
        assertThat(test.desk().finding().matches().page(0, 9)).containsExactly(1);
    }

    @Test
    void a_correction_offers_to_mark_negative_feedback_as_addressed() {
        open(memory("Wrong").feedback(Rating.NEGATIVE, "wrong street"));
        one.type(OneModel.WORDS, "Right");
        one.save(OneModel.WORDS);
        test.lastMessage().run().run();
        assertThat(test.now(1).content().feedback().addressed()).isTrue();
        assertThat(test.now(1).content().feedback().reason()).isEqualTo("wrong street");
    }

    @Test
    void thumbs_toggle_and_the_expiration_date_is_checked() {
        open(memory("A"));
        one.thumbs().rate(Rating.VERY_NEGATIVE);
        one.type(OneModel.REASON, "harmful");
        one.save(OneModel.REASON);
        assertThat(test.now(1).content().feedback().reason()).isEqualTo("harmful");
        one.thumbs().rate(Rating.VERY_NEGATIVE);
        assertThat(test.now(1).content().feedback()).isNull();
        one.type(OneModel.EXPIRES, "31.12.2026");
        one.save(OneModel.EXPIRES);
        assertThat(one.draft(OneModel.EXPIRES).note()).contains("31.12.2026");
        one.type(OneModel.EXPIRES, "2026-12-31");
        one.save(OneModel.EXPIRES);
        assertThat(test.now(1).content().expirationDate()).hasToString("2026-12-31");
    }

    @Test
    void of_many_memories_it_says_what_is_common_different_and_missing() {
        open(
                memory("A").user("u").with("region", "EU").with("tier", "gold"),
                memory("B").user("u").with("region", "EU").with("tier", "gold"),
                memory("C").user("u").with("region", "EMEA"));
        test.desk().selectionProperty().set(Selection.of(1, 2, 3));
        assertThat(model.extentProperty().get()).isEqualTo(Extent.MANY);
        Common common = model.many().commonProperty().get();
        assertThat(common.lines())
                .contains(
                        new Common.Line(new Field.Key("region"), List.of("EU", "EMEA"), 2, 3, 0),
                        new Common.Line(new Field.Key("tier"), List.of("gold"), 1, 2, 1),
                        new Common.Line(Field.Core.USER, List.of("u"), 1, 3, 0));
        model.many().edit();
        assertThat(test.desk().panes().shownProperty().get()).isEqualTo(Pane.BATCH);
        test.desk().selectionProperty().set(Selection.of(1));
        assertThat(model.extentProperty().get()).isEqualTo(Extent.ONE);
    }
}
