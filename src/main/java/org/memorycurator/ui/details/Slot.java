package org.memorycurator.ui.details;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.memorycurator.batch.EditStep;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.Content;
import org.memorycurator.model.Feedback;
import org.memorycurator.model.Json;
import org.memorycurator.text.Text;
import org.memorycurator.ui.desk.ValueType;

/** A place of a memory into which something can be typed. Pure. */
sealed interface Slot {
    /** What is stored there; null when nothing is. */
    @Nullable
    Object stored(Content content);

    /** What is stored, as it is typed. */
    String print(Content content);

    /**
     * The step that stores what was typed.
     *
     * @throws IllegalArgumentException with a sentence for the user, when it cannot be stored there
     */
    EditStep step(Content now, ValueType type, String typed);

    /** What kind of change set that makes. */
    default ChangeKind kind() {
        return ChangeKind.EDIT;
    }

    /** What the value is meant as, as long as the user chooses nothing else. */
    default ValueType type(Content content) {
        return ValueType.TEXT;
    }

    /** The remembered fact. */
    record Words() implements Slot {
        @Override
        public Object stored(Content content) {
            return content.text();
        }

        @Override
        public String print(Content content) {
            return content.text();
        }

        @Override
        public EditStep step(Content now, ValueType type, String typed) {
            if (typed.isBlank()) {
                throw new IllegalArgumentException(Text.of("details.problem.noText"));
            }
            return new EditStep.SetText(typed);
        }
    }

    /** The value of a metadata key. */
    record Key(String key) implements Slot {
        @Override
        public @Nullable Object stored(Content content) {
            return content.metadata().get(key);
        }

        @Override
        public String print(Content content) {
            Json value = content.metadata().get(key);
            return value == null ? "" : ValueType.print(value);
        }

        @Override
        public EditStep step(Content now, ValueType type, String typed) {
            return new EditStep.SetMetadata(key, type.read(typed));
        }

        @Override
        public ValueType type(Content content) {
            Json value = content.metadata().get(key);
            return value == null ? ValueType.TEXT : ValueType.of(value);
        }
    }

    /** The last day on which agents see it. */
    record Expires() implements Slot {
        @Override
        public @Nullable Object stored(Content content) {
            return content.expirationDate();
        }

        @Override
        public String print(Content content) {
            LocalDate date = content.expirationDate();
            return date == null ? "" : date.toString();
        }

        @Override
        public EditStep step(Content now, ValueType type, String typed) {
            try {
                return new EditStep.SetExpiration(typed.isBlank() ? null : LocalDate.parse(typed.strip()));
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException(Text.of("details.problem.date", typed), e);
            }
        }
    }

    /** Why feedback was given. */
    record Reason() implements Slot {
        @Override
        public @Nullable Object stored(Content content) {
            return content.feedback();
        }

        @Override
        public String print(Content content) {
            Feedback feedback = content.feedback();
            return feedback == null || feedback.reason() == null ? "" : feedback.reason();
        }

        @Override
        public EditStep step(Content now, ValueType type, String typed) {
            Feedback feedback = now.feedback();
            if (feedback == null) {
                throw new IllegalArgumentException(Text.of("details.problem.noFeedback"));
            }
            String reason = typed.isBlank() ? null : typed;
            return new EditStep.SetFeedback(new Feedback(feedback.rating(), reason, feedback.addressed()));
        }

        @Override
        public ChangeKind kind() {
            return ChangeKind.FEEDBACK;
        }
    }
}
