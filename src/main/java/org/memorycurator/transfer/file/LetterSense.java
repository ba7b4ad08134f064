package org.memorycurator.transfer.file;

import java.nio.charset.Charset;

/**
 * How much sense an encoding of one byte a character makes of the bytes beyond ASCII: an é after a small letter does, a Ž there
 * does not. Works for languages in Latin letters; detectors that know many encodings do not know Mac Roman.
 */
final class LetterSense {
    /** The score of an encoding that has no character for one of the bytes. */
    static final int IMPOSSIBLE = Integer.MIN_VALUE;

    private static final String RARE_LETTERS = "ƒªºÞþÐðıŸ";
    private static final String AT_EDGES = "“”‘«»„‚‹›…–—¿¡•©®™€£§°½¼¾²³";

    private LetterSense() {}

    /** The sum over bytes with their neighbours, three bytes for each. */
    static int score(byte[] around, Charset charset) {
        String decoded = new String(around, charset);
        int score = 0;
        for (int i = 0; i + 2 < decoded.length(); i += 3) {
            char c = decoded.charAt(i + 1);
            if (c == '\uFFFD') {
                return IMPOSSIBLE;
            }
            score += sense(decoded.charAt(i), c, decoded.charAt(i + 2));
        }
        return score;
    }

    private static int sense(char before, char c, char after) {
        boolean inWord = Character.isLetter(before) && Character.isLetter(after);
        if (Character.isISOControl(c)) {
            return -10;
        } else if (RARE_LETTERS.indexOf(c) >= 0) {
            return -2;
        } else if (Character.isUpperCase(c)) {
            return capital(before, after);
        } else if (Character.isLetter(c)) {
            return Character.isLetter(before) || Character.isLetter(after) ? 2 : 0;
        } else if (c == '’') {
            return inWord ? 3 : 1;
        } else if (c == '\u00A0') {
            return inWord ? 0 : 1;
        }
        return AT_EDGES.indexOf(c) >= 0 ? inWord ? -2 : 1 : -2;
    }

    private static int capital(char before, char after) {
        if (Character.isLowerCase(before)) {
            return -3;
        }
        return Character.isLetter(after) || Character.isUpperCase(before) ? 1 : -1;
    }
}
