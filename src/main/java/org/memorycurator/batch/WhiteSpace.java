package org.memorycurator.batch;

/** Takes white space away, also such as no-break spaces. Pure. All white space is in the first plane: no pair needs a look. */
final class WhiteSpace {
    private WhiteSpace() {}

    static String stripped(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** Without that at its ends; every other run becomes one space, or one line break where it holds any. */
    static String tidied(String text) {
        StringBuilder tidied = new StringBuilder(text.length());
        char gap = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                gap = isLineBreak(c) ? '\n' : gap == 0 ? ' ' : gap;
            } else {
                if (gap != 0 && !tidied.isEmpty()) {
                    tidied.append(gap);
                }
                gap = 0;
                tidied.append(c);
            }
        }
        return tidied.toString();
    }

    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
    }

    private static boolean isLineBreak(char c) {
        return (c >= '\n' && c <= '\r') || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }
}
