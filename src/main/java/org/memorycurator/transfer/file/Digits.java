package org.memorycurator.transfer.file;

import org.jspecify.annotations.Nullable;

/** Small whole numbers, as the places in a workbook are written. */
final class Digits {
    /** What is no such number. */
    static final int NONE = -1;

    private static final int MOST = 9;

    private Digits() {}

    /** The number of up to nine digits; {@link #NONE} for anything else. */
    static int number(@Nullable String text) {
        if (text == null || text.isEmpty() || text.length() > MOST) {
            return NONE;
        }
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return NONE;
            }
            number = number * 10 + c - '0';
        }
        return number;
    }
}
