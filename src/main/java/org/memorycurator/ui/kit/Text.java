package org.memorycurator.ui.kit;

/** The words of the window: see {@link org.memorycurator.text.Text}. Any thread. */
public final class Text {
    private Text() {}

    /** The text of a key with its arguments filled in; throws MissingResourceException for an unknown key. */
    public static String of(String key, Object... args) {
        return org.memorycurator.text.Text.of(key, args);
    }

    /** Whether there is such a text; for keys made from names that may lack one, such as a tooltip. */
    public static boolean has(String key) {
        return org.memorycurator.text.Text.has(key);
    }

    /** A whole number with separators: 1,234,567. */
    public static String number(long number) {
        return org.memorycurator.text.Text.number(number);
    }
}
