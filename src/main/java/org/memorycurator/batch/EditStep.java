package org.memorycurator.batch;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Content;
import org.memorycurator.model.Feedback;
import org.memorycurator.model.Json;

/** One step of an edit: a value that says what to do, and a pure function of a memory's content. */
public sealed interface EditStep {
    /** What the step makes of this content; the same content when it has no effect. */
    Content apply(Content before);

    /** Sets the whole text. */
    record SetText(String text) implements EditStep {
        @Override
        public Content apply(Content before) {
            throw new UnsupportedOperationException();
        }
    }

    /** Sets a metadata key to a typed value. */
    record SetMetadata(String key, Json value) implements EditStep {
        @Override
        public Content apply(Content before) {
            throw new UnsupportedOperationException();
        }
    }

    /** Removes a metadata key. */
    record RemoveMetadata(String key) implements EditStep {
        @Override
        public Content apply(Content before) {
            throw new UnsupportedOperationException();
        }
    }

    /** Renames a metadata key, keeping its place and value; without effect where the new key is taken. */
    record RenameMetadata(String from, String to) implements EditStep {
        @Override
        public Content apply(Content before) {
            throw new UnsupportedOperationException();
        }
    }

    /** How {@link ReplaceText} looks. */
    enum Find {
        /** These characters, anywhere. */
        PLAIN,
        /** These characters between word boundaries. */
        WHOLE_WORD,
        /** A java.util.regex pattern; the replacement may use {@code $1}. */
        REGEX
    }

    /** Finds and replaces in the text. */
    record ReplaceText(String find, String replacement, Find how, boolean matchCase) implements EditStep {
        @Override
        public Content apply(Content before) {
            throw new UnsupportedOperationException();
        }
    }

    /** Adds a category at the end, where it is not there. */
    record AddCategory(String category) implements EditStep {
        @Override
        public Content apply(Content before) {
            throw new UnsupportedOperationException();
        }
    }

    /** Removes a category. */
    record RemoveCategory(String category) implements EditStep {
        @Override
        public Content apply(Content before) {
            throw new UnsupportedOperationException();
        }
    }

    /** Sets all categories. */
    record SetCategories(List<String> categories) implements EditStep {
        /** Copies the list. */
        public SetCategories {
            categories = List.copyOf(categories);
        }

        @Override
        public Content apply(Content before) {
            throw new UnsupportedOperationException();
        }
    }

    /** Sets the expiration date, or clears it. */
    record SetExpiration(@Nullable LocalDate date) implements EditStep {
        @Override
        public Content apply(Content before) {
            throw new UnsupportedOperationException();
        }
    }

    /** Sets the feedback, or clears it. */
    record SetFeedback(@Nullable Feedback feedback) implements EditStep {
        @Override
        public Content apply(Content before) {
            throw new UnsupportedOperationException();
        }
    }

    /** Puts the memory into the bin. */
    record MoveToBin() implements EditStep {
        @Override
        public Content apply(Content before) {
            throw new UnsupportedOperationException();
        }
    }

    /** Takes the memory out of the bin. */
    record Restore() implements EditStep {
        @Override
        public Content apply(Content before) {
            throw new UnsupportedOperationException();
        }
    }
}
