package org.memorycurator.search;

import java.text.Normalizer;
import java.util.Locale;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/** Case and accents folded away, so that {@code Café} is found by {@code cafe}: the same for words, values and marks. */
final class Folding {
    private Folding() {}

    static String fold(CharSequence text) {
        if (isPlain(text)) {
            return text.toString();
        }
        if (isAscii(text)) {
            return text.toString().toLowerCase(Locale.ROOT);
        }
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        char[] out = new char[4 * composed.length()];
        int length = ASCIIFoldingFilter.foldToASCII(composed.toCharArray(), 0, out, 0, composed.length());
        return new String(out, 0, length).toLowerCase(Locale.ROOT);
    }

    /** Whether nothing is to be folded: the common case. */
    static boolean isPlain(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 || c >= 'A' && c <= 'Z') {
                return false;
            }
        }
        return true;
    }

    private static boolean isAscii(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
