package org.memorycurator.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/**
 * The words of the application. Every text is a {@link MessageFormat} pattern in {@code text.properties}: {@code {0}} for an argument (numbers
 * get their separators), {@code {0,choice,0#no rows|1#1 row|1<{0} rows}} for plurals, always with a word for none; an apostrophe is written ’.
 * The words are in English; numbers and dates beside them are written as the user's system writes them. Any thread.
 */
public final class Text {
    /** How numbers and dates are written: the format locale of the user's system. */
    public static final Locale FORMATS = Locale.getDefault(Locale.Category.FORMAT);

    private static final ResourceBundle TEXTS = read();

    private Text() {}

    /** Not by {@link ResourceBundle#getBundle}, which looks for other forms of a bundle in every JAR first: at each start. */
    private static ResourceBundle read() {
        try (Reader words = new InputStreamReader(
                Objects.requireNonNull(Text.class.getResourceAsStream("text.properties")), StandardCharsets.UTF_8)) {
            return new PropertyResourceBundle(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a key with its arguments filled in; throws MissingResourceException for an unknown key. */
    public static String of(String key, Object... args) {
        String pattern = TEXTS.getString(key);
        // Of a text without arguments a million may be wanted at once, such as the verdicts on an import.
        return args.length == 0 ? pattern : new MessageFormat(pattern, FORMATS).format(args);
    }

    /** Whether there is such a text; for keys made from names that may lack one, such as a tooltip. */
    public static boolean has(String key) {
        return TEXTS.containsKey(key);
    }

    /** A whole number with separators: 1,234,567. */
    public static String number(long number) {
        return String.format(FORMATS, "%,d", number);
    }
}
