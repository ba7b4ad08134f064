package org.memorycurator.search;

import java.util.OptionalDouble;

/** Which texts are numbers: decimal ones only, so neither {@code NaN} nor {@code 0x1F} nor {@code 1f}. */
final class Numbers {
    private Numbers() {}

    /** The number that this text is, if it is one. Zero has no sign. */
    static OptionalDouble parse(String text) {
        if (text.isEmpty() || text.length() > 400 || !mayBe(text)) {
            return OptionalDouble.empty();
        }
        try {
            return OptionalDouble.of(Double.parseDouble(text) + 0.0);
        } catch (NumberFormatException noNumber) {
            return OptionalDouble.empty();
        }
    }

    private static boolean mayBe(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!mayBePart(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean mayBePart(int c) {
        return c >= '0' && c <= '9' || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
    }
}
