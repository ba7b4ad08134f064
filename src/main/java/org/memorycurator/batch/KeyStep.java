package org.memorycurator.batch;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Content;
import org.memorycurator.model.Json;
import org.memorycurator.text.Text;

/** A step that works on the values under one metadata key; where the key is missing it has no effect. */
public sealed interface KeyStep extends EditStep {
    /** The key. */
    String key();

    /**
     * What becomes of a value, made ready once; null takes the key away, and a {@link StepException} is thrown when it cannot
     * be worked out.
     */
    ValueEdit edit();

    /** What becomes of a value. */
    interface ValueEdit {
        /** The value after; the same one where nothing changes, null where the key goes. */
        @Nullable
        Json apply(Json value);
    }

    @Override
    default Content apply(Content before) {
        return ready().apply(before);
    }

    @Override
    default UnaryOperator<Content> ready() {
        String key = key();
        ValueEdit edit = edit();
        return before -> {
            Json there = KeyPath.get(before.metadata(), key);
            Json now = there == null ? null : edit.apply(there);
            if (there == null || there.equals(now)) {
                return before;
            }
            return before.withMetadata(
                    now == null ? KeyPath.without(before.metadata(), key) : KeyPath.with(before.metadata(), key, now));
        };
    }

    @Override
    default Optional<String> problem() {
        return Words.unless(!key().isBlank(), Text.of("batch.step.noKey"));
    }

    /**
     * Puts other values in the place of those in a table; the others stay. Of a list each item is looked up, and an item to
     * be cleared is taken out.
     *
     * @param ignoreCase whether a text that is not in the table is looked up without regard to upper and lower case
     */
    record MapValues(String key, ValueTable table, boolean ignoreCase) implements KeyStep {
        @Override
        public ValueEdit edit() {
            return new ValueMapping(table, ignoreCase);
        }

        @Override
        public String describe() {
            if (table.entries().size() != 1) {
                return Text.of(
                        "batch.do.mapValues", Words.plain(key), table.entries().size());
            }
            ValueTable.Entry only = table.entries().getFirst();
            Json to = only.to();
            return to == null
                    ? Text.of("batch.do.clearValue", Values.shown(only.from()), Words.plain(key))
                    : Text.of("batch.do.mapValue", Values.shown(only.from()), Values.shown(to), Words.plain(key));
        }

        @Override
        public Optional<String> problem() {
            return KeyStep.super.problem().or(() -> table.problem(ignoreCase));
        }
    }

    /**
     * Makes a list of a text, of the parts between separators without white space at their ends; empty parts are left out. A
     * list and null stay; other values are refused.
     */
    record Split(String key, String separator) implements KeyStep {
        @Override
        public ValueEdit edit() {
            return value -> Lists.split(value, separator, key);
        }

        @Override
        public String describe() {
            return Text.of("batch.do.split", Words.plain(key), Words.quoted(separator));
        }

        @Override
        public Optional<String> problem() {
            return KeyStep.super
                    .problem()
                    .or(() -> Words.unless(!separator.isEmpty(), Text.of("batch.step.noSeparator")));
        }
    }

    /**
     * Makes a text of a list, its items with the separator between them: texts, and numbers, true and false as they are
     * written. A list that holds lists, objects or null is refused; what is no list stays.
     */
    record Join(String key, String separator) implements KeyStep {
        @Override
        public ValueEdit edit() {
            return value -> Lists.joined(value, separator, key);
        }

        @Override
        public String describe() {
            return Text.of("batch.do.join", Words.plain(key), Words.quoted(separator));
        }
    }

    /** What {@link Convert} makes of a value. */
    enum Type {
        /** A text: a number as it is written, {@code true}, {@code false}. */
        STRING,
        /** A number with the digits that the text has; 1 and 0 for true and false; seconds since 1970 (UTC) for a date. */
        NUMBER,
        /** {@code true} for the texts true, yes, on and 1 and the number 1; {@code false} for their opposites. */
        BOOLEAN,
        /** A text with a date, or a moment, as ISO 8601 writes it; numbers are seconds or milliseconds since 1970 (UTC). */
        DATE
    }

    /**
     * Gives a value another type. Of a list each item is converted; null stays; a memory with an object there, or with a value
     * that does not fit, is refused.
     */
    record Convert(String key, Type type) implements KeyStep {
        @Override
        public ValueEdit edit() {
            return value -> Conversion.convert(value, type);
        }

        @Override
        public String describe() {
            return Text.of("batch.do.convert." + type, Words.plain(key));
        }
    }
}
