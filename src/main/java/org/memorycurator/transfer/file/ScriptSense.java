package org.memorycurator.transfer.file;

import java.lang.Character.UnicodeScript;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds encodings of other than Latin letters, which stand side by side where accented Latin ones stand alone. What an encoding makes of a text must
 * be letters of its own script: of single letters the small ones mostly, of signs those that are in use.
 */
final class ScriptSense {
    private static final double SIDE_BY_SIDE = 0.6;
    private static final double MOSTLY = 0.9;
    /** Other scripts have letters beside those that turn into Hebrew ones. */
    private static final double ALL = 0.995;

    private static final int ENOUGH = 12;
    private static final String COMMON_ARABIC = "لمنهوي";
    private static final char LAST_COMMON_THAI = '\u0E1F';

    private static final double LEAST_COMMON = 0.15;

    /** Where all letters are of a script without capitals, small letters of another one would be a strange accident. */
    private static final double WITHOUT_CASE = 1.05;

    private static final int LOOKED_AT = 1 << 15;

    /** The scripts of each, the likelier encoding of a script first. */
    private static final Map<String, Set<UnicodeScript>> SCRIPTS = Map.of(
            "windows-1251", Set.of(UnicodeScript.CYRILLIC),
            "KOI8-R", Set.of(UnicodeScript.CYRILLIC),
            "windows-1253", Set.of(UnicodeScript.GREEK),
            "windows-1255", Set.of(UnicodeScript.HEBREW),
            "windows-1256", Set.of(UnicodeScript.ARABIC),
            "x-windows-874", Set.of(UnicodeScript.THAI),
            "windows-31j", Set.of(UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HAN),
            "x-windows-949", Set.of(UnicodeScript.HANGUL),
            "GB18030", Set.of(UnicodeScript.HAN));

    private ScriptSense() {}

    /** An encoding with how well it fits. */
    private record Fit(Charset charset, double score) {}

    /** Encodings in which these bytes make sense, the likeliest first; none where the letters are Latin ones, or too few to tell. */
    static List<Charset> of(byte[] start) {
        if (!sideBySide(start)) {
            return List.of();
        }
        List<Fit> fits = new ArrayList<>();
        SCRIPTS.forEach((name, scripts) -> {
            if (Charset.isSupported(name)) {
                Charset charset = Charset.forName(name);
                double score = score(start, charset, scripts);
                if (score > 0) {
                    fits.add(new Fit(charset, score));
                }
            }
        });
        return fits.stream()
                .sorted(Comparator.comparingDouble(Fit::score)
                        .reversed()
                        .thenComparing(fit -> fit.charset().name()))
                .map(Fit::charset)
                .toList();
    }

    private static boolean sideBySide(byte[] bytes) {
        int beyond = 0;
        int beside = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] < 0) {
                beyond++;
                boolean before = i > 0 && bytes[i - 1] < 0;
                boolean after = i + 1 < bytes.length && bytes[i + 1] < 0;
                beside += before || after ? 1 : 0;
            }
        }
        return beyond >= ENOUGH && beside >= SIDE_BY_SIDE * beyond;
    }

    private static double score(byte[] start, Charset charset, Set<UnicodeScript> scripts) {
        String text = decoded(start, charset);
        if (text == null) {
            return 0;
        }
        int own = 0;
        int other = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isOwn(c, scripts)) {
                own++;
            } else if (c >= 0x80 && isSign(c)) {
                other++;
            }
        }
        double least = scripts.contains(UnicodeScript.HEBREW) ? ALL : MOSTLY;
        return own == 0 || own < least * (own + other) ? 0 : usual(text, scripts) * own / (own + other);
    }

    private static boolean isOwn(char c, Set<UnicodeScript> scripts) {
        boolean halfWidth = c >= '\uFF61' && c <= '\uFF9F';
        boolean mark = Character.getType(c) == Character.NON_SPACING_MARK && !scripts.contains(UnicodeScript.THAI);
        return !halfWidth && !mark && scripts.contains(UnicodeScript.of(c));
    }

    /** How much of its letters is as texts have them. */
    private static double usual(String text, Set<UnicodeScript> scripts) {
        List<Character> own = text.chars()
                .mapToObj(c -> (char) c)
                .filter(c -> isOwn(c, scripts))
                .toList();
        double small = own.stream().filter(Character::isLowerCase).count();
        double capital = own.stream().filter(Character::isUpperCase).count();
        if (small + capital > 0) {
            return small / (small + capital);
        } else if (scripts.contains(UnicodeScript.HIRAGANA)) {
            double han = own.stream()
                    .filter(c -> UnicodeScript.of(c) == UnicodeScript.HAN)
                    .count();
            return 1 - han / (2 * own.size());
        }
        if (scripts.contains(UnicodeScript.HAN)) {
            return everyday(own, "GB2312");
        }
        if (scripts.contains(UnicodeScript.HANGUL)) {
            return WITHOUT_CASE * everyday(own, "EUC-KR");
        }
        double common = own.stream().filter(ScriptSense::isCommon).count() / (double) own.size();
        return common < LEAST_COMMON ? 0 : scripts.contains(UnicodeScript.THAI) ? 1 / WITHOUT_CASE : WITHOUT_CASE;
    }

    /** Whether letters of scripts without capitals are such as no text is without, and as small letters of other scripts never turn into. */
    private static boolean isCommon(char c) {
        return switch (UnicodeScript.of(c)) {
            case ARABIC -> COMMON_ARABIC.indexOf(c) >= 0;
            case THAI -> c <= LAST_COMMON_THAI;
            default -> true;
        };
    }

    private static boolean isSign(char c) {
        boolean drawing = c >= '\u2500' && c <= '\u25FF'; // frames and blocks, which KOI8-R makes of other scripts
        return drawing
                || Character.isLetterOrDigit(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** How many of the signs are in everyday use: those that an older encoding of the script has, too. */
    private static double everyday(List<Character> signs, String older) {
        CharsetEncoder encoder = Charset.forName(older).newEncoder();
        return signs.stream().filter(encoder::canEncode).count() / (double) signs.size();
    }

    /** Null where something is no character; what is cut off at the end is left alone. */
    private static @Nullable String decoded(byte[] start, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer chars = CharBuffer.allocate(LOOKED_AT);
        boolean read = !decoder.decode(ByteBuffer.wrap(start), chars, false).isError();
        return read ? chars.flip().toString() : null;
    }
}
