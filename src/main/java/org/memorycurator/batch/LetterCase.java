package org.memorycurator.batch;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.memorycurator.batch.TextStep.Letters;

/** Writes letters large or small, by Unicode's rules for no language in particular. Pure. */
final class LetterCase {
    /** A stop, perhaps in a quotation or in brackets, with white space behind it; or a line break. */
    private static final Pattern END_OF_SENTENCE = Pattern.compile("[.!?…。！？][\\p{Pe}\\p{Pf}\"']?\\s|[。！？]|\\R");

    /** A word goes on after an apostrophe, and begins anew after a hyphen. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}][\\p{L}\\p{Nd}\\p{Mn}'’]*");

    /** What nobody writes by leaving Caps Lock on: kWh, iPhone, McDonald. */
    private static final Pattern INNER_CAPITAL = Pattern.compile("\\p{Ll}\\p{Lu}");

    private LetterCase() {}

    static String write(String text, Letters letters) {
        return switch (letters) {
            case LOWER -> lower(text);
            case UPPER -> upper(text);
            case SENTENCE -> sentences(text);
            case TITLE -> WORD.matcher(text).replaceAll(word -> Matcher.quoteReplacement(title(word.group())));
        };
    }

    /**
     * A replacement in the case of what it replaces: capitals for capitals, small letters for small ones, a capital for a
     * capital before small ones; else, and where there is nothing to go by, as it is given.
     */
    static String like(String replaced, String replacement) {
        boolean letters = replaced.codePoints().anyMatch(c -> Character.isUpperCase(c) || Character.isLowerCase(c));
        if (!letters || replacement.isEmpty()) {
            return replacement;
        }
        String small = lower(replaced);
        if (replaced.equals(small)) {
            return lower(replacement);
        }
        if (replaced.equals(capital(small))) {
            return capital(lower(replacement));
        }
        return replaced.equals(upper(replaced)) ? upper(replacement) : replacement;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    private static String sentences(String text) {
        StringBuilder written = new StringBuilder(text.length());
        Matcher end = END_OF_SENTENCE.matcher(text);
        int from = 0;
        while (end.find()) {
            written.append(sentence(text.substring(from, end.end())));
            from = end.end();
        }
        return written.append(sentence(text.substring(from))).toString();
    }

    /** Capitals stay where there are small letters too, for they may be names; a sentence all in capitals becomes small. */
    private static String sentence(String text) {
        return capital(text.equals(upper(text)) ? lower(text) : text);
    }

    private static String title(String word) {
        return INNER_CAPITAL.matcher(word).find() ? word : capital(lower(word));
    }

    /** With its first letter large, unless a digit comes before it or a capital after it: {@code 3rd} and {@code iPhone} stay. */
    private static String capital(String text) {
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            int after = at + Character.charCount(c);
            if (Character.isLetterOrDigit(c)) {
                if (after < text.length() && Character.isUpperCase(text.codePointAt(after))) {
                    return text;
                }
                return text.substring(0, at) + Character.toString(Character.toTitleCase(c)) + text.substring(after);
            }
            at = after;
        }
        return text;
    }
}
