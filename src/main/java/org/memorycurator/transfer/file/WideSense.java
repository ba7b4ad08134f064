package org.memorycurator.transfer.file;

import java.nio.charset.Charset;
import java.util.EnumMap;
import java.util.Map;

/**
 * How much sense an encoding of two bytes a character makes of a text without a mark: in the wrong order of bytes, letters turn into signs of
 * scripts that stand beside nothing of their own.
 */
final class WideSense {
    /** Signs up to the letters of Chinese. */
    private static final int COMMON_SIGNS = 0x3100;
    /** A text may have Latin, its own, and one more. */
    private static final int SCRIPTS = 3;

    private WideSense() {}

    /** More than 0 where it may be that; the higher the better. */
    static int score(byte[] start, Charset charset) {
        String text = new String(start, 0, start.length & ~1, charset);
        Map<Character.UnicodeScript, Integer> scripts = new EnumMap<>(Character.UnicodeScript.class);
        int plain = 0;
        int wrong = 0;
        int letters = 0;
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            boolean cutOff = at >= text.length() && Character.isSurrogate((char) c);
            if (c >= ' ' && c < 0x7F || c == '\n' || c == '\r' || c == '\t') {
                plain++;
            } else if (!cutOff && isWrong(c)) {
                wrong++;
            } else if (Character.isLetter(c)) {
                letters++;
                scripts.merge(Character.UnicodeScript.of(c), 1, Integer::sum);
            } else {
                plain += c < COMMON_SIGNS ? 1 : 0;
            }
        }
        if (plain == 0 || wrong * 50 > text.length()) {
            return 0;
        }
        int strange = scripts.size() > SCRIPTS ? (scripts.size() - SCRIPTS) * letters / scripts.size() : 0;
        return Math.max(0, plain * 2 + letters - strange * 2 - wrong * 10);
    }

    private static boolean isWrong(int c) {
        return switch (Character.getType(c)) {
            case Character.UNASSIGNED, Character.PRIVATE_USE, Character.SURROGATE, Character.CONTROL -> true;
            default -> c == 0xFFFD;
        };
    }
}
