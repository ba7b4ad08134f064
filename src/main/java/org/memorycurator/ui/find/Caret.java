package org.memorycurator.ui.find;

/** Where a caret goes when the text around it is exchanged. */
final class Caret {
    private Caret() {}

    /** The place in the new text between the same characters; at the end of what is new where these are gone. */
    static int after(String old, String text, int caret) {
        int most = Math.min(old.length(), text.length());
        int same = 0;
        while (same < most && old.charAt(same) == text.charAt(same)) {
            same++;
        }
        int tail = 0;
        while (tail < most - same && old.charAt(old.length() - 1 - tail) == text.charAt(text.length() - 1 - tail)) {
            tail++;
        }
        if (caret <= same && caret < old.length()) {
            return caret;
        }
        return caret >= old.length() - tail ? text.length() - (old.length() - caret) : text.length() - tail;
    }
}
