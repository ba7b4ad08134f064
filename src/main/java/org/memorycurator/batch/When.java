package org.memorycurator.batch;

import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Json;
import org.memorycurator.text.Text;

/** In which memories a key is set. */
public sealed interface When {
    /** In all. */
    When ALWAYS = new Always();
    /** Where there is nothing to lose. */
    When EMPTY = new Empty();

    /** Whether a key with this value, null when it is missing, is set. */
    boolean admits(@Nullable Json value);

    /** The step in words, followed by the condition. */
    String describe(String step);

    /** In all. */
    record Always() implements When {
        @Override
        public boolean admits(@Nullable Json value) {
            return true;
        }

        @Override
        public String describe(String step) {
            return step;
        }
    }

    /** Where the key is missing, null, a blank text, an empty list or an empty object. */
    record Empty() implements When {
        @Override
        public boolean admits(@Nullable Json value) {
            return Values.isEmpty(value);
        }

        @Override
        public String describe(String step) {
            return Text.of("batch.do.whenEmpty", step);
        }
    }

    /** Where the key has this value, in its type and to the character. */
    record Equal(Json value) implements When {
        @Override
        public boolean admits(@Nullable Json there) {
            return value.equals(there);
        }

        @Override
        public String describe(String step) {
            return Text.of("batch.do.whenEqual", step, Values.shown(value));
        }
    }
}
