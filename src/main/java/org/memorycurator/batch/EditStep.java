package org.memorycurator.batch;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Content;
import org.memorycurator.model.Feedback;
import org.memorycurator.model.Json;
import org.memorycurator.model.Metadata;
import org.memorycurator.model.State;
import org.memorycurator.text.Text;

/**
 * One step of an edit: a value that says what to do, and a pure function of a memory's content. A metadata key with dots
 * reaches into nested objects, as in a search, unless the whole of it is a key.
 */
public sealed interface EditStep
        permits EditStep.SetText,
                EditStep.SetMetadata,
                EditStep.RemoveMetadata,
                EditStep.RenameMetadata,
                EditStep.SetExpiration,
                EditStep.SetFeedback,
                EditStep.MoveToBin,
                EditStep.Restore,
                CategoryStep,
                KeyStep,
                MapCategories,
                PlaceStep,
                TextStep {
    /**
     * What the step makes of this content; the same content when it has no effect. Any thread.
     *
     * @throws StepException when it cannot be worked out for this content
     */
    Content apply(Content before);

    /** {@link #apply}, made ready once for many memories; only for a step without a {@link #problem}. */
    default UnaryOperator<Content> ready() {
        return this::apply;
    }

    /** What the step does, in words: {@code Set region to "EU"}. */
    String describe();

    /** Why this step can be applied to no memory at all, as a sentence for the user; empty when it can. */
    default Optional<String> problem() {
        return Optional.empty();
    }

    /** Sets the whole text. */
    record SetText(String text) implements EditStep {
        @Override
        public Content apply(Content before) {
            return before.text().equals(text) ? before : before.withText(text);
        }

        @Override
        public String describe() {
            return Text.of("batch.do.setText", Words.quoted(text));
        }

        @Override
        public Optional<String> problem() {
            return Words.unless(!text.isBlank(), Text.of("batch.step.noText"));
        }
    }

    /** Sets a metadata key to a typed value. */
    record SetMetadata(String key, Json value, When when) implements EditStep {
        /** In all memories. */
        public SetMetadata(String key, Json value) {
            this(key, value, When.ALWAYS);
        }

        @Override
        public Content apply(Content before) {
            Json there = KeyPath.get(before.metadata(), key);
            return value.equals(there) || !when.admits(there)
                    ? before
                    : before.withMetadata(KeyPath.with(before.metadata(), key, value));
        }

        @Override
        public String describe() {
            return when.describe(Text.of("batch.do.setKey", Words.plain(key), Values.shown(value)));
        }

        @Override
        public Optional<String> problem() {
            return Words.unless(!key.isBlank(), Text.of("batch.step.noKeyToSet"));
        }
    }

    /** Removes a metadata key. */
    record RemoveMetadata(String key) implements EditStep {
        @Override
        public Content apply(Content before) {
            return KeyPath.has(before.metadata(), key)
                    ? before.withMetadata(KeyPath.without(before.metadata(), key))
                    : before;
        }

        @Override
        public String describe() {
            return Text.of("batch.do.removeKey", Words.plain(key));
        }

        @Override
        public Optional<String> problem() {
            return Words.unless(!key.isEmpty(), Text.of("batch.step.noKeyToRemove"));
        }
    }

    /** Renames a metadata key, keeping its place and value. */
    record RenameMetadata(String from, String to, Taken taken) implements EditStep {
        /** Refused where the new key is taken. */
        public RenameMetadata(String from, String to) {
            this(from, to, Taken.REFUSE);
        }

        @Override
        public Content apply(Content before) {
            Metadata metadata = before.metadata();
            return KeyPath.has(metadata, from) && taken.admits(KeyPath.get(metadata, to), to)
                    ? before.withMetadata(KeyPath.renamed(metadata, from, to))
                    : before;
        }

        @Override
        public String describe() {
            return Text.of("batch.do.renameKey", Words.plain(from), Words.plain(to));
        }

        @Override
        public Optional<String> problem() {
            return Words.unless(!from.isEmpty(), Text.of("batch.step.noKeyToRename"))
                    .or(() -> Words.unless(!to.isBlank(), Text.of("batch.step.noNewName")))
                    .or(() -> Words.unless(!from.equals(to), Text.of("batch.step.sameName")));
        }
    }

    /** Sets the expiration date, or clears it. */
    record SetExpiration(@Nullable LocalDate date) implements EditStep {
        @Override
        public Content apply(Content before) {
            return Objects.equals(before.expirationDate(), date) ? before : before.withExpirationDate(date);
        }

        @Override
        public String describe() {
            return date == null ? Text.of("batch.do.clearDate") : Text.of("batch.do.setDate", date.toString());
        }
    }

    /** Sets the feedback, or clears it. */
    record SetFeedback(@Nullable Feedback feedback) implements EditStep {
        @Override
        public Content apply(Content before) {
            return Objects.equals(before.feedback(), feedback) ? before : before.withFeedback(feedback);
        }

        @Override
        public String describe() {
            return Words.feedback(feedback);
        }
    }

    /** Puts the memory into the bin. */
    record MoveToBin() implements EditStep {
        @Override
        public Content apply(Content before) {
            return before.state() == State.BIN ? before : before.binned(null);
        }

        @Override
        public String describe() {
            return Text.of("batch.do.bin");
        }
    }

    /** Takes the memory out of the bin. */
    record Restore() implements EditStep {
        @Override
        public Content apply(Content before) {
            return before.state() == State.BIN ? before.restored() : before;
        }

        @Override
        public String describe() {
            return Text.of("batch.do.restore");
        }
    }
}
