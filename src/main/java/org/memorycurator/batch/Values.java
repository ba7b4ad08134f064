package org.memorycurator.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Json;
import org.memorycurator.store.JsonText;
import org.memorycurator.text.Text;

/** What steps ask of metadata values. Pure. */
final class Values {
    private Values() {}

    /** Whether there is nothing to lose: missing, null, a blank text, an empty list or object. */
    static boolean isEmpty(@Nullable Json value) {
        return switch (value) {
            case null -> true;
            case Json.Nil _ -> true;
            case Json.Str(String text) -> text.isBlank();
            case Json.Arr(List<Json> items) -> items.isEmpty();
            case Json.Obj object -> object.members().isEmpty();
            case Json.Num _, Json.Bool _ -> false;
        };
    }

    /** Each text in the value changed: itself, or those in a list and in its lists; all else stays. */
    static Json mapTexts(Json value, UnaryOperator<String> edit) {
        return switch (value) {
            case Json.Str(String text) -> {
                String changed = edit.apply(text);
                yield changed.equals(text) ? value : new Json.Str(changed);
            }
            case Json.Arr list -> each(list, item -> mapTexts(item, edit));
            default -> value;
        };
    }

    /** A list with each of its items changed, those that become null left out; the same list when nothing differs. */
    static Json.Arr each(Json.Arr list, ItemEdit edit) {
        List<Json> changed = new ArrayList<>(list.items().size());
        boolean differs = false;
        for (Json item : list.items()) {
            Json now = edit.apply(item);
            differs |= now != item;
            if (now != null) {
                changed.add(now);
            }
        }
        return differs ? new Json.Arr(changed) : list;
    }

    /** What becomes of one item of a list; null takes it out. */
    interface ItemEdit {
        @Nullable
        Json apply(Json item);
    }

    /**
     * A value as the characters of a text.
     *
     * @param name how it is called in the reason of a refusal
     * @throws StepException for a list, an object and null
     */
    static String characters(Json value, String name) {
        return switch (value) {
            case Json.Str(String text) -> text;
            case Json.Num(String literal) -> literal;
            case Json.Bool(boolean truth) -> Boolean.toString(truth);
            case Json.Nil _, Json.Arr _, Json.Obj _ ->
                throw new StepException(Text.of("batch.blocked.notCharacters", name, kind(value)));
        };
    }

    /** What kind of value it is, in words: {@code a list}. */
    static String kind(Json value) {
        return switch (value) {
            case Json.Str _ -> Text.of("batch.value.string");
            case Json.Num _ -> Text.of("batch.value.number");
            case Json.Bool _ -> Text.of("batch.value.boolean");
            case Json.Nil _ -> Text.of("batch.value.null");
            case Json.Arr _ -> Text.of("batch.value.list");
            case Json.Obj _ -> Text.of("batch.value.object");
        };
    }

    /** A value as it is shown: as JSON, cut short. */
    static String shown(Json value) {
        return Words.shortened(JsonText.print(value));
    }

    /** Equal for texts that differ only in upper and lower case, in any script. */
    static String folded(String text) {
        return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
