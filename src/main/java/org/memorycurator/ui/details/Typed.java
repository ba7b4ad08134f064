package org.memorycurator.ui.details;

/** A stored text beside what an editor makes of it: editors of JavaFX drop carriage returns and control characters. Pure. */
final class Typed {
    private Typed() {}

    /** What an editor shows of a stored text. */
    static String shown(String stored) {
        StringBuilder shown = new StringBuilder(stored.length());
        for (int i = 0; i < stored.length(); i++) {
            char c = stored.charAt(i);
            if (c == '\n' || c == '\t' || (c >= ' ' && c != '\u007f')) {
                shown.append(c);
            }
        }
        return shown.toString();
    }

    /** What is meant by an edited text: the line ends that were there stay. */
    static String meant(String stored, String typed) {
        if (typed.equals(shown(stored))) {
            return stored;
        }
        return stored.contains("\r\n") ? typed.replace("\n", "\r\n") : typed;
    }
}
