package org.memorycurator.ui.kit;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The words of the window. Every text is a {@link MessageFormat} pattern in {@code text.properties}: {@code {0}} for an argument (numbers get
 * their separators), {@code {0,choice,0#no rows|1#one row|1<{0} rows}} for plurals; an apostrophe is written ’. Any thread.
 */
public final class Text {
    /** The language of the texts, also for numbers and dates beside them. */
    public static final Locale LOCALE = Locale.UK;

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("org.memorycurator.ui.text", LOCALE);

    private Text() {}

    /** The text of a key with its arguments filled in; throws MissingResourceException for an unknown key. */
    public static String of(String key, Object... args) {
        return new MessageFormat(TEXTS.getString(key), LOCALE).format(args);
    }

    /** Whether there is such a text; for keys made from names that may lack one, such as a tooltip. */
    public static boolean has(String key) {
        return TEXTS.containsKey(key);
    }

    /** A whole number with separators: 1,234,567. */
    public static String number(long number) {
        return String.format(LOCALE, "%,d", number);
    }
}
