package org.memorycurator.ui.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.memorycurator.batch.CategoryStep;
import org.memorycurator.batch.EditStep;
import org.memorycurator.batch.Place;
import org.memorycurator.batch.PlaceStep;
import org.memorycurator.batch.RandomSteps;
import org.memorycurator.batch.Taken;
import org.memorycurator.batch.TextStep;
import org.memorycurator.batch.When;
import org.memorycurator.model.Feedback;
import org.memorycurator.model.Json;
import org.memorycurator.ui.desk.ValueType;

class StepDraftTest {
    private int changes;

    @Test
    void a_step_that_is_there_does_exactly_the_same_until_it_is_changed() {
        RandomSteps steps = new RandomSteps(4, true);
        Set<StepKind> seen = EnumSet.noneOf(StepKind.class);
        for (int i = 0; i < 3_000; i++) {
            EditStep step = steps.next();
            StepDraft draft = new StepDraft(step, true, () -> {});
            if (step.problem().isEmpty() && !draft.blank()) {
                assertThat(draft.step()).contains(step);
                seen.add(draft.kind());
            }
        }
        assertThat(seen).containsExactlyInAnyOrder(StepKind.values());
    }

    @Test
    void what_is_filled_in_from_a_step_reads_as_that_step() {
        RandomSteps steps = new RandomSteps(5, false);
        int read = 0;
        for (int i = 0; i < 3_000; i++) {
            EditStep step = steps.next();
            StepDraft draft = new StepDraft(step, true, () -> {});
            if (step.problem().isEmpty() && !draft.blank() && !hasNoTypedReason(step)) {
                assertThat(StepReading.read(draft.kind(), draft)).isEqualTo(step);
                read++;
            }
        }
        assertThat(read).isGreaterThan(1_500);
    }

    @Test
    void a_key_can_be_set_only_where_it_is_empty_or_has_a_value() {
        StepDraft draft = new StepDraft(StepKind.SET_KEY, () -> {});
        draft.what.set("region");
        draft.with.set("EU");
        draft.condition.set(StepInputs.Condition.EMPTY);
        assertThat(draft.step()).contains(new EditStep.SetMetadata("region", new Json.Str("EU"), When.EMPTY));
        draft.condition.set(StepInputs.Condition.EQUAL);
        draft.equal.type().set(ValueType.NUMBER);
        assertThat(draft.step()).isEmpty();
        draft.equal.typed().set("7");
        assertThat(draft.step())
                .contains(new EditStep.SetMetadata("region", new Json.Str("EU"), new When.Equal(new Json.Num("7"))));
    }

    @Test
    void nothing_is_said_of_a_second_field_before_it_was_gone_to() {
        StepDraft draft = new StepDraft(StepKind.COPY, () -> changes++);
        draft.what.set("region");
        assertThat(draft.problemProperty().get()).isEmpty();
        assertThat(draft.step()).isEmpty();
        draft.toText.set(true);
        assertThat(draft.step()).contains(new PlaceStep.Copy(Place.key("region"), Place.TEXT, Taken.REFUSE));
        draft.fromText.set(true);
        assertThat(draft.problemProperty().get()).isEqualTo("Both places are the same.");
        assertThat(changes).isEqualTo(2);
    }

    @Test
    void a_step_says_in_words_what_it_does_once_it_can_be_done() {
        StepDraft draft = new StepDraft(StepKind.REPLACE_TEXT, () -> {});
        assertThat(draft.wordsProperty().get()).isEqualTo("Find and replace");
        draft.what.set("Oak");
        draft.with.set("Elm");
        draft.inText.set(false);
        draft.in.set("address");
        assertThat(draft.wordsProperty().get()).isEqualTo("Replace \"Oak\" with \"Elm\" in address");
        draft.how.set(TextStep.Find.REGEX);
        draft.what.set("(");
        assertThat(draft.problemProperty().get()).isNotEmpty();
        assertThat(draft.wordsProperty().get()).isEqualTo("Find and replace");
    }

    @Test
    void fields_are_set_or_cleared() {
        StepDraft draft = new StepDraft(StepKind.SET_CATEGORIES, () -> {});
        draft.what.set(" diet, ,address ");
        assertThat(draft.step()).contains(new CategoryStep.SetCategories(List.of("diet", "address")));
        draft.clear.set(true);
        assertThat(draft.step()).contains(new CategoryStep.SetCategories(List.of()));
        StepDraft feedback = new StepDraft(StepKind.FEEDBACK, () -> {});
        assertThat(feedback.blank()).isTrue();
        feedback.clear.set(true);
        assertThat(feedback.step()).contains(new EditStep.SetFeedback(null));
    }

    /** A reason that is an empty text reads as none. */
    /** Spaces around a typed reason are taken off, so no typed one has them. */
    private static boolean hasNoTypedReason(EditStep step) {
        return step instanceof EditStep.SetFeedback(Feedback feedback)
                && feedback != null
                && feedback.reason() != null
                && (feedback.reason().isEmpty() || !feedback.reason().strip().equals(feedback.reason()));
    }
}
