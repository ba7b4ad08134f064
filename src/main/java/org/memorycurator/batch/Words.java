package org.memorycurator.batch;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.memorycurator.batch.EditStep.MoveToBin;
import org.memorycurator.batch.EditStep.Restore;
import org.memorycurator.model.Feedback;
import org.memorycurator.text.Text;

/** Steps in words, short enough for a line of the history. */
final class Words {
    /** No title is longer. */
    static final int TITLE = 120;

    private static final int VALUE = 40;

    private Words() {}

    /** The title of a change set that does these steps on so many memories. */
    static String title(List<EditStep> steps, long memories) {
        if (steps.size() != 1) {
            List<String> each = steps.stream().map(EditStep::describe).toList();
            return cut(Text.of("batch.title.steps", steps.size(), memories, String.join("; ", each)), TITLE);
        }
        return switch (steps.getFirst()) {
            case MoveToBin bin -> Text.of("batch.title.bin", memories);
            case Restore restore -> Text.of("batch.title.restore", memories);
            case EditStep step -> titleOf(step.describe(), memories);
        };
    }

    /** Of a long step the end is left out, never how many memories there are. */
    private static String titleOf(String step, long memories) {
        int room = TITLE - Text.of("batch.title.step", "", memories).length();
        return Text.of("batch.title.step", cut(step, room), memories);
    }

    /** The title of an edit of one memory. */
    static String titleOfOne(List<EditStep> steps) {
        List<String> each = steps.stream().map(EditStep::describe).toList();
        return cut(String.join("; ", each), TITLE);
    }

    static String quoted(String text) {
        return '"' + shortened(text) + '"';
    }

    /** A name as it is; with edge spaces or empty, it is quoted so that it can be seen. */
    static String plain(String name) {
        return name.isEmpty() || !name.equals(name.strip()) ? quoted(name) : shortened(name);
    }

    static String shortened(String text) {
        return cut(text.replaceAll("\\R", " "), VALUE);
    }

    static String feedback(@Nullable Feedback feedback) {
        if (feedback == null) {
            return Text.of("batch.do.clearFeedback");
        }
        return feedback.addressed()
                ? Text.of("batch.do.address")
                : Text.of("batch.do.feedback." + feedback.rating().name().toLowerCase(Locale.ROOT));
    }

    static Optional<String> unless(boolean fine, String sentence) {
        return fine ? Optional.empty() : Optional.of(sentence);
    }

    /** At most so many characters, never half of a surrogate pair. */
    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = length - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
