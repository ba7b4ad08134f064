package org.memorycurator.ui.kit;

import org.jspecify.annotations.Nullable;

/**
 * A short message that does not stop the work.
 *
 * @param kind its look and icon
 * @param text one sentence: what happened
 * @param buttonText the word on its button, null for none
 * @param button what the button does
 */
public record Toast(Kind kind, String text, @Nullable String buttonText, Runnable button) {
    /** What sort of message it is. */
    public enum Kind {
        /** Something to know. */
        INFO,
        /** It is done. */
        SUCCESS,
        /** It is done, but look. */
        WARNING,
        /** It was not done; stays until it is closed, or something worked since. */
        ERROR
    }

    /** A message without a button. */
    public static Toast of(Kind kind, String text) {
        return new Toast(kind, text, null, () -> {});
    }

    /** A message with a button, such as Undo. */
    public static Toast withButton(Kind kind, String text, String buttonText, Runnable button) {
        return new Toast(kind, text, buttonText, button);
    }
}
