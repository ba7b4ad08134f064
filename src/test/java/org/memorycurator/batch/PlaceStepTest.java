package org.memorycurator.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.memorycurator.batch.PlaceStep.Copy;
import org.memorycurator.batch.PlaceStep.Move;
import org.memorycurator.batch.PlaceStep.Swap;
import org.memorycurator.model.Content;
import org.memorycurator.model.Json;
import org.memorycurator.model.Metadata;
import org.memorycurator.store.JsonText;

class PlaceStepTest {
    private static final Place A = Place.key("a");
    private static final Place B = Place.key("b");

    @Test
    void a_copy_keeps_the_type_and_the_original() {
        assertThat(after(new Copy(A, B, Taken.REFUSE), "{\"a\":0.830}")).isEqualTo("{\"a\":0.830,\"b\":0.830}");
        assertThat(after(new Copy(A, Place.key("o.x"), Taken.REFUSE), "{\"a\":[1],\"o\":{\"y\":1}}"))
                .isEqualTo("{\"a\":[1],\"o\":{\"y\":1,\"x\":[1]}}");
        Content nothing = with("{\"c\":1}");
        assertThat(new Copy(A, B, Taken.REFUSE).apply(nothing)).isSameAs(nothing);
    }

    @Test
    void a_move_takes_the_original_away() {
        assertThat(after(new Move(A, B, Taken.REFUSE), "{\"a\":1,\"c\":2}")).isEqualTo("{\"c\":2,\"b\":1}");
        assertThat(after(new Move(Place.key("o.x"), Place.key("x"), Taken.REFUSE), "{\"o\":{\"x\":null}}"))
                .isEqualTo("{\"o\":{},\"x\":null}");
    }

    @Test
    void where_a_key_is_taken_the_user_chooses() {
        Content before = with("{\"a\":1,\"b\":2}");
        for (PlaceStep step : new PlaceStep[] {new Copy(A, B, Taken.REFUSE), new Move(A, B, Taken.REFUSE)}) {
            assertThatThrownBy(() -> step.apply(before))
                    .isInstanceOf(StepException.class)
                    .hasMessage("it has the key b already");
        }
        assertThat(new Copy(A, B, Taken.SKIP).apply(before)).isSameAs(before);
        assertThat(new Move(A, B, Taken.SKIP).apply(before)).isSameAs(before);
        assertThat(after(new Copy(A, B, Taken.OVERWRITE), "{\"a\":1,\"b\":2}")).isEqualTo("{\"a\":1,\"b\":1}");
        assertThat(after(new Move(A, B, Taken.OVERWRITE), "{\"a\":1,\"b\":2}")).isEqualTo("{\"b\":1}");
        assertThat(after(new Copy(A, B, Taken.REFUSE), "{\"a\":1,\"b\":\"\"}")).isEqualTo("{\"a\":1,\"b\":1}");
    }

    @Test
    void the_text_takes_what_has_characters() {
        Copy copy = new Copy(A, Place.TEXT, Taken.REFUSE);
        assertThat(copy.apply(with("{\"a\":\"Prefers decaf\"}")).text()).isEqualTo("Prefers decaf");
        assertThat(copy.apply(with("{\"a\":1.50}")).text()).isEqualTo("1.50");
        assertThatThrownBy(() -> copy.apply(with("{\"a\":[\"x\"]}")))
                .isInstanceOf(StepException.class)
                .hasMessage("a is a list, which cannot become a text");
        assertThat(after(new Copy(Place.TEXT, A, Taken.OVERWRITE), "{\"a\":1}")).isEqualTo("{\"a\":\"Prefers tea\"}");
    }

    @Test
    void a_swap_exchanges_values_where_they_stand() {
        assertThat(after(new Swap(A, B), "{\"a\":1,\"c\":0,\"b\":\"x\"}")).isEqualTo("{\"a\":\"x\",\"c\":0,\"b\":1}");
        assertThat(after(new Swap(A, B), "{\"b\":1}")).isEqualTo("{\"a\":1}");
        Content text = new Swap(Place.TEXT, A).apply(with("{\"a\":\"Prefers decaf\"}"));
        assertThat(text.text()).isEqualTo("Prefers decaf");
        assertThat(text.metadata()).isEqualTo(new Metadata(Map.of("a", new Json.Str("Prefers tea"))));
        assertThatThrownBy(() -> new Swap(A, Place.TEXT).apply(with("{}")))
                .isInstanceOf(StepException.class)
                .hasMessage("it has no a to put there");
        Content same = with("{\"a\":1,\"b\":1}");
        assertThat(new Swap(A, B).apply(same)).isSameAs(same);
    }

    @Test
    void what_makes_no_sense_is_told_before_any_memory_is_touched() {
        assertThat(new Move(Place.TEXT, A, Taken.OVERWRITE).problem())
                .get()
                .asString()
                .contains("copy or swap");
        assertThat(new Copy(A, A, Taken.SKIP).problem()).contains("Both places are the same.");
        assertThat(new Copy(A, Place.key(""), Taken.SKIP).problem()).contains("The metadata key is empty.");
        assertThat(new Swap(A, Place.key("a.b")).problem()).get().asString().contains("within the other");
        assertThat(new Swap(A, Place.TEXT).problem()).isEmpty();
        assertThat(new Swap(A, Place.TEXT).describe()).isEqualTo("Swap a and the text");
        assertThat(new Move(A, B, Taken.SKIP).describe()).isEqualTo("Move a to b");
        assertThat(new Copy(Place.TEXT, B, Taken.SKIP).describe()).isEqualTo("Copy the text to b");
    }

    private static String after(EditStep step, String metadata) {
        assertThat(step.problem()).isEmpty();
        return JsonText.print(step.apply(with(metadata)).metadata());
    }

    private static Content with(String metadata) {
        return Content.of("Prefers tea").withMetadata(new Metadata(((Json.Obj) JsonText.parse(metadata)).members()));
    }
}
