package org.memorycurator.batch;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Content;
import org.memorycurator.model.Json;
import org.memorycurator.text.Text;

/**
 * A step that carries whole values between metadata keys and the text. Values keep their type; into the text go texts, and
 * numbers, true and false as they are written, while a memory where it would be a list, an object or null is refused.
 */
public sealed interface PlaceStep extends EditStep {
    /** Writes the value over that of another place too; the text is always written over, {@code taken} speaks of keys. */
    record Copy(Place from, Place to, Taken taken) implements PlaceStep {
        @Override
        public Content apply(Content before) {
            return carried(before, from, to, taken);
        }

        @Override
        public String describe() {
            return Text.of("batch.do.copy", Places.words(from), Places.words(to));
        }

        @Override
        public Optional<String> problem() {
            return problems(from, to);
        }
    }

    /** Takes the value away from a key and writes it over that of another place; else as {@link Copy}. */
    record Move(Place from, Place to, Taken taken) implements PlaceStep {
        @Override
        public Content apply(Content before) {
            Json value = Places.get(before, from);
            if (value == null || !admits(before, to, taken)) {
                return before;
            }
            return Places.with(Places.without(before, from), to, value, Places.words(from));
        }

        @Override
        public String describe() {
            return Text.of("batch.do.move", Places.words(from), Places.words(to));
        }

        @Override
        public Optional<String> problem() {
            return Words.unless(!from.equals(Place.TEXT), Text.of("batch.step.textMoved"))
                    .or(() -> problems(from, to));
        }
    }

    /** Lets two places exchange their values; where one key is missing, the value goes there. */
    record Swap(Place one, Place other) implements PlaceStep {
        @Override
        public Content apply(Content before) {
            Json first = Places.get(before, one);
            Json second = Places.get(before, other);
            return put(put(before, one, second, other), other, first, one);
        }

        private static Content put(Content content, Place place, @Nullable Json value, Place from) {
            if (value != null) {
                return Places.with(content, place, value, Places.words(from));
            }
            if (place.equals(Place.TEXT)) {
                throw new StepException(Text.of("batch.blocked.missing", Places.words(from)));
            }
            return Places.without(content, place);
        }

        @Override
        public String describe() {
            return Text.of("batch.do.swap", Places.words(one), Places.words(other));
        }

        @Override
        public Optional<String> problem() {
            boolean nested = inside(one, other) || inside(other, one);
            return problems(one, other).or(() -> Words.unless(!nested, Text.of("batch.step.nestedPlaces")));
        }

        private static boolean inside(Place inner, Place outer) {
            return inner instanceof Place.Key(String longer)
                    && outer instanceof Place.Key(String prefix)
                    && longer.startsWith(prefix + ".");
        }
    }

    private static Content carried(Content before, Place from, Place to, Taken taken) {
        Json value = Places.get(before, from);
        return value != null && admits(before, to, taken) ? Places.with(before, to, value, Places.words(from)) : before;
    }

    private static boolean admits(Content before, Place to, Taken taken) {
        return !(to instanceof Place.Key(String key)) || taken.admits(KeyPath.get(before.metadata(), key), key);
    }

    private static Optional<String> problems(Place from, Place to) {
        return Places.problem(from)
                .or(() -> Places.problem(to))
                .or(() -> Words.unless(!from.equals(to), Text.of("batch.step.samePlace")));
    }
}
