package org.memorycurator.ui.desk;

import org.jspecify.annotations.Nullable;

/**
 * Something to tell the user: what happened, what is safe, what to do.
 *
 * @param action the label of what can be done about it, such as Undo; null when there is nothing
 */
public record Message(
        Tone tone,
        String sentence,
        @Nullable String action,
        @Nullable Runnable run) {
    /** How it is meant. */
    public enum Tone {
        /** For information. */
        INFO,
        /** It worked. */
        SUCCESS,
        /** It worked in part, or wants a look. */
        WARNING,
        /** It did not work. */
        ERROR
    }

    /** With nothing to do about it. */
    public static Message of(Tone tone, String sentence) {
        return new Message(tone, sentence, null, null);
    }
}
